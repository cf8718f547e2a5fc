using System.Collections.Concurrent;
using System.Collections.Frozen;
using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations.Delivery;
using Luna.Conversations.Erasure;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.Listening;
using Luna.Conversations.Live;
using Luna.Conversations.Narrating;
using Luna.Conversations.Payments;
using Luna.Conversations.Storage;
using Luna.Conversations.Understanding.Proposals;
using Luna.Conversations.Workflows.Money;
using Marten;
using Marten.Services;
using Marten.Services.BatchQuerying;
using Npgsql;
using Wolverine;

namespace Luna.Conversations.Turns;

/// <summary>
/// The rim around <see cref="TurnDecision"/>: loads conversations and what they have not read, appends what was decided.
/// The expected version lets only one turn of a conversation win, on however many nodes it is tried.
/// </summary>
public sealed class TurnTaker(
    NpgsqlDataSource database, IDocumentStore store, DeliveryNode node, ChannelDirectory channels, ConversationOptions options,
    LanguageModel models, SpeechAbilities speech, Shop shop, TimeProvider clock)
{
    /// <summary>The causation of a reply that a language model was asked for.</summary>
    internal const string ReadingCause = "reading";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>Messages that a language model is being asked about; by none twice.</summary>
    private readonly ConcurrentDictionary<(Guid ConversationId, long Inbound), bool> _asked = new();

    /// <summary>More messages than these are no burst that is still to end.</summary>
    private const int LongestBurst = 10;

    /// <returns>Hints at what is to be done now: deliver, ask a language model, listen to recordings, or look for messages that waited.</returns>
    public Task<IReadOnlyList<object>> TakeAsync(IReadOnlyList<Guid> conversationIds, CancellationToken cancellation) =>
        TakeAsync(conversationIds, input => input, cancellation);

    /// <summary>As above, but a question waits whether something else is written behind the message that it would answer.</summary>
    /// <param name="due">With the version of the message behind which has been waited.</param>
    public Task<IReadOnlyList<object>> TakeAsync(IReadOnlyDictionary<Guid, long> due, CancellationToken cancellation) =>
        TakeAsync([.. due.Keys], input => input with { HeardOut = due[input.ConversationId] }, cancellation);

    /// <inheritdoc cref="TakeAsync(IReadOnlyList{Guid}, CancellationToken)"/>
    public Task<IReadOnlyList<object>> TakeAsync(RecordReading reading, CancellationToken cancellation) =>
        TakeAsync([reading.ConversationId], input => input with { Reading = reading }, cancellation);

    /// <inheritdoc cref="TakeAsync(IReadOnlyList{Guid}, CancellationToken)"/>
    public Task<IReadOnlyList<object>> TakeAsync(RecordTranscript transcript, CancellationToken cancellation) =>
        TakeAsync([transcript.ConversationId], input => input with { Transcript = transcript }, cancellation);

    /// <inheritdoc cref="TakeAsync(IReadOnlyList{Guid}, CancellationToken)"/>
    public async Task<IReadOnlyList<object>> TakeAsync(TakeUnderstood understood, CancellationToken cancellation)
    {
        var hints = await TakeAsync(
            [understood.ConversationId], input => input with { Proposals = understood.Proposals }, cancellation);
        foreach (var inbound in understood.Proposals.Keys)
            _asked.TryRemove((understood.ConversationId, inbound), out _);
        return hints;
    }

    private async Task<IReadOnlyList<object>> TakeAsync(
        IReadOnlyList<Guid> conversationIds, Func<TurnInput, TurnInput> knowing, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await Outage.UnmaskAsync(connection, () => TakeAsync(connection, conversationIds, knowing, cancellation));
    }

    private async Task<IReadOnlyList<object>> TakeAsync(
        NpgsqlConnection connection, IReadOnlyList<Guid> conversationIds, Func<TurnInput, TurnInput> knowing, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (taken, doubts, bursts, doubted) = await DecideAsync(transaction, conversationIds, knowing, cancellation);
        await ConcludeAsync(transaction, taken, cancellation);
        // Each version is known by now, so every reply that was composed before these can be seen.
        var composed = taken.Select(turn => turn.Pending).OfType<PendingReply>().ToArray();
        var waiting = await PendingReply.BeforeAsync(connection, composed, cancellation);
        await transaction.CommitAsync(cancellation);
        return
        [
            // What answers nobody may come too late for the platform's window: it is looked up.
            .. composed.Select(reply => waiting.Contains(reply.ConversationId) || reply.Reply.Answers.Count == 0
                ? new DeliverReplies(reply.ConversationId)
                : new DeliverReplies(reply)),
            .. bursts.Select(last => last.DelayedFor(options.Burst)),
            .. doubted.Select(Attention).OfType<ShowAttention>(),
            .. doubts.Where(doubt => _asked.TryAdd((doubt.ConversationId, doubt.Doubt.Inbound), true)),
            .. taken.Where(turn => turn.Last is ReadingRequested).Select(turn => new ComposeReading(turn.Id)),
            .. taken.Where(turn => turn.EndsReading && turn.Input.Unread.Count > 0).Select(turn => new TakeTurn(turn.Id)),
            .. taken.SelectMany(turn => turn.Outcome.Conversation.OfType<TranscriptionRequested>()
                .Select(requested => new TranscribeNote(turn.Id, requested.Inbound))),
        ];
    }

    /// <summary>Stores what was understood and decided; of turns that learn of the person all but the reply.</summary>
    private async Task<(List<Taken> Taken, List<UnderstandMessage> Doubts, List<TakeTurn> Bursts, List<TurnInput> Doubted)> DecideAsync(
        NpgsqlTransaction transaction, IReadOnlyList<Guid> conversationIds, Func<TurnInput, TurnInput> knowing, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var loading = session.CreateBatchQuery();
        var fetching = conversationIds.Select(id => loading.Events.FetchForWriting<Conversation>(id)).ToArray();
        await loading.Execute(cancellation);
        var streams = await Task.WhenAll(fetching);

        var rest = session.CreateBatchQuery();
        var unread = streams.Select(stream => rest.Events.FetchStream(
            StreamIds.Inbound(stream.Id), fromVersion: (stream.Aggregate?.LastInbound ?? 0) + 1)).ToArray();
        var subscribing = streams.Select(stream => stream.Aggregate is { HasSubscription: true } known
            ? rest.Events.FetchForWriting<Subscription>(StreamIds.Subscription(known.UserId)) : null).ToArray();
        var wallets = await WalletsAsync(transaction.Connection!, streams, rest, cancellation);
        await rest.Execute(cancellation);
        var news = await NewsAsync(transaction.Connection!, session, conversationIds, cancellation);

        var (taken, doubts, bursts, doubted) = (new List<Taken>(), new List<UnderstandMessage>(), new List<TakeTurn>(), new List<TurnInput>());
        var now = clock.GetUtcNow();
        for (var i = 0; i < streams.Length; i++)
        {
            var subscription = subscribing[i] is { } fetched ? await fetched : null;
            var wallet = wallets[i] is { } fetchedWallet ? await fetchedWallet : null;
            var (known, messages) = (streams[i].Aggregate, await unread[i]);
            var input = knowing(new TurnInput(streams[i].Id, known, messages, now, Gazetteer.Default)
            {
                Options = options, Shop = shop, Wallet = wallet?.Aggregate, News = [.. news[streams[i].Id]],
                Subscription = subscription?.Aggregate, ReplyWindow = WindowOf(known),
                PurposesOutsideWindow = known is { Chat.Channel: var platform }
                    ? channels[platform].PurposesOutsideWindow : FrozenSet<string>.Empty,
                HasModel = models.IsConfigured, Speech = speech.On(ChannelOf(known, messages)),
            });
            var turn = new Taken(input, await LookingBack.TakeAsync(input, session, cancellation), streams[i].CurrentVersion ?? 0);
            if (MayFollow(turn))
            {
                bursts.Add(new TakeTurn(turn.Id, input.Unread[^1].Version));
                continue;
            }

            if (turn.Outcome.Doubt is { } doubt)
            {
                doubts.Add(new UnderstandMessage(turn.Id, doubt, input.Proposals));
                doubted.Add(input);
            }

            foreach (var told in turn.Outcome.Told)
                told.Told(session);
            if (turn.Outcome is { Conversation.Count: 0, Subscription.Count: 0 })
            {
                Alarm.Settle(session, turn.Id, now, turn.AlarmBefore);
                continue;
            }

            foreach (var decided in turn.LearnsOfPerson ? turn.Decided.Take(turn.Outcome.Learnt) : turn.Decided)
                streams[i].AppendOne(Build(session, decided, turn));
            Subscribe(session, subscription, turn);
            Spend(session, wallet, turn);
            await OrderAsync(session, turn, cancellation);
            foreach (var messageId in turn.Settled)
                Recordings.Delete(session, turn.Id, messageId);
            if (!turn.LearnsOfPerson && Conclude(session, turn) is { } last)
                streams[i].AppendOne(last);
            taken.Add(turn);
        }

        await session.SaveChangesAsync(cancellation);
        return (taken, doubts, bursts, doubted);
    }

    private bool MayFollow(Taken turn) =>
        turn is { Outcome: { MayGoOn: true, Doubt: null }, Input: { HeardOut: { } heardOut, Unread: { Count: <= LongestBurst } unread } }
        && options.Burst > TimeSpan.Zero && unread[^1].Version != heardOut;

    /// <summary>The person is going to wait for longer than a moment.</summary>
    private ShowAttention? Attention(TurnInput input) =>
        input.Unread.Select(inbound => inbound.Data).OfType<MessageReceived>().LastOrDefault() is { } last && channels[last.Chat.Channel].AttentionLasts is not null
            ? new ShowAttention(last.Chat, last.MessageId)
            : null;

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

    /// <summary>Locked first, so that nobody else spends what a turn is deciding about.</summary>
    private async Task<Task<IEventStream<Wallet>>?[]> WalletsAsync(
        NpgsqlConnection connection, IReadOnlyList<IEventStream<Conversation>> streams, IBatchedQuery loading, CancellationToken cancellation)
    {
        var ids = streams.Select(stream => shop.IsOpen && stream.Aggregate is { IsClosed: false } known
            ? StreamIds.Wallet(known.UserId) : (Guid?)null).ToArray();
        if (Array.Exists(ids, id => id is not null))
            await MoneyLocks.TakeAsync(connection, cancellation, ids.OfType<Guid>());
        return Array.ConvertAll(ids, id => id is { } wallet ? loading.Events.FetchForWriting<Wallet>(wallet) : null);
    }

    private async Task<ILookup<Guid, (PaymentNews, Payment)>> NewsAsync(
        NpgsqlConnection connection, IQuerySession session, IReadOnlyList<Guid> conversationIds, CancellationToken cancellation)
    {
        if (!shop.IsOpen)
            return Array.Empty<(Guid Of, (PaymentNews, Payment) News)>().ToLookup(one => one.Of, one => one.News);
        var news = await PaymentNews.OfAsync(connection, conversationIds, cancellation);
        var payments = (await session.LoadManyAsync<Payment>(cancellation, [.. news.SelectMany(of => of).Select(one => one.PaymentId).Distinct()]))
            .ToDictionary(payment => payment.Id);
        return news.SelectMany(of => of.Select(one => (Of: of.Key, News: (one, payments[one.PaymentId]))))
            .ToLookup(one => one.Of, one => one.News);
    }

    private static void Spend(IDocumentSession session, IEventStream<Wallet>? wallet, Taken turn)
    {
        var decided = turn.Outcome.Wallet.Select(one => (object)Build(session, one, turn)).ToArray();
        if (decided.Length == 0)
            return;
        if (wallet is not null)
            wallet.AppendMany(decided);
        else
            session.Events.Append(StreamIds.Wallet(turn.State.UserId), decided.Length, decided);
    }

    /// <summary>What is to be done for it stands beside the event: a page to pay on is made, money is given back.</summary>
    private static async Task OrderAsync(IDocumentSession session, Taken turn, CancellationToken cancellation)
    {
        foreach (var (paymentId, decided) in turn.Outcome.Payments)
        {
            var stream = await session.Events.FetchForWriting<Payment>(paymentId, cancellation);
            stream.AppendOne(Build(session, decided, turn));
            PaymentWork.Schedule(session, paymentId, decided is RefundRequested refund ? refund.Number : PaymentWork.Checkout, turn.Input.Now);
        }
    }

    /// <summary>Before the first turn the person has just written: the window is open, wherever that is.</summary>
    private TimeSpan? WindowOf(Conversation? known) =>
        known is { Chat.Channel: var channel } ? channels[channel].ReplyWindow : null;

    private static string? ChannelOf(Conversation? known, IReadOnlyList<IEvent> unread) =>
        known is { IsClosed: false } ? known.Chat.Channel
        : unread.Select(inbound => inbound.Data).OfType<MessageReceived>().FirstOrDefault()?.Chat.Channel;

    /// <summary>
    /// Stores what was learnt of the person and of births, then what ends with it, so that whoever reads the events in order
    /// sees a chart cast before it is spoken of. In a session of its own: the first one's snapshots are a step behind by now.
    /// </summary>
    private async Task ConcludeAsync(NpgsqlTransaction transaction, List<Taken> taken, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var learning = taken.FindAll(turn => turn.LearnsOfPerson);
        foreach (var turn in learning)
        {
            foreach (var decided in turn.Outcome.User)
                session.Events.Append(turn.State.UserId, Build(session, decided, turn));
            foreach (var profile in turn.Outcome.Profiles)
                session.Events.Append(
                    profile.ProfileId, profile.Events.Select(decided => Build(session, decided, turn)).ToArray<object>());
            object[] ending = [.. turn.Decided.Skip(turn.Outcome.Learnt).Select(decided => Build(session, decided, turn))];
            if (Conclude(session, turn) is { } last)
                ending = [.. ending, last];
            if (ending.Length > 0)
                session.Events.Append(turn.Id, turn.Version + Math.Min(turn.Outcome.Learnt, turn.Decided.Count) + ending.Length, ending);
        }

        if (learning.Count > 0)
            await session.SaveChangesAsync(cancellation);
    }

    /// <returns>What the turn ends with; a reply with the row that it is to be sent. Null when nothing is said.</returns>
    private IEvent? Conclude(IDocumentSession session, Taken turn)
    {
        if (turn.Moved is { } chat)
            PendingReply.Readdress(session, turn.Id, chat);
        if (turn.Alarm != turn.AlarmBefore)
            Alarm.Set(session, turn.Id, turn.Alarm);
        if (turn.Last is null)
            return null;
        var last = Build(session, turn.Last, turn);
        if (turn.Last is not ReplyComposed reply)
            return last;
        if (turn.Outcome.Erases is { } erasing)
            Eraser.Schedule(session, last.Id, turn.Id, turn.State.UserId, erasing);
        turn.Pending = PendingReply.Insert(
            session, last.Id, turn.Id, turn.State.Chat, turn.Version + turn.Decided.Count + 1, node.Id, turn.Input.Now, reply);
        if (LiveReplies.Serves(turn.State.Chat))
            LiveReplies.Announce(session, turn.Id);
        return last;
    }

    private static IEvent Build(IDocumentSession session, object decided, Taken turn)
    {
        var built = session.Events.BuildEvent(decided);
        built.Id = Guid.CreateVersion7();
        built.CorrelationId = turn.Id.ToString();
        built.CausationId = turn.EndsReading ? ReadingCause
            : turn.Input.Unread is [.., var last] ? last.Id.ToString() : Alarm.Cause;
        return built;
    }

    /// <param name="Version">Of the conversation's stream before the turn.</param>
    private sealed record Taken(TurnInput Input, TurnOutcome Outcome, long Version)
    {
        public Guid Id => Input.ConversationId;

        /// <summary>The reply, or that a language model is asked for it; null when nothing is said.</summary>
        public object? Last { get; } = Outcome.Conversation.SingleOrDefault(IsLast);

        /// <summary>Messages that were written meanwhile are still unread.</summary>
        public bool EndsReading => Input.Conversation?.Reading is not null && Last is not null;

        /// <summary>The reply once it is stored.</summary>
        public PendingReply? Pending { get; set; }

        /// <summary>What could not be told of payments now, while a model was being waited for, is told soon.</summary>
        public DateTimeOffset? Alarm => Input.News.Count > Outcome.Told.Count && PaymentTelling.MayTell(Outcome.State, Input)
            ? Input.Now + Soon
            : Silence.NextLook(Outcome.State!, Outcome.SubscriptionState, Input.Options, Input.Now);

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

        public IReadOnlyList<object> Decided { get; } = [.. Outcome.Conversation.Where(decided => !IsLast(decided))];

        public (Guid UserId, Channels.ChatAddress Chat) State =>
            Outcome.Conversation.OfType<ConversationStarted>().SingleOrDefault() is { } started
                ? (started.UserId, started.Chat)
                : (Input.Conversation!.UserId, Moved ?? Input.Conversation.Chat);

        /// <summary>Where the person is reached from now on; null when nothing changed.</summary>
        public Channels.ChatAddress? Moved => Outcome.Conversation.OfType<ConversationMoved>().SingleOrDefault()?.Chat;

        private static bool IsLast(object decided) => decided is ReplyComposed or ReadingRequested;
    }
}
