using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luna.Conversations.Replaying;
using Luna.Conversations.Replies;

namespace Luna.Api.Replay;

/// <summary>What was found, for a program that reads it. It holds what people were told.</summary>
public static class ReplayJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(ReplayReport report) => JsonSerializer.Serialize(
        new
        {
            turns = report.Taken.Select(Turn),
            leftOut = report.LeftOut,
            total = new
            {
                turns = report.Turns,
                same = report.Same,
                different = report.Differences.Count,
                textsChanged = report.Differences.Count(one => one.TextChanged),
                gained = report.Differences.Sum(one => one.Gained.Count),
                lost = report.Differences.Sum(one => one.Lost.Count),
                changed = report.Differences.Sum(one => one.Changed.Count),
                tookMs = Took(report.TookAt),
                narrated = report.IsRetold ? new { before = Sum(report, Before), after = Sum(report, After) } : null,
            },
        },
        Json);

    private static object Turn(TakenTurn taken) => new
    {
        conversationId = taken.Turn.Input.ConversationId,
        version = taken.Turn.Version,
        replyId = taken.Turn.ReplyId,
        at = taken.Turn.Input.Now,
        tookMs = taken.Took.TotalMilliseconds,
        same = taken.Difference is null,
        difference = taken.Difference is not { } difference ? null : new
        {
            failure = difference.Failure,
            gained = difference.Gained,
            lost = difference.Lost,
            changed = difference.Changed.Select(pair => new { before = pair.Before, after = pair.After }),
            text = difference.TextChanged ? new { before = taken.Turn.Said.Text, after = taken.Now?.Text } : null,
            besides = difference.Besides,
        },
        narration = Before(taken) is null && After(taken) is null ? null : new { before = Before(taken), after = After(taken) },
    };

    private static object Took(Func<double, TimeSpan> at) => new
    {
        median = at(0.5).TotalMilliseconds, p95 = at(0.95).TotalMilliseconds, longest = at(1).TotalMilliseconds,
    };

    private static object Sum(ReplayReport report, Func<TakenTurn, Narration?> of)
    {
        var narrations = new NarrationSum(report, of);
        return new
        {
            asked = narrations.Count,
            outcomes = narrations.Outcomes,
            inputTokens = narrations.InputTokens,
            outputTokens = narrations.OutputTokens,
            cost = narrations.Cost,
            latencyMs = Took(narrations.LatencyAt),
        };
    }

    private static Narration? Before(TakenTurn taken) => taken.Turn.Said.Narration;

    private static Narration? After(TakenTurn taken) => taken.Now?.Narration;
}
