using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology;
using Luna.Astrology.Places;
using Luna.Astrology.Varshaphal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Varshaphal;

/// <summary>A birth and a year of its life.</summary>
public sealed record VarshaphalRequest : BirthRequest
{
    /// <summary>Years completed when the year begins, 0 to 120; or give a moment within it.</summary>
    public int? Age { get; init; }

    /// <summary>A moment, or a date, in the year of life that is meant.</summary>
    public string? At { get; init; }

    /// <summary>Dasha of the year: Vimshottari when absent, or Yogini.</summary>
    public string? Mudda { get; init; }

    /// <summary>Where the person lives in that year; the birth place when absent.</summary>
    public PlaceRequest? Residence { get; init; }
}

[Authorize(Roles = Roles.Api)]
public static class VarshaphalEndpoint
{
    private const int OldestAge = 120;

    /// <summary>The annual chart of a year of life: solar return, muntha, lord of the year, strengths, yogas, sahams, dasha.</summary>
    [WolverinePost("/v1/varshaphal"), Consumes(typeof(VarshaphalRequest), "application/json")]
    [Gives(typeof(VarshaphalResponse))]
    public static Task<IResult> Post(HttpContext context) => Answer.Async<VarshaphalRequest>(context, (request, problems) =>
    {
        var mudda = Fields.Name(request.Mudda, MuddaScheme.Vimshottari, "mudda", problems);
        if (request.Age is null == request.At is null)
            problems.Add("age", "Either the age when the year begins, or a moment in it (at).");
        var age = Fields.Number(request.Age, 0, 0, OldestAge, "age", problems);
        GeoPosition? residence = request.Residence?.ReadPlace(Gazetteer.Default, problems.Under("residence"))?.Position;
        if (Answer.Within(problems, "date", () => request.Cast(Gazetteer.Default, problems)) is not { } cast)
            return null;
        var at = request.At is null ? null : Fields.Moment(request.At, cast.Where.Zone, "at", problems);
        if (at < cast.Chart.Moment.Instant)
            problems.Add("at", "The year of life begins with the birth.");
        if (problems.Any)
            return null;
        var options = new YearChartOptions(mudda, residence);
        var year = at is { } moment ? YearCharts.At(cast.Chart, moment, options) : YearCharts.Of(cast.Chart, age, options);
        return Results.Ok(VarshaphalResponse.Of(year));
    }, sky: "age");
}
