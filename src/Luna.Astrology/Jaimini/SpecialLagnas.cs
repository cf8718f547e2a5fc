using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Jaimini;

/// <summary>Lagnas that are counted from the sunrise before the birth.</summary>
/// <param name="Sun">Where it stood at that sunrise.</param>
/// <param name="Bhava">Moves 15° an hour from there.</param>
/// <param name="Hora">Moves 30° an hour.</param>
/// <param name="Ghati">Moves 30° a ghati of 24 minutes.</param>
/// <param name="Vighati">Moves 15° a minute.</param>
/// <param name="Pranapada">Moves 5° a minute, from the Sun at birth turned to a movable rashi.</param>
/// <remarks>Brihat Parashara Hora Shastra, chapter 5, verses 2 to 8, and chapter 3, verses 71 to 74.</remarks>
public sealed record SunriseLagnas(
    ZodiacPoint Sun, ZodiacPoint Bhava, ZodiacPoint Hora, ZodiacPoint Ghati, ZodiacPoint Vighati, ZodiacPoint Pranapada)
{
    /// <param name="sunrise">By the Hindu definition unless another is meant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The birth was before that sunrise.</exception>
    /// <exception cref="OutsideEphemerisException">
    /// The sunrise is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static SunriseLagnas Of(Chart chart, Instant sunrise)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (sunrise > chart.Moment.Instant)
            throw new ArgumentOutOfRangeException(nameof(sunrise), sunrise, "The sunrise comes before the birth.");
        var minutes = (chart.Moment.Instant - sunrise).TotalMinutes;
        var risen = SunDegrees(sunrise, chart);
        var sun = chart[Graha.Sun].Point;
        var turn = Rashis.ModalityOf(sun.Rashi) switch { Modality.Movable => 0, Modality.Fixed => 240, _ => 120 };
        return new SunriseLagnas(
            SpecialLagnas.At(risen),
            SpecialLagnas.At(risen + minutes / 4),
            SpecialLagnas.At(risen + minutes / 2),
            SpecialLagnas.At(risen + minutes * 1.25),
            SpecialLagnas.At(risen + minutes * 15),
            SpecialLagnas.At(sun.LongitudeDegrees + minutes * 5 + turn));
    }

    private static double SunDegrees(Instant instant, Chart chart)
    {
        var tt = new TimeScales(chart.Moment.DeltaTSeconds).ToTerrestrial(instant);
        return Ephemeris.Apparent(Body.Sun, tt).LongitudeDegrees - Ayanamsas.MeanDegrees(chart.Options.Ayanamsa, tt);
    }
}

/// <summary>Lagnas that are counted, not seen to rise.</summary>
/// <param name="FromSunrise">Null where the Sun does not rise.</param>
/// <param name="Sree">From the lagna as far round as the Moon is through its nakshatra.</param>
/// <param name="Indu">A rashi only: from the Moon, by the kalas of the ninth lords.</param>
/// <param name="BhriguBindu">Half way from Rahu to the Moon.</param>
/// <remarks>
/// Jaimini Upadesha Sutra for the sree lagna; Kalidasa, Uttara Kalamrita, for the indu lagna; C. S. Patel, Nadi
/// Astrology, for the bhrigu bindu.
/// </remarks>
public sealed record SpecialLagnas(SunriseLagnas? FromSunrise, ZodiacPoint Sree, Rashi Indu, ZodiacPoint BhriguBindu)
{
    private const double NakshatraDegrees = 360.0 / 27;

    // Sun to Saturn; the kalas of both ninth lords, less twelves, are counted from the Moon.
    private static readonly int[] Kalas = [30, 16, 6, 8, 10, 12, 1];

    /// <param name="sunrise">The sunrise before the birth; null where there is none.</param>
    /// <inheritdoc cref="SunriseLagnas.Of"/>
    public static SpecialLagnas Of(Chart chart, Instant? sunrise)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var moon = chart[Graha.Moon].Point;
        var rahu = chart[Graha.Rahu].Point.LongitudeDegrees;
        return new SpecialLagnas(
            sunrise is { } rise ? SunriseLagnas.Of(chart, rise) : null,
            At(chart.Lagna.LongitudeDegrees + moon.LongitudeDegrees % NakshatraDegrees / NakshatraDegrees * 360),
            InduOf(chart.Lagna.Rashi, moon.Rashi),
            At(rahu + Angle.NormalizeDegrees(moon.LongitudeDegrees - rahu) / 2));
    }

    internal static ZodiacPoint At(double degrees) => new(Angle.NormalizeDegrees(degrees));

    private static Rashi InduOf(Rashi lagna, Rashi moon) =>
        moon.Plus(KalaOf(lagna.Plus(8)) + KalaOf(moon.Plus(8)) - 1);

    private static int KalaOf(Rashi rashi) => Kalas[(int)Rashis.LordOf(rashi)];
}
