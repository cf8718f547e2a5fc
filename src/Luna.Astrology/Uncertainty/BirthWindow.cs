using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Uncertainty;

/// <summary>The times at which the birth may have been, and how they are counted in TT.</summary>
internal readonly record struct BirthWindow(Instant Birth, Duration EachWay, TimeScales Scales)
{
    public Interval Interval => new(Birth - EachWay, Birth + EachWay);

    public JulianDate Start => Scales.ToTerrestrial(Interval.Start);

    public JulianDate End => Scales.ToTerrestrial(Interval.End);

    /// <summary>All births at which an angle passes a multiple of a step.</summary>
    public IReadOnlyList<Instant> Passages<T>(T angle, double stepDegrees)
        where T : IMovingAngle
    {
        var passages = new List<Instant>();
        foreach (var crossing in Crossings.Every(angle, stepDegrees, Start, End))
            passages.Add(Scales.ToInstant(crossing.Tt));
        return passages;
    }

    /// <summary>
    /// All births at which a value changes that never comes back to what it was: equal at both ends, equal between.
    /// </summary>
    /// <returns>Within 10 ms.</returns>
    public static IReadOnlyList<Instant> Changes<T>(Interval interval, Func<Instant, T> valueAt)
    {
        var changes = new List<Instant>();
        Halve(interval.Start, valueAt(interval.Start), interval.End, valueAt(interval.End));
        return changes;

        void Halve(Instant from, T first, Instant to, T last)
        {
            if (Equals(first, last))
                return;
            if (to - from <= Duration.FromMilliseconds(10))
            {
                changes.Add(to);
                return;
            }

            var middle = from + (to - from) / 2;
            var value = valueAt(middle);
            Halve(from, first, middle, value);
            Halve(middle, value, to, last);
        }
    }
}
