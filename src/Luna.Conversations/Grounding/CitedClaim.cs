using System.Globalization;
using Luna.Astrology.Readings;
using Luna.Conversations.Replies;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Grounding;

/// <summary>A claim that somebody else wrote, with the facts it cites: a language model's.</summary>
public static class CitedClaim
{
    /// <summary>Letters; what needs more is several claims.</summary>
    public const int LongestClaim = 700;

    /// <param name="facts">All that were given or computed for the answer.</param>
    /// <param name="language">Of the answer: <c>en</c>, <c>hi</c>, <c>hi-Latn</c>.</param>
    /// <returns>What is wrong, each in words for whoever wrote the claim; empty when it may be delivered.</returns>
    public static IReadOnlyList<string> Violations(Claim claim, IReadOnlyList<Fact> facts, Truths truths, string language)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(facts);
        var violations = new List<string>();
        if (claim.Text.Length is 0 or > LongestClaim)
            violations.Add(string.Create(CultureInfo.InvariantCulture, $"length: a claim has 1 to {LongestClaim} letters"));
        if (MessageLanguage.Of(MessageTokens.Of(claim.Text)) is { } written && written != language)
            violations.Add($"language: written in {written}, asked for in {language}");
        violations.AddRange(claim.FactIds.Where(id => !facts.Any(fact => fact.Id == id)).Select(id => $"facts: there is no fact {id}"));
        var plain = PlainText.Of(claim.Text);
        if (Policy.Harshness(plain) is { } harsh)
            violations.Add($"tone: “{harsh}”");
        if (ClaimCheck.Of(claim.Text, truths).Fault is { } fault)
            violations.Add(fault);
        var cited = facts.Where(fact => claim.FactIds.Contains(fact.Id)).SelectMany(fact => NamesIn(PlainText.Of(fact.Statement))).ToHashSet();
        violations.AddRange(NamesIn(plain).Except(cited).Select(name => $"facts: no cited fact speaks of {Told(name)}"));
        return violations;
    }

    /// <summary>Grahas, and what is said of them unless it is denied: a cited fact says where something is, not where it is not.</summary>
    private static IEnumerable<(Kind Kind, int Value)> NamesIn(string plain) => Sentence.All(plain)
        .Select(sentence => Phrases.Assembled(sentence.Symbols))
        .Where(symbols => !General.IsSo(symbols))
        .SelectMany(Segment.All)
        .SelectMany(segment => segment.Symbols.Where(symbol => symbol.Kind == Kind.Graha
            || (symbol.Kind is Kind.Rashi or Kind.Nakshatra or Kind.Place && !segment.Has(Kind.Not))))
        .Select(symbol => (symbol.Kind, symbol.Value))
        .Distinct();

    private static string Told((Kind Kind, int Value) name) => name.Kind switch
    {
        Kind.Graha => ((Astrology.Zodiac.Graha)name.Value).ToString(),
        Kind.Rashi => ((Astrology.Zodiac.Rashi)name.Value).ToString(),
        Kind.Nakshatra => ((Astrology.Zodiac.Nakshatra)name.Value).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"house {name.Value}"),
    };
}
