using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>Finds when an area of life is spoken to: a dasha whose lord is tied to it, best with Jupiter's eye on its bhava.</summary>
/// <remarks>
/// That an event needs a dasha that promises it and a transit that brings it is the common rule of practice; the weights are
/// Luna's own.
/// </remarks>
internal static class AreaWindows
{
    private const int Most = 3;
    private const int WithJupiter = 3;

    private static readonly Duration Ahead = Duration.FromDays(5 * 365.25);
    private static readonly Duration Shortest = Duration.FromDays(21);

    // By tie: Lord, Stands, Karaka, SecondLord, WithLord, Sees, None. Jupiter alone is less than any tie.
    private static readonly int[] Weights = [6, 5, 4, 3, 2, 2, -2];

    /// <returns>The best, in time order; none when neither dasha nor Jupiter touches the area in five years.</returns>
    public static IReadOnlyList<AreaWindow> Best(LifeAreaRule rule, Chart chart, Instant now)
    {
        var time = new Interval(now, now + Ahead);
        var jupiter = JupiterOver(chart.RashiOf(rule.Bhava), time, chart.Options);
        return
        [
            .. Antardashas(chart, time)
                .SelectMany(period => Of(period.Maha, period.Antar, LifeAreas.TieOf(rule, chart, period.Antar.Lord)))
                .Where(window => window.Time.Duration >= Shortest)
                .OrderByDescending(Weight).ThenBy(window => window.Time.Start)
                .Take(Most)
                .OrderBy(window => window.Time.Start),
        ];

        IEnumerable<AreaWindow> Of(DashaPeriod maha, DashaPeriod antar, AreaTie tie)
        {
            var whole = new Interval(Instant.Max(antar.Start, time.Start), Instant.Min(antar.End, time.End));
            var blessed = jupiter
                .Select(stay => (From: Instant.Max(stay.Start, whole.Start), To: Instant.Min(stay.End, whole.End)))
                .Where(both => both.To - both.From >= Shortest)
                .Select(both => new AreaWindow(new Interval(both.From, both.To), maha.Lord, antar.Lord, tie, HasJupiter: true))
                .ToArray();
            return tie == AreaTie.None || blessed.Length > 0
                ? blessed
                : [new AreaWindow(whole, maha.Lord, antar.Lord, tie, HasJupiter: false)];
        }
    }

    /// <summary>When Jupiter stands in a rashi or looks at it; stays that follow each other are one.</summary>
    public static IReadOnlyList<Interval> JupiterOver(Rashi rashi, Interval time, ChartOptions options)
    {
        var over = new List<Interval>();
        var from = time.Start;
        var standing = SkyOutlook.Of(Graha.Jupiter, time.Start, options).Rashi;
        foreach (var ingress in TransitEvents.Ingresses(Graha.Jupiter, time, options))
        {
            Add(standing, new Interval(from, ingress.Instant));
            (standing, from) = (ingress.Into, ingress.Instant);
        }

        Add(standing, new Interval(from, time.End));
        return over;

        void Add(Rashi stands, Interval stay)
        {
            if (stands != rashi && !Drishti.Sees(Graha.Jupiter, stands, rashi))
                return;
            if (over.Count > 0 && over[^1].End == stay.Start)
                over[^1] = new Interval(over[^1].Start, stay.End);
            else
                over.Add(stay);
        }
    }

    private static int Weight(AreaWindow window) => Weights[(int)window.Tie] + (window.HasJupiter ? WithJupiter : 0);

    private static IEnumerable<(DashaPeriod Maha, DashaPeriod Antar)> Antardashas(Chart chart, Interval time)
    {
        for (var at = time.Start; at < time.End;)
        {
            var running = Vimshottari.At(chart, at);
            yield return (running[0], running[1]);
            at = running[1].End;
        }
    }
}
