using Npgsql;

namespace Luna.Load;

/// <summary>A reply as the streams have it.</summary>
/// <param name="Parts">Of those recorded as sent, how often each was, by number.</param>
internal sealed record StoredReply(Guid Id, IReadOnlyList<string> Answers, int Expected, IReadOnlyDictionary<int, int> Parts);

/// <summary>What the streams say of a run.</summary>
/// <param name="Received">How often each message was accepted, by its id.</param>
internal sealed record StreamsRead(
    IReadOnlyDictionary<string, int> Received, IReadOnlyList<StoredReply> Replies, long Pending, long Failed, long DeadLetters)
{
    public static async Task<StreamsRead> ReadAsync(NpgsqlDataSource database)
    {
        var received = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in RowsAsync(
            database, "select data ->> 'messageId', count(*)::int from luna.mt_events where type = 'message_received' group by 1"))
            received[row.GetString(0)] = row.GetInt32(1);

        var sent = new Dictionary<Guid, (int Expected, Dictionary<int, int> Parts)>();
        await foreach (var row in RowsAsync(
            database,
            """
            select (data ->> 'replyId')::uuid, (data ->> 'part')::int, (data ->> 'parts')::int, count(*)::int
            from luna.mt_events where type = 'reply_sent' group by 1, 2, 3
            """))
        {
            var reply = sent.TryGetValue(row.GetGuid(0), out var known) ? known : (row.GetInt32(2), []);
            reply.Parts[row.GetInt32(1)] = row.GetInt32(3);
            sent[row.GetGuid(0)] = reply;
        }

        var replies = new List<StoredReply>();
        await foreach (var row in RowsAsync(
            database,
            """
            select id, array(select jsonb_array_elements_text(data -> 'answers')) from luna.mt_events
            where type = 'reply_composed' order by seq_id
            """))
        {
            var (expected, parts) = sent.TryGetValue(row.GetGuid(0), out var known) ? known : (1, []);
            replies.Add(new StoredReply(row.GetGuid(0), row.GetFieldValue<string[]>(1), expected, parts));
        }

        return new StreamsRead(
            received, replies, await CountAsync(database, "select count(*) from luna.pending_reply"),
            await CountAsync(database, "select count(*) from luna.mt_events where type = 'reply_failed'"),
            await CountAsync(database, "select count(*) from wolverine.wolverine_dead_letters"));
    }

    /// <summary>Waits until all is answered, nothing is left to be sent, and the read models have seen every event.</summary>
    /// <returns>How long it took; null when it was not so in time.</returns>
    public static async Task<TimeSpan?> SettleAsync(NpgsqlDataSource database, TimeSpan patience)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (waited.Elapsed < patience)
        {
            if (await CountAsync(database, "select count(*) from luna.pending_reply") == 0
                && await CountAsync(
                    database,
                    """
                    select count(*) filter (where type = 'message_received')
                      - coalesce(sum(jsonb_array_length(data -> 'answers')) filter (where type = 'reply_composed'), 0)::bigint
                    from luna.mt_events where type in ('message_received', 'reply_composed')
                    """) == 0
                && await CountAsync(
                    database,
                    """
                    select count(*) from luna.mt_event_progression where name like '%:All'
                    and last_seq_id < (select max(seq_id) from luna.mt_events)
                    """) == 0)
                return waited.Elapsed;
            await Task.Delay(200);
        }

        return null;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string query)
    {
        await using var command = database.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async IAsyncEnumerable<NpgsqlDataReader> RowsAsync(NpgsqlDataSource database, string query)
    {
        await using var command = database.CreateCommand(query);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            yield return rows;
    }
}
