using System.Text.Json;

namespace Luna.Conversations.LanguageModels.Prompts;

/// <param name="System">The instructions; the same for everyone.</param>
/// <param name="Schema">Of the output, a JSON schema.</param>
/// <param name="Temperature">Null is the model's own.</param>
/// <param name="Hash">SHA-256 of the whole file, in hex.</param>
public sealed record Prompt(
    string Name, int Version, string System, JsonElement Schema, float? Temperature, int MaxOutputTokens, string Hash)
{
    private readonly Lazy<OutputSchema> _output = new(() => new OutputSchema(Schema));

    internal OutputSchema Output => _output.Value;
}
