using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Replaying;

/// <summary>That language models are asked again for what may be narrated; what is not chosen stays as it was recorded.</summary>
/// <param name="Prompt">Null is the recorded one, or the newest where that is not there any more or none was recorded.</param>
/// <param name="Provider">Null is the recorded one, or all in their order where that is not configured any more.</param>
public sealed record Retelling(Prompt? Prompt, string? Provider)
{
    /// <param name="prompt"><c>NAME@HASH</c>; the beginning of the hash is enough.</param>
    /// <returns>What is to be asked, or what is wrong with the wish.</returns>
    public static (Retelling? Retelling, string? Mistake) Of(
        string? prompt, string? provider, LanguageModelOptions options, PromptLibrary prompts)
    {
        if (options.Providers.Count == 0)
            return (null, "No provider of a language model is configured, so there is none that --provider or --prompt could be tried with.");
        if (provider is not null && options.Providers.All(configured => configured.Name != provider))
            return (null, $"There is no provider {provider}. Configured: {string.Join(", ", options.Providers.Select(one => one.Name))}.");
        if (prompt is null)
            return (new Retelling(null, provider), null);

        Prompt[] found = prompt.Split('@') is [PromptNames.Narrate, { Length: > 0 } hash] ? [.. prompts.Of(PromptNames.Narrate, hash)] : [];
        return found.Length == 1
            ? (new Retelling(found[0], provider), null)
            : (null, $"{(found.Length == 0 ? "There is no prompt" : "More than one prompt begins with")} {prompt}. Turns are told with: "
                + $"{string.Join(", ", prompts.Of(PromptNames.Narrate, "").Select(one => $"{one.Name}@{one.Hash[..12]} (version {one.Version})"))}.");
    }

    internal (Prompt? Prompt, string? Provider) For(Narration? recorded, LanguageModelOptions options, PromptLibrary prompts) => (
        Prompt ?? (recorded?.PromptHash is { } hash ? prompts.Find(PromptNames.Narrate, hash) : null),
        Provider ?? options.Providers.FirstOrDefault(configured => configured.Name == recorded?.Provider)?.Name);
}
