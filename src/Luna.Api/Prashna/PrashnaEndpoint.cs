using Luna.Api.Births;
using Luna.Api.Security;
using Luna.Astrology.Places;
using Luna.Astrology.Prashna;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace Luna.Api.Prashna;

/// <summary>When and where a question is asked, and what it is about; date, time and place are those of asking.</summary>
public sealed record PrashnaRequest : BirthRequest
{
    /// <summary>
    /// Self, Wealth, Siblings, Home, Children, Study, Illness, Dispute, Marriage, Loss, Fortune, Journey, Career, Gain or
    /// Abroad.
    /// </summary>
    public string? Topic { get; init; }
}

[Authorize(Roles = Roles.Api)]
public static class PrashnaEndpoint
{
    /// <summary>The chart of the moment of asking and which way it leans, with every reason for and against.</summary>
    [WolverinePost("/v1/prashna"), Consumes(typeof(PrashnaRequest), "application/json")]
    [Gives(typeof(PrashnaResponse))]
    public static Task<IResult> Post(HttpContext context) => Answer.Async<PrashnaRequest>(context, (request, problems) =>
    {
        var topic = Fields.Name<PrashnaTopic>(request.Topic, "topic", problems);
        return request.Cast(Gazetteer.Default, problems) is { } cast && topic is { } asked
            ? Results.Ok(PrashnaResponse.Of(PrashnaCharts.Of(cast.Chart, asked)))
            : null;
    });
}
