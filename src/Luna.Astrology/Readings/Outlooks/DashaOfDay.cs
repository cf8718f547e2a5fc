using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Uncertainty;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>Which mahadasha runs for a birth whose hour nobody knows.</summary>
/// <param name="Lords">In the order of the hours of birth; one when the hour does not matter.</param>
/// <param name="Ends">Between which moments it ends; null when the Moon changed its nakshatra that day.</param>
/// <param name="Facts"><c>dasha.of-day.maha</c>.</param>
public sealed record DashaOfDay(IReadOnlyList<Graha> Lords, Interval? Ends, IReadOnlyList<Fact> Facts)
{
    public static DashaOfDay Of(MoonOfDay day, Instant now)
    {
        ArgumentNullException.ThrowIfNull(day);
        var half = day.Day.Duration / 2;
        var dashas = DashaSensitivity.Of(
            new BirthWindow(day.Day.Start + half, half, default),
            new Course<Nakshatra>([.. day.Nakshatras.Select(span => new Stretch<Nakshatra>(span.Sign, span.Start, span.End))]),
            birth => new ZodiacPoint(ChartSky.MoonDegrees(birth, day.Options.Ayanamsa)), now, DashaYear.Julian);
        var lords = dashas.Running.Stretches.Select(stretch => stretch.Value.Maha).Distinct().ToArray();
        var maha = dashas.Dates[0];
        // Dates are told for births of one nakshatra; another nakshatra has other periods.
        var ends = lords.Length == 1 && day.Nakshatras.Count == 1
            ? new Interval(maha.EarliestEnd, maha.LatestEnd)
            : (Interval?)null;
        return new DashaOfDay(lords, ends, [new Fact("dasha.of-day.maha", "mahadasha", Statement(lords, ends))]);
    }

    private static string Statement(Graha[] lords, Interval? ends) => lords.Length == 1
        ? $"Whatever the hour of birth, the Vimshottari mahadasha of {NameOf(lords[0])} runs"
            + (ends is { } time ? $"; it ends between {DateOf(time.Start)} and {DateOf(time.End)}." : ".")
        : $"By the hour of birth the running Vimshottari mahadasha is of {string.Join(" or of ", lords.Select(NameOf))}.";
}
