using Luna.Channels;

namespace Luna.Conversations.Delivery;

/// <summary>Shows the person that an answer is on its way, for as long as Luna waits for something herself.</summary>
public sealed class Typing(ChannelDirectory channels)
{
    /// <summary>Platforms show it for about five seconds.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    public async Task<T> WhileAsync<T>(ChatAddress chat, Func<Task<T>> work, CancellationToken cancellation)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var showing = ShowAsync(chat, done.Token);
        try
        {
            return await work();
        }
        finally
        {
            await done.CancelAsync();
            await showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A sign that does not arrive is not tried again: the answer does.</summary>
    private async Task ShowAsync(ChatAddress chat, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await channels[chat.Channel].ShowTypingAsync(chat, cancellation);
            await Task.Delay(Interval, cancellation);
        }
    }
}
