using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>Yogas of body, family, home and good name.</summary>
internal static class SukhaYogas
{
    private const string Raman = "B. V. Raman, Three Hundred Important Combinations";

    public static readonly Yoga[] Table =
    [
        new("deha-pushti", "Deha-pushti", Sukha, Raman,
            LagnaLord.InRashiThatIs(Modality.Movable) & ThreeBenefics.SomeSee(LagnaLord)),
        new("vahana", "Vahana", Sukha, Raman,
            (Lord(4).With(LagnaLord) & Lord(4).In(1, 4, 9))
            | (Lord(4).IsExalted & Lord(4).Dispositor.In(KendraOrTrikona))),
        new("ayatna-griha", "Ayatna-griha", Sukha, Raman,
            LagnaLord.In(1, 4) & Lord(7).In(1, 4) & ThreeBenefics.SomeJoinOrSee(LagnaLord)),
        new("uttama-griha", "Uttama-griha", Sukha, Raman,
            Lord(4).IsStrong & Lord(4).In(KendraOrTrikona) & ThreeBenefics.SomeJoin(Lord(4))),
        new("vichitra-saudha", "Vichitra-saudha", Sukha, Raman,
            Lord(4).With(Lord(10)) & Saturn.SeesOrJoins(Lord(4)) & Mars.SeesOrJoins(Lord(4))),
        new("bandhu-pujya", "Bandhu-pujya", Sukha, Raman,
            Lord(4).IsBenefic & ThreeBenefics.SomeSee(Lord(4)) & Mercury.In(1)),
        new("bhratri-vriddhi", "Bhratri-vriddhi", Sukha, Raman,
            Lord(3).IsStrong & Mars.IsFriendly & ThreeBenefics.SomeJoinOrSee(Lord(3))),
        new("putra-sukha", "Putra-sukha", Sukha, "Brihat Parashara Hora Shastra 16.1; " + Raman,
            Lord(5).IsStrong & Jupiter.SeesOrJoins(Lord(5))),
        new("kalatra-sukha", "Kalatra-sukha", Sukha, "Brihat Parashara Hora Shastra 18.1; " + Raman,
            Lord(7).IsStrong & Jupiter.SeesOrJoins(Lord(7))),
        new("bhojana-sukha", "Bhojana-sukha", Sukha, Raman,
            Lord(2).IsStrong & (Jupiter.Sees(Lord(2)) | Venus.Sees(Lord(2)))),
        new("anna-dana", "Anna-dana", Sukha, Raman,
            Lord(2).IsFriendly & Jupiter.SeesOrJoins(Lord(2)) & Mercury.SeesOrJoins(Lord(2))),
        new("bhagya-of-benefic", "Bhagya (a strong benefic seeing 9)", Sukha, Raman,
            Jupiter.IsStrong & Jupiter.In(1, 3, 5) & Jupiter.SeesBhava(9)),
        new("dhatri", "Dhatri", Sukha, Raman, Lord(9).IsExalted & ThreeBenefics.SomeSee(Lord(9))),
        new("kirti", "Kirti", Sukha, "Brihat Parashara Hora Shastra 21.2",
            Lord(10).IsStrong & Lord(10).In(KendraOrTrikona) & Jupiter.SeesOrJoins(Lord(10))),
        new("apakirti", "Apakirti", Sukha, Raman,
            Sun.In(10) & Saturn.In(10) & (Mars.SeesOrJoins(Sun) | Nodes.SomeJoin(Sun)))
        {
            Nature = YogaNature.Adverse,
            Weakens = [new("jupiter-sees", Jupiter.Sees(Sun))],
        },
    ];
}
