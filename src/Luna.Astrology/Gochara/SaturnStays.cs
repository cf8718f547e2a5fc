using System.Collections.Concurrent;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Gochara;

/// <summary>Saturn's stays in the rashis over all the years that the ephemeris holds.</summary>
/// <remarks>
/// Some 330 stays in 400 years, the same for everyone: found once per ayanamsa (2 ms), then only looked up.
/// </remarks>
internal static class SaturnStays
{
    private const double RashiDegrees = 30;

    private static readonly ConcurrentDictionary<Ayanamsa, RashiStay[]> ByAyanamsa = new();

    /// <summary>In time order, without a gap.</summary>
    public static ReadOnlySpan<RashiStay> Of(Ayanamsa ayanamsa) => ByAyanamsa.GetOrAdd(ayanamsa, Find);

    /// <summary>Those that overlap a time.</summary>
    public static ReadOnlySpan<RashiStay> Between(Ayanamsa ayanamsa, Instant from, Instant to)
    {
        var all = Of(ayanamsa);
        return all[FirstEndingAfter(all, from)..FirstStartingFrom(all, to)];
    }

    private static RashiStay[] Find(Ayanamsa ayanamsa)
    {
        var saturn = new SiderealMotion(Graha.Saturn, ayanamsa);
        var from = Ephemeris.Start;
        var rashi = new ZodiacPoint(Angle.NormalizeDegrees(saturn.At(from).Degrees)).Rashi;
        var stays = new List<RashiStay>();
        Instant? start = null;
        foreach (var crossing in Crossings.Every(saturn, RashiDegrees, from, Ephemeris.EndOf(Body.Saturn)))
        {
            var at = default(TimeScales).ToInstant(crossing.Tt);
            stays.Add(new RashiStay(rashi, new Interval(start, at)));
            rashi = rashi.Plus(crossing.IsForward ? 1 : -1);
            start = at;
        }

        stays.Add(new RashiStay(rashi, new Interval(start, null)));
        return [.. stays];
    }

    private static int FirstEndingAfter(ReadOnlySpan<RashiStay> stays, Instant instant)
    {
        var (low, high) = (0, stays.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stays[middle].Time.HasEnd && stays[middle].Time.End <= instant)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int FirstStartingFrom(ReadOnlySpan<RashiStay> stays, Instant instant)
    {
        var (low, high) = (0, stays.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stays[middle].Time.HasStart && stays[middle].Time.Start >= instant)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
