using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>A stretch of time cut into parts of whole ticks (100 ns), so that they join without a gap.</summary>
/// <param name="Total">The sum of all parts' weights.</param>
internal readonly record struct Cut(Instant Start, long Ticks, int Total)
{
    public static Cut Of(Instant start, Instant end, int total) => new(start, (end - start).BclCompatibleTicks, total);

    /// <summary>Where the parts of that weight together end.</summary>
    public Instant EdgeAfter(int weight) => Start + Duration.FromTicks((long)((Int128)Ticks * weight / Total));
}
