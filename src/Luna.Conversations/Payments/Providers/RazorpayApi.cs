using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Luna.Conversations.Payments.Providers;

/// <summary>One request to Razorpay, and what its failure means.</summary>
internal sealed class RazorpayApi(IHttpClientFactory clients, RazorpayOptions options)
{
    public const string IdempotencyHeader = "X-Refund-Idempotency";
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>One for life: its handler renews connections itself.</summary>
    private readonly Lazy<HttpClient> _client = new(() => clients.CreateClient(PaymentRegistration.HttpClientName));

    public Task<TAnswer> GetAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> answer, CancellationToken cancellation) =>
        InsistAsync(() => Request(HttpMethod.Get, path), answer, cancellation);

    /// <param name="key">Under which it is done once; null where the request itself sees to that.</param>
    public Task<TAnswer> PostAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> type, JsonTypeInfo<TAnswer> answer, string? key, CancellationToken cancellation) =>
        InsistAsync(
            () =>
            {
                var request = Request(HttpMethod.Post, path);
                request.Content = JsonContent.Create(body, type);
                if (key is not null)
                    request.Headers.Add(IdempotencyHeader, key);
                return request;
            },
            answer, cancellation);

    private HttpRequestMessage Request(HttpMethod method, string path) => new(method, $"{options.BaseUrl.TrimEnd('/')}/{path}")
    {
        Headers =
        {
            Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.KeyId}:{options.KeySecret}"))),
        },
    };

    private async Task<TAnswer> InsistAsync<TAnswer>(
        Func<HttpRequestMessage> ask, JsonTypeInfo<TAnswer> type, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AskAsync(ask, type, cancellation);
            }
            catch (PaymentUnavailableException unavailable) when (attempt < Attempts && unavailable.RetryAfter is null)
            {
                await Task.Delay(Pause * attempt, cancellation);
            }
        }
    }

    private async Task<TAnswer> AskAsync<TAnswer>(Func<HttpRequestMessage> ask, JsonTypeInfo<TAnswer> type, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            using var request = ask();
            using var response = await _client.Value.SendAsync(request, waiting.Token);
            var body = await response.Content.ReadAsByteArrayAsync(waiting.Token);
            if (!response.IsSuccessStatusCode)
                throw FailureOf(response, body);
            return JsonSerializer.Deserialize(body, type) ?? throw new PaymentUnavailableException(RazorpayReader.Name, "no-answer");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PaymentUnavailableException(RazorpayReader.Name, "timeout");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException)
        {
            throw new PaymentUnavailableException(RazorpayReader.Name, broken is JsonException ? "no-json" : "connection");
        }
    }

    /// <summary>The operator can mend a wrong key, and somebody else's request under the same key ends soon: these wait.</summary>
    private static Exception FailureOf(HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        var code = CodeIn(body) ?? $"http-{status}";
        return status is 401 or 403 or 408 or 409 or 429 or >= 500
            ? new PaymentUnavailableException(RazorpayReader.Name, code, response.Headers.RetryAfter?.Delta)
            : new PaymentRefusedException(RazorpayReader.Name, code);
    }

    private static string? CodeIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, RazorpayWire.Default.RazorpayWireFailure)?.Error?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
