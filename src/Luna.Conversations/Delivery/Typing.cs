using Luna.Channels;

namespace Luna.Conversations.Delivery;

/// <summary>Shows the person that an answer is on its way, for as long as Luna waits for something herself.</summary>
public sealed class Typing(ChannelDirectory channels)
{
    /// <summary>So long before the sign would go out it is shown again.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    /// <param name="messageId">The platform's id of what is being answered; null when nobody wrote.</param>
    public async Task<T> WhileAsync<T>(ChatAddress chat, string? messageId, Func<Task<T>> work, CancellationToken cancellation)
    {
        if (channels[chat.Channel].AttentionLasts is not { } lasts)
            return await work();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var showing = ShowAsync(chat, messageId, lasts - Margin, done.Token);
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
    private async Task ShowAsync(ChatAddress chat, string? messageId, TimeSpan interval, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await channels[chat.Channel].ShowAttentionAsync(chat, messageId, cancellation);
            await Task.Delay(interval, cancellation);
        }
    }
}
