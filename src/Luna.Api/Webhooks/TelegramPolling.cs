using Luna.Channels;
using Luna.Channels.Telegram;
using Luna.Conversations.Intake;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Api.Webhooks;

/// <summary>
/// Asks Telegram for updates, on a machine that Telegram cannot reach. Only one may ask at a time: of several nodes the one
/// that holds the lock. Telegram forgets an update when a later one is asked for, and that happens after it is stored.
/// </summary>
/// <param name="accept">Done when all items are stored; throws when they are not.</param>
public sealed partial class TelegramPolling(
    Func<IReadOnlyList<InboundItem>, CancellationToken, Task> accept, ChannelDirectory channels, NpgsqlDataSource database,
    IOptions<TelegramOptions> options, TimeProvider clock, ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly TelegramChannel _channel = (TelegramChannel)channels[TelegramChannel.ChannelName];
    private readonly ILogger _log = logs.CreateLogger<TelegramPolling>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PollAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(_log, failure.Message);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Returns when another node polls.</summary>
    private async Task PollAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var locking = new NpgsqlCommand("select pg_try_advisory_lock(hashtext('luna.telegram-polling'))", connection);
        if (await locking.ExecuteScalarAsync(cancellation) is not true)
            return;
        Began(_log);
        var updates = new TelegramUpdates(_channel, accept, logs.CreateLogger<TelegramUpdates>());
        int? next = null;
        while (!cancellation.IsCancellationRequested)
        {
            // A lock is gone with its connection.
            await using (var alive = new NpgsqlCommand("select 1", connection))
                await alive.ExecuteScalarAsync(cancellation);
            foreach (var update in await _channel.UpdatesAsync(next, Wait, cancellation))
            {
                var reading = TelegramReader.Read(update, options.Value.BotId, clock.GetUtcNow());
                await updates.StoreAsync(reading, cancellation);
                await updates.AnswerAsync(reading);
                if (update.TryGetProperty("update_id", out var id) && id.TryGetInt32(out var number))
                    next = number + 1;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Asking Telegram for updates")]
    private static partial void Began(ILogger log);

    [LoggerMessage(LogLevel.Warning, "Asking Telegram for updates failed and is tried again: {Reason}")]
    private static partial void Failed(ILogger log, string reason);
}

public static class TelegramPollingRegistration
{
    public static void AddTelegramPolling(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>($"{TelegramOptions.Section}:{nameof(TelegramOptions.Polling)}"))
            builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<TelegramPolling>(
                services,
                (Func<IReadOnlyList<InboundItem>, CancellationToken, Task>)services.GetRequiredService<InboundIntake>().AcceptAsync));
    }
}
