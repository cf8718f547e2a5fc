using Luna.Api.Security;
using Luna.Astrology.Places;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Luna.Api.Places;

/// <param name="Places">The likeliest first.</param>
public sealed record PlacesFound(IReadOnlyList<Place> Places);

[Authorize(Roles = Roles.Api)]
public static class PlaceEndpoints
{
    private const int LongestQuery = 200;
    private const int Most = 50;

    /// <summary>Places whose name begins like the query, in any script and common spelling, the likeliest first.</summary>
    [WolverineGet("/v1/places"), Gives(typeof(PlacesFound))]
    public static IResult Search(string? q, int? limit)
    {
        var problems = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(q) || q.Length > LongestQuery)
            problems["q"] = [$"The beginning of a place's name, 1 to {LongestQuery} characters."];
        if (limit is < 1 or > Most)
            problems["limit"] = [$"1 to {Most}."];
        return problems.Count > 0
            ? Results.ValidationProblem(problems)
            : Results.Ok(new PlacesFound(Gazetteer.Default.Search(q!, limit ?? 10)));
    }
}
