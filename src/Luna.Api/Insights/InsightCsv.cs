using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Luna.Conversations.Insights;

namespace Luna.Api.Insights;

internal static class InsightCsv
{
    /// <summary>As RFC 4180 has it, with the columns' names in the first line.</summary>
    public static async Task<string> WriteAsync(Insight insight, IReadOnlyList<object?[]> rows)
    {
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        // What a platform named, a spreadsheet must not take for a formula.
        await using (var csv = new CsvWriter(
            text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
        {
            foreach (var column in insight.Columns)
                csv.WriteField(column.Name);
            await csv.NextRecordAsync();
            foreach (var row in rows)
            {
                foreach (var value in row)
                    csv.WriteField(value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value);
                await csv.NextRecordAsync();
            }
        }

        return text.ToString();
    }
}
