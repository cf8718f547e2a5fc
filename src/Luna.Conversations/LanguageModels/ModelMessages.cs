using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Luna.Conversations.LanguageModels;

/// <summary>
/// The wire form of a question: the prompt's text alone is the system's; the data are one JSON object in the person's
/// place, where quotes and lines of a text cannot end it.
/// </summary>
internal static class ModelMessages
{
    public static IReadOnlyList<ChatMessage> Of(ModelQuestion question)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, question.Prompt.System),
            new(ChatRole.User, Json(question.Data.ToDictionary(part => part.Name, part => part.Value))),
        ];
        if (question.Refused is { } refused)
        {
            messages.Add(new(ChatRole.Assistant, Json(refused.Output)));
            messages.Add(new(ChatRole.User, Json(new { refused = refused.Reasons })));
        }

        return messages;
    }

    public static ChatOptions Options(ModelQuestion question) => new()
    {
        ResponseFormat = ChatResponseFormat.ForJsonSchema(question.Prompt.Schema, question.Prompt.Name),
        Temperature = question.Prompt.Temperature,
        MaxOutputTokens = question.Prompt.MaxOutputTokens,
        Tools = question.Tools.Count > 0 ? [.. question.Tools] : null,
        // Read by OpenAI's client, for the schema and for the tools; without it the schema is a hint.
        AdditionalProperties = new() { ["strict"] = true },
    };

    /// <summary>Rather too many than too few: the bytes of English are four to a token, those of Hindi three to a letter.</summary>
    public static long Tokens(IEnumerable<ChatMessage> messages) =>
        messages.Sum(message => Encoding.UTF8.GetByteCount(message.Text) / 3 + 8);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, DataPart.Json);
}
