using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Raja yogas of the lords of kendras and trikonas.</summary>
internal static class RajaYogasOfLords
{
    private const string Sambandha = "Brihat Parashara Hora Shastra 34.11-12";

    private static readonly Condition LordsApart = Lord(9).IsAnotherThan(Lord(10));

    public static readonly Yoga[] Table =
    [
        new("dharma-karmadhipati", "Dharma-Karmadhipati", Raja, $"Phaladeepika 6.37; {Sambandha}",
            LordsApart & Lord(9).With(Lord(10)))
        {
            Strengthens = [new("in-kendra-or-trikona", Lord(9).In(KendraOrTrikona))],
            Weakens = [AlsoLordOfDusthana(Lord(9), Lord(10))],
        },
        new("dharma-karma-parivartana", "Dharma-Karma Parivartana", Raja, "Phaladeepika 7.9",
            Lord(9).In(10) & Lord(10).In(9)),
        new("yogakaraka", "Yogakaraka", Raja, "Brihat Parashara Hora Shastra 34.13",
            [.. GrahaSet.Seven.ToList().Select(graha => new Formation(
                Named(graha).Rules(4, 7, 10) & Named(graha).Rules(5, 9), GrahaSet.Of(graha))
            {
                Strengthens = [new("in-kendra-or-trikona", Named(graha).In(KendraOrTrikona))],
            })]),
        new("kendra-trikona-together", "Raja (lords of a kendra and a trikona together)", Raja, Sambandha,
            EachLords([4, 7, 10], [5, 9], (kendra, trikona) =>
                kendra.With(trikona) & kendra.In(KendraOrTrikona))),
        new("kendra-trikona-in-sight", "Raja (lords of a kendra and a trikona in mutual sight)", Raja, Sambandha,
            EachLords([4, 7, 10], [5, 9], (kendra, trikona) =>
                MutualSight(kendra, trikona) & kendra.In(KendraOrTrikona) & trikona.In(KendraOrTrikona))),
        new("kendra-trikona-exchange", "Raja (lords of a kendra and a trikona exchanging)", Raja, Sambandha,
            EachLords([1, 4, 7, 10], [5, 9], (kendra, trikona) => kendra.ExchangesWith(trikona))),
        new("node-yogakaraka", "Raja (a node with a lord)", Raja, "Brihat Parashara Hora Shastra 34.17",
            Each([Graha.Rahu, Graha.Ketu], node =>
                (Named(node).In(Kendra) & Lords(5, 9).SomeJoin(Named(node)))
                | (Named(node).In(5, 9) & Lords(4, 7, 10).SomeJoin(Named(node))))),
        new("maha-raja", "Maha Raja", Raja, "Brihat Parashara Hora Shastra 39.6-7",
            LagnaLord.ExchangesWith(Lord(5)) | (LagnaLord.With(Lord(5)) & LagnaLord.In(1, 5))),
        new("lagna-putra", "Raja (lords of lagna and 5 together)", Raja, "Brihat Parashara Hora Shastra 40.15",
            LagnaLord.With(Lord(5)) & LagnaLord.In(KendraOrTrikona)),
        new("putra-dharma", "Raja (lords of 5 and 9)", Raja, "Brihat Parashara Hora Shastra 39.33-34",
            Lord(5).With(Lord(9)) | (Lord(5).In(At(7), Lord(9)) & MutualSight(Lord(5), Lord(9)))),
        new("bandhu-karma-exchange", "Raja (4 and 10 exchanging, with 5 or 9)", Raja,
            "Brihat Parashara Hora Shastra 39.35",
            Lord(4).In(10) & Lord(10).In(4) & Lords(5, 9).SomeJoinOrSee(Lord(4))),
        new("four-lords-in-dharma", "Raja (lords of 1, 4, 5, 10 in 9)", Raja, "Brihat Parashara Hora Shastra 39.36",
            Lords(1, 4, 5, 10).AllIn(At(9))),
        new("putra-lord-in-angle", "Raja (lord of 5 in 1, 4 or 10 with 9 or lagna)", Raja,
            "Brihat Parashara Hora Shastra 39.38", Lord(5).In(1, 4, 10) & Lords(1, 9).SomeJoin(Lord(5))),
        new("lagna-karma-exchange", "Raja (lords of lagna and 10 exchanging)", Raja,
            "Brihat Parashara Hora Shastra 40.13", LagnaLord.ExchangesWith(Lord(10))),
        new("karma-lord-sees-lagna", "Raja (a strong lord of 10 seeing the lagna)", Raja,
            "Brihat Parashara Hora Shastra 39.21", Lord(10).IsStrong & Lord(10).SeesBhava(1)),
        new("lagna-and-dharma-strong", "Raja (lords of lagna and 9 strong)", Raja, "Phaladeepika 7.6",
            LagnaLord.IsStrong & LagnaLord.In(1, 4, 7, 9, 10) & Lord(9).IsStrong & Lord(9).In(1, 4, 7, 9, 10)
            & LagnaLord.IsAnotherThan(Lord(9))),
        new("dusthana-lords-weak", "Raja (lords of 6, 8, 12 weak)", Raja, "Brihat Parashara Hora Shastra 39.20",
            LagnaLord.IsStrong & (LagnaLord.SeesBhava(1) | LagnaLord.In(1))
            & Weak(Lord(6)) & Weak(Lord(8)) & Weak(Lord(12))),
        new("labha-guarded", "Raja (10 and 11 free of malefics)", Raja, "Brihat Parashara Hora Shastra 40.2",
            Lord(11).SeesBhava(11) & FiveMalefics.NoneIn(At(10, 11))
            & FiveMalefics.NoneSeeingBhava(10) & FiveMalefics.Except(Lord(11)).NoneSeeingBhava(11)),
        new("akhanda-samrajya", "Akhanda Samrajya", Raja, "Phaladeepika 7.25",
            Jupiter.Rules(2, 5, 11) & Lords(2, 9, 11).SomeIn(Kendra, Moon))
        {
            Strengthens = [new("jupiter-strong", Jupiter.IsStrong)],
            Weakens = [new("jupiter-debilitated-or-hostile", Jupiter.IsUnfriendly)],
        },
    ];

    private static Condition Weak(Who lord) => lord.IsUnfriendly | lord.IsCombust;
}
