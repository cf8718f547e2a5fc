using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Json.Schema;

namespace Luna.Conversations.LanguageModels.Prompts;

/// <summary>
/// A prompt as it is written: settings between two lines of dashes, the instructions, and the schema in a fence of
/// <c>```json</c> at the end.
/// </summary>
internal static class PromptFile
{
    private const string Dashes = "---\n";
    private const string Fence = "```json\n";
    private const string FenceEnd = "```";

    /// <exception cref="FormatException">It is not in that form; the message says what is missing.</exception>
    public static Prompt Read(string content)
    {
        var text = content.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        var settingsEnd = text.StartsWith(Dashes, StringComparison.Ordinal) ? text.IndexOf("\n" + Dashes, StringComparison.Ordinal) : -1;
        if (settingsEnd < 0)
            throw new FormatException("It must begin with settings between two lines of ---.");
        var settings = Settings(text[Dashes.Length..settingsEnd]);
        var body = text[(settingsEnd + 1 + Dashes.Length)..];

        var schemaStart = body.LastIndexOf(Fence, StringComparison.Ordinal);
        var schemaEnd = body.LastIndexOf(FenceEnd, StringComparison.Ordinal);
        if (schemaStart < 0 || schemaEnd < schemaStart + Fence.Length)
            throw new FormatException("It must end with the schema of the output in a fence of ```json.");
        var system = body[..schemaStart].Trim();
        if (system.Length == 0)
            throw new FormatException("It holds no instructions.");

        return new Prompt(
            Name(settings),
            Number(settings, "version", 1, 1_000_000) ?? throw new FormatException("The setting version is missing."),
            system,
            Schema(body[(schemaStart + Fence.Length)..schemaEnd]),
            Temperature(settings),
            Number(settings, "max-output-tokens", 1, 100_000) ?? throw new FormatException("The setting max-output-tokens is missing."),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private static Dictionary<string, string> Settings(string lines)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is not [var key, var value] || !settings.TryAdd(key, value))
                throw new FormatException($"The setting {line.Split(':')[0]} has no value, or stands twice.");
        return settings;
    }

    /// <summary>Providers take it as the schema's name, and OpenAI takes no other signs.</summary>
    private static string Name(Dictionary<string, string> settings) =>
        settings.TryGetValue("name", out var name) && name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? name
        : throw new FormatException("The setting name must be 1 to 64 letters, digits, - or _.");

    private static int? Number(Dictionary<string, string> settings, string key, int least, int most) =>
        !settings.TryGetValue(key, out var value) ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new FormatException($"The setting {key} must be {least} to {most}.");

    private static float? Temperature(Dictionary<string, string> settings) =>
        !settings.TryGetValue("temperature", out var value) ? null
        : float.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 2 ? number
        : throw new FormatException("The setting temperature must be 0 to 2.");

    private static JsonElement Schema(string json)
    {
        try
        {
            var schema = JsonElement.Parse(json);
            _ = new OutputSchema(schema); // better here than when an answer is measured by it
            return schema;
        }
        catch (JsonException)
        {
            throw new FormatException("The schema is not JSON.");
        }
        catch (Exception wrong) when (wrong is JsonSchemaException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException("The schema is no JSON schema.");
        }
    }
}
