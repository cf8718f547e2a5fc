using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Luna.Api.Tests.Web;

/// <summary>A site of somebody else that shows Luna with one line, and the Luna that allows it.</summary>
public sealed class BakerySite : IAsyncLifetime
{
    private WebApplication? _site;

    public LunaProcess Luna { get; } = new();

    /// <summary>To a browser another site than Luna's 127.0.0.1, and one whose cookies may be secure without https.</summary>
    public Uri Address { get; } = new($"http://localhost:{LunaProcess.FreePort()}/");

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Origin);
        _site = builder.Build();
        _site.MapGet("/{language?}", (string? language) => Results.Content(
            $"""
             <!doctype html><html lang="{language ?? "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
             <title>A bakery</title><link rel="icon" href="data:,"></head>
             <body><main><h1>Bread and cake</h1><p>Open from six.</p></main><script src="{Luna.BaseAddress}widget.js" async></script></body></html>
             """, "text/html"));
        await _site.StartAsync();
        Luna.Settings["Luna__Channels__Web__AllowedOrigins__0"] = Origin;
        await Luna.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Luna.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }
}
