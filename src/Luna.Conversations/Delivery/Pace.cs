using System.Collections.Concurrent;
using Luna.Channels;
using Luna.Conversations.Storage;
using Npgsql;

namespace Luna.Conversations.Delivery;

/// <summary>
/// Gives every message its turn, so that all nodes together send no faster than a platform takes and no faster than it takes for
/// one person. A turn that is given is kept, though it lies ahead: whoever waits for it asks no more, and none is overtaken.
/// </summary>
public sealed class Pace(NpgsqlDataSource database, ClusterOptions cluster) : IDisposable
{
    /// <summary>A node takes the turns of a platform by the twentieth of a second, not one by one.</summary>
    private const int BlocksPerSecond = 20;

    private readonly ConcurrentDictionary<string, Block> _blocks = new(StringComparer.Ordinal);

    /// <summary>When the next turn of each scope comes, of a process that shares it with no other.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _alone = new(StringComparer.Ordinal);

    /// <returns>How long to wait.</returns>
    public async Task<TimeSpan> TakeAsync(IChannel channel, ChatAddress chat, DateTimeOffset now, CancellationToken cancellation)
    {
        if (channel.Limits is not { } limits)
            return TimeSpan.Zero;
        // By no number: what is kept here is nobody's to look up.
        var turn = await TakeAsync(StreamIds.Conversation(chat).ToString(), limits.PerPerson, 1, limits.PersonBurst, now, cancellation);
        if (limits.PerSecond is { } perSecond)
        {
            var among = await _blocks.GetOrAdd(channel.Name, _ => new Block()).TakeAsync(
                count => TakeAsync(channel.Name, Every(perSecond), count, 1, now, cancellation), perSecond, now, cancellation);
            turn = turn > among ? turn : among;
        }

        return turn > now ? turn - now : TimeSpan.Zero;
    }

    /// <summary>Who has not been sent anything for a while is at the start again, with or without a row.</summary>
    public async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var past in _alone.Where(scope => scope.Value < now))
            _alone.TryRemove(past);
        await using var command = database.CreateCommand($"delete from {WorkTables.Paces} where next_at < $1");
        command.Parameters.AddWithValue(now);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public void Dispose()
    {
        foreach (var block in _blocks.Values)
            block.Dispose();
    }

    private static TimeSpan Every(int perSecond) => TimeSpan.FromSeconds(1.0 / perSecond);

    /// <param name="burst">Turns that may be had in advance.</param>
    /// <returns>When the first of them comes.</returns>
    private async Task<DateTimeOffset> TakeAsync(
        string scope, TimeSpan every, int count, int burst, DateTimeOffset now, CancellationToken cancellation)
    {
        var after = cluster.IsAlone
            ? _alone.AddOrUpdate(scope, _ => now + every * count, (_, next) => (next > now ? next : now) + every * count)
            : await TakeAmongNodesAsync(scope, every * count, now, cancellation);
        return after - every * (count + burst - 1);
    }

    /// <returns>When the turn behind those that were taken comes.</returns>
    private async Task<DateTimeOffset> TakeAmongNodesAsync(
        string scope, TimeSpan turns, DateTimeOffset now, CancellationToken cancellation)
    {
        // No more than a message too much would come of it if the last ones were lost in a crash: nobody waits for the disk.
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('synchronous_commit', 'off', true)"));
        var take = new NpgsqlBatchCommand(
            $"""
             insert into {WorkTables.Paces} as p (scope, next_at) values ($1, $2 + $3)
             on conflict (scope) do update set next_at = greatest(p.next_at, $2) + $3 returning next_at
             """);
        take.Parameters.Add(new NpgsqlParameter { Value = scope });
        take.Parameters.Add(new NpgsqlParameter { Value = now });
        take.Parameters.Add(new NpgsqlParameter { Value = turns });
        batch.BatchCommands.Add(take);
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.NextResultAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return rows.GetFieldValue<DateTimeOffset>(0);
    }

    /// <summary>Turns of a platform that this node has taken and not given yet.</summary>
    private sealed class Block : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1);
        private DateTimeOffset _next;
        private int _left;

        public async Task<DateTimeOffset> TakeAsync(
            Func<int, Task<DateTimeOffset>> more, int perSecond, DateTimeOffset now, CancellationToken cancellation)
        {
            await _one.WaitAsync(cancellation);
            try
            {
                // What was taken long ago and not used is nobody's any more.
                if (_left == 0 || _next + TimeSpan.FromSeconds(1) < now)
                {
                    _left = Math.Max(1, perSecond / BlocksPerSecond);
                    _next = await more(_left);
                }

                var turn = _next;
                (_next, _left) = (_next + Every(perSecond), _left - 1);
                return turn;
            }
            finally
            {
                _one.Release();
            }
        }

        public void Dispose() => _one.Dispose();
    }
}
