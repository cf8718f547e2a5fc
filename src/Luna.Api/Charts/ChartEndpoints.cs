using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Charts;

/// <summary>Charts without a conversation; nothing is stored.</summary>
[Authorize(Roles = Roles.Api)]
public static class ChartEndpoints
{
    /// <summary>A chart and what else is asked for; of a birth without its hour what holds all day.</summary>
    [WolverinePost("/v1/charts"), Consumes(typeof(ChartRequest), "application/json")]
    [Gives(typeof(ChartResponse), typeof(DayChartResponse))]
    public static Task<IResult> Chart(HttpContext context) => Answer.Async<ChartRequest>(context, (request, problems) =>
        Of(request, problems) is { } answer ? Results.Ok(answer) : null);

    /// <returns>A <see cref="ChartResponse"/>, or a <see cref="DayChartResponse"/>; null when there are problems.</returns>
    internal static object? Of(ChartRequest request, Problems problems)
    {
        var wishes = request.ReadWishes(problems);
        if (request.Read(Gazetteer.Default, problems) is not { } birth || problems.Any)
            return null;
        if (birth.Moment is not null)
            return birth.Cast(problems) is { } cast ? ChartParts.Of(cast, wishes) : null;
        return wishes.Parts.Count == 0
            ? DayChartResponse.Of(birth)
            : problems.Refuse<object>("time", "What include, vargas or timeMarginMinutes ask for needs a time of birth.");
    }
}
