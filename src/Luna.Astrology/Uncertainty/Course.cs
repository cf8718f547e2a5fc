using NodaTime;

namespace Luna.Astrology.Uncertainty;

/// <summary>What holds for births of a stretch of time.</summary>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive, but for the last stretch of a course, which ends with the margin.</param>
public sealed record Stretch<T>(T Value, Instant Start, Instant End);

/// <summary>What a fact would be for every time of birth within the margin.</summary>
/// <param name="Stretches">In time order, together the whole margin; neighbours differ.</param>
public sealed record Course<T>(IReadOnlyList<Stretch<T>> Stretches)
{
    /// <summary>The fact is the same whenever the birth was.</summary>
    public bool Holds => Stretches.Count == 1;

    /// <summary>The births between which the fact changes.</summary>
    public IEnumerable<Instant> Changes => Stretches.Skip(1).Select(stretch => stretch.Start);

    /// <param name="birth">Within the margin.</param>
    public T At(Instant birth) => Stretches.Last(stretch => stretch.Start <= birth || stretch == Stretches[0]).Value;

    /// <summary>Joined again where the new values of neighbours are equal.</summary>
    public Course<TOther> Select<TOther>(Func<T, TOther> selector) =>
        Course.Joined(Stretches.Select(stretch => new Stretch<TOther>(selector(stretch.Value), stretch.Start, stretch.End)));
}

internal static class Course
{
    /// <summary>A course that can change at the given times only; what holds between two is asked for halfway.</summary>
    public static Course<T> Between<T>(Interval margin, IEnumerable<Instant> changes, Func<Instant, T> at) =>
        Joined(Pieces(margin, changes.Order()).Select(
            piece => new Stretch<T>(at(piece.Start + (piece.End - piece.Start) / 2), piece.Start, piece.End)));

    /// <summary>Of two facts together.</summary>
    public static Course<TBoth> Of<TOne, TOther, TBoth>(
        Course<TOne> one, Course<TOther> other, Func<TOne, TOther, TBoth> both)
    {
        var margin = new Interval(one.Stretches[0].Start, one.Stretches[^1].End);
        return Between(margin, one.Changes.Concat(other.Changes), birth => both(one.At(birth), other.At(birth)));
    }

    public static Course<T> Joined<T>(IEnumerable<Stretch<T>> stretches)
    {
        var joined = new List<Stretch<T>>();
        foreach (var stretch in stretches)
        {
            if (joined.Count > 0 && Equals(joined[^1].Value, stretch.Value))
                joined[^1] = joined[^1] with { End = stretch.End };
            else
                joined.Add(stretch);
        }

        return new Course<T>(joined);
    }

    private static IEnumerable<Interval> Pieces(Interval margin, IEnumerable<Instant> changes)
    {
        var from = margin.Start;
        foreach (var change in changes)
        {
            if (change <= from || change >= margin.End)
                continue;
            yield return new Interval(from, change);
            from = change;
        }

        yield return new Interval(from, margin.End);
    }
}
