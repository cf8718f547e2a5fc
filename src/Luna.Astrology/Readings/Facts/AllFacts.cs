using Luna.Astrology.Charts;
using NodaTime;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Everything that Luna reckons from a chart, as facts: those of <see cref="ChartFacts"/> first.</summary>
public static class AllFacts
{
    /// <summary>What the birth gives, then what runs.</summary>
    /// <exception cref="Sky.OutsideEphemerisException">
    /// The birth or the moment is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static IReadOnlyList<Fact> Of(Chart chart, Instant now) => Of(NatalResults.Of(chart), now);

    /// <inheritdoc cref="Of(Chart, Instant)"/>
    internal static IReadOnlyList<Fact> Of(NatalResults natal, Instant now)
    {
        var facts = new List<Fact>(1100);
        facts.AddRange(ChartFacts.Natal(natal.Chart));
        AddNatal(natal, facts);
        facts.AddRange(ChartFacts.Running(natal.Chart, now));
        if (now >= natal.Chart.Moment.Instant)
            AddRunning(RunningResults.Of(natal, now), facts);
        return facts;
    }

    /// <summary>What the birth alone gives; the same for ever.</summary>
    public static IReadOnlyList<Fact> Natal(Chart chart)
    {
        var facts = new List<Fact>(900);
        facts.AddRange(ChartFacts.Natal(chart));
        AddNatal(NatalResults.Of(chart), facts);
        return facts;
    }

    private static void AddNatal(NatalResults natal, List<Fact> facts)
    {
        var chart = natal.Chart;
        VargaFacts.Add(chart, facts);
        BhavaFacts.Add(chart, facts);
        StandingFacts.Add(chart, facts);
        RelationFacts.Add(chart, facts);
        StrengthFacts.Add(chart, natal.Day, natal.Ashtakavarga, facts);
        CuspFacts.Add(chart, facts);
        AvasthaFacts.Add(chart, natal.Day, facts);
        JaiminiFacts.Add(chart, natal.Day, facts);
        ArgalaFacts.Add(chart, facts);
        SahamFacts.Add(chart, natal.Day, facts);
        YogaFacts.Add(natal.Yogas, natal.Doshas, facts);
        PanchangaFacts.Add(natal.Panchanga, "panchanga", ("At birth", "was"), facts);
        PanchangaFacts.AddYears(natal.Panchanga, chart.Moment.Instant, "panchanga", ("At birth", "was"), facts);
        DashaFacts.AddNatal(chart, facts);
        SaturnFacts.AddNatal(natal.SadeSati, facts);
    }

    private static void AddRunning(RunningResults running, List<Fact> facts)
    {
        var natal = running.Natal;
        DashaFacts.AddRunning(natal.Chart, running.Now, facts);
        GocharaFacts.Add(natal.Chart, running.Transits, running.Leaves, facts);
        SaturnFacts.AddRunning(natal.SadeSati, running.Now, facts);
        YearFacts.Add(running.Year, facts);
        YearFacts.AddMudda(running.Year, running.Now, facts);
    }
}
