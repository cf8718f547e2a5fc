using Luna.Channels;
using Luna.Channels.Speech;
using Luna.Conversations.Events;
using Luna.Conversations.Intake;
using Luna.Conversations.Live;
using Luna.Conversations.Payments;
using Luna.Conversations.Storage;
using Marten;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luna.Conversations.Delivery;

/// <summary>Sends the replies of a conversation in order and records what became of them.</summary>
public sealed partial class ReplyDelivery : IAsyncDisposable
{
    private const int MostAttempts = 12;

    /// <summary>A turn that comes so soon is waited for where it stands.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly Lanes _lanes = new();
    private readonly NpgsqlDataSource _database;
    private readonly IDocumentStore _store;
    private readonly ChannelDirectory _channels;
    private readonly DeliveryNode _node;
    private readonly OutgoingReplies _replies;
    private readonly InboundIntake _intake;
    private readonly Pace _pace;
    private readonly Circuits _circuits;
    private readonly DeliveryMeter _meter;
    private readonly TimeProvider _clock;
    private readonly ILogger<ReplyDelivery> _log;
    private readonly GroupCommit<Record> _records;

    public ReplyDelivery(
        NpgsqlDataSource database, IDocumentStore store, ChannelDirectory channels, DeliveryNode node,
        OutgoingReplies replies, InboundIntake intake, Pace pace, Circuits circuits, DeliveryMeter meter, TimeProvider clock,
        ILogger<ReplyDelivery> log)
    {
        (_database, _store, _channels, _node, _clock, _log) = (database, store, channels, node, clock, log);
        (_replies, _intake, _pace, _circuits, _meter) = (replies, intake, pace, circuits, meter);
        _records = new GroupCommit<Record>(StoreAsync, most: 128);
    }

    /// <returns>After how long to come again; null when nothing is left to do here.</returns>
    public Task<TimeSpan?> DeliverAsync(DeliverReplies hint, CancellationToken cancellation) =>
        _lanes.RunAsync(hint.ConversationId, () => DeliverInOrderAsync(hint, cancellation));

    public ValueTask DisposeAsync() => _records.DisposeAsync();

    private async Task<TimeSpan?> DeliverInOrderAsync(DeliverReplies hint, CancellationToken cancellation)
    {
        var replies = hint.TakeOnly() is { } only
            ? [only]
            : await PendingReply.OfConversationAsync(_database, _store, hint.ConversationId, cancellation);
        foreach (var pending in replies)
            if (await DeliverAsync(pending, cancellation) is not { } wait)
                return null;
            else if (wait > TimeSpan.Zero)
                return wait;
        return null;
    }

    /// <returns>How long this reply, and those behind it, have to wait; zero when it is none in the way; null when another node has it.</returns>
    private async Task<TimeSpan?> DeliverAsync(PendingReply pending, CancellationToken cancellation)
    {
        var (channel, now) = (_channels[pending.Chat.Channel], _clock.GetUtcNow());
        var form = pending.FormOn(channel, now);
        if (form is null && pending.HeldAt is not null)
            return TimeSpan.Zero;
        if (!await pending.ClaimAsync(_database, _node.Id, now, cancellation))
            return null;
        if (pending.HeldAt is not null && !pending.IsOfUse(form, now))
            await SettleAsync(pending, new ReplyFailed(pending.ReplyId, null, "outdated", "The person wrote again too late for it.", now), cancellation);
        else if (form is null)
            await HoldAsync(pending, byPlatform: false, cancellation);
        else if (await BlockedAsync(channel, form.Value, now, cancellation) is { } blocked)
            return await WaitAsync(pending, blocked, hasTurn: pending.HasTurn, cancellation);
        else
            return await TryAsync(channel, pending, form.Value, cancellation);
        return TimeSpan.Zero;
    }

    /// <returns>How long nothing of that form can be sent to anybody; null when it can.</returns>
    private async Task<TimeSpan?> BlockedAsync(IChannel channel, ReplyForm form, DateTimeOffset now, CancellationToken cancellation) =>
        form == ReplyForm.Agreed && await RestrictedUntilAsync(channel.Name, now, cancellation) is { } until
            ? until - now
            : _circuits.Of(channel).Wait(now);

    private async Task<TimeSpan> TryAsync(IChannel channel, PendingReply pending, ReplyForm form, CancellationToken cancellation)
    {
        try
        {
            if (await SendAsync(channel, pending, form, cancellation) is { } turn)
                return await WaitAsync(pending, turn, hasTurn: true, cancellation);
            _circuits.Of(channel).Succeed();
        }
        catch (ChannelRefusedException closed) when (closed.Trouble == ChannelTrouble.WindowClosed && form == ReplyForm.Free)
        {
            _circuits.Of(channel).Succeed();
            await HoldAsync(pending, byPlatform: true, cancellation);
            // What was agreed for it may go at once.
            return channel.PurposesOutsideWindow.Contains(pending.Purpose) ? Moment : TimeSpan.Zero;
        }
        catch (ChannelRefusedException refused)
        {
            _circuits.Of(channel).Succeed();
            Refused(_log, pending.ReplyId, refused.Code);
            if (refused.Code == ChannelRefusedException.Blocked)
                await _intake.AcceptAsync([BlockOf(pending)], cancellation);
            await FailAsync(pending, refused.Trouble, refused.Code, refused.Message, cancellation);
        }
        catch (ChannelUnavailableException unavailable)
        {
            if (unavailable.Trouble is ChannelTrouble.Platform or ChannelTrouble.Operator)
                _circuits.Of(channel).Fail(_clock.GetUtcNow());
            else
                _circuits.Of(channel).Succeed();
            if (pending.Attempts + 1 >= MostAttempts)
            {
                GaveUp(_log, pending.ReplyId, unavailable.Code);
                await FailAsync(pending, unavailable.Trouble, unavailable.Code, unavailable.Message, cancellation);
                return TimeSpan.Zero;
            }

            var wait = unavailable.RetryAfter ?? BackOff(pending.Attempts);
            Postponed(_log, pending.ReplyId, unavailable.Code, wait);
            _meter.Postponed(channel.Name, unavailable.Trouble);
            await pending.PostponeAsync(_database, _node.Id, _clock.GetUtcNow() + wait, cancellation);
            return wait;
        }

        return TimeSpan.Zero;
    }

    private async Task<TimeSpan> WaitAsync(PendingReply pending, TimeSpan wait, bool hasTurn, CancellationToken cancellation)
    {
        await pending.WaitAsync(_database, _node.Id, _clock.GetUtcNow() + wait, hasTurn, cancellation);
        return wait;
    }

    /// <returns>How long to wait for the turn of what is left; null when all has been sent.</returns>
    private async Task<TimeSpan?> SendAsync(IChannel channel, PendingReply pending, ReplyForm form, CancellationToken cancellation)
    {
        var reply = _replies.Of(pending.ReplyId, pending.Chat, pending.Reply);
        var parts = form == ReplyForm.Free
            ? channel.Render(reply)
            : [channel.RenderOutsideWindow(reply, pending.Purpose, pending.Reply.Language)];
        for (var i = Math.Min(pending.PartsSent, parts.Count - 1); i < parts.Count; i++)
        {
            if (!(pending.HasTurn && i == pending.PartsSent))
            {
                var turn = await _pace.TakeAsync(channel, pending.Chat, _clock.GetUtcNow(), cancellation);
                if (turn > Moment)
                {
                    _meter.Paced(channel.Name);
                    return turn;
                }

                if (turn > TimeSpan.Zero)
                    await Task.Delay(turn, cancellation);
            }

            var came = parts[i].Voice is null
                ? await SendAsync(channel, pending, parts, i, cancellation)
                : await TrySpeakAsync(channel, pending, parts, i, cancellation);
            _meter.Sent(channel.Name);
            // What has left is recorded even when Luna is being stopped.
            await _records.AddAsync(new Record(pending, i + 1, parts.Count, came), CancellationToken.None);
        }

        return null;
    }

    private async Task<DateTimeOffset?> RestrictedUntilAsync(string channel, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = _store.QuerySession();
        var told = await session.Events.QueryAllRawEvents().Where(e => e.StreamId == StreamIds.Operations(channel))
            .OrderByDescending(e => e.Version).Take(100).ToListAsync(cancellation);
        return told.Select(e => e.Data).OfType<ChannelNoticed>()
            .Where(notice => notice.Kind == ChannelNotice.Restriction && notice.Until > now).Max(notice => notice.Until);
    }

    private static async Task<object> SendAsync(
        IChannel channel, PendingReply pending, IReadOnlyList<OutgoingPart> parts, int part, CancellationToken cancellation) =>
        new ReplySent(pending.ReplyId, part, parts.Count, await channel.SendAsync(pending.Chat, parts[part], cancellation));

    /// <summary>Once: the person has the words already, and the next reply waits behind this one.</summary>
    private async Task<object> TrySpeakAsync(
        IChannel channel, PendingReply pending, IReadOnlyList<OutgoingPart> parts, int part, CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(channel, pending, parts, part, cancellation);
        }
        catch (Exception failure) when (failure is SpeechException or ChannelRefusedException or ChannelUnavailableException)
        {
            var code = failure switch
            {
                SpeechException speech => speech.Code,
                ChannelRefusedException refused => refused.Code,
                _ => ((ChannelUnavailableException)failure).Code,
            };
            NotSpoken(_log, pending.ReplyId, code);
            return new ReplyNotSpoken(pending.ReplyId, code);
        }
    }

    /// <summary>Some platforms tell that they were blocked only to who sends.</summary>
    private IncomingBlock BlockOf(PendingReply pending) => new(
        pending.Chat, $"{pending.Chat.Channel}:blocked:{pending.ReplyId:N}", _clock.GetUtcNow(), IsBlocked: true);

    private Task FailAsync(PendingReply pending, ChannelTrouble trouble, string code, string reason, CancellationToken cancellation)
    {
        _meter.Failed(pending.Chat.Channel, trouble);
        return _records.AddAsync(
            new Record(pending, 1, 1, new ReplyFailed(pending.ReplyId, null, code, reason, _clock.GetUtcNow())) { IsDead = true }, cancellation);
    }

    private Task SettleAsync(PendingReply pending, object came, CancellationToken cancellation) =>
        _records.AddAsync(new Record(pending, 1, 1, came), cancellation);

    private Task HoldAsync(PendingReply pending, bool byPlatform, CancellationToken cancellation)
    {
        _meter.Held(pending.Chat.Channel);
        Held(_log, pending.ReplyId);
        return _records.AddAsync(
            new Record(pending, 0, 1, new ReplyHeld(pending.ReplyId, byPlatform, _clock.GetUtcNow())), cancellation);
    }

    private async Task StoreAsync(IReadOnlyList<Record> records, CancellationToken cancellation)
    {
        await using var session = _store.LightweightSession();
        foreach (var record in records)
        {
            var stored = session.Events.BuildEvent(record.Event);
            stored.CorrelationId = record.Pending.ConversationId.ToString();
            stored.CausationId = record.Pending.ReplyId.ToString();
            session.Events.Append(StreamIds.Outbound(record.Pending.ConversationId), stored);
            if (record is { IsDead: true, Event: ReplyFailed failed })
                DeadLetters.Keep(session, failed);
            if (record.Event is ReplyHeld held)
                PendingReply.Hold(session, held.ReplyId, held.HeldAt);
            else if (record.PartsSettled == record.Parts)
                PendingReply.Delete(session, record.Pending.ReplyId);
            else
                PendingReply.CountPart(session, record.Pending.ReplyId, record.PartsSettled);
            if (LiveReplies.Serves(record.Pending.Chat))
                LiveReplies.Announce(session, record.Pending.ConversationId);
        }

        await SettleChargesAsync(session, records, cancellation);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>What a reply cost is spent when all of it has left, and given back when some of it cannot.</summary>
    private static async Task SettleChargesAsync(IDocumentSession session, IReadOnlyList<Record> records, CancellationToken cancellation)
    {
        var ended = records.Where(record => record.PartsSettled == record.Parts && record.Pending.Reply.Charge is not null)
            .ToLookup(record => record.Pending.Reply.Charge!.Wallet);
        if (ended.Count == 0)
            return;
        // All at once and in one order, so that two groups never wait for each other in a circle.
        await MoneyLocks.TakeAsync(session, cancellation, ended.Select(wallet => wallet.Key));
        foreach (var wallet in ended)
            await WalletStream.DecideAsync(
                session, wallet.Key,
                state => [.. wallet.SelectMany(record => record.Event is ReplyFailed
                    ? WalletDecision.Void(state, record.Pending.Reply.Charge!.Hold, HoldVoided.NotSent)
                    : WalletDecision.Settle(state, record.Pending.Reply.Charge!.Hold))],
                new Cause(wallet.First().Pending.ConversationId, wallet.First().Pending.ReplyId.ToString()), cancellation);
    }

    private static TimeSpan BackOff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, attempts)));

    [LoggerMessage(LogLevel.Warning, "Reply {ReplyId} was refused by the platform: {Code}")]
    private static partial void Refused(ILogger log, Guid replyId, string code);

    [LoggerMessage(LogLevel.Warning, "Reply {ReplyId} waits until the person writes again: the platform takes none before")]
    private static partial void Held(ILogger log, Guid replyId);

    [LoggerMessage(LogLevel.Warning, "Reply {ReplyId} was sent and not spoken: {Code}")]
    private static partial void NotSpoken(ILogger log, Guid replyId, string code);

    [LoggerMessage(LogLevel.Error, "Reply {ReplyId} was given up after the last attempt: {Code}")]
    private static partial void GaveUp(ILogger log, Guid replyId, string code);

    [LoggerMessage(LogLevel.Warning, "Reply {ReplyId} waits {Wait} for the platform: {Code}")]
    private static partial void Postponed(ILogger log, Guid replyId, string code, TimeSpan wait);

    /// <param name="Event">What became of it.</param>
    private sealed record Record(PendingReply Pending, int PartsSettled, int Parts, object Event)
    {
        /// <summary>Somebody is to look at it.</summary>
        public bool IsDead { get; init; }
    }
}
