using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas that are counted from the Sun.</summary>
internal static class SuryaYogas
{
    private const string Sides = "Brihat Parashara Hora Shastra 38.1-4; Phaladeepika 6.8";

    private static readonly Condition Second = Taras.SomeIn(2, Sun);
    private static readonly Condition Twelfth = Taras.SomeIn(12, Sun);

    public static readonly Yoga[] Table =
    [
        Side("vesi", "Vesi", Second & !Twelfth, 2),
        Side("vasi", "Vasi", Twelfth & !Second, 12),
        Side("ubhayachari", "Ubhayachari", Second & Twelfth, 2, 12),
        new("budhaditya", "Budhaditya", Surya, "B. V. Raman, Three Hundred Important Combinations, 24; Saravali 15",
            Sun.With(Mercury))
        {
            Strengthens = [new("mercury-not-combust", !Mercury.IsCombust)],
        },
        new("bhaskara", "Bhaskara", Surya, "B. V. Raman, Three Hundred Important Combinations",
            Mercury.In(At(2), Sun) & Moon.In(At(11), Mercury) & Jupiter.In(At(5, 9), Moon)),
        new("marud", "Marud", Surya, "B. V. Raman, Three Hundred Important Combinations",
            Jupiter.In(At(5, 9), Venus) & Moon.In(At(5), Jupiter) & Sun.In(Kendra, Moon)),
        new("ravi", "Ravi", Surya, "B. V. Raman, Three Hundred Important Combinations",
            Sun.In(10) & Lord(10).In(3) & Lord(10).With(Saturn)),
    ];

    private static Yoga Side(string id, string name, Condition when, params int[] places) =>
        new(id, name, Surya, Sides, when)
        {
            Nature = YogaNature.Mixed,
            Strengthens = [new("benefics-form-it", ThreeBenefics.SomeIn(BhavaSet.Of(places), Sun))],
            Weakens = [new("malefics-form-it", Terms.Of(Graha.Mars, Graha.Saturn).SomeIn(BhavaSet.Of(places), Sun))],
        };
}
