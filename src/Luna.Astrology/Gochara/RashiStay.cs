using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Gochara;

/// <summary>A graha in one rashi, from one ingress to the next; a retrograde re-entry is another stay.</summary>
/// <param name="Time">Start or end is missing where the ephemeris does not reach it.</param>
public readonly record struct RashiStay(Rashi Rashi, Interval Time);
