using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Matching;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Matches;

/// <summary>Two births. The kootas are not the same with groom and bride changed: both ways are answered.</summary>
/// <param name="Vasya">Common when absent, or VairaBhakshya: which table gives the points of vasya.</param>
/// <param name="Gana">DevaGroomFull when absent, or DevaBrideFull: which of the two mixed pairs loses a point.</param>
public sealed record MatchRequest(BirthRequest? Groom, BirthRequest? Bride, string? Vasya = null, string? Gana = null);

[Authorize(Roles = Roles.Api)]
public static class MatchEndpoint
{
    /// <summary>Two births matched: eight kootas of 36 points, ten poruthams, Manglik dosha, verdict with reasons.</summary>
    [WolverinePost("/v1/matches"), Consumes(typeof(MatchRequest), "application/json")]
    [Gives(typeof(MatchResponse))]
    public static Task<IResult> Post(HttpContext context) => Answer.Async<MatchRequest>(context, (request, problems) =>
    {
        var options = new AshtakootaOptions(
            Fields.Name(request.Vasya, VasyaTable.Common, "vasya", problems),
            Fields.Name(request.Gana, GanaTable.DevaGroomFull, "gana", problems));
        var groom = Cast(request.Groom, "groom", problems);
        var bride = Cast(request.Bride, "bride", problems);
        return groom is null || bride is null || problems.Any
            ? null
            : Results.Ok(MatchResponse.Of(Astrology.Matching.Matches.BothWays(groom.Chart, bride.Chart, options)));
    });

    private static CastChart? Cast(BirthRequest? birth, string who, Problems problems)
    {
        if (birth is null)
            return problems.Refuse<CastChart>(who, "A birth, with date, time and place.");
        var own = problems.Under(who);
        return Answer.Within(own, "date", () => birth.Cast(Gazetteer.Default, own));
    }
}
