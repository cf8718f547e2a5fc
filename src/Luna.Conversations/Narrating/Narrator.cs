using System.Text.Json;
using Luna.Conversations.Events;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;

namespace Luna.Conversations.Narrating;

/// <param name="Patience">For all that is asked.</param>
/// <param name="Prompt">Null is the newest one.</param>
/// <param name="Provider">Name of the only one to ask; null asks in the order of configuration.</param>
/// <param name="IsCached">Whether an answer that was given to the same question may be given again.</param>
public sealed record NarratorOptions(TimeSpan Patience, Prompt? Prompt = null, string? Provider = null, bool IsCached = true);

/// <summary>Has a language model put a reading into words, and lets through what code finds true.</summary>
public sealed class Narrator(LanguageModel models, PromptLibrary prompts, TimeProvider clock)
{
    /// <summary>With less time left nobody is asked once more.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <param name="user">Whose budget it is; null is nobody's.</param>
    /// <returns>The reply to send; Luna's own draft when no claim of the model's can stand.</returns>
    public async Task<ReplyComposed> NarrateAsync(
        ReadingRequested reading, Guid? user, NarratorOptions options, CancellationToken cancellation) =>
        (await TellAsync(reading, user, options, cancellation)).Reply;

    internal async Task<Telling> TellAsync(
        ReadingRequested reading, Guid? user, NarratorOptions options, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        var material = new ReadingMaterial(reading);
        var question = Question(material, user, options);
        var first = await TryAsync(question with { Patience = options.Patience - clock.GetElapsedTime(since) }, material, cancellation);
        var left = options.Patience - clock.GetElapsedTime(since);
        if (first.Stands || first.Answer.Output is not { } output || left < Least)
            return Told(first);

        var again = await TryAsync(
            question with { Patience = left, Refused = new RefusedAnswer(output, Reasons(first)) }, material, cancellation);
        return Told(first, again);

        Telling Told(params IReadOnlyList<Attempt> attempts) => new(ReadingReply.Of(material, attempts), attempts);
    }

    private async Task<Attempt> TryAsync(ModelQuestion question, ReadingMaterial material, CancellationToken cancellation)
    {
        var answer = await models.AskAsync(question, cancellation);
        return answer.Output?.Deserialize<ToldAnswer>(JsonSerializerOptions.Web) is { } told
            ? new Attempt(answer, ClaimReview.Of(told, material))
            : new Attempt(answer, []);
    }

    private ModelQuestion Question(ReadingMaterial material, Guid? user, NarratorOptions options)
    {
        var reading = material.Reading;
        var today = reading.Draft.At!.Value.UtcDateTime.Date;
        return new ModelQuestion(
            options.Prompt ?? prompts.Current(PromptNames.Narrate),
            [
                DataPart.Of("question", reading.Question),
                DataPart.Of("topic", reading.Topic),
                DataPart.Of("language", material.Language),
                DataPart.Of("today", DateOnly.FromDateTime(today)),
                DataPart.Of("facts", material.Offered.Select(OfferedFact.Of)),
                DataPart.Of("maxClaims", ClaimReview.MostClaims),
            ],
            user)
        {
            Tools = new ReadingTools(material).Functions,
            CacheKey = options.IsCached ? JsonSerializer.Serialize(new { reading.Birth, reading.Partner, reading.Draft.Sky, today }) : null,
            Provider = options.Provider,
        };
    }

    /// <summary>For the model, which sees its own answer above them.</summary>
    private static string[] Reasons(Attempt attempt) => attempt.Claims.Count == 0
        ? ["there is no claim"]
        : [.. attempt.Claims.Index().Where(claim => !claim.Item.Stands).Select(claim => $"claim {claim.Index + 1}: {claim.Item.Fault}")];
}

/// <param name="Attempts">What a model said, in its order; at least one.</param>
internal sealed record Telling(ReplyComposed Reply, IReadOnlyList<Attempt> Attempts);
