using Luna.Conversations.Insights;
using Parquet;
using Parquet.Schema;

namespace Luna.Api.Insights;

/// <summary>An insight as Apache Parquet: days are dates, counts 64-bit integers, all else that is a number doubles.</summary>
internal static class InsightParquet
{
    public static async Task WriteAsync(Insight insight, IReadOnlyList<object?[]> rows, Stream to, CancellationToken cancellation)
    {
        var columns = insight.Columns.Select((column, index) => Column(column.Name, [.. rows.Select(row => row[index])])).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema([.. columns.Select(column => column.Field)]), to, cancellationToken: cancellation);
        using var group = writer.CreateRowGroup();
        foreach (var (_, write) in columns)
            await write(group, cancellation);
    }

    private static (DataField Field, Func<ParquetRowGroupWriter, CancellationToken, Task> Write) Column(string name, object?[] values) =>
        values.FirstOrDefault(value => value is not null) switch
        {
            DateOnly => Of(name, values, value => ((DateOnly)value).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
            int or long => Of(name, values, value => Convert.ToInt64(value, provider: null)),
            decimal or double => Of(name, values, value => Convert.ToDouble(value, provider: null)),
            _ => Words(name, values),
        };

    private static (DataField, Func<ParquetRowGroupWriter, CancellationToken, Task>) Of<T>(string name, object?[] values, Func<object, T> convert)
        where T : struct
    {
        DataField field = new(name, typeof(T), isNullable: true);
        var converted = Array.ConvertAll(values, value => value is null ? (T?)null : convert(value));
        return (field, (group, cancellation) => group.WriteAsync<T>(field, converted, cancellationToken: cancellation));
    }

    private static (DataField, Func<ParquetRowGroupWriter, CancellationToken, Task>) Words(string name, object?[] values)
    {
        DataField field = new(name, typeof(string), isNullable: true);
        return (field, (group, _) => group.WriteAsync(field, Array.ConvertAll(values, value => value as string)!));
    }
}
