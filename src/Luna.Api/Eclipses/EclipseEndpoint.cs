using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Eclipses;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Wolverine.Http;

namespace Luna.Api.Eclipses;

/// <summary>A place, and a year or a range of days.</summary>
public sealed record EclipseRequest : PlaceRequest
{
    /// <summary>Gregorian.</summary>
    public int? Year { get; init; }

    /// <summary>First day of a range, by the clock of the place.</summary>
    public string? From { get; init; }

    /// <summary>Last day of the range; at most 3,660 days.</summary>
    public string? To { get; init; }
}

[Authorize(Roles = Roles.Api)]
public static class EclipseEndpoint
{
    private const int MostDays = 3660;

    /// <summary>All eclipses of Sun and Moon in a year or a range of days, each with what the place sees of it.</summary>
    [WolverinePost("/v1/eclipses"), Consumes(typeof(EclipseRequest), "application/json")]
    [Gives(typeof(EclipsesResponse))]
    public static Task<IResult> Post(HttpContext context) => Answer.Async<EclipseRequest>(context, (request, problems) =>
    {
        var isRange = request.From is not null || request.To is not null;
        if (isRange == request.Year is not null)
            problems.Add("year", "Give either year, or from and to.");
        var range = isRange
            ? Fields.Range(request.From, request.To, MostDays, problems)
            : Fields.Year(request.Year, "year", problems);
        if (request.ReadPlace(Gazetteer.Default, problems) is not { } where || range is not { } days || problems.Any)
            return null;
        return Answer.Within(problems, isRange ? "from" : "year", () => Results.Ok(EclipsesResponse.Of(
            days.From, days.To, where.Zone,
            EclipsesAtPlace.Within(
                new Interval(Fields.StartOf(days.From, where.Zone), Fields.StartOf(days.To.PlusDays(1), where.Zone)),
                where.Position))));
    });
}
