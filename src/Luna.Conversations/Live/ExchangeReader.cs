using System.Runtime.CompilerServices;
using JasperFx.Events;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Marten;

namespace Luna.Conversations.Live;

/// <summary>What both sides said, straight from the streams, so that nobody waits for a projection.</summary>
public sealed class ExchangeReader(IDocumentStore store, LiveReplies live)
{
    /// <summary>About as many as a turn writes for each message and its reply; a burst or a long story may write more.</summary>
    private const int EventsPerReply = 16;

    /// <summary>How far back a repeated message looks for the reply it got the first time.</summary>
    private const int LookBack = 50;

    /// <param name="limit">Events of each stream at the most; a page may hold fewer messages and still not be the last.</param>
    public async Task<ExchangePage> ReadAsync(
        Guid conversationId, ExchangePosition after, int limit, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var reading = batch.Events.FetchStream(
            StreamIds.Inbound(conversationId), version: after.Inbound + limit, fromVersion: after.Inbound + 1);
        var readingReplies = batch.Events.FetchStream(
            conversationId, version: after.Conversation + (limit * EventsPerReply), fromVersion: after.Conversation + 1);
        await batch.Execute(cancellation);
        var inbound = await reading;
        var replies = await readingReplies;

        // Where one stream was cut short, nothing that the other says later may be told before its rest.
        var until = long.MaxValue;
        if (inbound.Count == limit)
            until = inbound[^1].Sequence;
        if (replies.Count == limit * EventsPerReply)
            until = Math.Min(until, replies[^1].Sequence);

        var told = inbound.Concat(replies).Where(e => e.Sequence <= until).OrderBy(e => e.Sequence).ToArray();
        return new ExchangePage(
            [.. told.Select(Message).OfType<ExchangeMessage>()],
            new ExchangePosition(
                told.LastOrDefault(e => e.StreamId != conversationId)?.Version ?? after.Inbound,
                told.LastOrDefault(e => e.StreamId == conversationId)?.Version ?? after.Conversation));
    }

    /// <returns>A position with about the last so many messages after it.</returns>
    public async Task<ExchangePosition> RecentAsync(Guid conversationId, int messages, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var inbound = batch.Events.FetchStreamState(StreamIds.Inbound(conversationId));
        var conversation = batch.Events.FetchStreamState(conversationId);
        await batch.Execute(cancellation);
        return new ExchangePosition(
            Math.Max(0, ((await inbound)?.Version ?? 0) - messages),
            Math.Max(0, ((await conversation)?.Version ?? 0) - (messages * EventsPerReply / 2)));
    }

    /// <summary>The messages before a position, oldest first; the page's position is where still earlier ones end.</summary>
    /// <param name="limit">Events of the inbound stream at the most; a page holds a message unless there is none before.</param>
    public async Task<ExchangePage> ReadBeforeAsync(
        Guid conversationId, ExchangePosition before, int limit, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        while (true)
        {
            var inbound = await LastAsync(session, StreamIds.Inbound(conversationId), before.Inbound, limit, cancellation);
            var replies = await LastAsync(session, conversationId, before.Conversation, limit * EventsPerReply / 2, cancellation);

            // Where one stream holds more before, nothing that the other said earlier may be told yet.
            var since = Math.Max(EarliestOf(inbound), EarliestOf(replies));
            var told = inbound.Concat(replies).Where(e => e.Sequence >= since).OrderBy(e => e.Sequence).ToArray();
            before = new ExchangePosition(
                told.FirstOrDefault(e => e.StreamId != conversationId)?.Version - 1 ?? before.Inbound,
                told.FirstOrDefault(e => e.StreamId == conversationId)?.Version - 1 ?? before.Conversation);
            ExchangeMessage[] messages = [.. told.Select(Message).OfType<ExchangeMessage>()];
            if (messages.Length > 0 || told.Length == 0)
                return new ExchangePage(messages, before);
        }
    }

    /// <returns>A position after which the last messages stand, each with what it was answered.</returns>
    public async Task<ExchangePosition> BeginningOfRecentAsync(Guid conversationId, int messages, CancellationToken cancellation) =>
        (await ReadBeforeAsync(
            conversationId, await RecentAsync(conversationId, messages: 0, cancellation), messages, cancellation)).Position;

    private static async Task<IReadOnlyList<IEvent>> LastAsync(
        IQuerySession session, Guid stream, long until, int limit, CancellationToken cancellation) =>
        until == 0 ? [] : await session.Events.FetchStreamAsync(
            stream, version: until, fromVersion: Math.Max(1, until - limit + 1), token: cancellation);

    private static long EarliestOf(IReadOnlyList<IEvent> events) => events is [{ Version: > 1 } first, ..] ? first.Sequence : 0;

    /// <summary>Every message after the position, now and as they come, each with the position after it.</summary>
    public async IAsyncEnumerable<(ExchangeMessage Message, ExchangePosition Position)> FollowAsync(
        Guid conversationId, ExchangePosition after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var moves = live.Watch(conversationId);
        while (true)
        {
            var page = await ReadAsync(conversationId, after, LookBack, cancellation);
            for (var i = 0; i < page.Messages.Count; i++)
                yield return (page.Messages[i], i == page.Messages.Count - 1 ? page.Position : after);
            if (page.Position == after)
                await moves.MovedAsync(cancellation);
            after = page.Position;
        }
    }

    /// <summary>Waits until a message is answered and the answer is sent.</summary>
    /// <param name="after">Only what is said after it counts; absent: the recent past counts too.</param>
    /// <returns>The replies that answer it; none if the time is over first.</returns>
    public async Task<IReadOnlyList<ExchangeMessage>> AnswersAsync(
        Guid conversationId, string messageId, TimeSpan patience, CancellationToken cancellation,
        ExchangePosition? after = null)
    {
        using var overtime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        overtime.CancelAfter(patience);
        using var moves = live.Watch(conversationId);
        var from = after ?? await RecentAsync(conversationId, LookBack, cancellation);
        try
        {
            while (true)
            {
                var page = await ReadAsync(conversationId, from, LookBack * 4, cancellation);
                var answers = page.Messages.Where(message => message.Answers.Contains(messageId)).ToArray();
                if (answers.Length > 0 && await SentAsync(conversationId, answers, cancellation))
                    return answers;

                // A page that was cut short may end before the reply; one that holds it is read again until it is sent.
                if (answers.Length == 0 && page.Position != from)
                {
                    from = page.Position;
                    continue;
                }

                await moves.MovedAsync(overtime.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [];
        }
    }

    private async Task<bool> SentAsync(Guid conversationId, ExchangeMessage[] answers, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var outbound = StreamIds.Outbound(conversationId);
        var state = await session.Events.FetchStreamStateAsync(outbound, cancellation);
        var recent = await session.Events.FetchStreamAsync(
            outbound, fromVersion: Math.Max(0, (state?.Version ?? 0) - (LookBack * 4)), token: cancellation);
        var settled = recent.Select(e => e.Data switch
        {
            ReplySent sent when sent.Part == sent.Parts - 1 => sent.ReplyId,
            ReplyFailed failed => failed.ReplyId,
            _ => null,
        }).ToHashSet();
        return answers.All(answer => settled.Contains(answer.Id));
    }

    /// <returns>Null for what nobody said, and for what was erased.</returns>
    internal static ExchangeMessage? Message(IEvent e) => e.Data switch
    {
        MessageReceived { MessageId: "" } or ReplyComposed { Text: "" } or MessageTranscribed { Text: "" } => null,
        MessageReceived received => new(
            e.Id, "you", received.MessageId, received.Text, e.Timestamp, [], [], [], []),
        MessageTranscribed heard => new(e.Id, "you", heard.MessageId, heard.Text, e.Timestamp, [], [], [], []),
        ReplyComposed composed => Reply(e.Id, e.Timestamp, composed),
        _ => null,
    };

    public static ExchangeMessage Reply(Guid replyId, DateTimeOffset at, ReplyComposed reply)
    {
        var facts = reply.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        return new ExchangeMessage(
            replyId, reply.Composer == ReplyComposed.Human ? "human" : "luna", null, reply.Text, at,
            [.. reply.Pictures.Select((picture, index) =>
                new ExchangePicture(ReplyDelivery.PictureUrl(replyId, index, "svg"), picture.AltText))],
            [.. reply.Buttons.Select(button => new ExchangeButton(button.Payload, button.Label))],
            [.. reply.Claims.Select(claim => new ExchangeClaim(
                claim.Text, claim.Confidence, [.. claim.FactIds.Select(id => facts[id])]))],
            reply.Answers)
        {
            Documents = [.. (reply.Documents ?? []).Select(document => new ExchangeDocument(
                ReplyDelivery.DocumentUrl(replyId), document.FileName, document.Until))],
        };
    }
}
