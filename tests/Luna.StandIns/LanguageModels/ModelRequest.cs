using System.Diagnostics;
using System.Text.Json;

namespace Luna.StandIns;

/// <summary>What reached the stand-in.</summary>
/// <param name="Body">Null for a form.</param>
/// <param name="Form">Fields of a form.</param>
/// <param name="Timestamp">Of <see cref="Stopwatch"/>.</param>
public sealed record ModelRequest(
    string Path, IReadOnlyDictionary<string, string> Headers, JsonElement? Body, IReadOnlyDictionary<string, string> Form,
    string? FileName, byte[]? File, long Timestamp)
{
    private JsonElement Json => Body ?? throw new InvalidOperationException("The request is a form.");

    public string? Model => Body is { } body ? body.GetProperty("model").GetString() : Form.GetValueOrDefault("model");

    public bool IsStreamed => Body is { } body && body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>The instructions, in whatever place the wire has for them.</summary>
    public string System => Json.TryGetProperty("system", out var system) ? Text(system) : TextOf("system", "developer");

    /// <summary>All that stands in the person's place.</summary>
    public string User => TextOf("user");

    /// <summary>The data of a question: the first of what stands in the person's place.</summary>
    public JsonElement Data => JsonElement.Parse(Text(Messages("user").First().GetProperty("content")));

    public IReadOnlyList<string> Roles => [.. Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()!)];

    /// <summary>OpenAI's name of the schema that is asked for.</summary>
    public string? SchemaName => Json.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema)
        ? schema.GetProperty("name").GetString()
        : null;

    private string TextOf(params string[] roles) =>
        string.Join('\n', Messages(roles).Select(message => Text(message.GetProperty("content"))));

    private IEnumerable<JsonElement> Messages(params string[] roles) =>
        Json.GetProperty("messages").EnumerateArray().Where(message => roles.Contains(message.GetProperty("role").GetString()));

    private static string Text(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
        _ => "",
    };
}
