using Luna.Conversations.Storage;

namespace Luna.Api.Limits;

/// <summary>Forgets buckets that are full again.</summary>
internal sealed class FullBuckets(Buckets buckets, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await buckets.ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (Outage.Is(failure))
            {
                // They are no harm meanwhile.
            }
        }
    }
}
