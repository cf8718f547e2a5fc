using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Live;
using Luna.Conversations.Turns;
using Marten;
using Wolverine.Runtime;

namespace Luna.Conversations.Handoffs;

/// <summary>Why a person's word was not taken.</summary>
public enum HandoffRefusal
{
    NoConversation,

    /// <summary>Luna answers there by herself.</summary>
    NotHandedOver,

    /// <summary>The platform takes nothing more until the person writes again.</summary>
    WindowClosed,
}

/// <param name="ReplyId">Null when it was refused, or nothing was said.</param>
public readonly record struct HandoffResult(HandoffRefusal? Refused, Guid? ReplyId = null);

/// <param name="Unanswered">Oldest first.</param>
/// <param name="Reply">Null when nothing waits for an answer.</param>
public sealed record HandoffDraft(Guid ConversationId, IReadOnlyList<WaitingMessage> Unanswered, ExchangeMessage? Reply);

/// <summary>
/// The rim around <see cref="Handoff"/>: appends what a person says in Luna's place to the conversation's stream, with an
/// expected version as a turn does, and leaves it to the same delivery.
/// </summary>
public sealed class HumanReplies(
    IDocumentStore store, IWolverineRuntime wolverine, DeliveryNode node, ChannelDirectory channels,
    ConversationOptions options, TimeProvider clock)
{
    /// <summary>A turn may come between reading and writing; it takes milliseconds.</summary>
    private const int Attempts = 5;

    /// <param name="by">Name of the key.</param>
    public Task<HandoffResult> ReplyAsync(Guid conversationId, string text, string by, CancellationToken cancellation) =>
        PersistAsync(async () =>
        {
            await using var session = store.LightweightSession();
            var stream = await session.Events.FetchForWriting<Conversation>(conversationId, cancellation);
            if (stream.Aggregate is not { IsClosed: false } state)
                return new HandoffResult(HandoffRefusal.NoConversation);
            var now = clock.GetUtcNow();
            var channel = channels[state.Chat.Channel];
            if (channel.ReplyWindow is { } window && now - state.HeardAt >= window
                && !channel.PurposesOutsideWindow.Contains(OutgoingPurpose.Reply))
                return new HandoffResult(HandoffRefusal.WindowClosed);

            var said = Handoff.Reply(state, await WaitingAsync(session, state, cancellation), text, by);
            var reply = Build(session, said, conversationId, by);
            stream.AppendOne(reply);
            PendingReply.Insert(
                session, reply.Id, conversationId, state.Chat, (stream.CurrentVersion ?? 0) + 1, node.Id, now, said);
            if (LiveReplies.Serves(state.Chat))
                LiveReplies.Announce(session, conversationId);
            await session.SaveChangesAsync(cancellation);
            await new MessageBus(wolverine).PublishAsync(new DeliverReplies(conversationId));
            return new HandoffResult(null, reply.Id);
        });

    /// <summary>Gives the conversation back to Luna.</summary>
    public Task<HandoffResult> EndAsync(Guid conversationId, string by, CancellationToken cancellation) =>
        PersistAsync(async () =>
        {
            await using var session = store.LightweightSession();
            var stream = await session.Events.FetchForWriting<Conversation>(conversationId, cancellation);
            if (stream.Aggregate is not { IsClosed: false } state)
                return new HandoffResult(HandoffRefusal.NoConversation);
            if (!state.WithHuman)
                return new HandoffResult(HandoffRefusal.NotHandedOver);
            var ended = new HandoffEnded(by);
            stream.AppendOne(Build(session, ended, conversationId, by));
            var subscription = state.HasSubscription
                ? await session.LoadAsync<Subscription>(StreamIds.Subscription(state.UserId), cancellation)
                : null;
            Alarm.Set(session, conversationId, Silence.NextLook(state.Apply(ended), subscription, options, clock.GetUtcNow()));
            await session.SaveChangesAsync(cancellation);
            return new HandoffResult(null);
        });

    /// <returns>What Luna would say now to all that is not answered; nothing of it is kept. Null: no such conversation.</returns>
    public async Task<HandoffDraft?> DraftAsync(Guid conversationId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Conversation>(conversationId, cancellation) is not { IsClosed: false } state)
            return null;
        var waiting = state.WithHuman ? await WaitingAsync(session, state, cancellation) : [];
        var now = clock.GetUtcNow();
        var outcome = waiting.Count == 0 ? TurnOutcome.Nothing : await LookingBack.TakeAsync(
            Handoff.Untaken(new TurnInput(conversationId, state, waiting, now, Gazetteer.Default) { Options = options }),
            session, cancellation);
        return new HandoffDraft(
            conversationId, [.. Handoff.Messages(state, waiting)],
            outcome.Conversation.OfType<ReplyComposed>().SingleOrDefault() is { } reply
                ? ExchangeReader.Reply(Guid.Empty, now, reply)
                : null);
    }

    private static Task<IReadOnlyList<IEvent>> WaitingAsync(
        IQuerySession session, Conversation state, CancellationToken cancellation) => session.Events.FetchStreamAsync(
        StreamIds.Inbound(state.Id), fromVersion: state.Answered + 1, token: cancellation);

    private static IEvent Build(IDocumentSession session, object decided, Guid conversationId, string by)
    {
        var built = session.Events.BuildEvent(decided);
        built.Id = Guid.CreateVersion7();
        built.CorrelationId = conversationId.ToString();
        built.CausationId = $"key:{by}";
        return built;
    }

    private static async Task<HandoffResult> PersistAsync(Func<Task<HandoffResult>> attempt)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (EventStreamUnexpectedMaxEventIdException) when (tries < Attempts)
            {
                // What came between is part of the next look.
            }
        }
    }
}
