using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Luna.Api;

/// <summary>What an operation answers that does not do what was asked: problem details, of one shape everywhere.</summary>
internal static class ApiProblems
{
    private const string Name = "Problem";

    public static OpenApiSchema Schema { get; } = new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The kind of problem, in a few words." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The status of the answer." },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong here, in a sentence." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object, Description = "Of a 400: what is wrong with which field.",
                AdditionalProperties = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
        },
    };

    public static void AddSchema(OpenApiDocument document)
    {
        document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Name] = Schema;
    }

    public static void AddTo(OpenApiOperation operation, OpenApiDocument? document)
    {
        foreach (var (status, response) in operation.Responses!.Where(response => response.Key[0] is '4' or '5'))
            ((OpenApiResponse)response).Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name, document), Example = Example(status) },
            };
    }

    private static JsonObject Example(string status) => status switch
    {
        "400" => new JsonObject
        {
            ["title"] = "One or more validation errors occurred.", ["status"] = 400,
            ["errors"] = new JsonObject { ["limit"] = new JsonArray("1 to 200.") },
        },
        "401" => Of(401, "A key is needed", "Send a known key in the header X-Api-Key."),
        "403" => Of(403, "Not with this key", "The key is known, but it has not the role that this needs."),
        "404" => Of(404, "Not here", "There is nothing of that id."),
        "429" => Of(429, "Too many requests", "This key has asked for more than it may in a minute."),
        _ => new JsonObject { ["title"] = "Something went wrong" },
    };

    private static JsonObject Of(int status, string title, string detail) =>
        new() { ["title"] = title, ["status"] = status, ["detail"] = detail };
}
