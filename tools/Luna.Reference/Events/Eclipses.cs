using Luna.Astrology.Eclipses;
using NodaTime;

namespace Luna.Reference.Events;

/// <summary>Every eclipse of each range of years: none more and none less.</summary>
public static class Eclipses
{
    private const double Seconds = 5;

    public static void Compare(EventsCase events, Tally tally)
    {
        var ranges = YearRange.Of(events.Json);
        for (var i = 0; i < ranges.Count; i++)
        {
            var (from, until) = ranges[i];
            Compare(
                $"eclipses/{Paths.Number(i)}/solar",
                [.. SolarEclipse.Between(from, until).Select(eclipse => (eclipse.Maximum, Word(eclipse.Kind)))],
                tally);
            Compare(
                $"eclipses/{Paths.Number(i)}/lunar",
                [.. LunarEclipse.Between(from, until).Select(eclipse => (eclipse.Maximum, Word(eclipse.Kind)))],
                tally);
        }
    }

    private static void Compare(string at, (Instant Maximum, string Kind)[] eclipses, Tally tally)
    {
        tally.Length(at, eclipses.Length);
        for (var i = 0; i < eclipses.Length; i++)
        {
            tally.Time($"{at}/{Paths.Number(i)}/0", eclipses[i].Maximum, Seconds);
            tally.Exact($"{at}/{Paths.Number(i)}/1", eclipses[i].Kind);
        }
    }

    private static string Word<T>(T kind)
        where T : struct, Enum => kind.ToString().ToLowerInvariant();
}
