using Luna.Conversations;
using Luna.Conversations.Delivery;
using Luna.Conversations.Storage;
using Npgsql;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>
/// Posts what is due: the events of a conversation one after the other, conversations side by side, and one endpoint never
/// behind another. A claim in the database says who posts, and no connection is held meanwhile; where this process dies,
/// the claim runs out and another attempt is made.
/// </summary>
internal sealed partial class HookPoster(
    NpgsqlDataSource database, HookBodies bodies, HookSender sender, HookOptions options, DeliveryNode node, ClusterOptions cluster,
    TimeProvider clock, ILogger<HookPoster> log) : BackgroundService
{
    /// <summary>Posts to one endpoint at once, from each node.</summary>
    private const int SideBySide = 8;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Forgetting = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, Task> _endpoints = [];
    private DateTimeOffset _forgetAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var freed = !cluster.IsAlone;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!freed)
                    await ClaimedDelivery.FreeAsync(database, clock.GetUtcNow(), stoppingToken);
                freed = true;
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (Outage.Is(failure) || failure.GetBaseException() is ObjectDisposedException)
            {
                // The next look comes soon.
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }

            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_endpoints.Values);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now >= _forgetAt)
        {
            await ClaimedDelivery.ForgetAsync(database, now - Kept, cancellation);
            _forgetAt = now + Forgetting;
        }

        foreach (var (id, url) in await ClaimedDelivery.DueAsync(database, now, cancellation))
            if (!_endpoints.TryGetValue(id, out var serving) || serving.IsCompleted)
                _endpoints[id] = ServeAsync(id, new Uri(url), cancellation);
    }

    private async Task ServeAsync(Guid webhookId, Uri url, CancellationToken cancellation)
    {
        try
        {
            while (await PostDueAsync(webhookId, url, cancellation))
            {
                // There may be more behind what has just left.
            }
        }
        catch (Exception failure) when (Outage.Is(failure) || cancellation.IsCancellationRequested)
        {
            // What was claimed is free again when its claim runs out.
        }
        catch (Exception failure)
        {
            Failed(log, failure);
        }
    }

    private async Task<bool> PostDueAsync(Guid webhookId, Uri url, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var claimed = await ClaimedDelivery.ClaimAsync(database, webhookId, node.Id, SideBySide, now, cancellation);
        if (claimed.Count == 0)
            return false;
        var made = await bodies.OfAsync(claimed, cancellation);
        var secrets = await Hook.SecretsAsync(database, webhookId, now, cancellation);
        await Task.WhenAll(claimed.Zip(made, (delivery, body) => PostAsync(delivery, url, body, secrets, cancellation)));
        return true;
    }

    private async Task PostAsync(
        ClaimedDelivery delivery, Uri url, byte[]? body, IReadOnlyList<string> secrets, CancellationToken cancellation)
    {
        if (body is null)
        {
            await delivery.DroppedAsync(database, clock.GetUtcNow(), cancellation);
            return;
        }

        var outcome = await sender.PostAsync(url, delivery.EventId, body, secrets, cancellation);
        var now = clock.GetUtcNow();
        // What has left is recorded even when Luna is being stopped.
        if (outcome.Delivered)
            await delivery.DeliveredAsync(database, outcome.Answer, now, CancellationToken.None);
        else
            await MissAsync(delivery, outcome, now);
    }

    private async Task MissAsync(ClaimedDelivery delivery, HookOutcome outcome, DateTimeOffset now)
    {
        if (await delivery.CountFailureAsync(database, options, outcome.IsGone, now, CancellationToken.None))
            Paused(log, delivery.WebhookId, outcome.Answer);
        else if (now - delivery.Since >= options.GiveUp)
        {
            GaveUp(log, delivery.Id, delivery.WebhookId, outcome.Answer);
            await delivery.GiveUpAsync(database, outcome.Answer, now, CancellationToken.None);
            return;
        }

        var wait = BackOff(options.FirstRetry, delivery.Attempts, outcome.RetryAfter);
        await delivery.PostponeAsync(database, outcome.Answer, now + wait, CancellationToken.None);
    }

    /// <param name="attempts">That have failed.</param>
    /// <param name="asked">The endpoint's own wish, which is followed within reason.</param>
    internal static TimeSpan BackOff(TimeSpan first, int attempts, TimeSpan? asked)
    {
        var wait = first * Math.Pow(3, Math.Min(attempts, 16) - 1);
        var longer = asked > wait ? asked.Value : wait;
        return longer < LongestWait ? longer : LongestWait;
    }

    [LoggerMessage(LogLevel.Warning, "Webhook {WebhookId} is paused until its owner resumes it; its last answer: {Answer}")]
    private static partial void Paused(ILogger log, Guid webhookId, string answer);

    [LoggerMessage(LogLevel.Warning, "Delivery {DeliveryId} to webhook {WebhookId} is given up; the last answer: {Answer}")]
    private static partial void GaveUp(ILogger log, Guid deliveryId, Guid webhookId, string answer);

    [LoggerMessage(LogLevel.Error, "Posting to webhooks failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception failure);
}
