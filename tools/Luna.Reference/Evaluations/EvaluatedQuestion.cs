using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luna.Reference.Evaluations;

/// <summary>A line of a file of questions: who asks, what, and what may be expected of the answer.</summary>
/// <param name="Before">What the person has said until then.</param>
/// <param name="Workflow">The one that has to answer; null where none does.</param>
/// <param name="Never">Patterns, case ignored, of what must not be said.</param>
internal sealed record EvaluatedQuestion(
    string Id, string Language, IReadOnlyList<string> Before, string Question, Expected Expects, string? Workflow = null,
    string? Area = null, IReadOnlyList<string>? Never = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="InvalidDataException">A line is none; the message says which and why.</exception>
    public static IReadOnlyList<EvaluatedQuestion> Read(string file) =>
        [.. File.ReadLines(file).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Of(file, line.Index + 1, line.Item))];

    private static EvaluatedQuestion Of(string file, int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluatedQuestion>(line, Json)!;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{file}, line {number}: {wrong.Message}", wrong);
        }
    }
}

internal enum Expected
{
    /// <summary>Claims that rest on facts.</summary>
    Answer,

    /// <summary>Words that need no fact.</summary>
    Reply,

    /// <summary>Help in danger, from no model.</summary>
    Help,

    /// <summary>To be told kindly that Luna does not tell such things; from no model, and with no claim.</summary>
    Policy,
}
