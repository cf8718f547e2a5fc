using System.Collections.Concurrent;
using System.Diagnostics;
using Luna.Api.Webhooks;
using Luna.Channels;
using Luna.Channels.Telegram;
using Luna.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Api.Tests.Webhooks;

/// <summary>Long polling, before a stand-in of its own.</summary>
public sealed class asking_telegram(LunaHost luna) : IAsyncLifetime
{
    private const long Asha = 5500000101;

    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);

    private readonly ConcurrentQueue<InboundItem> _accepted = new();
    private Func<InboundItem, bool> _fails = _ => false;
    private NpgsqlDataSource _database = null!;
    private TelegramStandIn _platform = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await TelegramStandIn.StartAsync(TelegramPayloads.BotId + ":polling");
        _database = NpgsqlDataSource.Create(luna.Database);
        _services = new ServiceCollection()
            .AddLunaChannels(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Luna:Channels:Telegram:BotToken"] = _platform.Token,
                ["Luna:Channels:Telegram:BaseUrl"] = _platform.BaseUrl,
                ["Luna:Channels:Telegram:Polling"] = "true",
            }).Build())
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task what_waits_is_taken_once_by_one_of_two_nodes_and_then_forgotten()
    {
        using var one = Polling();
        using var other = Polling();
        await one.StartAsync(Cancellation);
        await other.StartAsync(Cancellation);
        _platform.Post(TelegramPayloads.Text(Asha, 1, "hello", At));
        _platform.Post(TelegramPayloads.Update("hologram", new System.Text.Json.Nodes.JsonObject()));
        var last = TelegramPayloads.Text(Asha, 2, "help", At);
        _platform.Post(last);

        await UntilAsync(() => _platform.Offset > last["update_id"]!.GetValue<int>());
        _accepted.Cast<IncomingMessage>().Select(message => message.Text).ShouldBe(["hello", "help"]);
        _platform.Conflicts.ShouldBe(0);
        await one.StopAsync(Cancellation);
        await other.StopAsync(Cancellation);
    }

    [Fact]
    public async Task what_could_not_be_stored_is_asked_for_again()
    {
        var second = TelegramPayloads.Text(Asha, 2, "second", At);
        var failures = 0;
        _fails = item => item is IncomingMessage { Text: "second" } && Interlocked.Increment(ref failures) == 1;
        _platform.Post(TelegramPayloads.Text(Asha, 1, "first", At));
        _platform.Post(second);
        using var polling = Polling();
        await polling.StartAsync(Cancellation);

        await UntilAsync(() => _accepted.Any(item => item is IncomingMessage { Text: "second" }));
        failures.ShouldBe(2);
        await UntilAsync(() => _platform.Offset > second["update_id"]!.GetValue<int>());
        await polling.StopAsync(Cancellation);
    }

    [Fact]
    public async Task a_luna_that_nobody_can_reach_answers_all_the_same()
    {
        await using var process = new LunaProcess();
        process.Settings["Luna__Channels__Telegram__BotToken"] = _platform.Token;
        process.Settings["Luna__Channels__Telegram__BaseUrl"] = _platform.BaseUrl;
        process.Settings["Luna__Channels__Telegram__Polling"] = "true";
        await process.StartAsync();
        _platform.Post(TelegramPayloads.Text(Asha, 1, "/start", At, "hi"));
        (await _platform.NextAsync(Asha, TimeSpan.FromSeconds(60))).Text.ShouldNotBeNull().ShouldContain("लूना");
        process.Output.ShouldNotContain(_platform.Token);
    }

    private TelegramPolling Polling() => new(
        (items, _) =>
        {
            if (items.Any(_fails))
                return Task.FromException(new TimeoutException("no database"));
            foreach (var item in items)
                _accepted.Enqueue(item);
            return Task.CompletedTask;
        },
        _services.GetRequiredService<ChannelDirectory>(), _database, _services.GetRequiredService<IOptions<TelegramOptions>>(),
        TimeProvider.System, NullLoggerFactory.Instance);

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var waited = Stopwatch.StartNew(); !happened(); await Task.Delay(20, Cancellation))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
