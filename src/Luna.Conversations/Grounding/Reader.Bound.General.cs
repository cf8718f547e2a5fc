namespace Luna.Conversations.Grounding;

/// <summary>What asks, or is so for everybody, and says nothing of this chart.</summary>
internal sealed partial class Reader
{
    /// <summary>"Which house does Jupiter look at?" says nothing.</summary>
    private static bool Asks(List<Symbol> symbols) =>
        symbols.Exists(symbol => Array.IndexOf(Interrogatives, symbol.Text) >= 0) && !(symbols.Exists(Segment.IsWho) && symbols.Exists(Segment.IsWhere)) && symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol) || Ordinary.Is(symbol) || Array.IndexOf(Interrogatives, symbol.Text) >= 0
            || symbol.Kind is Kind.Aspect or Kind.Lord or Kind.Dasha or Kind.Colon or Kind.Comma or Kind.Rules or Kind.Next or Kind.Start or Kind.End or Kind.Place or Kind.Empty or Kind.Because);

    /// <summary>"Debilitation does not mean doom": of no graha, rashi, house or time.</summary>
    private static bool IsGeneral(List<Symbol> symbols) => symbols.Exists(IsState)
        && symbols.TrueForAll(symbol => symbol.Kind is Kind.Exalted or Kind.Debilitated or Kind.Retrograde or Kind.Combust or Kind.Own or Kind.Not or Kind.Called or Kind.Comma or Kind.And or Kind.But or Kind.Soft or Kind.Sign or Kind.Planets
            or Kind.In or Kind.Mein or Kind.StandsFor or Kind.General or Kind.Because or Kind.Only or Kind.Interprets or Kind.Takes or Kind.Formed or Kind.Sits || symbol is { Kind: Kind.Now, Text: "in the sky" } || symbol is { Kind: Kind.Who, Text: "it" or "which" or "that" or "who" or "jo" or "जो" or "यह" or "ye" or "yeh" } || Ordinary.Is(symbol))
        && symbols[0].Kind != Kind.Who && !(symbols.Exists(symbol => symbol.Kind == Kind.Planets) && symbols.Exists(symbol => symbol.Kind == Kind.Not));

    private static readonly string[] Interrogatives =
        ["which", "where", "what", "when", "who", "why", "how", "kyon", "kyun", "क्यों", "kis", "kaun", "kaunse", "kaunsa", "kaunsi", "kahan", "kab", "kitne", "किस", "कौन", "कौनसे", "कौनसा", "कहां", "कब", "कितने"];

    /// <summary>"Charity on Saturdays is a way of honouring Shani": of nobody's chart, and of no place or time.</summary>
    private static bool IsCustom(List<Symbol> symbols) =>
        symbols.Count(symbol => symbol.Kind == Kind.Graha) == 1 && symbols.Count(Ordinary.Is) >= 3
        && symbols.TrueForAll(symbol => symbol.Kind is Kind.Graha or Kind.Soft or Kind.In or Kind.Mein or Kind.And or Kind.Comma or Kind.Called or Kind.Se or Kind.To or Kind.Interprets || Ordinary.Is(symbol));
}
