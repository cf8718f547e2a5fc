using Luna.Astrology.Zodiac;
using static Luna.Astrology.Yogas.Terms;
using static Luna.Astrology.Yogas.YogaFamily;

namespace Luna.Astrology.Yogas.Tables;

/// <summary>The thirty-two yogas of the pattern in which the seven grahas stand.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 35: ashraya 7, dala 8, akriti 9 to 15, sankhya 16 and 17. A place that the
/// text names must be occupied: grahas in one kendra alone are not in two successive ones. A sankhya yoga forms in
/// every chart, but is cancelled by any of the other twenty-five (verse 17).
/// </remarks>
internal static class NabhasaYogas
{
    private const string Ashraya = "Brihat Parashara Hora Shastra 35.7";
    private const string Dala = "Brihat Parashara Hora Shastra 35.8";
    private const string Lines = "Brihat Parashara Hora Shastra 35.9-11";
    private const string Fours = "Brihat Parashara Hora Shastra 35.13";
    private const string Sevens = "Brihat Parashara Hora Shastra 35.14";
    private const string Sankhya = "Brihat Parashara Hora Shastra 35.16-17; Phaladeepika 6.39";

    private static readonly Yoga[] Patterns =
    [
        Of("rajju", "Rajju", Ashraya, Seven.AllInRashisThatAre(Modality.Movable)),
        Of("musala", "Musala", Ashraya, Seven.AllInRashisThatAre(Modality.Fixed)),
        Of("nala", "Nala", Ashraya, Seven.AllInRashisThatAre(Modality.Dual)),

        Of("mala", "Mala", Dala, ThreeKendras(ThreeBenefics) & ThreeMalefics.NoneIn(Kendra)),
        Of("sarpa", "Sarpa", Dala, ThreeKendras(ThreeMalefics) & ThreeBenefics.NoneIn(Kendra), YogaNature.Adverse),

        Of("gada", "Gada", Lines, Any(
            Seven.Fill(At(1, 4)), Seven.Fill(At(4, 7)), Seven.Fill(At(7, 10)), Seven.Fill(At(10, 1)))),
        Of("shakata-nabhasa", "Shakata (nabhasa)", Lines, Seven.Fill(At(1, 7)), YogaNature.Adverse),
        Of("vihaga", "Vihaga", Lines, Seven.Fill(At(4, 10))),
        Of("shringataka", "Shringataka", Lines, Seven.Fill(At(1, 5, 9))),
        Of("hala", "Hala", Lines,
            Any(Seven.Fill(At(2, 6, 10)), Seven.Fill(At(3, 7, 11)), Seven.Fill(At(4, 8, 12))), YogaNature.Adverse),
        Of("vajra", "Vajra", Lines, BeneficsAndMalefics(At(1, 7), At(4, 10))),
        Of("yava", "Yava", Lines, BeneficsAndMalefics(At(4, 10), At(1, 7))),
        Of("kamala", "Kamala", "Brihat Parashara Hora Shastra 35.12", Seven.Fill(Kendra)),
        Of("vapi", "Vapi", "Brihat Parashara Hora Shastra 35.12",
            Seven.Fill(BhavaSet.Apoklima) | Seven.Fill(BhavaSet.Panaphara)),

        Of("yupa", "Yupa", Fours, Seven.Fill(At(1, 2, 3, 4))),
        Of("shara", "Shara", Fours, Seven.Fill(At(4, 5, 6, 7)), YogaNature.Adverse),
        Of("shakti", "Shakti", Fours, Seven.Fill(At(7, 8, 9, 10)), YogaNature.Adverse),
        Of("danda", "Danda", Fours, Seven.Fill(At(10, 11, 12, 1)), YogaNature.Adverse),

        Of("nauka", "Nauka", Sevens, Seven.Row(7, 7, At(1))),
        Of("kuta", "Kuta", Sevens, Seven.Row(7, 7, At(4)), YogaNature.Adverse),
        Of("chhatra", "Chhatra", Sevens, Seven.Row(7, 7, At(7))),
        Of("chapa-nabhasa", "Chapa (nabhasa)", Sevens, Seven.Row(7, 7, At(10))),
        Of("ardha-chandra", "Ardha Chandra", "Brihat Parashara Hora Shastra 35.14; Saravali 21",
            Seven.Row(7, 7, At(2, 3, 5, 6, 8, 9, 11, 12))),
        Of("chakra", "Chakra", "Brihat Parashara Hora Shastra 35.15", Seven.Fill(At(1, 3, 5, 7, 9, 11))),
        Of("samudra", "Samudra", "Brihat Parashara Hora Shastra 35.15", Seven.Fill(At(2, 4, 6, 8, 10, 12))),
    ];

    private static readonly Condition AnotherNabhasa = Any([.. Patterns.Select(yoga => yoga.Formations[0].When)]);

    public static readonly Yoga[] Table =
    [
        .. Patterns,
        Spread("gola", "Gola", 1, YogaNature.Adverse),
        Spread("yuga", "Yuga", 2, YogaNature.Adverse),
        Spread("shula", "Shula", 3, YogaNature.Adverse),
        Spread("kedara", "Kedara", 4, YogaNature.Auspicious),
        Spread("pasha", "Pasha", 5, YogaNature.Mixed),
        Spread("dama", "Dama", 6, YogaNature.Auspicious),
        Spread("vallaki", "Vallaki", 7, YogaNature.Auspicious),
    ];

    private static Yoga Of(string id, string name, string source, Condition when, YogaNature nature = default) =>
        new(id, name, Nabhasa, source, when) { Nature = nature };

    private static Yoga Spread(string id, string name, int rashis, YogaNature nature) =>
        new(id, name, Nabhasa, Sankhya, Seven.SpreadOver(rashis))
        {
            Nature = nature,
            Cancels = [new("another-nabhasa-yoga", AnotherNabhasa)],
        };

    private static Condition ThreeKendras(Many grahas) => Any(
        grahas.InEach(At(1, 4, 7)), grahas.InEach(At(4, 7, 10)),
        grahas.InEach(At(7, 10, 1)), grahas.InEach(At(10, 1, 4)));

    private static Condition BeneficsAndMalefics(BhavaSet benefics, BhavaSet malefics) =>
        ThreeBenefics.AllIn(benefics) & ThreeBenefics.InEach(benefics)
        & ThreeMalefics.AllIn(malefics) & ThreeMalefics.InEach(malefics);
}
