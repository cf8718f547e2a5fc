using System.Buffers.Binary;
using Marten;
using Npgsql;

namespace Luna.Conversations.Payments;

/// <summary>
/// Who decides about money waits for whoever is deciding about the same, until that transaction ends; else two would
/// spend the same credits, and one of them find out too late. Payments are locked before wallets, several in one order.
/// </summary>
internal static class MoneyLocks
{
    /// <summary>Begins the session's transaction if it has none.</summary>
    public static async Task TakeAsync(IDocumentSession session, CancellationToken cancellation, params IEnumerable<Guid> streams)
    {
        await session.BeginTransactionAsync(cancellation);
        await TakeAsync(session.Connection!, cancellation, streams);
    }

    /// <param name="connection">In a transaction.</param>
    public static async Task TakeAsync(NpgsqlConnection connection, CancellationToken cancellation, params IEnumerable<Guid> streams)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(stream) from unnest($1) stream", connection);
        command.Parameters.AddWithValue(streams.Select(KeyOf).Distinct().Order().ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Ids of streams are hashes: any eight bytes of them will do.</summary>
    private static long KeyOf(Guid stream)
    {
        Span<byte> bytes = stackalloc byte[16];
        stream.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}
