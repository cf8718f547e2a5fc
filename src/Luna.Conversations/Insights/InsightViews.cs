using System.Security.Cryptography;
using System.Text;
using Marten;
using Marten.Schema;
using Npgsql;

namespace Luna.Conversations.Insights;

/// <summary>Makes the view of each insight, and makes it anew when its file has changed.</summary>
internal sealed class InsightViews(NpgsqlDataSource database) : IInitialData
{
    public async Task Populate(IDocumentStore store, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock(hashtext('{InsightTables.Schema}.views'))", cancellation);
        foreach (var insight in Insight.All)
        {
            var view = $"{InsightTables.Schema}.{insight.Name}";
            var comment = $"{insight.Summary} [{HashOf(insight)}]";
            await using var known = new NpgsqlCommand($"select obj_description(to_regclass('{view}'))", connection);
            if (await known.ExecuteScalarAsync(cancellation) as string == comment)
                continue;
            var columns = insight.Columns.Select(column => $"comment on column {view}.{column.Name} is {Quoted(column.Meaning)};");
            await ExecuteAsync(connection,
                $"""
                 drop view if exists {view};
                 create view {view} as {insight.Sql};
                 comment on view {view} is {Quoted(comment)};
                 {string.Join('\n', columns)}
                 """, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static string HashOf(Insight insight) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        insight.Sql + string.Concat(insight.Columns.Select(column => column.ToString())))))[..12];

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
