using Luna.Channels.Own;
using Microsoft.Extensions.Options;

namespace Luna.Api.Chat;

/// <summary>
/// The chat page inside the page of another site, where <c>widget.js</c> puts it. A browser shows it only within the sites
/// that the operator allows, and keeps a session of its own for each of them.
/// </summary>
public static class EmbeddedPage
{
    private const string Path = "/embed";

    public static void MapLunaEmbedded(this WebApplication app) =>
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], Serve).ExcludeFromDescription();

    private static IResult Serve(HttpContext context, WebSessions sessions, IOptions<WebOptions> web, IWebHostEnvironment environment)
    {
        var origins = string.Join(' ', ["'self'", .. web.Value.AllowedOrigins]);
        context.Response.Headers.ContentSecurityPolicy = Http.ContentPolicy(origins);
        context.Response.Headers.CacheControl = Http.OfOnePerson;
        sessions.OfEmbedded(context);
        var page = environment.WebRootFileProvider.GetFileInfo("index.html");
        return Results.Stream(page.CreateReadStream(), "text/html; charset=utf-8", lastModified: page.LastModified);
    }
}
