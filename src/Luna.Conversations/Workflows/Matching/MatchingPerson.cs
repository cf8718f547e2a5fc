using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Births;
using NodaTime;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>One of two who are matched.</summary>
/// <param name="Id">Prefix of the person's facts: <c>self</c> or <c>partner</c>.</param>
/// <param name="Name">Null for the person asking, and where nobody said one.</param>
/// <param name="Chart">Of noon when nobody knows the time; then only its Moon counts.</param>
/// <param name="Span">The time in which the birth lies, as far as the person knows it; a moment when it is exact.</param>
/// <param name="Moons">Every Moon of that time that could match differently; the first is the chart's.</param>
internal sealed record MatchingPerson(
    string Id, string? Name, Casting.Ready Ready, Chart Chart, Interval Span, IReadOnlyList<ZodiacPoint> Moons)
{
    public const string Self = "self";
    public const string Partner = "partner";

    private const double HalfRashi = 15;

    // The Moon needs five hours for the smallest part that is told apart.
    private static readonly Duration Step = Duration.FromHours(1);

    public bool TimeKnown => Ready.Inputs.TimeKnown;

    public static MatchingPerson Of(string id, string? name, Casting.Ready ready)
    {
        var chart = Casting.Cast(ready.Inputs);
        var span = SpanOf(ready);
        return new MatchingPerson(id, name, ready, chart, span, MoonsOf(chart, span));
    }

    private static Interval SpanOf(Casting.Ready ready)
    {
        if (!ready.Inputs.TimeKnown)
            return Casting.DayOf(ready.Inputs);
        var (born, margin) = (Instant.FromDateTimeOffset(ready.Inputs.BornAt), Duration.FromMinutes(ready.Birth.MarginMinutes));
        return new Interval(born - margin, born + margin);
    }

    private static IReadOnlyList<ZodiacPoint> MoonsOf(Chart chart, Interval span)
    {
        var moons = new List<ZodiacPoint> { chart[Graha.Moon].Point };
        if (span.Duration > Duration.Zero)
        {
            for (var instant = span.Start; instant < span.End; instant += Step)
                moons.Add(MoonAt(instant, chart));
            moons.Add(MoonAt(span.End - Duration.Epsilon, chart));
        }

        return [.. moons.DistinctBy(moon => (moon.Rashi, moon.Nakshatra, moon.Pada, moon.DegreesInRashi < HalfRashi))];
    }

    private static ZodiacPoint MoonAt(Instant instant, Chart chart) =>
        new(ChartSky.MoonDegrees(instant, chart.Options.Ayanamsa));
}
