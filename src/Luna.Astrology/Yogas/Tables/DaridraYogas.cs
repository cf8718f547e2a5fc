using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas of want, by chapter 42 of Parashara.</summary>
internal static class DaridraYogas
{
    public static readonly Yoga[] Table =
    [
        Of("daridra-twelfth-exchange", "Daridra (lagna and 12)", "2",
            LagnaLord.In(12) & Lord(12).In(1) & Marakas.SomeJoinOrSee(Lord(12))),
        Of("daridra-sixth-exchange", "Daridra (lagna and 6)", "3",
            LagnaLord.In(6) & Lord(6).In(1) & Marakas.SomeJoinOrSee(Lord(6))),
        Of("daridra-ketu", "Daridra (Ketu, lord of lagna in 8)", "4",
            LagnaLord.In(8) & (Ketu.In(1) | Ketu.With(Moon))),
        Of("daridra-lagna-and-wealth", "Daridra (lords of lagna and 2 weak)", "5",
            LagnaLord.In(Dusthana) & FiveMalefics.SomeJoin(LagnaLord) & Lord(2).IsUnfriendly),
        Of("daridra-fifth-and-ninth", "Daridra (lords of 5 and 9 in 6 and 12)", "7",
            Lord(5).In(6) & Lord(9).In(12) & (Marakas.SomeSee(Lord(5)) | Marakas.SomeSee(Lord(9)))),
        Of("daridra-dispositors", "Daridra (dispositors of the lords of 6, 8, 12)", "9", Every(
            [.. new[] { 6, 8, 12 }.Select(bhava => Lord(bhava).Dispositor.In(Dusthana)
                & FiveMalefics.SomeJoinOrSee(Lord(bhava).Dispositor))])),
        Of("daridra-places-reversed", "Daridra (benefics in bad places)", "12",
            ThreeBenefics.AllIn(Dusthana) & ThreeMalefics.AllIn(KendraOrTrikona)),
        Of("daridra-mars-saturn", "Daridra (Mars and Saturn in 2)", "16", Mars.In(2) & Saturn.In(2)) with
        {
            Cancels = [new("mercury-sees", Mercury.Sees(Mars))],
        },
        Of("daridra-sun-saturn", "Daridra (Sun or Saturn in 2 under the other)", "17-18",
            (Sun.In(2) & Saturn.Sees(Sun)) | (Saturn.In(2) & Sun.Sees(Saturn))),
    ];

    private static Yoga Of(string id, string name, string verse, Condition when) =>
        new(id, name, Daridra, $"Brihat Parashara Hora Shastra 42.{verse}", when)
        {
            Nature = YogaNature.Adverse,
            Weakens = [new("jupiter-in-kendra", Jupiter.In(Kendra)), new("lagna-lord-strong", LagnaLord.IsStrong)],
        };
}
