using System.Text.Json;
using Luna.Api.Messages;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Live;
using Marten;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>Makes the bodies of deliveries from the events, as they stand when it is asked.</summary>
public sealed class HookBodies(IDocumentStore store, IOptions<JsonOptions> json)
{
    /// <returns>In the order of the deliveries; null where what was said was forgotten meanwhile.</returns>
    internal async Task<IReadOnlyList<byte[]?>> OfAsync(IReadOnlyList<ClaimedDelivery> deliveries, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var bodies = new List<byte[]?>(deliveries.Count);
        foreach (var delivery in deliveries)
            bodies.Add(await OfAsync(session, delivery, cancellation));
        return bodies;
    }

    public byte[] Of(HookEvent told) => JsonSerializer.SerializeToUtf8Bytes(told, json.Value.SerializerOptions);

    private async Task<byte[]?> OfAsync(IQuerySession session, ClaimedDelivery delivery, CancellationToken cancellation)
    {
        if (await session.Events.LoadAsync(delivery.EventId, cancellation) is not { } happened)
            return null;
        ApiReply? reply = null;
        if (happened.Data is ReplySent sent)
        {
            if (await session.Events.LoadAsync(sent.ReplyId, cancellation) is not { Data: ReplyComposed composed } stored
                || ExchangeReader.IsForgotten(composed))
                return null;
            reply = MessageEndpoints.Reply(ExchangeReader.Reply(stored.Id, stored.Timestamp, composed));
        }

        var person = await session.LoadAsync<Conversation>(delivery.ConversationId, cancellation) is { Chat.ChatId: { Length: > 0 } chat }
            ? chat[(chat.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : null;
        return Of(new HookEvent(
            happened.Id, delivery.Type, happened.Timestamp, delivery.ConversationId, person, HookEvents.DataOf(happened.Data, reply)));
    }
}
