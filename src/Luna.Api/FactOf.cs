using Luna.Astrology.Readings;

namespace Luna.Api;

/// <param name="Id">Stable, dotted: graha.moon.rashi.</param>
/// <param name="Statement">An English sentence.</param>
public sealed record FactOf(string Id, string Subject, string Statement)
{
    internal static IReadOnlyList<FactOf> All(IEnumerable<Fact> facts) =>
        [.. facts.Select(fact => new FactOf(fact.Id, fact.Subject, fact.Statement))];
}
