using NodaTime;

namespace Luna.Astrology;

/// <summary>An instant and a place: all that a chart needs.</summary>
/// <param name="DeltaTSeconds">TT − UT1 to use instead of Luna's own table; for comparing with other programs.</param>
public readonly record struct BirthMoment(Instant Instant, GeoPosition Position, double? DeltaTSeconds = null);
