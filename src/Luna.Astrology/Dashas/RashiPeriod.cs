using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>A period that a rashi rules.</summary>
/// <param name="Level">1 mahadasha, 2 antardasha, and so on.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive; the start of the next period.</param>
public sealed record RashiPeriod(Rashi Rashi, int Level, Instant Start, Instant End)
{
    public bool Contains(Instant instant) => Start <= instant && instant < End;
}
