using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>One of the limbs of a panchanga and how long it lasts.</summary>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive; the start of the next.</param>
public readonly record struct Anga<T>(T Value, Instant Start, Instant End)
{
    public bool Contains(Instant instant) => Start <= instant && instant < End;
}
