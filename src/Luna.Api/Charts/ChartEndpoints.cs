using Luna.Api.Security;
using Luna.Astrology.Drawings;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Charts;

/// <summary>Charts without a conversation; nothing is stored.</summary>
[Authorize(Roles = Roles.Api)]
public static class ChartEndpoints
{
    [WolverinePost("/v1/charts")]
    public static IResult Chart(ChartRequest request) => Cast(request, cast => Results.Ok(ChartResponse.Of(cast)));

    /// <summary>North Indian style.</summary>
    [WolverinePost("/v1/charts/svg")]
    public static IResult Svg(ChartRequest request) =>
        Cast(request, cast => Results.Text(ChartDrawing.Svg(cast.Chart), "image/svg+xml"));

    /// <summary>North Indian style.</summary>
    [WolverinePost("/v1/charts/png")]
    public static IResult Png(ChartRequest request) =>
        Cast(request, cast => Results.Bytes(ChartDrawing.Png(cast.Chart), "image/png"));

    private static IResult Cast(ChartRequest request, Func<CastChart, IResult> answer)
    {
        var (cast, problems) = request.Resolve(Gazetteer.Default);
        return cast is null ? Results.ValidationProblem(problems) : answer(cast);
    }
}
