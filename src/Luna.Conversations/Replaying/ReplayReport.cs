using Luna.Conversations.Events;

namespace Luna.Conversations.Replaying;

/// <param name="Taken">In the order of the streams.</param>
/// <param name="IsRetold">Language models were asked for what may be narrated, so that what they cost and how long they took is told.</param>
public sealed record ReplayReport(IReadOnlyList<TakenTurn> Taken, IReadOnlyDictionary<LeftOut, int> LeftOut, bool IsRetold)
{
    private readonly TimeSpan[] _took = [.. Taken.Select(taken => taken.Took).Order()];

    public IReadOnlyList<ReplyDifference> Differences { get; } = [.. Taken.Select(taken => taken.Difference).OfType<ReplyDifference>()];

    public int Turns => Taken.Count;

    public int Same => Turns - Differences.Count;

    /// <summary>What language models were asked for now.</summary>
    public IEnumerable<TakenTurn> Asked => Taken.Where(taken => taken.Now?.Narration is not null);

    /// <summary>How long it takes to decide and compose a turn again.</summary>
    /// <param name="share">0 to 1.</param>
    public TimeSpan TookAt(double share) => _took.Length == 0 ? default : _took[(int)Math.Min(_took.Length - 1, share * _took.Length)];
}

/// <param name="Now">Null when nothing would be said.</param>
/// <param name="Took">To decide and compose it, and to ask for its words.</param>
/// <param name="Difference">Null when the reply is the same, byte for byte.</param>
public sealed record TakenTurn(RecordedTurn Turn, ReplyComposed? Now, TimeSpan Took, ReplyDifference? Difference);
