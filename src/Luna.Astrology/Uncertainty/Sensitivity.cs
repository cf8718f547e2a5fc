using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Uncertainty;

/// <summary>What of a graha would be otherwise had the birth been earlier or later.</summary>
/// <param name="Bhava">1 to 12, a whole rashi each.</param>
public sealed record GrahaCourse(
    Graha Graha, Course<Rashi> Rashi, Course<Nakshatra> Nakshatra, Course<int> Pada, Course<int> Bhava);

/// <summary>Where the lagna would stand in a varga.</summary>
public sealed record LagnaCourse(Varga Varga, Course<Rashi> Rashi);

/// <summary>Which facts of a chart hold over the whole margin of the birth time, which change, and when.</summary>
/// <param name="Margin">How far off the birth time may be, each way.</param>
/// <param name="Grahas">The nine in their order.</param>
/// <param name="Lagna">One for each varga asked for.</param>
/// <remarks>
/// Changes are found as roots of the motion, to about a millisecond (a dasha's to 10 ms). Only beyond the polar circles, where
/// the lagna jumps, are its changes looked for between samples 5 s apart.
/// </remarks>
public sealed record Sensitivity(
    BirthMoment Moment, Duration Margin, IReadOnlyList<GrahaCourse> Grahas, IReadOnlyList<LagnaCourse> Lagna,
    DashaSensitivity Dashas)
{
    private const int PadasOfCircle = 108;

    private static readonly Duration PolarStep = Duration.FromSeconds(5);

    public GrahaCourse this[Graha graha] => Grahas[(int)graha];

    /// <param name="margin">Each way; more than nothing and not more than twelve hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">A margin of nothing, below it, or of more than twelve hours.</exception>
    /// <exception cref="Sky.OutsideEphemerisException">Part of the margin is outside the years of Luna's ephemeris.</exception>
    public static Sensitivity Of(in BirthMoment moment, Duration margin, SensitivityOptions? options = null)
    {
        if (margin <= Duration.Zero || margin > Duration.FromHours(12))
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is a time of up to twelve hours.");
        options ??= new SensitivityOptions();
        var chartOptions = options.Chart ?? ChartOptions.Default;
        var window = new BirthWindow(moment.Instant, margin, new TimeScales(moment.DeltaTSeconds));

        var vargas = options.LagnaVargas ?? SensitivityOptions.MainVargas;
        var lagna = LagnaOf(moment, chartOptions, vargas, window);
        var lagnaRashi = lagna.First(course => course.Varga == Varga.D1).Rashi;
        var grahas = new GrahaCourse[ChartSky.GrahaCount];
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
        {
            var motion = new SiderealMotion(graha, chartOptions.Ayanamsa, chartOptions.Node);
            // Every edge of a rashi and of a nakshatra is one of a pada too: nine and four of them.
            var padas = Course.Between(
                window.Interval, window.Passages(motion, 360.0 / PadasOfCircle),
                birth => PointAt(motion, window, birth).PartOf(PadasOfCircle));
            var rashi = padas.Select(pada => (Rashi)(pada / 9 + 1));
            grahas[(int)graha] = new GrahaCourse(
                graha, rashi, padas.Select(pada => (Nakshatra)(pada / 4 + 1)), padas.Select(pada => pada % 4 + 1),
                Course.Of(lagnaRashi, rashi, (from, to) => from.CountTo(to)));
        }

        var moon = new SiderealMotion(Graha.Moon, chartOptions.Ayanamsa, chartOptions.Node);
        var dashas = DashaSensitivity.Of(
            window, grahas[(int)Graha.Moon].Nakshatra, birth => PointAt(moon, window, birth),
            options.DashasAt ?? moment.Instant, options.DashaYear ?? DashaYear.Julian);
        return new Sensitivity(moment, margin, grahas, [.. lagna.Where(course => vargas.Contains(course.Varga))], dashas);
    }

    /// <summary>In the vargas asked for and, as bhavas need it, in the rashi chart.</summary>
    private static List<LagnaCourse> LagnaOf(
        in BirthMoment moment, ChartOptions options, IReadOnlyList<Varga> vargas, BirthWindow window)
    {
        var motion = new LagnaMotion(ChartFrame.Of(moment, options.Ayanamsa), moment.Position.LatitudeDegrees);
        var courses = new List<LagnaCourse>();
        foreach (var varga in vargas.Append(Varga.D1).Distinct())
        {
            Rashi At(Instant birth) =>
                new ZodiacPoint(motion.DegreesAfter((birth - window.Birth).TotalDays)).RashiIn(varga);
            var changes = motion.Jumps
                ? Sampled(window.Interval, At)
                : window.Passages(motion, 360.0 / PartsOfCircle(varga));
            courses.Add(new LagnaCourse(varga, Course.Between(window.Interval, changes, At)));
        }

        return courses;
    }

    // The unequal parts of the trimshamsa begin on whole degrees; what does not change at one is joined again.
    private static int PartsOfCircle(Varga varga) => varga == Varga.D30 ? 360 : Rashis.Count * (int)varga;

    private static List<Instant> Sampled<T>(Interval interval, Func<Instant, T> at)
    {
        var changes = new List<Instant>();
        for (var from = interval.Start; from < interval.End; from += PolarStep)
            changes.AddRange(BirthWindow.Changes(new(from, Instant.Min(from + PolarStep, interval.End)), at));
        return changes;
    }

    private static ZodiacPoint PointAt(SiderealMotion motion, BirthWindow window, Instant birth) =>
        new(Angle.NormalizeDegrees(motion.At(window.Scales.ToTerrestrial(birth)).Degrees));
}
