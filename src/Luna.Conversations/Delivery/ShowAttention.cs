using Luna.Channels;

namespace Luna.Conversations.Delivery;

/// <summary>Shows a person who has to wait that what they wrote was read.</summary>
public sealed record ShowAttention(ChatAddress Chat, string MessageId);

public static class ShowAttentionHandler
{
    public static async Task Handle(ShowAttention shown, ChannelDirectory channels, CancellationToken cancellation)
    {
        try
        {
            await channels[shown.Chat.Channel].ShowAttentionAsync(shown.Chat, shown.MessageId, cancellation);
        }
        catch (Exception failure) when (failure is ChannelRefusedException or ChannelUnavailableException)
        {
            // A courtesy: the answer itself comes all the same.
        }
    }
}
