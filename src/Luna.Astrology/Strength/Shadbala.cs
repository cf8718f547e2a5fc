using System.Collections.ObjectModel;
using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>The sixfold strength of the seven grahas.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 27; B. V. Raman, Graha and Bhava Balas. What schools count differently is in
/// <see cref="ShadbalaOptions"/>.
/// </remarks>
/// <param name="Day">The day of the birth; nominal where the Sun does not rise and set.</param>
/// <param name="Lords">Who rules the time of the birth; for the strengths of time.</param>
/// <param name="Bala">The seven, Sun to Saturn.</param>
public sealed record Shadbala(VedicDay Day, TimeLords Lords, IReadOnlyList<GrahaBala> Bala)
{
    // Sixty virupas in seven even steps, to the hundredth: Sun, Moon, Venus, Jupiter, Mercury, Mars, Saturn.
    private static readonly double[] Naisargika = [60, 51.43, 17.14, 25.71, 34.29, 42.86, 8.57];

    private static readonly double[] Required = [300, 360, 300, 420, 390, 330, 300];

    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public GrahaBala this[Graha graha] => graha.IsNode()
        ? throw new ArgumentOutOfRangeException(nameof(graha), graha, "The nodes have no shadbala.")
        : Bala[(int)graha];

    /// <param name="day">By the Hindu sunrise unless another is meant.</param>
    /// <exception cref="OutsideEphemerisException">
    /// The moment is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static Shadbala Of(Chart chart, VedicDay day, ShadbalaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(day);
        options ??= ShadbalaOptions.Default;
        var frame = ChartFrame.Of(chart.Moment, chart.Options.Ayanamsa);
        var lords = TimeLords.At(chart.Moment.Instant, day);
        var hourAngle = HourAngleDegrees(chart, frame);
        Span<double> drik = stackalloc double[Grahas.SevenCount];
        DrikOf(chart, drik);

        var bala = new GrahaBala[Grahas.SevenCount];
        for (var i = 0; i < bala.Length; i++)
        {
            var (graha, point) = ((Graha)i, chart.Placements[i].Point);
            bala[i] = new GrahaBala(
                graha,
                SthanaBala.Of(chart, graha),
                Arc.Between(point.LongitudeDegrees, PowerlessDegrees(chart, graha)) / 3,
                KaalaOf(chart, graha, lords, hourAngle, frame, options),
                CheshtaBala.Of(graha, point.LongitudeDegrees, frame),
                Naisargika[i],
                drik[i],
                0,
                graha == Graha.Sun ? options.SunRequiredVirupas : Required[i]);
        }

        YuddhaBala.Settle(chart, bala, options);
        return new Shadbala(day, lords, new ReadOnlyCollection<GrahaBala>(bala));
    }

    /// <summary>The Sun's hour angle, 0 at noon and 180 at midnight.</summary>
    private static double HourAngleDegrees(Chart chart, in ChartFrame frame)
    {
        var sun = chart[Graha.Sun];
        var equator = EquatorialPosition.FromEcliptic(
            sun.Point.LongitudeDegrees + frame.TrueAyanamsaDegrees, sun.LatitudeDegrees, frame.TrueObliquity);
        return Arc.Between(frame.LocalSiderealDegrees, equator.RightAscensionDegrees);
    }

    private static double PowerlessDegrees(Chart chart, Graha graha) => graha switch
    {
        Graha.Sun or Graha.Mars => chart.Midheaven.LongitudeDegrees + 180,
        Graha.Moon or Graha.Venus => chart.Midheaven.LongitudeDegrees,
        Graha.Mercury or Graha.Jupiter => chart.Lagna.LongitudeDegrees + 180,
        _ => chart.Lagna.LongitudeDegrees,
    };

    private static KaalaBala KaalaOf(
        Chart chart, Graha graha, TimeLords lords, double hourAngle, in ChartFrame frame, ShadbalaOptions options)
    {
        var placement = chart[graha];
        var brightness = Arc.Between(
            chart[Graha.Moon].Point.LongitudeDegrees, chart[Graha.Sun].Point.LongitudeDegrees) / 3;
        var paksha = Nature.IsBenefic(chart, graha) ? brightness : 60 - brightness;
        var declination = AyanaBala.DeclinationDegrees(
            placement.Point.LongitudeDegrees + frame.TrueAyanamsaDegrees, placement.LatitudeDegrees,
            frame.TrueObliquity, options.Declination);
        return new KaalaBala(
            graha switch
            {
                Graha.Mercury => 60,
                Graha.Sun or Graha.Jupiter or Graha.Venus => (180 - hourAngle) / 3,
                _ => hourAngle / 3,
            },
            graha == Graha.Moon ? 2 * paksha : paksha,
            graha == lords.Tribhaga || graha == Graha.Jupiter ? 60 : 0,
            graha == lords.Abda ? 15 : 0,
            graha == lords.Masa ? 30 : 0,
            graha == lords.Vara ? 45 : 0,
            graha == lords.Hora ? 60 : 0,
            AyanaBala.Of(graha, declination));
    }

    private static void DrikOf(Chart chart, Span<double> drik)
    {
        for (var from = Graha.Sun; from <= Graha.Saturn; from++)
        {
            var quarter = Nature.IsBenefic(chart, from) ? 0.25 : -0.25;
            var fromDegrees = chart[from].Point.LongitudeDegrees;
            for (var to = 0; to < drik.Length; to++)
                drik[to] += quarter * DrishtiVirupas.Of(from, fromDegrees, chart.Placements[to].Point.LongitudeDegrees);
        }
    }
}
