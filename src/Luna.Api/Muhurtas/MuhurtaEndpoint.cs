using Luna.Api.Births;
using Luna.Api.Panchanga;
using Luna.Api.Security;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Wolverine.Http;

namespace Luna.Api.Muhurtas;

/// <summary>What a good moment is sought for, where, in which days, and for whom.</summary>
public sealed record MuhurtaSearchRequest : AlmanacRequest
{
    /// <summary>Marriage, HouseEntry, Travel, Business, Vehicle, Naming or Study.</summary>
    public string? Purpose { get; init; }

    public string? From { get; init; }

    /// <summary>Last day; at most 92 days.</summary>
    public string? To { get; init; }

    /// <summary>Of the people, up to 4; their Moons at birth count.</summary>
    public IReadOnlyList<BirthRequest>? Births { get; init; }

    /// <summary>Where a journey goes: East, South, West or North.</summary>
    public string? Direction { get; init; }

    /// <summary>How many windows at the most, 1 to 100; 20 when absent.</summary>
    public int? Limit { get; init; }

    /// <summary>How many minutes a window has at the least, 1 to 1440; 24 when absent.</summary>
    public int? ShortestMinutes { get; init; }

    /// <summary>Of the reasons in words; en when absent.</summary>
    public string? Language { get; init; }
}

[Authorize(Roles = Roles.Api)]
public static class MuhurtaEndpoint
{
    private const int MostDays = 92;
    private const int MostPeople = 4;
    private const int MostWindows = 100;
    private const int UsualWindows = 20;
    private const int UsualMinutes = 24;
    private const int MostMinutes = 1440;

    /// <summary>The best windows of a range of days for a purpose, each with what speaks for and against it.</summary>
    [WolverinePost("/v1/muhurtas"), Consumes(typeof(MuhurtaSearchRequest), "application/json")]
    [Gives(typeof(MuhurtaResponse))]
    public static Task<IResult> Post(HttpContext context) => Answer.Async<MuhurtaSearchRequest>(context, (request, problems) =>
    {
        var purpose = Fields.Name<Purpose>(request.Purpose, "purpose", problems);
        var range = Fields.Range(request.From, request.To, MostDays, problems);
        var limit = Fields.Number(request.Limit, UsualWindows, 1, MostWindows, "limit", problems);
        var language = Fields.Language(request.Language, problems);
        var options = request.ReadOptions(problems);
        var shortest = Fields.Number(request.ShortestMinutes, UsualMinutes, 1, MostMinutes, "shortestMinutes", problems);
        Direction? direction = request.Direction is null
            ? null
            : Fields.Name<Direction>(request.Direction, "direction", problems);
        var where = request.ReadPlace(Gazetteer.Default, problems);
        var people = People(request.Births ?? [], problems);
        if (purpose is not { } sought || range is not { } days || where is null || problems.Any)
            return null;
        var found = MuhurtaSearch.Best(
            new MuhurtaRequest(
                sought, days.From, days.To, where.Zone, where.Position, people, direction,
                Duration.FromMinutes(shortest), options),
            limit);
        return Results.Ok(MuhurtaResponse.Of(sought, where.Zone, found, language));
    }, sky: "from");

    private static List<Person> People(IReadOnlyList<BirthRequest> births, Problems problems)
    {
        var people = new List<Person>(births.Count);
        if (births.Count > MostPeople)
        {
            problems.Add("births", $"{MostPeople} people at the most.");
            return people;
        }

        for (var i = 0; i < births.Count; i++)
        {
            var own = problems.Under($"births[{i}]");
            var moon = births[i] is { } birth ? Answer.Within(own, "date", () => Boxed(birth, own)) : null;
            if (births[i] is null)
                problems.Add($"births[{i}]", "A birth, with date, time and place.");
            if (moon is not null)
                people.Add(moon.Value);
        }

        return people;
    }

    private static Box? Boxed(BirthRequest birth, Problems problems) =>
        MoonOfBirth.Of(birth, problems) is { } moon ? new Box(new Person(moon.Nakshatra, moon.Rashi)) : null;

    private sealed record Box(Person Value);
}
