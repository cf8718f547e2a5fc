using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas of learning and speech; Saraswati, Sharada, Kalanidhi and Budhaditya stand elsewhere.</summary>
internal static class VidyaYogas
{
    private const string Raman = "B. V. Raman, Three Hundred Important Combinations";

    public static readonly Yoga[] Table =
    [
        new("budha", "Budha", Vidya, Raman,
            Jupiter.In(1) & Moon.In(Kendra) & Rahu.In(At(2), Moon) & Sun.In(At(3), Rahu) & Mars.In(At(3), Rahu)),
        new("vagmi", "Vagmi", Vidya, Raman,
            (Lord(2).IsExalted & Jupiter.SeesOrJoins(Lord(2)))
            | (Lord(2).In(KendraOrTrikona) & Lord(2).With(Jupiter))),
        new("tivra-buddhi", "Tivra-buddhi", Vidya, Raman,
            Lord(5).IsBenefic & Lord(5).NavamsaDispositor.IsBenefic & ThreeBenefics.SomeSee(Lord(5))),
        new("buddhi-matana", "Buddhi-maturya", Vidya, Raman,
            Lord(5).IsStrong & ThreeBenefics.SomeJoinOrSee(Lord(5))),
        new("mercury-jupiter", "Vidya (Mercury and Jupiter together)", Vidya, "Jataka Parijata 8.4; Saravali 15",
            Mercury.With(Jupiter) & Mercury.In(KendraOrTrikona)),
        new("ganita", "Ganita", Vidya, Raman, Mars.In(2) & (Moon.With(Mars) | Mercury.Sees(Mars))),
    ];
}
