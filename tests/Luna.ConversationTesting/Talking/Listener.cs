using System.Diagnostics;
using JasperFx.Events;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.ConversationTesting.Hosting;
using Marten;

namespace Luna.ConversationTesting.Talking;

/// <summary>Reads what a conversation has led to, straight from the streams, when Luna has nothing more to do in it.</summary>
internal sealed class Listener(TestLuna luna, Person person)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);
    private readonly Guid _id = person.ConversationId;
    private long _heard;

    /// <summary>Waits until every message is taken and every reply is sent.</summary>
    /// <exception cref="TalkException">It takes too long.</exception>
    public async Task<Turn> AnsweredAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Look))
        {
            var (turn, settled) = await LookAsync();
            if (settled)
                return turn;
        }

        throw new TalkException($"Luna has not answered within {Patience.TotalSeconds:0} s");
    }

    /// <summary>Reads again until what is expected is there, or so long.</summary>
    public async Task<(Turn Turn, IReadOnlyList<string> Failures)> UntilAsync(Expectations expected, TimeSpan patience)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Look * 4))
        {
            var (turn, settled) = await LookAsync();
            var failures = Checks.Of(expected, turn);
            if ((settled && failures.Count == 0) || waited.Elapsed > patience)
                return (turn, failures);
        }
    }

    /// <summary>What has been read is of the past.</summary>
    public void Close(Turn turn) => _heard = turn.Events.Count > 0 ? turn.Events[^1].Sequence : _heard;

    private async Task<(Turn Turn, bool Settled)> LookAsync()
    {
        await using var session = luna.Store.QuerySession();
        var inbound = await session.Events.FetchStreamStateAsync(StreamIds.Inbound(_id));
        var state = await session.LoadAsync<Conversation>(_id);
        var turn = new Turn(await EventsAsync(session), state);
        return (turn, state?.LastInbound >= inbound?.Version && AreSent(turn));
    }

    private async Task<IReadOnlyList<IEvent>> EventsAsync(IQuerySession session)
    {
        Guid[] streams = [StreamIds.Inbound(_id), _id, StreamIds.Outbound(_id), StreamIds.User(person.Chat)];
        var correlation = _id.ToString();
        return await session.Events.QueryAllRawEvents()
            .Where(e => e.Sequence > _heard && (e.CorrelationId == correlation || streams.Contains(e.StreamId)))
            .OrderBy(e => e.Sequence).ToListAsync();
    }

    private static bool AreSent(Turn turn)
    {
        var settled = turn.Events.Select(e => e.Data switch
        {
            ReplySent sent when sent.Part == sent.Parts - 1 => sent.ReplyId,
            ReplyFailed failed => failed.ReplyId,
            _ => null,
        }).ToHashSet();
        return turn.Events.Where(e => e.Data is ReplyComposed).All(reply => settled.Contains(reply.Id));
    }
}
