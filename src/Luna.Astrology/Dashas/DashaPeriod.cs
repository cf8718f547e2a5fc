using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <param name="Level">1 mahadasha, 2 antardasha (bhukti), 3 pratyantardasha, and so on.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive; the start of the next period.</param>
public sealed record DashaPeriod(Graha Lord, int Level, Instant Start, Instant End)
{
    public bool Contains(Instant instant) => Start <= instant && instant < End;
}
