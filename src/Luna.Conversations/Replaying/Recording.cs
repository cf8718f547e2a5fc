using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using JasperFx.Events;
using JasperFx.Events.Aggregation;
using Luna.Astrology;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Listening;
using Luna.Conversations.Turns;
using Marten;

namespace Luna.Conversations.Replaying;

/// <summary>A conversation as its streams hold it, cut into the turns that it was taken in.</summary>
internal sealed class Recording(
    IQuerySession session, IReadOnlyList<IEvent> conversation, IReadOnlyList<IEvent> inbound, ChannelDirectory channels,
    ConversationOptions options, SpeechAbilities speech)
{
    private readonly IAggregator<Conversation, IQuerySession> _fold =
        ((DocumentStore)session.DocumentStore).Options.Projections.AggregatorFor<Conversation>();

    private readonly IAggregator<Subscription, IQuerySession> _foldSubscription =
        ((DocumentStore)session.DocumentStore).Options.Projections.AggregatorFor<Subscription>();

    private readonly Dictionary<Guid, IReadOnlyList<IEvent>> _subscriptions = [];
    private readonly Dictionary<Guid, long> _inboundVersions = inbound.ToDictionary(e => e.Id, e => e.Version);

    /// <summary>Events up to it may be masked, or what they rest on.</summary>
    private readonly long _erased = conversation
        .Where(e => e.Data is BirthForgotten or ConversationClosed).Select(e => e.Version).DefaultIfEmpty(0).Max();

    /// <returns>Null: there is no such conversation.</returns>
    public static async Task<Recording?> ReadAsync(
        IQuerySession session, Guid conversationId, ChannelDirectory channels, ConversationOptions options,
        SpeechAbilities speech, CancellationToken cancellation)
    {
        var conversation = await session.Events.FetchStreamAsync(conversationId, token: cancellation);
        return conversation.Count == 0 ? null : new Recording(
            session, conversation,
            await session.Events.FetchStreamAsync(StreamIds.Inbound(conversationId), token: cancellation), channels, options, speech);
    }

    /// <param name="versions">Of the replies that are wanted; null for all.</param>
    public async IAsyncEnumerable<RecordedReply> RepliesAsync(
        IReadOnlySet<long>? versions, ReplayOptions replay, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Conversation? state = null;
        (IReadOnlyList<IEvent> Turn, Conversation? State, ReplyComposed Said)? asking = null;
        foreach (var turn in Turns())
        {
            if (turn[^1].Data is ReadingRequested requested)
                asking = (turn, state, requested.Draft);
            if (turn[^1] is { Data: ReplyComposed composed } reply && versions?.Contains(reply.Version) != false)
            {
                // What a language model was asked for was decided in the turn that asked; what that would have said stands there.
                var (taken, before, said) = reply.CausationId == TurnTaker.ReadingCause && asking is { } asked
                    ? asked with { Said = replay.Retelling is null ? asked.Said : composed }
                    : (turn, state, composed);
                yield return WhyNot(taken, said, replay.AnyEngine) is { } why
                    ? new RecordedReply(null, why)
                    : new RecordedReply(
                        new RecordedTurn(await InputAsync(taken, before, said, cancellation), reply.Id, reply.Version, said), null);
            }

            state = await _fold.BuildAsync(turn, session, state, cancellation);
        }
    }

    /// <summary>What was last said with claims before a reply.</summary>
    public ReplyComposed? AnswerBefore(RecordedTurn turn) => LookingBack.Meant(
        conversation.Where(e => e.Version < turn.Version).Reverse().Select(e => e.Data).OfType<ReplyComposed>());

    /// <summary>
    /// The events of a turn have one cause, and its reply, or that a language model is asked for it, is the last of them. What came of recordings is no decision: it
    /// stands before the turn.
    /// </summary>
    private IEnumerable<IReadOnlyList<IEvent>> Turns()
    {
        var turn = new List<IEvent>();
        foreach (var happened in conversation)
        {
            if (turn.Count > 0 && (turn[^1].Data is ReplyComposed or ReadingRequested || turn[^1].CausationId != happened.CausationId
                || (IsOfRecording(turn[^1]) && !IsOfRecording(happened))))
            {
                yield return turn;
                turn = [];
            }

            turn.Add(happened);
        }

        yield return turn;
    }

    private static bool IsOfRecording(IEvent happened) => happened.Data is TranscriptionRequested or MessageTranscribed or MessageNotHeard;

    private LeftOut? WhyNot(IReadOnlyList<IEvent> turn, ReplyComposed said, bool anyEngine) =>
        said.Composer == ReplyComposed.Human ? LeftOut.Human
        : turn[0].Version <= _erased ? LeftOut.Erased
        : said.OfMoney ? LeftOut.Money
        : said.EngineVersion != Engine.Version && !anyEngine ? LeftOut.OtherEngine
        : HourOf(turn, said) is null ? LeftOut.HourUnknown
        : null;

    private static DateTimeOffset? HourOf(IReadOnlyList<IEvent> turn, ReplyComposed said) =>
        said.At ?? (turn.Select(e => e.Data).OfType<IntentClassified>().FirstOrDefault()?.At is { } at && at != default ? at : null);

    private async Task<TurnInput> InputAsync(
        IReadOnlyList<IEvent> turn, Conversation? state, ReplyComposed said, CancellationToken cancellation)
    {
        // What nobody's message caused was taken with nothing unread.
        var until = Guid.TryParse(turn[0].CausationId, out var cause) ? _inboundVersions.GetValueOrDefault(cause) : 0;
        var taken = (int)(state?.LastInbound ?? 0);
        return new TurnInput(
            turn[0].StreamId, state, [.. inbound.Skip(taken).Take((int)until - taken)], HourOf(turn, said)!.Value, Gazetteer.Default)
        {
            Options = options, Subscription = await SubscriptionAsync(turn[0], state, cancellation),
            Proposals = turn.Select(e => e.Data).OfType<IntentClassified>().Where(classified => classified.Proposed is not null)
                .ToDictionary(classified => classified.Inbound, classified => classified.Proposed!),
            ReplyWindow = state is { Chat.Channel: var channel } ? channels[channel].ReplyWindow : null,
            PurposesOutsideWindow = state is { Chat.Channel: var platform } ? channels[platform].PurposesOutsideWindow : FrozenSet<string>.Empty,
            Speech = speech.On(state is { IsClosed: false } ? state.Chat.Channel
                : turn.Select(e => e.Data).OfType<ConversationStarted>().FirstOrDefault()?.Chat.Channel),
        };
    }

    /// <summary>As it was before the turn, which may have changed it in the same transaction.</summary>
    private async Task<Subscription?> SubscriptionAsync(IEvent first, Conversation? state, CancellationToken cancellation)
    {
        if (state is not { HasSubscription: true })
            return null;
        var id = StreamIds.Subscription(state.UserId);
        if (!_subscriptions.TryGetValue(id, out var stream))
            _subscriptions[id] = stream = await session.Events.FetchStreamAsync(id, token: cancellation);
        IEvent[] before =
        [
            .. stream.Where(e => e.Sequence < first.Sequence && (e.CausationId, e.Timestamp) != (first.CausationId, first.Timestamp)),
        ];
        return before.Length == 0 ? null : await _foldSubscription.BuildAsync(before, session, null, cancellation);
    }
}
