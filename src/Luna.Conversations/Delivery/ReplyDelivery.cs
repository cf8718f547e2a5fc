using System.Text;
using Luna.Astrology.Drawings;
using Luna.Channels;
using Luna.Channels.Speech;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Exports;
using Luna.Conversations.Listening;
using Luna.Conversations.Live;
using Luna.Conversations.Storage;
using Marten;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luna.Conversations.Delivery;

/// <summary>Sends the replies of a conversation in order and records what became of them.</summary>
public sealed partial class ReplyDelivery : IAsyncDisposable
{
    private const int MostAttempts = 12;

    /// <summary>Pixels; as wide as a phone shows a picture in a chat. Drawing costs by the pixel.</summary>
    private const int PictureWidth = 640;
    private readonly Lanes _lanes = new();
    private readonly NpgsqlDataSource _database;
    private readonly IDocumentStore _store;
    private readonly ChannelDirectory _channels;
    private readonly DeliveryNode _node;
    private readonly PersonalDataReader _personalData;
    private readonly Speaker _speaker;
    private readonly SpeechAllowance _allowance;
    private readonly TimeProvider _clock;
    private readonly ILogger<ReplyDelivery> _log;
    private readonly GroupCommit<Record> _records;

    public ReplyDelivery(
        NpgsqlDataSource database, IDocumentStore store, ChannelDirectory channels, DeliveryNode node,
        PersonalDataReader personalData, Speaker speaker, SpeechAllowance allowance, TimeProvider clock, ILogger<ReplyDelivery> log)
    {
        (_database, _store, _channels, _node, _clock, _log) = (database, store, channels, node, clock, log);
        (_personalData, _speaker, _allowance) = (personalData, speaker, allowance);
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
        {
            if (!await pending.ClaimAsync(_database, _node.Id, _clock.GetUtcNow(), cancellation))
                return null;
            try
            {
                await SendAsync(pending, cancellation);
            }
            catch (ChannelRefusedException refused)
            {
                Refused(_log, pending.ReplyId, refused.Code);
                await FailAsync(pending, refused.Code, refused.Message, cancellation);
            }
            catch (ChannelUnavailableException unavailable) when (pending.Attempts + 1 >= MostAttempts)
            {
                GaveUp(_log, pending.ReplyId, unavailable.Code);
                await FailAsync(pending, unavailable.Code, unavailable.Message, cancellation);
            }
            catch (ChannelUnavailableException unavailable)
            {
                var wait = unavailable.RetryAfter ?? BackOff(pending.Attempts);
                Postponed(_log, pending.ReplyId, unavailable.Code, wait);
                await pending.PostponeAsync(_database, _node.Id, _clock.GetUtcNow() + wait, cancellation);
                return wait;
            }
        }

        return null;
    }

    private async Task SendAsync(PendingReply pending, CancellationToken cancellation)
    {
        var channel = _channels[pending.Chat.Channel];
        var parts = channel.Render(Outgoing(pending.ReplyId, pending.Chat, pending.Reply));
        for (var i = pending.PartsSent; i < parts.Count; i++)
        {
            var came = parts[i].Voice is null
                ? await SendAsync(channel, pending, parts, i, cancellation)
                : await TrySpeakAsync(channel, pending, parts, i, cancellation);
            // What has left is recorded even when Luna is being stopped.
            await _records.AddAsync(new Record(pending, i + 1, parts.Count, came), CancellationToken.None);
        }
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

    private Task FailAsync(PendingReply pending, string code, string reason, CancellationToken cancellation) =>
        _records.AddAsync(
            new Record(pending, 1, 1, new ReplyFailed(pending.ReplyId, null, code, reason, _clock.GetUtcNow())), cancellation);

    private async Task StoreAsync(IReadOnlyList<Record> records, CancellationToken cancellation)
    {
        await using var session = _store.LightweightSession();
        foreach (var record in records)
        {
            var stored = session.Events.BuildEvent(record.Event);
            stored.CorrelationId = record.Pending.ConversationId.ToString();
            stored.CausationId = record.Pending.ReplyId.ToString();
            session.Events.Append(StreamIds.Outbound(record.Pending.ConversationId), stored);
            if (record.PartsSettled == record.Parts)
                PendingReply.Delete(session, record.Pending.ReplyId);
            else
                PendingReply.CountPart(session, record.Pending.ReplyId, record.PartsSettled);
            if (LiveReplies.Serves(record.Pending.Chat))
                LiveReplies.Announce(session, record.Pending.ConversationId);
        }

        await session.SaveChangesAsync(cancellation);
    }

    private OutgoingReply Outgoing(Guid replyId, ChatAddress chat, ReplyComposed reply) => new(
        replyId, reply.Text,
        [.. reply.Pictures.Select((picture, index) => new OutgoingPicture(
            "kundli.png", picture.AltText, PictureUrl(replyId, index, "png"),
            () => ChartDrawing.Png(
                Casting.Cast(picture.Inputs), widthPixels: PictureWidth, languageTag: picture.Language,
                caption: Casting.Caption(picture.Inputs, picture.Language))))],
        [.. reply.Buttons.Select(button => new OutgoingButton(button.Payload, button.Label))])
    {
        Documents = [.. (reply.Documents ?? []).Select(document => new OutgoingDocument(
            document.FileName + ".txt", DocumentUrl(replyId), cancellation => WriteAsync(replyId, cancellation)))],
        Voice = reply is { Spoken: true, Text.Length: > 0 } && _speaker.IsOn
            ? new OutgoingVoice(cancellation => _allowance.SpeakAsync(
                chat, _speaker.Spoken(reply.Text), () => _speaker.SpeakAsync(reply.Text, reply.Language, cancellation), cancellation))
            : null,
    };

    /// <summary>What cannot be read any more is an empty document: a message that waited for days is still a message.</summary>
    private async Task<byte[]> WriteAsync(Guid replyId, CancellationToken cancellation) =>
        await _personalData.ReadAsync(replyId, cancellation) is { } data
            ? Encoding.UTF8.GetBytes(PersonalDataText.Of(data))
            : "-"u8.ToArray();

    /// <summary>Whoever knows the reply's id may fetch what it promised.</summary>
    public static string DocumentUrl(Guid replyId) => $"/v1/exports/{replyId:N}";

    /// <summary>Whoever knows the reply's id, which nobody can guess, may see its pictures.</summary>
    public static string PictureUrl(Guid replyId, int index, string format) => $"/media/{replyId:N}/{index}.{format}";

    private static TimeSpan BackOff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, attempts)));

    [LoggerMessage(LogLevel.Warning, "Reply {ReplyId} was refused by the platform: {Code}")]
    private static partial void Refused(ILogger log, Guid replyId, string code);

    [LoggerMessage(LogLevel.Warning, "Reply {ReplyId} was sent and not spoken: {Code}")]
    private static partial void NotSpoken(ILogger log, Guid replyId, string code);

    [LoggerMessage(LogLevel.Error, "Reply {ReplyId} was given up after the last attempt: {Code}")]
    private static partial void GaveUp(ILogger log, Guid replyId, string code);

    [LoggerMessage(LogLevel.Warning, "Reply {ReplyId} waits {Wait} for the platform: {Code}")]
    private static partial void Postponed(ILogger log, Guid replyId, string code, TimeSpan wait);

    private sealed record Record(PendingReply Pending, int PartsSettled, int Parts, object Event);
}
