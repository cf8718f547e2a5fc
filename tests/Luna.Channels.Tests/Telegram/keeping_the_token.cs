using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Luna.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Luna.Channels.Tests.Telegram;

/// <summary>The Bot API has the token in the address, and addresses are written down everywhere.</summary>
public sealed class keeping_the_token
{
    private const string Secret = "AAH-a_secret_that_nobody_may_see";

    private static readonly ChatAddress Chat = new("telegram", "5500000101");

    [Fact]
    public async Task no_log_trace_metric_or_exception_holds_it()
    {
        var said = new ConcurrentQueue<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => said.Enqueue(
                $"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener { InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => said.Enqueue(Told(instrument, tags)));
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => said.Enqueue(Told(instrument, tags)));
        meters.Start();
        using var events = new Events(said);

        await using var platform = await TelegramStandIn.StartAsync(TelegramServices.Token);
        await using var services = Logged(platform, said);
        await SendAsync(services);
        (await services.Channel().FetchAsync(
            new IncomingMedia(platform.AddFile([7]), "audio/ogg"), 10, TestContext.Current.CancellationToken)).ShouldBe([7]);
        foreach (var failure in new[]
        {
            TelegramFailure.ServerError, TelegramFailure.BadGateway, TelegramFailure.Blocked, TelegramFailure.BrokenConnection, TelegramFailure.NoAnswer,
        })
        {
            platform.FailNext(failure);
            said.Enqueue((await Should.ThrowAsync<Exception>(() => SendAsync(services))).ToString());
        }

        await platform.DisposeAsync();
        said.Enqueue((await Should.ThrowAsync<Exception>(() => SendAsync(services))).ToString());

        // The listeners listened.
        said.ShouldContain(line => line.Contains("http.client.request.duration", StringComparison.Ordinal));
        said.ShouldContain(line => line.Contains("7000000001:hidden", StringComparison.Ordinal));
        said.ShouldAllBe(line => !line.Contains(Secret, StringComparison.Ordinal));
    }

    private static string Told(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}";

    private static Task<string> SendAsync(ServiceProvider services) => services.Channel().SendAsync(
        Chat, new OutgoingPart(Guid.NewGuid(), 0, "Namaste", null, []), TestContext.Current.CancellationToken);

    /// <summary>As Luna registers it, with a log that takes everything.</summary>
    private static ServiceProvider Logged(TelegramStandIn platform, ConcurrentQueue<string> said) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(said)))
        .AddLunaChannels(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Luna:Channels:Telegram:BotToken"] = TelegramServices.Token,
            ["Luna:Channels:Telegram:SecretToken"] = "secret",
            ["Luna:Channels:Telegram:BaseUrl"] = platform.BaseUrl,
            ["Luna:Channels:Telegram:TimeoutSeconds"] = "1",
        }).Build())
        .BuildServiceProvider();

    private sealed class Lines(ConcurrentQueue<string> said) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }

    /// <summary>What .NET itself tells of requests.</summary>
    private sealed class Events(ConcurrentQueue<string> said) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("System.Net", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.LogAlways);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            said?.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");
    }
}
