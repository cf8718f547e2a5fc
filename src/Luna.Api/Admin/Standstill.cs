namespace Luna.Api.Admin;

/// <summary>How far a projection has come.</summary>
public readonly record struct Progress(string Projection, long Sequence);

/// <summary>Tells a projection that lags behind, and moves, from one that has stopped.</summary>
/// <param name="patience">How long one may stay where it is while there is more to see.</param>
public sealed class Standstill(TimeSpan patience)
{
    private readonly Dictionary<string, (long Sequence, DateTimeOffset Since)> _seen = [];

    /// <param name="last">Of all events.</param>
    /// <returns>A sentence for each that stands still.</returns>
    public IReadOnlyList<string> Look(IEnumerable<Progress> progress, long last, DateTimeOffset now)
    {
        var standing = new List<string>();
        foreach (var (projection, sequence) in progress)
            if (sequence >= last || !_seen.TryGetValue(projection, out var before) || before.Sequence != sequence)
                _seen[projection] = (sequence, now);
            else if (now - before.Since >= patience)
                standing.Add($"{projection} stands still at event {sequence} of {last}.");
        return standing;
    }

    /// <summary>After a time in which nothing could move.</summary>
    public void Forget() => _seen.Clear();
}
