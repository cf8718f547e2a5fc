using System.Text.Json;
using Luna.Conversations.Live;

namespace Luna.Api.Messages;

/// <summary>A conversation as server-sent events: what was said lately, then what is said, as it is said.</summary>
internal static class ServerEvents
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static async Task FollowAsync(
        HttpContext context, ExchangeReader exchange, Guid conversationId, int recent, CancellationToken cancellation)
    {
        var after = ExchangePosition.TryParse(context.Request.Headers["Last-Event-ID"], out var seen)
            ? seen
            : await exchange.RecentAsync(conversationId, recent, cancellation);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await context.Response.WriteAsync("retry: 1000\n\n", cancellation);
        await context.Response.Body.FlushAsync(cancellation);

        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var messages = exchange.FollowAsync(conversationId, after, reading.Token).GetAsyncEnumerator(reading.Token);
        var next = messages.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Heartbeat, cancellation)) != next)
                {
                    await context.Response.WriteAsync(": still here\n\n", cancellation);
                }
                else if (await next)
                {
                    var (message, position) = messages.Current;
                    await context.Response.WriteAsync(
                        $"id: {position}\nevent: message\ndata: {JsonSerializer.Serialize(message, JsonSerializerOptions.Web)}\n\n",
                        cancellation);
                    next = messages.MoveNextAsync().AsTask();
                }

                await context.Response.Body.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The reader went away.
        }
        finally
        {
            // An enumerator may be left only between its steps.
            await reading.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
