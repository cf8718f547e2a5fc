using System.Text.Json;
using Json.Schema;

namespace Luna.Conversations.LanguageModels.Prompts;

/// <summary>What an answer must look like. A provider that promises to keep to it is checked all the same.</summary>
internal sealed class OutputSchema(JsonElement schema)
{
    private readonly JsonSchema _schema = JsonSchema.Build(schema, new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    /// <returns>The first place that is wrong, and the rule it breaks; null when all is right.</returns>
    public string? Problem(JsonElement output)
    {
        var result = _schema.Evaluate(output, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (result.IsValid)
            return null;
        var first = (result.Details ?? []).FirstOrDefault(detail => detail.Errors is { Count: > 0 });
        return first is null ? "not of the schema" : $"{first.InstanceLocation}: {string.Join(", ", first.Errors!.Keys)}";
    }
}
