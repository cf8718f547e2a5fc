using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Jaimini;

/// <summary>Lagnas that are counted, not seen to rise.</summary>
/// <param name="Bhava">Moves 15° an hour from the Sun's place at sunrise.</param>
/// <param name="Hora">Moves 30° an hour.</param>
/// <param name="Ghati">Moves 30° a ghati of 24 minutes.</param>
/// <param name="Vighati">Moves 15° a minute.</param>
/// <param name="Pranapada">Moves 5° a minute from the Sun at birth, turned to a movable rashi.</param>
/// <param name="Sree">From the lagna as far round as the Moon is through its nakshatra.</param>
/// <param name="Indu">A rashi only: from the Moon, by the kalas of the ninth lords.</param>
/// <param name="BhriguBindu">Half way from Rahu to the Moon.</param>
public sealed record SpecialLagnas(
    ZodiacPoint Bhava, ZodiacPoint Hora, ZodiacPoint Ghati, ZodiacPoint Vighati, ZodiacPoint Pranapada,
    ZodiacPoint Sree, Rashi Indu, ZodiacPoint BhriguBindu)
{
    private const double NakshatraDegrees = 360.0 / 27;

    // Sun to Saturn, Uttara Kalamrita 4.27; the kalas of both ninth lords, less twelves, are counted from the Moon.
    private static readonly int[] Kalas = [30, 16, 6, 8, 10, 12, 1];

    /// <param name="sunrise">The sunrise before the birth, by the Hindu definition unless another is meant.</param>
    /// <remarks>
    /// Brihat Parashara Hora Shastra, chapter 5, verses 2 to 8, and chapter 3, verses 71 to 74; Jaimini Upadesha Sutra
    /// for the sree lagna; Kalidasa, Uttara Kalamrita, for the indu lagna; C. S. Patel on the bhrigu bindu.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The birth was before that sunrise.</exception>
    /// <exception cref="OutsideEphemerisException">The sunrise is outside the years that Luna's ephemeris holds.</exception>
    public static SpecialLagnas Of(Chart chart, Instant sunrise)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (sunrise > chart.Moment.Instant)
            throw new ArgumentOutOfRangeException(nameof(sunrise), sunrise, "The sunrise comes before the birth.");
        var minutes = (chart.Moment.Instant - sunrise).TotalMinutes;
        var risenSun = SunAt(sunrise, chart);
        var sun = chart[Graha.Sun].Point;
        var moon = chart[Graha.Moon].Point;
        var rahu = chart[Graha.Rahu].Point;
        var turned = Rashis.ModalityOf(sun.Rashi) switch { Modality.Movable => 0, Modality.Fixed => 240, _ => 120 };
        return new SpecialLagnas(
            At(risenSun + minutes / 4),
            At(risenSun + minutes / 2),
            At(risenSun + minutes * 1.25),
            At(risenSun + minutes * 15),
            At(sun.LongitudeDegrees + minutes * 5 + turned),
            At(chart.Lagna.LongitudeDegrees + moon.LongitudeDegrees % NakshatraDegrees / NakshatraDegrees * 360),
            InduOf(chart.Lagna.Rashi, moon.Rashi),
            At(rahu.LongitudeDegrees + Angle.NormalizeDegrees(moon.LongitudeDegrees - rahu.LongitudeDegrees) / 2));
    }

    private static Rashi InduOf(Rashi lagna, Rashi moon)
    {
        var kalas = KalaOf(lagna.Plus(8)) + KalaOf(moon.Plus(8));
        return moon.Plus(kalas - 1);
    }

    private static int KalaOf(Rashi rashi) => Kalas[(int)Rashis.LordOf(rashi)];

    private static double SunAt(Instant instant, Chart chart)
    {
        var ut1 = JulianDate.FromInstant(instant);
        var tt = ut1.AddSeconds(chart.Moment.DeltaTSeconds ?? DeltaT.SecondsAt(ut1));
        return Ephemeris.Apparent(Body.Sun, tt).LongitudeDegrees
            - Ayanamsas.MeanDegrees(chart.Options.Ayanamsa, tt);
    }

    private static ZodiacPoint At(double degrees) => new(Angle.NormalizeDegrees(degrees));
}
