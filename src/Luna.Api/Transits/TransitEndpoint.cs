using Luna.Api.Births;
using Luna.Api.Charts;
using Luna.Api.Security;
using Luna.Astrology.Gochara;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Wolverine.Http;

namespace Luna.Api.Transits;

/// <summary>A birth, and a moment or a range of days to look at the sky over it.</summary>
public sealed record TransitRequest : BirthRequest
{
    /// <summary>
    /// A moment, or a date: where the grahas stand over the birth chart. Now when neither it nor a range is given.
    /// </summary>
    public string? At { get; init; }

    /// <summary>First day of a range of ingresses and stations, by the clock of the birth place.</summary>
    public string? From { get; init; }

    /// <summary>Last day of the range; at most 3,660 days.</summary>
    public string? To { get; init; }

    /// <summary>Options of the ashtakavarga whose bindus are told.</summary>
    public AshtakavargaMethod? Ashtakavarga { get; init; }

    /// <summary>Against what a station is counted: Stars when absent, or Equinox.</summary>
    public string? Stations { get; init; }
}

[Authorize(Roles = Roles.Api)]
public static class TransitEndpoint
{
    private const int MostDays = 3660;

    /// <summary>The grahas of a moment over a birth chart, with vedha and bindus; or the ingresses and stations of a range.</summary>
    [WolverinePost("/v1/transits"), Consumes(typeof(TransitRequest), "application/json")]
    [Gives(typeof(TransitResponse))]
    public static Task<IResult> Post(HttpContext context, TimeProvider clock) =>
        Answer.Async<TransitRequest>(context, (request, problems) =>
        {
            var isRange = request.From is not null || request.To is not null;
            if (isRange && request.At is not null)
                problems.Add("at", "Either a moment, or a range from and to.");
            var range = isRange ? Fields.Range(request.From, request.To, MostDays, problems) : null;
            var ashtakavarga = (request.Ashtakavarga ?? new AshtakavargaMethod()).Read(problems.Under("ashtakavarga"));
            var stations = Fields.Name(request.Stations, StationFrame.Stars, "stations", problems);
            if (Answer.Within(problems, "date", () => request.Cast(Gazetteer.Default, problems)) is not { } cast || problems.Any)
                return null;
            if (range is { } days)
                return Results.Ok(TransitResponse.Over(cast, SpanOf(days.From, days.To, cast.Where.Zone), stations));
            var at = request.At is null
                ? Instant.FromDateTimeOffset(clock.GetUtcNow())
                : Fields.Moment(request.At, cast.Where.Zone, "at", problems);
            return at is { } moment ? Results.Ok(TransitResponse.At(cast, moment, ashtakavarga)) : null;
        }, sky: "at");

    private static Interval SpanOf(LocalDate from, LocalDate to, string zoneId) =>
        new(Fields.StartOf(from, zoneId), Fields.StartOf(to.PlusDays(1), zoneId));
}
