using System.Text.Json;

namespace Luna.Reference.Intents;

/// <summary>A line of an evaluation file.</summary>
/// <param name="Context">What Luna asked last: <c>confirm time_of_birth place_of_birth</c>; null for nothing.</param>
/// <param name="Safety">
/// Whether the message is one of distress; null where the file does not say. A kind in place of <c>true</c> is taken for it.
/// </param>
internal sealed record LabelledMessage(
    string Id, string Text, string Language, string Intent, string? Context, IReadOnlyList<string> AlsoAcceptable, bool? Safety)
{
    public static IReadOnlyList<LabelledMessage> Read(string file) =>
        [.. File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse)];

    private static LabelledMessage Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new LabelledMessage(
            StringOf(root, "id") ?? "?", StringOf(root, "text")!, StringOf(root, "lang")!, StringOf(root, "intent")!, StringOf(root, "context"),
            root.TryGetProperty("alsoAcceptable", out var also) ? [.. also.EnumerateArray().Select(x => x.GetString()!)] : [],
            root.TryGetProperty("safety", out var safety)
                ? safety.ValueKind == JsonValueKind.True || (safety.ValueKind == JsonValueKind.String && IsDistress(safety.GetString()!))
                : null);
    }

    /// <summary>Policy kinds are answered kindly, and raise nothing.</summary>
    private static bool IsDistress(string kind) =>
        !Enum.TryParse<Luna.Conversations.Understanding.Safety.SafetyKind>(
            kind.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), true, out var known)
        || new Luna.Conversations.Understanding.Safety.SafetyReading(known).IsDistress;

    private static string? StringOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
