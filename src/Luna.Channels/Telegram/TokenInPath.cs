namespace Luna.Channels.Telegram;

/// <summary>
/// The Bot API wants the token in the address. It is put there at the last moment, so that whatever logs, measures or
/// traces a request on its way out, and whoever is told of its failure, sees an address without it.
/// </summary>
internal sealed class TokenInPath(string botToken, string botId) : DelegatingHandler
{
    private const string Hidden = "hidden";

    /// <summary>Stands for the token everywhere else; has its form, because the library checks that.</summary>
    public static string Placeholder(string botId) => $"{botId}:{Hidden}";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var shown = request.RequestUri!;
        request.RequestUri = new UriBuilder(shown)
        {
            Path = shown.AbsolutePath.Replace($"/bot{Placeholder(botId)}/", $"/bot{botToken}/", StringComparison.Ordinal),
        }.Uri;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = shown;
        }
    }
}
