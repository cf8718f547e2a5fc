using System.Text.Json;

namespace Luna.StandIns;

/// <summary>Rules of the Chat Completions API that a request can break without anyone noticing until it meets the platform.</summary>
internal static class OpenAiRules
{
    /// <summary>Keywords that a strict schema may hold.</summary>
    private static readonly HashSet<string> Known =
    [
        "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "description", "title",
        "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern", "format", "$ref", "$defs",
    ];

    /// <returns>The rule that is broken; null when the request may go.</returns>
    public static string? Broken(JsonElement request)
    {
        if (!request.TryGetProperty("model", out _) || !request.TryGetProperty("messages", out var messages) || messages.GetArrayLength() == 0)
        {
            return "model and messages are required";
        }

        if (request.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var named) && IsStrict(named))
        {
            return Schema(named.GetProperty("schema"), "schema");
        }

        return request.TryGetProperty("tools", out var tools)
            ? tools.EnumerateArray().Select(tool => tool.GetProperty("function")).Where(IsStrict)
                .Select(function => Schema(function.GetProperty("parameters"), function.GetProperty("name").GetString()!))
                .FirstOrDefault(broken => broken is not null)
            : null;
    }

    /// <returns>The rule of the speech route that is broken; null when the request may go.</returns>
    public static string? BrokenInSpeech(JsonElement request) =>
        !request.TryGetProperty("model", out _) || !request.TryGetProperty("voice", out _) ? "model and voice are required"
        : request.TryGetProperty("input", out var input) && input.GetString() is { Length: >= 1 and <= 4096 } ? null
        : "input must be 1 to 4096 characters";

    /// <returns>The rule of the transcription route that is broken; null when the request may go.</returns>
    public static string? BrokenInTranscription(ModelRequest request)
    {
        var format = request.Form.GetValueOrDefault("response_format");
        return !IsAudio(request.FileName) ? "Invalid file format"
            : request.Model?.StartsWith("gpt-", StringComparison.Ordinal) == true && format is not (null or "json" or "text")
                ? $"response_format '{format}' is not compatible with the model"
                : null;
    }

    /// <summary>What the audio routes take; told by the ending of the name.</summary>
    private static bool IsAudio(string? fileName) =>
        Path.GetExtension(fileName)?.ToLowerInvariant() is ".flac" or ".m4a" or ".mp3" or ".mp4" or ".mpeg" or ".mpga" or ".oga" or ".ogg" or ".wav" or ".webm";

    private static bool IsStrict(JsonElement named) => named.TryGetProperty("strict", out var strict) && strict.ValueKind == JsonValueKind.True;

    private static string? Schema(JsonElement schema, string at)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return $"{at}: a strict schema must be an object";
        }

        if (schema.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            return $"{at}: '{unknown}' is not permitted";
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            if (!schema.TryGetProperty("additionalProperties", out var more) || more.ValueKind != JsonValueKind.False)
            {
                return $"{at}: 'additionalProperties' is required to be supplied and to be false";
            }

            var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
            foreach (var property in properties.EnumerateObject())
            {
                if (!required.Contains(property.Name))
                {
                    return $"{at}: 'required' must hold every key of properties; missing '{property.Name}'";
                }

                if (Schema(property.Value, $"{at}.{property.Name}") is { } broken)
                {
                    return broken;
                }
            }
        }

        return schema.TryGetProperty("items", out var items) ? Schema(items, at + "[]") : null;
    }
}
