using System.Text.Json;
using System.Text.Json.Nodes;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Replaying;

/// <summary>How a reply that was composed again is another one.</summary>
/// <param name="After">Null when nothing would be said.</param>
/// <param name="Failure">Why the turn cannot be taken any more; null when it can.</param>
/// <param name="Gained">Claims that rest on other facts than any that was made before.</param>
/// <param name="Lost">Claims whose facts no claim rests on any more.</param>
/// <param name="Changed">Claims about the same facts in other words, or more or less sure.</param>
/// <param name="Besides">Other members of the reply that are not the same, by their names in the event.</param>
public sealed record ReplyDifference(
    RecordedTurn Turn, ReplyComposed? After, string? Failure, IReadOnlyList<Claim> Gained, IReadOnlyList<Claim> Lost,
    IReadOnlyList<(Claim Before, Claim After)> Changed, IReadOnlyList<string> Besides)
{
    /// <summary>How the reply came about, not what it says.</summary>
    private static readonly HashSet<string> Unsaid = ["text", "claims", "engineVersion", "at", "charts", "sky", "by", "composer", "narration"];

    public bool TextChanged => After?.Text != Turn.Said.Text;

    /// <param name="serialize">As the store does.</param>
    /// <returns>Null when it is the same, byte for byte.</returns>
    public static ReplyDifference? Between(RecordedTurn turn, ReplyComposed? after, string? failure, Func<object, string> serialize)
    {
        var before = turn.Said;
        if (after is null)
            return new ReplyDifference(turn, null, failure, [], before.Claims, [], []);
        var (lost, gained) = (Without(before.Claims, after.Claims), Without(after.Claims, before.Claims));
        var changed = lost.Join(gained, FactsOf, FactsOf, (was, now) => (was, now))
            .DistinctBy(pair => pair.was).DistinctBy(pair => pair.now).ToArray();
        var difference = new ReplyDifference(
            turn, after, failure, [.. gained.Except(changed.Select(pair => pair.now))],
            [.. lost.Except(changed.Select(pair => pair.was))], changed,
            Differing(Members(before, serialize), Members(after, serialize), isOtherEngine: before.EngineVersion != after.EngineVersion));
        return difference is { TextChanged: false, Gained: [], Lost: [], Changed: [], Besides: [] } ? null : difference;

        static string FactsOf(Claim claim) => string.Join(' ', claim.FactIds);
    }

    private static List<Claim> Without(IEnumerable<Claim> claims, IEnumerable<Claim> others)
    {
        var rest = claims.ToList();
        foreach (var other in others)
        {
            var same = rest.FindIndex(claim =>
                claim.Text == other.Text && claim.Confidence.Equals(other.Confidence) && claim.FactIds.SequenceEqual(other.FactIds));
            if (same >= 0)
                rest.RemoveAt(same);
        }

        return rest;
    }

    private static JsonObject Members(ReplyComposed reply, Func<object, string> serialize) =>
        JsonNode.Parse(serialize(reply))!.AsObject();

    /// <summary>A version of the engine is part of the hash of its facts.</summary>
    private static string[] Differing(JsonObject before, JsonObject after, bool isOtherEngine) =>
    [
        .. before.Select(member => member.Key).Union(after.Select(member => member.Key))
            .Where(name => !Unsaid.Contains(name) && !(isOtherEngine && name == "factsHash") && Text(before[name]) != Text(after[name])),
    ];

    private static string Text(JsonNode? node) => node?.ToJsonString(JsonSerializerOptions.Default) ?? "null";
}
