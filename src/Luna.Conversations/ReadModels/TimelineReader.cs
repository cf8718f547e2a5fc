using JasperFx.Events;
using Luna.Conversations.Events;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Luna.Conversations.ReadModels;

/// <summary>An event of a conversation, as those who look into it read it.</summary>
/// <param name="Id">The event's global sequence.</param>
/// <param name="Stream"><c>inbound conversation outbound user profile subscription payment wallet</c>.</param>
/// <param name="Words">The event in words.</param>
/// <param name="Cause">Id of the event, or hash of the key of the delivery, that led to it.</param>
/// <param name="Data">The event as it is stored.</param>
/// <param name="Grounds">Where it is told what a reply rests on; null for what claims nothing.</param>
public sealed record TimelineEntry(
    long Id, Guid ConversationId, string Stream, Guid StreamId, long Version, string Type, string Words,
    string? Cause, DateTimeOffset At, object Data, string? Grounds = null);

/// <param name="After">Sequence of the last event that was read already.</param>
/// <param name="UntilVersion">Nothing that came after this version of the conversation's own stream.</param>
/// <param name="UntilTime">Nothing that came after this moment.</param>
public sealed record TimelineQuery(
    Guid ConversationId, long After = 0, long? UntilVersion = null, DateTimeOffset? UntilTime = null, int Limit = int.MaxValue);

/// <summary>Reads the rows of <see cref="TimelineProjection"/> and the events that they point to.</summary>
public sealed class TimelineReader(NpgsqlDataSource database)
{
    private static readonly string Rows =
        $"""
         select sequence from {TimelineProjection.Identifier.QualifiedName}
         where conversation_id = $1 and sequence > $2 and at <= coalesce($3, 'infinity')
           and sequence <= case when $4 is null then {long.MaxValue} else coalesce(
             (select max(sequence) from {TimelineProjection.Identifier.QualifiedName}
              where conversation_id = $1 and stream = 'conversation' and version <= $4), 0) end
         order by sequence limit $5
         """;

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(
        IQuerySession session, TimelineQuery query, CancellationToken cancellation)
    {
        var events = await EventsAsync(session, query, cancellation);
        return [.. events.Select(e => new TimelineEntry(
            e.Sequence, query.ConversationId, EventWords.StreamOf(e.Data)!, e.StreamId, e.Version, e.Data.GetType().Name,
            EventWords.Of(e.Data), e.CausationId, e.Timestamp, e.Data,
            e.Data is ReplyComposed { Claims.Count: > 0 } ? $"/admin/messages/{e.Id}/grounds" : null))];
    }

    /// <returns>Oldest first.</returns>
    internal async Task<IReadOnlyList<IEvent>> EventsAsync(IQuerySession session, TimelineQuery query, CancellationToken cancellation)
    {
        var sequences = await SequencesAsync(query, cancellation);
        return await session.Events.QueryAllRawEvents()
            .Where(e => sequences.Contains(e.Sequence)).OrderBy(e => e.Sequence).ToListAsync(cancellation);
    }

    private async Task<long[]> SequencesAsync(TimelineQuery query, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Rows);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = query.ConversationId });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = query.After });
        command.Parameters.Add(Nullable(NpgsqlDbType.TimestampTz, query.UntilTime));
        command.Parameters.Add(Nullable(NpgsqlDbType.Bigint, query.UntilVersion));
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = query.Limit });
        var sequences = new List<long>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            sequences.Add(rows.GetInt64(0));
        return [.. sequences];
    }

    private static NpgsqlParameter Nullable(NpgsqlDbType type, object? value) =>
        new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}
