using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Charts;

/// <summary>Where the Moon may have stood at a birth whose hour nobody knows.</summary>
/// <param name="Rashis">In time order, together the whole day; mostly one, at most two.</param>
/// <param name="Nakshatras">In time order, together the whole day; mostly two, at most three.</param>
public sealed record MoonOfDay(
    Interval Day, ChartOptions Options,
    IReadOnlyList<MoonSpan<Rashi>> Rashis, IReadOnlyList<MoonSpan<Nakshatra>> Nakshatras)
{
    private static readonly Duration Step = Duration.FromHours(6);
    private static readonly Duration Accuracy = Duration.FromMilliseconds(100);

    /// <summary>The changes are found to a second of time.</summary>
    /// <param name="day">Start and end must be known; mostly a civil day of the birth place.</param>
    /// <exception cref="Sky.OutsideEphemerisException">The day is outside the years that Luna's ephemeris holds.</exception>
    public static MoonOfDay Over(Interval day, ChartOptions? options = null)
    {
        if (!day.HasStart || !day.HasEnd || day.Duration == Duration.Zero)
            throw new ArgumentException("A day has a start and a later end.", nameof(day));
        options ??= ChartOptions.Default;
        return new MoonOfDay(
            day,
            options,
            Spans(day, instant => PointAt(instant, options).Rashi),
            Spans(day, instant => PointAt(instant, options).Nakshatra));
    }

    private static ZodiacPoint PointAt(Instant instant, ChartOptions options) =>
        new(ChartSky.MoonDegrees(instant, options.Ayanamsa));

    private static List<MoonSpan<T>> Spans<T>(Interval day, Func<Instant, T> signAt)
    {
        var spans = new List<MoonSpan<T>>();
        var (from, sign) = (day.Start, signAt(day.Start));
        for (var known = day.Start; known < day.End;)
        {
            var next = Instant.Min(known + Step, day.End);
            // The Moon never turns back and needs most of a day for the smallest span: one change a step at most.
            if (!Equals(signAt(next), sign))
            {
                var change = ChangeBetween(known, next, sign, signAt);
                if (change >= day.End)
                    break;
                spans.Add(new MoonSpan<T>(sign, from, change));
                (from, sign) = (change, signAt(next));
            }

            known = next;
        }

        spans.Add(new MoonSpan<T>(sign, from, day.End));
        return spans;
    }

    private static Instant ChangeBetween<T>(Instant before, Instant after, T sign, Func<Instant, T> signAt)
    {
        while (after - before > Accuracy)
        {
            var middle = before + (after - before) / 2;
            if (Equals(signAt(middle), sign))
                before = middle;
            else
                after = middle;
        }

        return after;
    }
}

/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive.</param>
public sealed record MoonSpan<T>(T Sign, Instant Start, Instant End);
