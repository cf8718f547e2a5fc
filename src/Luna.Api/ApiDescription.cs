using System.Globalization;
using Luna.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Luna.Api;

/// <summary>The description of the API at <c>/openapi/v1.json</c>; <c>/docs</c> shows it.</summary>
internal static class ApiDescription
{
    public static void AddLunaOpenApi(this IServiceCollection services) => services.AddOpenApi(openApi =>
    {
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            Name(operation, context);
            Refuse(operation, context);
            await TakeAsync(operation, context, cancellation);
            await GiveAsync(operation, context, cancellation);
            ApiProblems.AddTo(operation, context.Document);
            ApiExamples.AddTo(operation);
        });
    });

    private static void Describe(OpenApiDocument document)
    {
        document.Info.Title = "Luna";
        document.Info.Version = Astrology.Engine.Version;
        document.Info.Description =
            "Conversations about Vedic astrology, and the charts they rest on. Errors are problem details (RFC 9457); "
            + "lists are paged with after and limit; times are ISO 8601.";
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        ApiProblems.AddSchema(document);
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[ApiKeyAuthentication.SchemeName] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = ApiKeyAuthentication.Header,
            Description = "A key of this Luna. Its roles (api, admin, analyst) say what it may do.",
        };
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(pair => pair.Value))
            if (operation.Responses?.ContainsKey("401") == true)
                operation.Security =
                [
                    new OpenApiSecurityRequirement
                    {
                        [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.SchemeName, document)] = [],
                    },
                ];
        // What a bare result would be called; every route says what it gives.
        document.Components.Schemas?.Remove(nameof(IResult));
        document.Tags = document.Paths.Values.SelectMany(path => path.Operations ?? [])
            .SelectMany(pair => pair.Value.Tags ?? new HashSet<OpenApiTagReference>()).Select(tag => tag.Name!).Distinct()
            .Select(name => new OpenApiTag { Name = name }).ToHashSet();
    }

    /// <summary>Operations are named by method and path in words, and go with those of the same resource.</summary>
    private static void Name(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var segments = (context.Description.RelativePath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var nouns = segments.Where(segment => segment != "v1").ToArray();
        operation.OperationId = (context.Description.HttpMethod ?? "get").ToLowerInvariant()
            + string.Concat(nouns.Select(noun => noun.StartsWith('{') ? "By" + Capital(noun.Trim('{', '}')) : string.Concat(noun.Split('-').Select(Capital))));
        operation.Tags = new HashSet<OpenApiTagReference>
        {
            new(Capital(nouns is ["admin", _, ..] ? nouns[1] : nouns[0]), context.Document),
        };

        // Where nothing is written the framework puts the route's name.
        if (operation.Description?.Contains('_', StringComparison.Ordinal) == true && !operation.Description.Contains(' ', StringComparison.Ordinal))
            operation.Description = null;
    }

    private static void Refuse(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Responses ??= new OpenApiResponses();
        if (context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) != true)
            operation.Responses.Remove("404");
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().LastOrDefault() is not { } asked)
            return;
        operation.Responses.TryAdd("400", Response("What was sent makes no sense; the fields are named."));
        operation.Responses.TryAdd("401", Response("No known key was sent."));
        operation.Responses.TryAdd("403", Response($"The key has not the role {asked.Roles}."));
        if (context.Description.RelativePath?.StartsWith("v1/", StringComparison.Ordinal) == true)
            operation.Responses.TryAdd("429", Response("More than the key, or the person, may ask for in a minute; Retry-After says when."));
    }

    /// <summary>Endpoints that read their body themselves name its type.</summary>
    private static async Task TakeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ConsumesAttribute>().LastOrDefault()
            is not IAcceptsMetadata { RequestType: { } type })
            return;
        var schema = await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellation);
        var content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } };
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesFormAttribute>().LastOrDefault() is { } form)
            content["multipart/form-data"] = new() { Schema = await context.GetOrCreateSchemaAsync(form.Type, cancellationToken: cancellation) };
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = content };
    }

    /// <summary>Endpoints that answer with a bare result name what it holds.</summary>
    private static async Task GiveAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var all = context.Description.ActionDescriptor.EndpointMetadata.OfType<GivesAttribute>().ToArray();
        if (all.Length == 0)
            return;
        foreach (var status in operation.Responses!.Keys.Where(status => status[0] == '2').ToArray())
            operation.Responses.Remove(status);
        foreach (var given in all)
            await GiveAsync(operation, context, given, cancellation);
    }

    private static async Task GiveAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, GivesAttribute given,
        CancellationToken cancellation)
    {
        var status = given.Status.ToString(CultureInfo.InvariantCulture);
        if (given.Status == StatusCodes.Status204NoContent)
        {
            operation.Responses!.TryAdd(status, Response("Done."));
            return;
        }

        var schemas = new List<IOpenApiSchema>();
        foreach (var type in given.Types)
            schemas.Add(await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellation));
        var schema = schemas switch
        {
            [] => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            [var only] => only,
            _ => new OpenApiSchema { OneOf = schemas },
        };
        operation.Responses!.TryAdd(status, new OpenApiResponse
        {
            Description = given.Status switch { 202 => "Taken; it will be done.", 201 => "Made.", _ => "What was asked for." },
            Content = new Dictionary<string, OpenApiMediaType>(),
        });
        operation.Responses[status].Content![given.MediaType] = new OpenApiMediaType { Schema = schema };
    }

    private static OpenApiResponse Response(string description) => new() { Description = description };

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
