using System.Text.Json;
using Luna.Reference.Births;

namespace Luna.Reference.Pairs;

/// <summary>Two births of the file that are matched.</summary>
public sealed class PairCase(JsonElement json, IReadOnlyDictionary<string, BirthCase> births)
{
    public JsonElement Json => json;

    public BirthCase Boy { get; } = births[json.GetProperty("boy").GetString()!];

    public BirthCase Girl { get; } = births[json.GetProperty("girl").GetString()!];

    public string Id => $"{Boy.Id}+{Girl.Id}";
}
