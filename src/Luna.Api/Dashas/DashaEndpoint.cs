using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Wolverine.Http;

namespace Luna.Api.Dashas;

[Authorize(Roles = Roles.Api)]
public static class DashaEndpoint
{
    private const int MostLevels = 6;
    private const int MostLevelsOfTree = 3;
    private const int UsualLevels = 2;

    /// <summary>The dashas of a birth in one of five systems: the whole tree, or what runs at a moment.</summary>
    [WolverinePost("/v1/dashas"), Consumes(typeof(DashaRequest), "application/json")]
    [Gives(typeof(DashaResponse))]
    public static Task<IResult> Post(HttpContext context) => Answer.Async<DashaRequest>(context, (request, problems) =>
    {
        var system = Fields.Name(request.System, DashaSystem.Vimshottari, "system", problems);
        var year = DashaRequest.YearOf(request.Year, "year", problems);
        var depth = Fields.Number(
            request.Depth, UsualLevels, 1, request.At is null ? MostLevelsOfTree : MostLevels, "depth", problems);
        if (request.Cast(Gazetteer.Default, problems) is not { } cast)
            return null;
        Instant? at = request.At is null ? null : Fields.Moment(request.At, cast.Where.Zone, "at", problems);
        if (at < cast.Chart.Moment.Instant)
            problems.Add("at", "No dasha runs before the birth.");
        return problems.Any ? null : Results.Ok(DashaTree.Of(cast.Chart, system, year, depth, at));
    });
}
