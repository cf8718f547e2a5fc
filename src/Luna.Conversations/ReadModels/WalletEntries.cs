using JasperFx.Events;
using Luna.Conversations.Payments;
using Luna.Conversations.Storage;
using Marten;
using Marten.Events.Projections;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Conversations.ReadModels;

/// <summary>One side of a movement of credits. All that one event moved sums to zero.</summary>
/// <param name="Sequence">The event's; its entries share it.</param>
/// <param name="Type">Name of the event.</param>
/// <param name="Credits">Added to the account; below zero, taken from it.</param>
public sealed record WalletEntry(long Sequence, string Type, LedgerAccount Account, int Credits, DateTimeOffset At);

/// <param name="Balances">Of all entries, by account; an account that nothing ever moved is not in it.</param>
/// <param name="Entries">Oldest first.</param>
public sealed record WalletStatement(Guid WalletId, IReadOnlyDictionary<LedgerAccount, long> Balances, IReadOnlyList<WalletEntry> Entries);

/// <summary>The double-entry book of all wallets: a row for each entry.</summary>
public sealed class WalletEntryProjection : IProjection
{
    public const string Name = "wallet-entries";

    internal static PostgresqlObjectName Identifier { get; } =
        new PostgresqlObjectName(WorkTables.Schema, "wallet_entry", SchemaUtils.IdentifierUsage.General);

    internal static Table Table()
    {
        var table = new Table(Identifier);
        table.AddColumn("sequence", "bigint").AsPrimaryKey();
        table.AddColumn("account", "text").AsPrimaryKey();
        table.AddColumn("wallet_id", "uuid").NotNull();
        table.AddColumn("type", "text").NotNull();
        table.AddColumn("credits", "integer").NotNull();
        table.AddColumn("at", "timestamp with time zone").NotNull();
        table.Indexes.Add(new IndexDefinition("wallet_entry_wallet") { Columns = ["wallet_id", "sequence"] });
        return table;
    }

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var rows = events.SelectMany(e => Ledger.EntriesOf(e.Data).Select(entry => (Event: e, Entry: entry))).ToArray();
        if (rows.Length > 0)
            operations.QueueSqlCommand(
                $"insert into {Identifier.QualifiedName} (sequence, account, wallet_id, type, credits, at) "
                + "select * from unnest(?, ?, ?, ?, ?, ?)",
                Array.ConvertAll(rows, row => row.Event.Sequence), Array.ConvertAll(rows, row => row.Entry.Account.ToString()),
                Array.ConvertAll(rows, row => row.Event.StreamId), Array.ConvertAll(rows, row => row.Event.Data.GetType().Name),
                Array.ConvertAll(rows, row => row.Entry.Credits), Array.ConvertAll(rows, row => row.Event.Timestamp));
        return Task.CompletedTask;
    }
}

/// <summary>Reads the rows of <see cref="WalletEntryProjection"/>.</summary>
public sealed class WalletReader(NpgsqlDataSource database)
{
    /// <param name="after">Sequence of the last event whose entries were read already.</param>
    /// <param name="limit">Events; one has two or three entries.</param>
    public async Task<WalletStatement> ReadAsync(Guid userId, long after, int limit, CancellationToken cancellation)
    {
        var walletId = StreamIds.Wallet(userId);
        var entries = new List<WalletEntry>();
        await using (var command = database.CreateCommand(
            $"""
             select sequence, type, account, credits, at from {WalletEntryProjection.Identifier.QualifiedName}
             where wallet_id = $1 and sequence in (
               select distinct sequence from {WalletEntryProjection.Identifier.QualifiedName}
               where wallet_id = $1 and sequence > $2 order by sequence limit $3)
             order by sequence, account
             """))
        {
            command.Parameters.AddWithValue(walletId);
            command.Parameters.AddWithValue(after);
            command.Parameters.AddWithValue(limit);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                entries.Add(new WalletEntry(
                    rows.GetInt64(0), rows.GetString(1), Enum.Parse<LedgerAccount>(rows.GetString(2)), rows.GetInt32(3),
                    rows.GetFieldValue<DateTimeOffset>(4)));
        }

        return new WalletStatement(walletId, await BalancesAsync(walletId, cancellation), entries);
    }

    private async Task<IReadOnlyDictionary<LedgerAccount, long>> BalancesAsync(Guid walletId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select account, sum(credits) from {WalletEntryProjection.Identifier.QualifiedName} where wallet_id = $1 group by account");
        command.Parameters.AddWithValue(walletId);
        var balances = new SortedDictionary<LedgerAccount, long>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            balances[Enum.Parse<LedgerAccount>(rows.GetString(0))] = rows.GetInt64(1);
        return balances;
    }
}
