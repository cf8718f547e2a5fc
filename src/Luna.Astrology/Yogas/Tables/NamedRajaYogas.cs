using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Raja yogas that the texts give a name.</summary>
internal static class NamedRajaYogas
{
    private const string Raman = "B. V. Raman, Three Hundred Important Combinations";

    private static readonly Who SecondInChain = LagnaLord.Dispositor;
    private static readonly Who ThirdInChain = LagnaLord.Dispositor.Dispositor;
    private static readonly Who FourthInChain = LagnaLord.Dispositor.Dispositor.NavamsaDispositor;

    public static readonly Yoga[] Table =
    [
        new("parvata", "Parvata", Raja, "Brihat Parashara Hora Shastra 36.7-8",
            ThreeBenefics.AllIn(Kendra) & FiveMalefics.NoneIn(At(7, 8))),
        new("kahala", "Kahala", Raja, "Brihat Parashara Hora Shastra 36.9-10",
            (InMutualKendras(Lord(4), Jupiter) & LagnaLord.IsStrong) | (Lord(4).IsStrong & Lord(4).With(Lord(10)))),
        new("chamara", "Chamara", Raja, "Brihat Parashara Hora Shastra 36.11-12",
            (LagnaLord.IsExalted & LagnaLord.In(Kendra) & Jupiter.Sees(LagnaLord)) | TwoBenefics),
        new("shankha", "Shankha", Raja, "Brihat Parashara Hora Shastra 36.13-14",
            (LagnaLord.IsStrong & InMutualKendras(Lord(5), Lord(6)))
            | (LagnaLord.With(Lord(10)) & LagnaLord.InRashiThatIs(Modality.Movable) & Lord(9).IsStrong)),
        new("bheri", "Bheri", Raja, "Brihat Parashara Hora Shastra 36.15-16",
            Lord(9).IsStrong & (Seven.InEach(At(1, 2, 7, 12))
                | (Venus.In(Kendra) & Jupiter.In(Kendra) & LagnaLord.In(Kendra)))),
        new("mridanga", "Mridanga", Raja, "Brihat Parashara Hora Shastra 36.17",
            LagnaLord.IsStrong & EveryOneWellPlaced),
        new("shrinatha", "Shrinatha", Raja, "Brihat Parashara Hora Shastra 36.18",
            Lord(7).In(10) & Lord(10).IsExalted & Lord(10).With(Lord(9))),
        new("sharada", "Sharada", Vidya, "Brihat Parashara Hora Shastra 36.19-20",
            (Lord(10).In(5) & Mercury.In(Kendra) & Sun.IsOwn)
            | (Mars.In(11) & (Jupiter.In(At(5, 9), Moon) | Mercury.In(At(5, 9), Moon)))),
        new("matsya", "Matsya", Raja, "Brihat Parashara Hora Shastra 36.21-22",
            Benefics.InEach(At(1, 9)) & Benefics.SomeIn(5) & Malefics.InEach(At(4, 5, 8))),
        new("kurma", "Kurma", Raja, "Brihat Parashara Hora Shastra 36.23-24; the two halves alone: B. V. Raman",
            InEachAndFriendly(At(5, 6, 7)) | InEachAndStrong(At(1, 3, 11))),
        new("khadga", "Khadga", Raja, "Brihat Parashara Hora Shastra 36.25-26",
            Lord(2).ExchangesWith(Lord(9)) & LagnaLord.In(KendraOrTrikona)),
        new("kusuma", "Kusuma", Raja, "Brihat Parashara Hora Shastra 36.29-30",
            LagnaIn(Modality.Fixed) & Venus.In(Kendra) & Moon.In(Trikona) & ThreeBenefics.SomeJoin(Moon)
            & Saturn.In(10)),
        new("kalanidhi", "Kalanidhi", Vidya, "Brihat Parashara Hora Shastra 36.31-32; with them too: B. V. Raman",
            Jupiter.In(2, 5) & Mercury.SeesOrJoins(Jupiter) & Venus.SeesOrJoins(Jupiter)),
        new("kalpadruma", "Kalpadruma (Parijata)", Raja, "Brihat Parashara Hora Shastra 36.33-34",
            Every([.. new[] { LagnaLord, SecondInChain, ThirdInChain, FourthInChain }
                .Select(who => who.In(KendraOrTrikona) | who.IsExalted)]))
        {
            Strengthens = [new("lagna-lord-strong", LagnaLord.IsStrong)],
        },
        new("makuta", "Makuta", Raja, Raman,
            Jupiter.In(At(9), Lord(9)) & Saturn.In(10)
            & Terms.Of(Graha.Mercury, Graha.Venus, Graha.Moon).SomeIn(9, Jupiter)),
        new("jaya", "Jaya", Raja, Raman, Lord(10).IsExalted & Lord(6).IsDebilitated),
        new("vidyut", "Vidyut", Raja, Raman, Lord(11).IsExalted & Lord(11).With(Venus) & Venus.In(Kendra, LagnaLord)),
        new("go", "Go", Raja, Raman, Jupiter.IsOwn & Lord(2).With(Jupiter) & LagnaLord.IsExalted),
        new("amsavatara", "Amsavatara", Raja, Raman,
            LagnaIn(Modality.Movable) & Venus.In(Kendra) & Jupiter.In(Kendra) & Saturn.IsExalted & Saturn.In(Kendra)),
        new("chapa", "Chapa", Raja, Raman, LagnaLord.IsExalted & Lord(4).ExchangesWith(Lord(10))),
    ];

    private static Condition TwoBenefics => Any(
        [.. At(1, 7, 9, 10).ToList().Select(bhava => ThreeBenefics.AtLeastIn(2, At(bhava)))]);

    private static Condition EveryOneWellPlaced => new(
        "each of the seven grahas in a kendra, a trikona, its own rashi or exalted",
        (YogaView view, ref Evidence evidence) =>
        {
            evidence.Add(GrahaSet.Seven);
            return (view.StandingIn(KendraOrTrikona, view.Lagna) | view.Own | view.Exalted).Contains(GrahaSet.Seven);
        });

    private static Condition InEachAndFriendly(BhavaSet bhavas) =>
        new Many("benefics in a friend's rashi or better", view => view.Benefics & view.Friendly).InEach(bhavas);

    private static Condition InEachAndStrong(BhavaSet bhavas) =>
        new Many("strong malefics", view => view.Malefics & (view.Own | view.Exalted)).InEach(bhavas);
}
