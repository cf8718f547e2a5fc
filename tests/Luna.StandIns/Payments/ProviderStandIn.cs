using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Luna.StandIns.Payments;

/// <summary>A provider of payments on a free loopback port, and what it has told and nobody was given yet.</summary>
public abstract class ProviderStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<WebhookDelivery> _told = new();
    private readonly ConcurrentQueue<int> _failures = new();
    private readonly ConcurrentQueue<string> _broken = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private int _count;

    protected ProviderStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string BaseUrl => _app.Urls.First();

    /// <summary>What broke the provider's rules; empty when the caller is faithful.</summary>
    public IReadOnlyCollection<string> BrokenRules => _broken;

    /// <summary>Method and path of each call that was answered.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    /// <summary>The next calls fail with a status; 0 breaks the connection off after the call was carried out.</summary>
    public void FailNext(int status, int times = 1)
    {
        for (var time = 0; time < times; time++)
            _failures.Enqueue(status);
    }

    /// <returns>All that was told since the last call.</returns>
    public IReadOnlyList<WebhookDelivery> TakeTold()
    {
        var told = new List<WebhookDelivery>();
        while (_told.TryDequeue(out var delivery))
            told.Add(delivery);
        return told;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task StartAsync() => _app.StartAsync();

    protected void Tell(WebhookDelivery delivery) => _told.Enqueue(delivery);

    protected string NextId(string prefix) => $"{prefix}{Interlocked.Increment(ref _count):D8}";

    /// <summary>Notes what no faithful caller does.</summary>
    protected IResult Broken(string rule, IResult refusal)
    {
        _broken.Enqueue(rule);
        return refusal;
    }

    protected abstract Task<IResult> AnswerAsync(HttpContext context, string path);

    private async Task AnswerAsync(HttpContext context)
    {
        var failure = _failures.TryDequeue(out var status) ? status : (int?)null;
        if (failure > 0)
        {
            context.Response.StatusCode = failure.Value;
            return;
        }

        var answer = await AnswerAsync(context, context.Request.Path.Value ?? "");
        _calls.Enqueue($"{context.Request.Method} {context.Request.Path}");
        if (failure == 0)
            context.Abort();
        else
            await answer.ExecuteAsync(context);
    }
}
