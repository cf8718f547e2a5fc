using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Festivals;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Wolverine.Http;

namespace Luna.Api.Panchanga;

[Authorize(Roles = Roles.Api)]
public static class PanchangaEndpoint
{
    private const int MostDays = 366;

    /// <summary>The panchanga of a day at a place; or the fasts and festivals of a year or of a range of days there.</summary>
    [WolverinePost("/v1/panchanga"), Consumes(typeof(PanchangaRequest), "application/json")]
    [Gives(typeof(DayPanchangaResponse), typeof(FestivalsResponse))]
    public static Task<IResult> Post(HttpContext context) => Answer.Async<PanchangaRequest>(context, (request, problems) =>
    {
        var options = request.ReadOptions(problems, request.Moonrise);
        var ekadashi = Fields.Name(request.Ekadashi, EkadashiRule.Smarta, "ekadashi", problems);
        var language = Fields.Language(request.Language, problems);
        var where = request.ReadPlace(Gazetteer.Default, problems);
        var isRange = request.From is not null || request.To is not null;
        if ((request.Date is null ? 0 : 1) + (request.Year is null ? 0 : 1) + (isRange ? 1 : 0) is var ways && ways != 1)
            problems.Add("date", "Give one of date, year, or from and to.");
        else if (request.Date is not null)
            return Day(Fields.Date(request.Date, "date", problems), where, options, language, problems);
        var range = isRange
            ? Fields.Range(request.From, request.To, MostDays, problems)
            : Fields.Year(request.Year, "year", problems);
        if (range is not { } days || where is null || problems.Any)
            return null;
        return Answer.Within(problems, isRange ? "from" : "year", () => Results.Ok(
            FestivalsResponse.Of(days.From, days.To, where, options, ekadashi, language)));
    });

    private static IResult? Day(
        LocalDate? date, Whereabouts? where, PanchangaOptions options, string language, Problems problems)
    {
        if (date is not { } asked || where is null || problems.Any)
            return null;
        if (DayPanchanga.Of(asked, where.Zone, where.Position, options) is { } day)
            return Results.Ok(DayPanchangaResponse.Of(day, where, language));
        problems.Add("date", $"The calendar of {where.Zone} left {asked:uuuu-MM-dd} out.");
        return null;
    }
}
