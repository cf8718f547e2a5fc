using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations.Delivery;
using Luna.Conversations.Erasure;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Listening;
using Luna.Conversations.Live;
using Luna.Conversations.Storage;
using Marten;
using Marten.Services;
using Npgsql;

namespace Luna.Conversations.Turns;

/// <summary>
/// The rim around <see cref="TurnDecision"/>: loads conversations and what they have not read, appends what was decided.
/// The expected version lets only one turn of a conversation win, on however many nodes it is tried.
/// </summary>
public sealed class TurnTaker(
    NpgsqlDataSource database, IDocumentStore store, DeliveryNode node, ChannelDirectory channels, ConversationOptions options,
    SpeechAbilities speech, TimeProvider clock)
{
    /// <returns>Hints at what is to be done now: deliver, or listen to recordings.</returns>
    public Task<IReadOnlyList<object>> TakeAsync(IReadOnlyList<Guid> conversationIds, CancellationToken cancellation) =>
        TakeAsync(conversationIds, null, cancellation);

    /// <inheritdoc cref="TakeAsync(IReadOnlyList{Guid}, CancellationToken)"/>
    public Task<IReadOnlyList<object>> TakeAsync(RecordTranscript transcript, CancellationToken cancellation) =>
        TakeAsync([transcript.ConversationId], transcript, cancellation);

    private async Task<IReadOnlyList<object>> TakeAsync(
        IReadOnlyList<Guid> conversationIds, RecordTranscript? transcript, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await Outage.UnmaskAsync(connection, () => TakeAsync(connection, conversationIds, transcript, cancellation));
    }

    private async Task<IReadOnlyList<object>> TakeAsync(
        NpgsqlConnection connection, IReadOnlyList<Guid> conversationIds, RecordTranscript? transcript, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var taken = await DecideAsync(transaction, conversationIds, transcript, cancellation);
        await ConcludeAsync(transaction, taken, cancellation);
        // Each version is known by now, so every reply that was composed before these can be seen.
        var composed = taken.Select(turn => turn.Pending).OfType<PendingReply>().ToArray();
        var waiting = await PendingReply.BeforeAsync(connection, composed, cancellation);
        await transaction.CommitAsync(cancellation);
        return
        [
            .. composed.Select(reply => waiting.Contains(reply.ConversationId)
                ? new DeliverReplies(reply.ConversationId)
                : new DeliverReplies(reply)),
            .. taken.SelectMany(turn => turn.Outcome.Conversation.OfType<TranscriptionRequested>()
                .Select(requested => new TranscribeNote(turn.Id, requested.Inbound))),
        ];
    }

    /// <summary>Stores what was understood and decided; of turns that learn of the person all but the reply.</summary>
    private async Task<List<Taken>> DecideAsync(
        NpgsqlTransaction transaction, IReadOnlyList<Guid> conversationIds, RecordTranscript? transcript, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var loading = session.CreateBatchQuery();
        var fetching = conversationIds.Select(id => loading.Events.FetchForWriting<Conversation>(id)).ToArray();
        await loading.Execute(cancellation);
        var streams = await Task.WhenAll(fetching);

        var reading = session.CreateBatchQuery();
        var unread = streams.Select(stream => reading.Events.FetchStream(
            StreamIds.Inbound(stream.Id), fromVersion: (stream.Aggregate?.LastInbound ?? 0) + 1)).ToArray();
        var subscribing = streams.Select(stream => stream.Aggregate is { HasSubscription: true } known
            ? reading.Events.FetchForWriting<Subscription>(StreamIds.Subscription(known.UserId)) : null).ToArray();
        await reading.Execute(cancellation);

        var taken = new List<Taken>();
        var now = clock.GetUtcNow();
        for (var i = 0; i < streams.Length; i++)
        {
            var subscription = subscribing[i] is { } fetched ? await fetched : null;
            var (known, messages) = (streams[i].Aggregate, await unread[i]);
            var input = new TurnInput(streams[i].Id, known, messages, now, Gazetteer.Default)
            {
                Options = options, Subscription = subscription?.Aggregate, ReplyWindow = WindowOf(known),
                Speech = speech.On(ChannelOf(known, messages)), Transcript = transcript,
            };
            var turn = new Taken(input, await LookingBack.TakeAsync(input, session, cancellation), streams[i].CurrentVersion ?? 0);
            if (turn.Outcome is { Conversation.Count: 0, Subscription.Count: 0 })
            {
                Alarm.Settle(session, turn.Id, now, turn.AlarmBefore);
                continue;
            }

            foreach (var decided in turn.Decided)
                streams[i].AppendOne(Build(session, decided, turn));
            Subscribe(session, subscription, turn);
            foreach (var messageId in turn.Settled)
                Recordings.Delete(session, turn.Id, messageId);
            if (!turn.LearnsOfPerson)
                Conclude(session, turn, streams[i].AppendOne);
            taken.Add(turn);
        }

        await session.SaveChangesAsync(cancellation);
        return taken;
    }

    /// <summary>With an expected version too: a forecast leaves once, whoever else was woken for it.</summary>
    private static void Subscribe(IDocumentSession session, IEventStream<Subscription>? subscription, Taken turn)
    {
        var decided = turn.Outcome.Subscription.Select(one => Build(session, one, turn)).ToArray();
        if (decided.Length == 0)
            return;
        if (subscription is not null)
            subscription.AppendMany(decided.ToArray<object>());
        else
            session.Events.Append(turn.Outcome.SubscriptionState!.Id, decided.Length, decided.ToArray<object>());
    }

    /// <summary>Before the first turn the person has just written: the window is open, wherever that is.</summary>
    private TimeSpan? WindowOf(Conversation? known) =>
        known is { Chat.Channel: var channel } ? channels[channel].ReplyWindow : null;

    private static string? ChannelOf(Conversation? known, IReadOnlyList<IEvent> unread) =>
        known is { IsClosed: false } ? known.Chat.Channel
        : unread.Select(inbound => inbound.Data).OfType<MessageReceived>().FirstOrDefault()?.Chat.Channel;

    /// <summary>
    /// Stores what was learnt of births, then the replies, so that whoever reads the events in order sees a chart cast
    /// before it is spoken of. In a session of its own: the first one's snapshots are a step behind by now.
    /// </summary>
    private async Task ConcludeAsync(NpgsqlTransaction transaction, List<Taken> taken, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var learning = taken.FindAll(turn => turn.LearnsOfPerson);
        foreach (var turn in learning)
            foreach (var profile in turn.Outcome.Profiles)
                session.Events.Append(
                    profile.ProfileId, profile.Events.Select(decided => Build(session, decided, turn)).ToArray<object>());
        foreach (var turn in learning)
            Conclude(session, turn, reply => session.Events.Append(turn.Id, turn.Version + turn.Decided.Count + 1, reply));
        if (learning.Count > 0)
            await session.SaveChangesAsync(cancellation);
    }

    /// <summary>What was learnt of the person, and the reply with the row that it is to be sent.</summary>
    private void Conclude(IDocumentSession session, Taken turn, Action<IEvent> append)
    {
        foreach (var decided in turn.Outcome.User)
            session.Events.Append(turn.State.UserId, Build(session, decided, turn));
        if (turn.Alarm != turn.AlarmBefore)
            Alarm.Set(session, turn.Id, turn.Alarm);
        if (turn.Reply is null)
            return;
        var reply = Build(session, turn.Reply, turn);
        append(reply);
        if (turn.Outcome.Erases is { } erasing)
            Eraser.Schedule(session, reply.Id, turn.Id, turn.State.UserId, erasing);
        turn.Pending = PendingReply.Insert(
            session, reply.Id, turn.Id, turn.State.Chat, turn.Version + turn.Decided.Count + 1, node.Id, turn.Input.Now, turn.Reply);
        if (LiveReplies.Serves(turn.State.Chat))
            LiveReplies.Announce(session, turn.Id);
    }

    private static IEvent Build(IDocumentSession session, object decided, Taken turn)
    {
        var built = session.Events.BuildEvent(decided);
        built.Id = Guid.CreateVersion7();
        built.CorrelationId = turn.Id.ToString();
        built.CausationId = turn.Input.Unread is [.., var last] ? last.Id.ToString() : Alarm.Cause;
        return built;
    }

    /// <param name="Version">Of the conversation's stream before the turn.</param>
    private sealed record Taken(TurnInput Input, TurnOutcome Outcome, long Version)
    {
        public Guid Id => Input.ConversationId;

        public ReplyComposed? Reply { get; } = Outcome.Conversation.OfType<ReplyComposed>().SingleOrDefault();

        /// <summary>The reply once it is stored.</summary>
        public PendingReply? Pending { get; set; }

        public DateTimeOffset? Alarm => Silence.NextLook(
            Outcome.State!, Outcome.SubscriptionState, Input.Options, Input.Now);

        public DateTimeOffset? AlarmBefore => Input.Conversation is { } before
            ? Silence.NextLook(before, Input.Subscription, Input.Options, Input.Now)
            : null;

        public bool LearnsOfPerson => Outcome.Profiles.Count > 0 || Outcome.User.Count > 0;

        /// <summary>Messages whose recordings are not needed any more.</summary>
        public IEnumerable<string> Settled => Outcome.Conversation.Select(decided => decided switch
        {
            MessageTranscribed heard => heard.MessageId,
            MessageNotHeard notHeard => notHeard.MessageId,
            _ => null,
        }).OfType<string>();

        public IReadOnlyList<object> Decided { get; } = [.. Outcome.Conversation.Where(decided => decided is not ReplyComposed)];

        public (Guid UserId, Channels.ChatAddress Chat) State =>
            Outcome.Conversation.OfType<ConversationStarted>().SingleOrDefault() is { } started
                ? (started.UserId, started.Chat)
                : (Input.Conversation!.UserId, Input.Conversation.Chat);
    }
}
