using System.Text.Encodings.Web;
using System.Text.Json;
using Luna.Conversations.LanguageModels.Prompts;
using Microsoft.Extensions.AI;

namespace Luna.Conversations.LanguageModels;

/// <param name="Data">
/// Where all that is not the prompt's own stands, a person's words too: never among the instructions.
/// </param>
/// <param name="User">Whose budget it is; null is nobody's, so that only those of everyone bind it.</param>
public sealed record ModelQuestion(Prompt Prompt, IReadOnlyList<DataPart> Data, Guid? User)
{
    /// <summary>What the model may call to learn more; in four rounds at the most.</summary>
    public IReadOnlyList<AIFunction> Tools { get; init; } = [];

    /// <summary>
    /// What the tools' results rest on. With the same key, prompt and data the same answer comes back unasked; null always asks.
    /// </summary>
    public string? CacheKey { get; init; }

    /// <summary>An answer that cannot stand, to be given again without what is wrong with it.</summary>
    public RefusedAnswer? Refused { get; init; }

    /// <summary>How long to wait for the answer in all, where that is less than for any question.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Name of the one provider to ask; null asks in the order of configuration.</summary>
    public string? Provider { get; init; }
}

/// <summary>A piece of data with its name, as JSON.</summary>
public sealed record DataPart(string Name, JsonElement Value)
{
    // Devanagari as itself: escaped it would be six times as long, and so would the bill.
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static DataPart Of<T>(string name, T value) => new(name, JsonSerializer.SerializeToElement(value, Json));
}

/// <param name="Reasons">Each in a sentence.</param>
public sealed record RefusedAnswer(JsonElement Output, IReadOnlyList<string> Reasons);
