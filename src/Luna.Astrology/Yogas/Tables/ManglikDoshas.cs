using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Mars in 1, 2, 4, 7, 8 or 12 from the lagna, the Moon or Venus (Kuja dosha).</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra 80.47 names 1, 4, 7, 8 and 12, unless a benefic joins or sees; the 2nd is of later use
/// (Agastya Samhita; Muhurta Sangraha). Verse 49: with a partner of the same dosha it is undone, which is for matching.
/// The rashis that cancel in each place are those of B. V. Raman, Muhurtha, chapter 9. The degree is that of an adverse
/// yoga of Mars, more in 7 and 8, less in 2.
/// </remarks>
internal static class ManglikDoshas
{
    private static readonly BhavaSet Places = At(1, 2, 4, 7, 8, 12);

    public static readonly Yoga[] Table =
    [
        From("manglik-from-lagna", "Manglik (from the lagna)", null),
        From("manglik-from-moon", "Manglik (from the Moon)", Moon),
        From("manglik-from-venus", "Manglik (from Venus)", Venus),
    ];

    private static Yoga From(string id, string name, Who? from) => new(
        id, name, YogaFamily.Dosha, "Brihat Parashara Hora Shastra 80.47-49; B. V. Raman, Muhurtha, 9",
        Mars.In(Places, from))
    {
        Nature = YogaNature.Adverse,
        Cancels =
        [
            new("mars-own-or-exalted", Mars.IsStrong),
            new("mars-in-rashi-that-cancels", Any(
                InThere(from, 2, Rashi.Mithuna, Rashi.Kanya),
                InThere(from, 4, Rashi.Mesha, Rashi.Vrishchika),
                InThere(from, 7, Rashi.Karka, Rashi.Makara),
                InThere(from, 8, Rashi.Dhanu, Rashi.Meena),
                InThere(from, 12, Rashi.Vrishabha, Rashi.Tula))),
            new("mars-in-simha-or-kumbha", Mars.InRashi(Rashi.Simha, Rashi.Kumbha)),
            new("jupiter-joins-or-sees-mars", Jupiter.SeesOrJoins(Mars)),
            new("mars-with-moon", Mars.With(Moon)),
            new("yogakaraka-mars", LagnaOf(Rashi.Karka, Rashi.Simha)),
        ],
        Strengthens =
        [
            new("in-seventh-or-eighth", Mars.In(At(7, 8), from)),
            new("with-or-under-malefics", FiveMalefics.SomeJoinOrSee(Mars)),
        ],
        Weakens =
        [
            new("in-second", Mars.In(At(2), from)),
            new("benefic-joins-or-sees-mars", Terms.Of(Graha.Mercury, Graha.Venus).SomeJoinOrSee(Mars)),
            new("benefic-in-seventh", Terms.Of(Graha.Jupiter, Graha.Venus).SomeIn(7, from)),
        ],
    };

    private static Condition InThere(Who? from, int place, params Rashi[] rashis) =>
        Mars.In(At(place), from) & Mars.InRashi(rashis);
}
