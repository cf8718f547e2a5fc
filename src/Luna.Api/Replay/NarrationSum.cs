using Luna.Conversations.Replaying;
using Luna.Conversations.Replies;

namespace Luna.Api.Replay;

/// <summary>What language models did for the turns of a report, then or now.</summary>
internal sealed class NarrationSum(ReplayReport report, Func<TakenTurn, Narration?> of)
{
    private readonly Narration[] _all = [.. report.Taken.Select(of).OfType<Narration>().OrderBy(narration => narration.LatencyMs)];

    public int Count => _all.Length;

    public IReadOnlyDictionary<NarrationOutcome, int> Outcomes =>
        _all.GroupBy(narration => narration.Outcome).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count());

    public long InputTokens => _all.Sum(narration => narration.InputTokens);

    public long OutputTokens => _all.Sum(narration => narration.OutputTokens);

    public decimal Cost => _all.Sum(narration => narration.Cost);

    /// <param name="share">0 to 1.</param>
    public TimeSpan LatencyAt(double share) =>
        _all.Length == 0 ? default : TimeSpan.FromMilliseconds(_all[(int)Math.Min(_all.Length - 1, share * _all.Length)].LatencyMs);
}
