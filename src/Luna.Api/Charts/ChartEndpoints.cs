using Luna.Api.Security;
using Luna.Astrology.Drawings;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Charts;

/// <summary>Charts without a conversation; nothing is stored.</summary>
[Authorize(Roles = Roles.Api)]
public static class ChartEndpoints
{
    /// <summary>A chart with its grahas, bhavas and dashas.</summary>
    [WolverinePost("/v1/charts"), Consumes(typeof(ChartRequest), "application/json")]
    public static Task<IResult> Chart(HttpContext context) =>
        CastAsync(context, cast => Results.Ok(ChartResponse.Of(cast)));

    /// <summary>The chart as an SVG drawing, North Indian style.</summary>
    [WolverinePost("/v1/charts/svg"), Consumes(typeof(ChartRequest), "application/json")]
    public static Task<IResult> Svg(HttpContext context) =>
        CastAsync(context, cast => Results.Text(ChartDrawing.Svg(cast.Chart), "image/svg+xml"));

    /// <summary>The chart as a PNG picture, North Indian style.</summary>
    [WolverinePost("/v1/charts/png"), Consumes(typeof(ChartRequest), "application/json")]
    public static Task<IResult> Png(HttpContext context) =>
        CastAsync(context, cast => Results.Bytes(ChartDrawing.Png(cast.Chart), "image/png"));

    private static async Task<IResult> CastAsync(HttpContext context, Func<CastChart, IResult> answer)
    {
        var (request, unreadable) = await JsonBody.ReadAsync<ChartRequest>(context);
        if (request is null)
            return unreadable!;
        var (cast, problems) = request.Resolve(Gazetteer.Default);
        return cast is null ? Results.ValidationProblem(problems) : answer(cast);
    }
}
