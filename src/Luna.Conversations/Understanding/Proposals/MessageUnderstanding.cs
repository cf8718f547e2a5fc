using System.Text.Json;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Understanding.Proposals;

/// <summary>Asks a language model what a message means. Holds nothing while it waits.</summary>
public sealed class MessageUnderstanding(LanguageModel models, PromptLibrary prompts)
{
    /// <summary>The answer itself is still to come.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(3);

    private const int Longest = 2000;

    public async Task<Proposal> AskAsync(Doubt doubt, CancellationToken cancellation)
    {
        var text = doubt.Text.Length > Longest ? doubt.Text[..Longest] : doubt.Text;
        var answer = await models.AskAsync(
            new ModelQuestion(
                prompts.Current(PromptNames.Understand),
                [
                    DataPart.Of("message", text), DataPart.Of("asked", doubt.Asked), DataPart.Of("workflow", doubt.Workflow),
                    DataPart.Of("today", doubt.Today),
                ],
                doubt.User)
            {
                Patience = Patience, CacheKey = "",
            },
            cancellation);
        var told = answer.Output?.Deserialize<Told>(JsonSerializerOptions.Web);
        return new Proposal(
            told?.Intent, told?.Confidence ?? 0, [.. (told?.Slots ?? []).Select(slot => new ProposedSlot(slot.Slot, slot.Written))],
            answer.Provider, answer.Model, answer.PromptHash, answer.InputTokens, answer.OutputTokens, answer.Cost,
            (long)answer.Latency.TotalMilliseconds,
            [.. answer.Failures.Select(failure => $"{failure.Provider ?? "luna"}: {failure.Kind}: {failure.Detail}")]);
    }

    private sealed record Told(string Intent, double Confidence, IReadOnlyList<ProposedSlot> Slots);
}
