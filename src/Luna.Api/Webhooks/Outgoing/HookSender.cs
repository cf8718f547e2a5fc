using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Luna.Astrology;

namespace Luna.Api.Webhooks.Outgoing;

/// <param name="Answer">The status, or a word for why there was none.</param>
/// <param name="RetryAfter">What the endpoint asks for.</param>
/// <param name="IsGone">410: nothing is to come any more.</param>
internal sealed record HookOutcome(bool Delivered, string Answer, TimeSpan Took, TimeSpan? RetryAfter = null, bool IsGone = false);

/// <summary>
/// Posts to endpoints that nobody here wrote: no redirect is followed, no proxy stands between, nothing of an answer is
/// read but its head, and a slow one is left.
/// </summary>
public sealed class HookSender : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    public HookSender(HookOptions options, TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2), MaxResponseHeadersLength = 16, MaxResponseDrainSize = 16 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1), EnableMultipleHttp2Connections = false,
            ConnectCallback = (context, cancellation) => HookAddress.ConnectAsync(context.DnsEndPoint, options.AllowPrivate, cancellation),
        })
        {
            Timeout = options.Timeout,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Luna", Engine.Version));
    }

    internal async Task<HookOutcome> PostAsync(
        Uri url, Guid eventId, byte[] body, IReadOnlyList<string> secrets, CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(HookSignature.Header, HookSignature.Of(body, _clock.GetUtcNow(), secrets));
        request.Headers.Add("Luna-Event-Id", eventId.ToString());
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return new HookOutcome(
                answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}", Stopwatch.GetElapsedTime(since), answer.Headers.RetryAfter?.Delta,
                answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new HookOutcome(false, "timeout", Stopwatch.GetElapsedTime(since));
        }
        catch (HttpRequestException failed)
        {
            return new HookOutcome(false, WordOf(failed), Stopwatch.GetElapsedTime(since));
        }
    }

    public void Dispose() => _http.Dispose();

    private static string WordOf(HttpRequestException failed) => (failed.GetBaseException(), failed.HttpRequestError) switch
    {
        (HookRefusedException, _) => "address not public",
        (SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }, _)
            or (_, HttpRequestError.NameResolutionError) => "name not found",
        (_, HttpRequestError.SecureConnectionError) => "no secure connection",
        (_, HttpRequestError.ConnectionError) => "no connection",
        (_, HttpRequestError.ConfigurationLimitExceeded) => "headers too large",
        _ => "connection broken",
    };
}
