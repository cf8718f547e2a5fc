using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Panchanga.Vara;
using static Luna.Astrology.Zodiac.Nakshatra;
using static Luna.Astrology.Zodiac.Rashi;

namespace Luna.Astrology.Muhurta;

/// <summary>The rules of the seven purposes.</summary>
/// <remarks>
/// Muhurta Chintamani of Rama Daivajna, the prakarana named with each rule, and Kalaprakashika of Narasimha, by subject.
/// </remarks>
public static class PurposeTable
{
    private static readonly int[] Usual = [1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15];
    private static readonly int[] Best = [2, 3, 5, 7, 10, 11, 13];
    private static readonly Vara[] GoodVaras = [Somavara, Budhavara, Guruvara, Shukravara];
    private static readonly Rashi[] OfBenefics = [Vrishabha, Mithuna, Karka, Kanya, Tula, Dhanu, Meena];
    private static readonly Rashi[] Northward = [Makara, Kumbha, Meena, Mesha, Vrishabha, Mithuna];

    public static IReadOnlyList<PurposeRule> All { get; } =
    [
        new(Purpose.Marriage,
            [Rohini, Mrigashira, Magha, UttaraPhalguni, Hasta, Swati, Anuradha, Mula, UttaraAshadha,
                UttaraBhadrapada, Revati],
            Usual, GoodVaras, [Mangalavara], [Vrishabha, Mithuna, Karka, Kanya, Tula, Dhanu, Meena],
            [Mesha, Vrishabha, Mithuna, Vrishchika, Makara, Kumbha], [7, 8], true, true,
            "Muhurta Chintamani, vivaha prakarana"),
        new(Purpose.HouseEntry,
            [Rohini, Mrigashira, UttaraPhalguni, Chitra, Anuradha, UttaraAshadha, Dhanishta, Shatabhisha,
                UttaraBhadrapada, Revati],
            Usual, [.. GoodVaras, Shanivara], [Ravivara, Mangalavara],
            [Vrishabha, Simha, Vrishchika, Kumbha, Mithuna, Meena],
            [Mesha, Vrishabha, Mithuna, Vrishchika, Makara, Kumbha], [8, 12], true, false,
            "Muhurta Chintamani, griha pravesha prakarana"),
        new(Purpose.Travel,
            [Ashwini, Mrigashira, Punarvasu, Pushya, Hasta, Anuradha, Shravana, Dhanishta, Revati],
            Best, GoodVaras, [], [Mesha, Vrishabha, Mithuna, Karka, Kanya, Tula, Dhanu, Makara],
            null, [8], false, false, "Muhurta Chintamani, yatra prakarana"),
        new(Purpose.Business,
            [Ashwini, Rohini, Mrigashira, Punarvasu, Pushya, UttaraPhalguni, Hasta, Chitra, Anuradha, UttaraAshadha,
                UttaraBhadrapada, Revati],
            Usual, GoodVaras, [Mangalavara], [Mesha, .. OfBenefics], null, [8, 12], false, false,
            "Muhurta Chintamani, nakshatra prakarana (vipani)"),
        new(Purpose.Vehicle,
            [Ashwini, Rohini, Mrigashira, Punarvasu, Pushya, Hasta, Chitra, Swati, Anuradha, Shravana, Dhanishta, Shatabhisha,
                Revati],
            Usual, GoodVaras, [Mangalavara, Shanivara], [Mesha, Makara, .. OfBenefics], null, [8], false, false,
            "Kalaprakashika, on conveyances"),
        new(Purpose.Naming,
            [Ashwini, Rohini, Mrigashira, Punarvasu, Pushya, UttaraPhalguni, Hasta, Chitra, Swati, Anuradha, UttaraAshadha,
                Shravana, Dhanishta, Shatabhisha, UttaraBhadrapada, Revati],
            Usual, GoodVaras, [Mangalavara, Shanivara], OfBenefics, null, [8], false, false,
            "Muhurta Chintamani, samskara prakarana (namakarana)"),
        new(Purpose.Study,
            [Ashwini, Mrigashira, Ardra, Punarvasu, Pushya, Ashlesha, PurvaPhalguni, Hasta, Chitra, Swati, Anuradha, Mula,
                PurvaAshadha, Shravana, Dhanishta, Shatabhisha, PurvaBhadrapada, Revati],
            [2, 3, 5, 6, 10, 11, 12], [Ravivara, Budhavara, Guruvara, Shukravara], [Mangalavara, Shanivara],
            [Mithuna, Kanya, Dhanu, Meena, Vrishabha, Tula], Northward, [8], true, false,
            "Muhurta Chintamani, samskara prakarana (vidyarambha)"),
    ];

    public static PurposeRule Of(Purpose purpose) => All[(int)purpose];
}
