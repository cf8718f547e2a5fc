using System.Globalization;
using System.Text.Json;
using Luna.Api.Security;
using Luna.Conversations.Insights;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Net.Http.Headers;
using Wolverine.Http;

namespace Luna.Api.Insights;

public sealed record InsightSummary(string Name, string Summary, IReadOnlyList<InsightColumn> Columns);

/// <param name="Rows">Each with the columns by their names, in camelCase.</param>
/// <param name="IsWhole">False when there are more rows than <c>limit</c>.</param>
public sealed record InsightAnswer(
    string Name, string Summary, IReadOnlyList<InsightColumn> Columns, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows, bool IsWhole);

[Authorize(Roles = Roles.Analyst)]
public static class InsightEndpoints
{
    private const int Usual = 1000;
    private const int Most = 100_000;
    private const string Csv = "text/csv";

    /// <summary>Names the insights, and tells what each column of them means.</summary>
    [WolverineGet("/admin/insights")]
    public static IReadOnlyList<InsightSummary> List() =>
        [.. Insight.All.Select(insight => new InsightSummary(insight.Name, insight.Summary, insight.Columns))];

    /// <summary>
    /// Reads an insight, by default all of it, from a day to a day where they are given. With <c>Accept: text/csv</c> as a
    /// table that spreadsheets open.
    /// </summary>
    [WolverineGet("/admin/insights/{name}"), Gives(typeof(InsightAnswer))]
    public static async Task<IResult> Get(
        string name, string? from, string? to, int? limit, HttpRequest request, InsightReader insights, CancellationToken cancellation)
    {
        if (Insight.All.FirstOrDefault(insight => insight.Name == name) is not { } asked)
            return Results.Problem(title: "No such insight", detail: "No insight has that name; /admin/insights names them.", statusCode: 404);
        var problems = new Dictionary<string, string[]>();
        var (first, last) = (Day(nameof(from), from, problems), Day(nameof(to), to, problems));
        if (first > last)
            problems[nameof(to)] = ["A day that is not before from."];
        if (limit is < 1 or > Most)
            problems[nameof(limit)] = [$"1 to {Most}."];
        if (problems.Count > 0)
            return Results.ValidationProblem(problems);

        var (rows, isWhole) = await insights.ReadAsync(asked, first, last, limit ?? Usual, cancellation);
        return WantsCsv(request)
            ? Results.Text(await InsightCsv.WriteAsync(asked, rows), Csv)
            : Results.Ok(new InsightAnswer(asked.Name, asked.Summary, asked.Columns, [.. rows.Select(row => ByName(asked, row))], isWhole));
    }

    private static bool WantsCsv(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted)
        && wanted.OrderByDescending(one => one.Quality ?? 1).First().MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(string name, string? text, Dictionary<string, string[]> problems)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        problems[name] = ["A day as in 2026-01-31."];
        return null;
    }

    private static Dictionary<string, object?> ByName(Insight insight, object?[] row) =>
        insight.Columns.Zip(row).ToDictionary(cell => Camel(cell.First.Name), cell => cell.Second);

    private static string Camel(string column) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
}
