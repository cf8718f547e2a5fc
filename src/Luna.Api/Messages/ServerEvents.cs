using System.Text.Json;
using Luna.Conversations.Live;

namespace Luna.Api.Messages;

/// <summary>A conversation as server-sent events: what was said lately, then what is said, as it is said.</summary>
internal static class ServerEvents
{
    /// <summary>Names the position before which there is more than the stream begins with.</summary>
    public const string Earlier = "Luna-Earlier";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <remarks>Ends when Luna stops, or her stopping would wait for every open page; the reader comes back.</remarks>
    public static async Task FollowAsync(
        HttpContext context, ExchangeReader exchange, Guid conversationId, int recent, CancellationToken cancellation)
    {
        if (!ExchangePosition.TryParse(context.Request.Headers["Last-Event-ID"], out var after))
        {
            after = await exchange.BeginningOfRecentAsync(conversationId, recent, cancellation);
            if (after != default)
                context.Response.Headers[Earlier] = after.ToString();
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await context.Response.WriteAsync("retry: 1000\n\n", cancellation);
        await context.Response.Body.FlushAsync(cancellation);

        var lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        await using var messages = exchange.FollowAsync(conversationId, after, reading.Token).GetAsyncEnumerator(reading.Token);
        var next = messages.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Heartbeat, reading.Token)) != next)
                {
                    await context.Response.WriteAsync(": still here\n\n", reading.Token);
                }
                else if (await next)
                {
                    var (message, position) = messages.Current;
                    await context.Response.WriteAsync(
                        $"id: {position}\nevent: message\ndata: {JsonSerializer.Serialize(message, JsonSerializerOptions.Web)}\n\n",
                        reading.Token);
                    next = messages.MoveNextAsync().AsTask();
                }

                await context.Response.Body.FlushAsync(reading.Token);
            }
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested)
        {
            // The reader went away, or Luna stops.
        }
        finally
        {
            // An enumerator may be left only between its steps.
            await reading.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
