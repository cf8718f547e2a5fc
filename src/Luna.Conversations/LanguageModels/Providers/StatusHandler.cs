using System.Globalization;
using System.Net;

namespace Luna.Conversations.LanguageModels.Providers;

/// <summary>
/// Turns a refusal into one exception for all providers, before their clients make each their own of it. The body is left
/// alone: providers repeat pieces of the request in it, and of the key.
/// </summary>
internal sealed class StatusHandler(TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return response;

        var status = response.StatusCode;
        var retryAfter = RetryAfter(response);
        response.Dispose();
        throw new ProviderException(KindOf(status), string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}"), retryAfter)
        {
            IsOfQuestion = status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity,
        };
    }

    private static FailureKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => FailureKind.RateLimited,
        HttpStatusCode.RequestTimeout => FailureKind.Unavailable,
        _ => status >= HttpStatusCode.InternalServerError ? FailureKind.Unavailable : FailureKind.Rejected,
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("retry-after-ms", out var values)
            && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds))
            return TimeSpan.FromMilliseconds(Math.Min(milliseconds, TimeSpan.FromDays(1).TotalMilliseconds));
        var wait = response.Headers.RetryAfter;
        return wait?.Delta ?? (wait?.Date is { } until ? until - clock.GetUtcNow() : null);
    }
}
