using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Readings.Facts;

/// <summary>How facts come about, in words: the rule of each kind and where it is written.</summary>
public static class FactRules
{
    /// <summary>Of which chart a fact is, where several are spoken of: of two people, of the ends of a margin, of what was said before.</summary>
    private static readonly string[] Whose = ["self", "partner", "self-groom", "partner-groom", "earlier", "later", "before"];

    private static readonly HashSet<string> Named =
        [.. Whose, .. Enum.GetValues<Graha>().Select(ZodiacNames.IdOf), .. Enum.GetValues<Rashi>().Select(ZodiacNames.IdOf)];

    private static readonly LanguageTexts Texts = new(typeof(FactRules), nameof(FactRules));

    /// <returns>One rule for all facts of a kind; null for an id that nothing of Luna's has.</returns>
    public static string? Of(string factId, string languageTag = "en") =>
        KindOf(factId) is { } kind ? Texts.Get(kind, languageTag) : null;

    /// <summary>
    /// The longest beginning of the id that has a rule, once what only names something is left out: <c>graha.moon.bhava</c>
    /// is of the kind <c>graha.bhava</c>, <c>partner.graha.moon.nakshatra</c> of <c>graha</c>.
    /// </summary>
    internal static string? KindOf(string factId)
    {
        var parts = factId.Split('.').SkipWhile(Whose.Contains).ToArray();
        var kind = string.Join('.', parts.Where((part, at) => at == 0 || !(Named.Contains(part) || char.IsAsciiDigit(part[0]))));
        while (kind.Length > 0 && !Texts.Has(kind))
            kind = kind.LastIndexOf('.') is var cut and > 0 ? kind[..cut] : "";
        return kind.Length > 0 ? kind : null;
    }
}
