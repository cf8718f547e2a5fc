using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Luna.Api;

/// <summary>
/// What goes into each operation and comes out of it, for the description of the API: <c>Examples/OPERATION.json</c>. Each
/// was asked of Luna; long lists and texts are shortened.
/// </summary>
internal static class ApiExamples
{
    private const string Folder = "Luna.Api.Examples.";

    public static void AddTo(OpenApiOperation operation)
    {
        if (Read(operation.OperationId!) is not { } example)
            return;
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Example = (example[parameter.In == ParameterLocation.Path ? "path" : "query"]?[parameter.Name!])?.DeepClone();
        if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            body.Example = example["request"]?.DeepClone();
        foreach (var (status, response) in (operation.Responses ?? []).Where(response => response.Key[0] == '2'))
            foreach (var (mediaType, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
                if (IsReadable(mediaType))
                    content.Example = (example["responses"]?[status]?[mediaType] ?? example["response"])?.DeepClone();
    }

    /// <summary>Pictures and documents have no example.</summary>
    private static bool IsReadable(string mediaType) =>
        mediaType is "application/json" or "image/svg+xml" || mediaType.StartsWith("text/", StringComparison.Ordinal);

    private static JsonNode? Read(string operationId)
    {
        using var file = typeof(ApiExamples).Assembly.GetManifestResourceStream($"{Folder}{operationId}.json");
        return file is null ? null : JsonNode.Parse(file);
    }
}
