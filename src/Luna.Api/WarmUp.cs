using System.Diagnostics;
using JasperFx.Events;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Places;
using Luna.Astrology.Reports;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using NodaTime;
using Wolverine.Runtime;

namespace Luna.Api;

/// <summary>
/// Takes one turn for nobody, stores nothing and sends nothing, so that the first person does not wait while gazetteer,
/// ephemeris, fonts and handlers are loaded. A report, which few ask for and which takes longest, comes last: once Luna is
/// ready.
/// </summary>
internal sealed partial class WarmUp(
    IWolverineRuntime wolverine, IHostApplicationLifetime host, TimeProvider clock, ILogger<WarmUp> log)
    : BackgroundService
{
    private static readonly ChatAddress Nobody = new("none", "nobody");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(async () =>
    {
        var since = Stopwatch.StartNew();
        try
        {
            LoadKnowledge();
            if (!stoppingToken.IsCancellationRequested)
                CompileHandlers();
            Warm(log, since.ElapsedMilliseconds);
            await StartedAsync(stoppingToken);
            WriteReport("en");
            if (!stoppingToken.IsCancellationRequested)
                WriteReport("hi");
            Written(log, since.ElapsedMilliseconds);
        }
        catch (Exception failure) when (failure is OperationCanceledException || failure.GetBaseException() is ObjectDisposedException)
        {
            // A start that failed takes its services down in the middle of this, and so does whoever stops Luna.
        }
        catch (Exception failure)
        {
            // Whoever comes first then waits a little longer, and meets the same failure with an answer to it.
            Cold(log, failure);
        }
    }, stoppingToken);

    private void LoadKnowledge()
    {
        // A name that only sounds like a place's loads the index of sounds too.
        Gazetteer.Default.Find("Seekar");
        var now = clock.GetUtcNow();
        var said = new Event<MessageReceived>(new MessageReceived(
            Nobody, "warm-up", "text", "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur", now)) { Version = 1 };
        var turn = TurnDecision.Take(new TurnInput(StreamIds.Conversation(Nobody), null, [said], now, Gazetteer.Default));
        foreach (var picture in turn.Conversation.OfType<ReplyComposed>().SelectMany(reply => reply.Pictures))
        {
            var chart = Casting.Cast(picture.Inputs);
            ChartDrawing.Svg(chart);
            ChartDrawing.Png(chart);
        }
    }

    private void CompileHandlers()
    {
        var handlers = ((WolverineRuntime)wolverine).Handlers;
        foreach (var chain in handlers.Chains)
            handlers.HandlerFor(chain.MessageType);
    }

    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var _ = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private void WriteReport(string language)
    {
        var jaipur = new BirthMoment(Instant.FromUtc(1990, 8, 15, 5, 0), new GeoPosition(26.92, 75.79));
        KundliReport.Pdf(
            Chart.Cast(jaipur), new ReportSubject("Jaipur", "Asia/Kolkata", null),
            Instant.FromDateTimeOffset(clock.GetUtcNow()), language);
    }

    [LoggerMessage(LogLevel.Information, "Warm after {Milliseconds} ms")]
    private static partial void Warm(ILogger log, long milliseconds);

    [LoggerMessage(LogLevel.Information, "Reports warm after {Milliseconds} ms")]
    private static partial void Written(ILogger log, long milliseconds);

    [LoggerMessage(LogLevel.Warning, "Warming up failed")]
    private static partial void Cold(ILogger log, Exception failure);
}
