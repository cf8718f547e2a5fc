using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Luna.Conversations.Live;
using Marten;

namespace Luna.Conversations.Turns;

/// <summary>
/// The rim around <see cref="TurnDecision"/>: loads conversations and what they have not read, appends what was decided.
/// The expected version lets only one turn of a conversation win, on however many nodes it is tried.
/// </summary>
public sealed class TurnTaker(IDocumentStore store, DeliveryNode node, TimeProvider clock)
{
    /// <returns>What is to be delivered.</returns>
    public async Task<IReadOnlyList<DeliverReplies>> TakeAsync(
        IReadOnlyList<Guid> conversationIds, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var now = clock.GetUtcNow();

        var loading = session.CreateBatchQuery();
        var streams = conversationIds.Select(id => loading.Events.FetchForWriting<Conversation>(id)).ToArray();
        await loading.Execute(cancellation);
        var conversations = await Task.WhenAll(streams);

        var reading = session.CreateBatchQuery();
        var unread = conversations.Select(stream => reading.Events.FetchStream(
            StreamIds.Inbound(stream.Id), fromVersion: (stream.Aggregate?.LastInbound ?? 0) + 1)).ToArray();
        await reading.Execute(cancellation);

        var deliveries = new List<DeliverReplies>();
        for (var i = 0; i < conversations.Length; i++)
        {
            var input = new TurnInput(
                conversations[i].Id, conversations[i].Aggregate, await unread[i], now, Gazetteer.Default);
            if (Append(session, conversations[i], TurnDecision.Take(input), input))
                deliveries.Add(new DeliverReplies(conversations[i].Id));
        }

        await session.SaveChangesAsync(cancellation);
        return deliveries;
    }

    /// <returns>Whether there is something to deliver.</returns>
    private bool Append(
        IDocumentSession session, IEventStream<Conversation> stream, TurnOutcome outcome, TurnInput input)
    {
        if (outcome.Conversation.Count == 0)
            return false;

        var cause = input.Unread[^1].Id.ToString();
        var version = stream.CurrentVersion ?? 0;
        var chat = input.Conversation?.Chat ?? Started(outcome).Chat;
        var userId = input.Conversation?.UserId ?? Started(outcome).UserId;
        var replies = false;
        foreach (var decided in outcome.Conversation)
        {
            var built = Build(session, decided, input.ConversationId, cause);
            stream.AppendOne(built);
            version++;
            if (decided is not ReplyComposed)
                continue;

            replies = true;
            PendingReply.Insert(session, built.Id, input.ConversationId, chat, version, node.Id, input.Now);
        }

        foreach (var decided in outcome.User)
            session.Events.Append(userId, Build(session, decided, input.ConversationId, cause));
        foreach (var profile in outcome.Profiles)
            foreach (var decided in profile.Events)
                session.Events.Append(profile.ProfileId, Build(session, decided, input.ConversationId, cause));

        if (replies && LiveReplies.Serves(chat))
            LiveReplies.Announce(session, input.ConversationId);
        return replies;
    }

    private static IEvent Build(IDocumentSession session, object decided, Guid conversationId, string cause)
    {
        var built = session.Events.BuildEvent(decided);
        built.Id = Guid.CreateVersion7();
        built.CorrelationId = conversationId.ToString();
        built.CausationId = cause;
        return built;
    }

    private static ConversationStarted Started(TurnOutcome outcome) =>
        outcome.Conversation.OfType<ConversationStarted>().Single();
}
