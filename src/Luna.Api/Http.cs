using System.Text.Json;
using System.Text.Json.Serialization;
using Luna.Api.Admin;
using Luna.Api.Chat;
using Luna.Conversations.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;
using Wolverine.Http;

namespace Luna.Api;

public static class Http
{
    /// <summary>Of a body are read, 8 MiB; no route takes more than <see cref="Webhooks.RawBody.Limit"/> of it, but for recordings.</summary>
    private const long MostBytes = 8 << 20;

    /// <summary>For a page that brings a session with it.</summary>
    internal const string OfOnePerson = "private, no-cache";

    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(30);

    public static void AddLunaHttp(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = NameParameter);
        // An unreadable body is a plain 400: an exception would be logged with pieces of what a person wrote.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        builder.Services.AddLunaOpenApi();
        builder.Services.AddWolverineHttp();
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.AddSingleton<WebSessions>();
        builder.Services.AddSingleton<ProjectionRebuilds>();
        builder.Services.AddSingleton<ProjectionWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ProjectionWatch>());
    }

    public static void UseLunaHttp(this WebApplication app)
    {
        app.Use(DrainAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = ExplainAsync,
            // Told by the answer; an outage also by one line now and then, see Logging.
            SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException || Outage.Is(failed.Exception),
        });
        app.UseStatusCodePages();
        app.Use(SecureAsync);
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = BeginSession });
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapLunaRoutes(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapWolverineEndpoints(http =>
        {
            http.WarmUpRoutes = RouteWarmup.Eager;
            http.RejectUnparseableQueryValues = true;
        });
    }

    /// <summary>
    /// The page itself brings its session. Began by what the page asks for next, it would be two sessions whenever the
    /// first message is on its way before the stream's answer, and the page would listen to the wrong one.
    /// </summary>
    private static void BeginSession(StaticFileResponseContext served)
    {
        if (served.Context.Request.Path != "/index.html")
            return;
        served.Context.Response.Headers.CacheControl = OfOnePerson;
        served.Context.RequestServices.GetRequiredService<WebSessions>().Of(served.Context);
    }

    /// <summary>
    /// Takes in what is left of a body before the answer goes out. Closing a connection with bytes unread resets it, and
    /// whoever is still sending would never see the answer.
    /// </summary>
    private static Task DrainAsync(HttpContext context, RequestDelegate next)
    {
        // Who expects 100 first has not sent anything yet.
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true && context.Request.Headers.Expect.Count == 0)
            context.Response.OnStarting(() => ReadToEndAsync(context));
        return next(context);
    }

    private static async Task ReadToEndAsync(HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(DrainPatience);
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or InvalidOperationException)
        {
            // More than Luna reads, or too slowly, or the caller is gone: then the connection is closed.
        }
    }

    /// <summary>An error is told without what went on inside.</summary>
    private static Task ExplainAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        switch (failure)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problem(context, 413, "Too large", "A request may be 1 MiB at the most.");
            case BadHttpRequestException or JsonException:
                return Problem(context, 400, "Not readable", "The body is not JSON of the form that this needs.");
            case not null when Outage.Is(failure):
                context.Response.Headers.RetryAfter = "2";
                return Problem(context, 503, "Not now", "The database is not there. Nothing is known to be stored: send it again shortly, a message with the same id.");
            default:
                return Problem(context, 500, "Something went wrong", "Luna failed to do this; the log tells more.");
        }
    }

    /// <summary>A parameter that cannot be read is named like any other field, without the type inside.</summary>
    private static void NameParameter(ProblemDetailsContext context)
    {
        if (!context.ProblemDetails.Extensions.TryGetValue("parameter", out var parameter) || parameter is not string name)
            return;
        context.ProblemDetails.Detail = $"The value of {name} cannot be read.";
        context.ProblemDetails.Extensions.Remove("parameter");
        context.ProblemDetails.Extensions["errors"] =
            new Dictionary<string, string[]> { [name] = [context.ProblemDetails.Detail] };
    }

    private static Task Problem(HttpContext context, int status, string title, string detail) =>
        Results.Problem(title: title, detail: detail, statusCode: status).ExecuteAsync(context);

    private static Task SecureAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = ContentPolicy("'none'");
        return next(context);
    }

    /// <param name="frames">Who may show the page inside their own, as a policy's list of sources.</param>
    internal static string ContentPolicy(string frames) =>
        $"default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors {frames}";
}
