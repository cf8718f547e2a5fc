using Luna.Api.Births;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Charts.Parts;

/// <summary>Bindus of the twelve rashis, Mesha first.</summary>
/// <param name="Bhinna">Of the seven, Sun to Saturn.</param>
/// <param name="Lagna">The lagna's own; not part of the sarva.</param>
/// <param name="Sarva">The seven together, 337 in all.</param>
public sealed record AshtakavargaBindus(
    IReadOnlyList<BhinnaBindus> Bhinna, IReadOnlyList<int> Lagna, IReadOnlyList<int> Sarva)
{
    internal static AshtakavargaBindus Of(Chart chart, AshtakavargaOptions options)
    {
        var found = Astrology.Strength.Ashtakavarga.Of(chart, options);
        return new(
            Wire.OfSeven(graha => BhinnaBindus.Of(found, graha)),
            Wire.OfRashis(found.LagnaBindus), Wire.OfRashis(found.Sarva));
    }
}

/// <param name="AfterTrikona">Left after the reduction of the trines.</param>
/// <param name="AfterEkadhipatya">Left after both reductions.</param>
/// <param name="ShodhyaPinda">Both pindas together.</param>
public sealed record BhinnaBindus(
    string Graha, IReadOnlyList<int> Bindus, IReadOnlyList<int> AfterTrikona, IReadOnlyList<int> AfterEkadhipatya,
    int RashiPinda, int GrahaPinda, int ShodhyaPinda)
{
    internal static BhinnaBindus Of(Ashtakavarga found, Graha graha)
    {
        var pinda = found.PindaOf(graha);
        return new(
            graha.ToString(), Wire.OfRashis(rashi => found.Bindus(graha, rashi)),
            Wire.OfRashis(rashi => found.AfterTrikona(graha, rashi)),
            Wire.OfRashis(rashi => found.AfterEkadhipatya(graha, rashi)), pinda.Rashi, pinda.Graha, pinda.Shodhya);
    }
}

/// <summary>Virupas; 60 are a rupa.</summary>
/// <param name="IsNominalDay">The Sun does not rise and set there: the day was taken as 6 to 18 o'clock of local mean time.</param>
public sealed record ShadbalaStrengths(
    IReadOnlyList<GrahaShadbala> Grahas, IReadOnlyList<BhavaStrength> Bhavas, bool IsNominalDay)
{
    internal static ShadbalaStrengths Of(CastChart cast, ChartMethods methods)
    {
        var day = VedicDay.OfOrNominal(cast.Chart.Moment, cast.Offset, methods.Sunrise);
        var shadbala = Astrology.Strength.Shadbala.Of(cast.Chart, day, methods.Shadbala);
        return new(
            [.. shadbala.Bala.Select(bala => GrahaShadbala.Of(
                bala, IshtaKashta.Of(cast.Chart, shadbala, bala.Graha, methods.Ishta)))],
            [.. BhavaBalas.Of(cast.Chart, shadbala, methods.BhavaBala).Select(bala => new BhavaStrength(
                bala.Bhava, bala.Adhipati, bala.Dig, bala.Drishti, bala.Total, bala.Rupas))],
            day.IsNominal);
    }
}

/// <param name="RatioToRequired">1 and more is called strong.</param>
/// <param name="Ishta">What it gives of good, 0 to 60.</param>
/// <param name="Kashta">What it gives of bad, 0 to 60.</param>
public sealed record GrahaShadbala(
    string Graha, SthanaStrength Sthana, double Dig, KaalaStrength Kaala, double Cheshta, double Naisargika, double Drik,
    double Total, double Rupas, double Required, double RatioToRequired, double Ishta, double Kashta)
{
    internal static GrahaShadbala Of(GrahaBala bala, IshtaKashta fruits) => new(
        bala.Graha.ToString(),
        new SthanaStrength(
            bala.Sthana.Uccha, bala.Sthana.Saptavargaja, bala.Sthana.Ojayugma, bala.Sthana.Kendradi, bala.Sthana.Drekkana,
            bala.Sthana.Total),
        bala.Dig,
        new KaalaStrength(
            bala.Kaala.Natonnata, bala.Kaala.Paksha, bala.Kaala.Tribhaga, bala.Kaala.Abda, bala.Kaala.Masa,
            bala.Kaala.Vara, bala.Kaala.Hora, bala.Kaala.Ayana, bala.Kaala.Total),
        bala.Cheshta, bala.Naisargika, bala.Drik, bala.Total, bala.Rupas, bala.Required, bala.RatioToRequired,
        fruits.Ishta, fruits.Kashta);
}

public sealed record SthanaStrength(
    double Uccha, double Saptavargaja, double Ojayugma, double Kendradi, double Drekkana, double Total);

public sealed record KaalaStrength(
    double Natonnata, double Paksha, double Tribhaga, double Abda, double Masa, double Vara, double Hora, double Ayana,
    double Total);

/// <param name="Adhipati">The shadbala of its lord.</param>
public sealed record BhavaStrength(int Bhava, double Adhipati, double Dig, double Drishti, double Total, double Rupas);
