using System.Text.Json;
using System.Text.Json.Serialization;
using Luna.Api.Births;
using Luna.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Charts;

/// <param name="Births">1 to 500, each as for one chart.</param>
public sealed record ChartBatchRequest(IReadOnlyList<ChartRequest> Births);

/// <param name="Charts">In the order of the births.</param>
public sealed record ChartBatchResponse(IReadOnlyList<ChartOrProblems> Charts);

/// <param name="Chart">Absent when the birth was refused.</param>
/// <param name="Day">Instead of a chart, for a birth without its hour.</param>
/// <param name="Problems">By field; absent when there are none.</param>
public sealed record ChartOrProblems(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ChartResponse? Chart,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DayChartResponse? Day,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Problems);

/// <summary>Many charts at once, on every core; one birth that cannot be cast does not stop the others.</summary>
[Authorize(Roles = Roles.Api)]
public static class BatchEndpoint
{
    public const int MostBirths = 500;

    /// <summary>4 MiB: a body of 500 births, each with a long list of wishes, is well below it.</summary>
    public const int MostBytes = 4 << 20;

    /// <summary>Up to 500 charts, answered in order: each is a chart, or what is wrong with its birth.</summary>
    [WolverinePost("/v1/charts/batch"), Consumes(typeof(ChartBatchRequest), "application/json")]
    [Gives(typeof(ChartBatchResponse))]
    public static async Task<IResult> Post(HttpContext context)
    {
        var (batch, unreadable) = await JsonBody.ReadAsync<Batch>(context, MostBytes);
        if (batch is null)
            return unreadable!;
        var problems = new Problems();
        if (batch.Births is not { Count: >= 1 and <= MostBirths } births)
        {
            problems.Add("births", $"1 to {MostBirths} births.");
            return problems.ToResult();
        }

        var options = JsonBody.OptionsOf(context);
        var answers = new ChartOrProblems[births.Count];
        Parallel.For(
            0, answers.Length, new ParallelOptions { CancellationToken = context.RequestAborted },
            i => answers[i] = One(births[i], options));
        return Results.Ok(new ChartBatchResponse(answers));
    }

    private static ChartOrProblems One(JsonElement birth, JsonSerializerOptions options)
    {
        var problems = new Problems();
        var chart = Read(birth, options, problems) is { } request
            ? Answer.Within(problems, "date", () => ChartEndpoints.Of(request, problems))
            : null;
        return problems.Any
            ? new ChartOrProblems(null, null, problems.ByField)
            : new ChartOrProblems(chart as ChartResponse, chart as DayChartResponse, null);
    }

    private static ChartRequest? Read(JsonElement birth, JsonSerializerOptions options, Problems problems)
    {
        try
        {
            return birth.Deserialize<ChartRequest>(options) ?? problems.Refuse<ChartRequest>("$", "A birth, not null.");
        }
        catch (JsonException wrong)
        {
            var field = wrong.Path?.TrimStart('$', '.');
            return problems.Refuse<ChartRequest>(
                string.IsNullOrEmpty(field) ? "$" : field, "Not of the form that this needs.");
        }
    }

    // Births are read one by one, so that one of another form does not make all unreadable.
    private sealed record Batch(IReadOnlyList<JsonElement>? Births);
}
