using Npgsql;

namespace Luna.Conversations.Insights;

/// <param name="Rows">Values in the order of the columns.</param>
/// <param name="IsWhole">False when there are more rows than were asked for.</param>
public sealed record InsightRows(IReadOnlyList<object?[]> Rows, bool IsWhole);

/// <summary>Reads insights as they stand.</summary>
public sealed class InsightReader(NpgsqlDataSource database)
{
    /// <param name="from">The first day, and <paramref name="to"/> the last; null for as far as there is.</param>
    public async Task<InsightRows> ReadAsync(Insight insight, DateOnly? from, DateOnly? to, int limit, CancellationToken cancellation)
    {
        var day = insight.Columns[0].Name;
        await using var command = database.CreateCommand(
            $"""
             select {string.Join(", ", insight.Columns.Select(column => column.Name))} from {InsightTables.Schema}.{insight.Name}
             where {day} between $1 and $2
             order by {string.Join(", ", insight.Columns.Select((_, index) => index + 1))} limit $3
             """);
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = from ?? DateOnly.MinValue });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = to ?? DateOnly.MaxValue });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit + 1 });
        List<object?[]> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => ValueOf(reader, column))]);
        return rows.Count > limit ? new([.. rows.Take(limit)], IsWhole: false) : new(rows, IsWhole: true);
    }

    private static object? ValueOf(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null
        : reader.GetFieldType(column) == typeof(DateTime) ? reader.GetFieldValue<DateOnly>(column)
        : reader.GetValue(column);
}
