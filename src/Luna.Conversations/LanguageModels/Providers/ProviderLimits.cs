using System.Threading.RateLimiting;

namespace Luna.Conversations.LanguageModels.Providers;

/// <summary>How many calls Luna makes to a provider at once and in a minute. Who must wait longer than a moment goes elsewhere.</summary>
internal sealed class ProviderLimits : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrencyLimiter _atOnce;
    private readonly SlidingWindowRateLimiter? _perMinute;

    public ProviderLimits(ProviderOptions options)
    {
        _atOnce = new(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Concurrency,
            QueueLimit = options.Concurrency,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _perMinute = options.RequestsPerMinute is { } most
            ? new(new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 12 })
            : null;
    }

    /// <returns>To be disposed when the call is over.</returns>
    /// <exception cref="ProviderException">There is no room.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        var place = await PlaceAsync(cancellation);
        if (!place.IsAcquired)
        {
            place.Dispose();
            throw new ProviderException(FailureKind.Busy, "as many calls at once as are allowed");
        }

        if (_perMinute is null)
            return place;
        using var counted = _perMinute.AttemptAcquire();
        if (counted.IsAcquired)
            return place;
        place.Dispose();
        throw new ProviderException(FailureKind.Busy, "as many calls in a minute as are allowed");
    }

    public void Dispose()
    {
        _atOnce.Dispose();
        _perMinute?.Dispose();
    }

    private async Task<RateLimitLease> PlaceAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Moment);
        try
        {
            return await _atOnce.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ProviderException(FailureKind.Busy, "as many calls at once as are allowed");
        }
    }
}
