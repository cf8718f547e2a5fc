namespace Luna.Conversations.Replaying;

/// <param name="Took">How long each turn took to be decided and composed again, sorted.</param>
public sealed record ReplayReport(
    IReadOnlyList<ReplyDifference> Differences, IReadOnlyDictionary<LeftOut, int> LeftOut, IReadOnlyList<TimeSpan> Took)
{
    public int Turns => Took.Count;

    public int Same => Turns - Differences.Count;

    /// <param name="share">0 to 1.</param>
    public TimeSpan TookAt(double share) => Took.Count == 0 ? default : Took[(int)Math.Min(Took.Count - 1, share * Took.Count)];
}
