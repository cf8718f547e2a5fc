using System.Security.Claims;
using Luna.Channels.Own;
using Luna.Conversations;
using Marten;

namespace Luna.Api.Messages;

/// <summary>A key reads the conversations that came through it, and no others.</summary>
public sealed class ConversationAccess(IDocumentStore store)
{
    public async Task<bool> MayReadAsync(ClaimsPrincipal caller, Guid conversationId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Conversation>(conversationId, cancellation) is { Chat.Channel: OwnChannel.Api } conversation
            && conversation.Chat.ChatId.StartsWith(caller.Identity!.Name + ":", StringComparison.Ordinal);
    }
}
