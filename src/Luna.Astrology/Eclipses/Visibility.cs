using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Eclipses;

/// <summary>What a place sees of an eclipse.</summary>
internal static class Visibility
{
    private const double AccuracyDays = 0.05 / JulianDate.SecondsPerDay;

    /// <summary>Whether a body's upper limb is above the horizon at some time of a span shorter than a day.</summary>
    public static bool IsUpDuring(Body body, GeoPosition place, Interval time)
    {
        var start = JulianDate.FromInstant(time.Start);
        return RiseSet.IsUp(body, place, start, RiseRule.Standard)
            || RiseSet.NextRise(body, place, start, RiseRule.Standard, default, time.Duration.TotalDays) is not null;
    }

    /// <summary>When something that holds at one moment and not at another ends or begins, to a twentieth of a second.</summary>
    public static JulianDate Change(JulianDate holds, JulianDate holdsNot, Func<JulianDate, bool> test)
    {
        var (inside, outside) = (holds.Days, holdsNot.Days);
        while (Math.Abs(outside - inside) > AccuracyDays)
        {
            var middle = (inside + outside) / 2;
            if (test(new(middle)))
                inside = middle;
            else
                outside = middle;
        }

        return new((inside + outside) / 2);
    }
}
