namespace Luna.Conversations.Grounding;

/// <summary>What is said around a statement, and whether it takes it back.</summary>
internal sealed partial class Reader
{
    /// <summary>A part without anything of the chart is the person's own affair, unless it denies or doubts.</summary>
    private void Free(Segment segment)
    {
        if (segment.Symbols.Exists(symbol => symbol.Kind == Kind.Reference))
        {
            (_from, _hasFrom) = (FromOf(segment.Symbols.First(symbol => symbol.Kind == Kind.Reference)), true);
            if (segment.Symbols.Exists(symbol => symbol.Kind != Kind.Reference && !IsIdle(symbol) && !Ordinary.Is(symbol)))
                NotUnderstood(Words(segment.Symbols));
            return;
        }

        var isAside = _isEnglish && _statements.Count > 0 && segment.Symbols.TrueForAll(English.IsAside) && (segment.Join == Kind.Because || segment.Count(Kind.Unknown) > 1);
        if (segment.Has(Kind.Date) || (segment.Has(Kind.Doubt) && !isAside))
            NotUnderstood("a date or a doubt beside a statement");
        if (Denies(segment.Symbols))
            NotUnderstood("a part that takes back what was said");
        if ((segment.HasAny(Kind.Number, Kind.Ordinal, Kind.Retrograde, Kind.Direct, Kind.Own, Kind.Mutual, Kind.Opposite, Kind.Dasha, Kind.Most, Kind.More, Kind.Less) || (segment.Has(Kind.Only) && segment.Has(Kind.Who)))
            && !segment.Has(Kind.Unknown))
            NotUnderstood(string.Join(' ', segment.Symbols.Select(symbol => symbol.Text)));
    }

    private static bool Denies(List<Symbol> symbols) =>
        symbols.Exists(symbol => symbol.Kind == Kind.Not)
        && symbols.TrueForAll(symbol => symbol.Kind is Kind.Not or Kind.Who or Kind.You or Kind.Soft or Kind.In or Kind.Mein or Kind.Colon or Kind.Formed or Kind.Sits or Kind.All || Collective(symbol.Text) > 0 || Array.IndexOf(Truthful, symbol.Text) >= 0);

    private static readonly string[] Truthful = ["so", "case", "true", "really", "fact", "correct", "aisa", "aise", "waisa", "vaisa", "ऐसा", "ऐसे", "वैसा", "sach", "सच", "satya", "सत्य", "sahi", "सही"];

    /// <summary>"Yes," and "no," before an answer say nothing of themselves.</summary>
    private static void TrimAnswer(List<Symbol> symbols)
    {
        if (symbols is [{ Kind: Kind.Not, Text: "no" or "nahi" or "nahin" or "नहीं" or "ना" or "na" or "not at all" or "bilkul nahi" }, { Kind: Kind.Comma or Kind.Colon }, ..])
            symbols.RemoveRange(0, 2);
        if (symbols is [{ Kind: Kind.Not }, { Kind: Kind.Now }, { Kind: Kind.Comma or Kind.Colon }, ..] or [{ Kind: Kind.Now }, { Kind: Kind.Not }, { Kind: Kind.Comma or Kind.Colon }, ..])
            symbols.RemoveAt(symbols[0].Kind == Kind.Not ? 0 : 1);
        while (symbols is [{ Kind: Kind.Comma or Kind.Colon }, ..])
            symbols.RemoveAt(0);
    }

    /// <summary>What a verb like "gives" says of the person is cut off; anything else unknown beside a statement is not understood.</summary>
    private bool Interpreted(Segment segment)
    {
        var symbols = segment.Symbols;
        // "In the house of kalatra" names a house that the lists do not have.
        if (symbols.FindIndex(symbol => symbol.Kind == Kind.House) is > 0 and var house && Ordinary.Is(symbols[house - 1]) && !symbols.Exists(symbol => symbol.Kind is Kind.Place or Kind.Called))
            NotUnderstood($"which house “{symbols[house - 1].Text}” is");
        CutTail(symbols);
        symbols.RemoveAll(Ordinary.Is);
        var verb = symbols.FindIndex(symbol => symbol.Kind == Kind.Interprets);
        if (verb >= 0 && symbols.Skip(verb).Any(symbol => symbol.Kind is Kind.Yoga or Kind.KalaSarpa or Kind.Manglik) && symbols.Take(verb).Any(Mentions.Is))
            symbols.RemoveAt(verb);
        else if (verb >= 0)
        {
            var last = LastTerm(symbols);
            if (last < verb || symbols.FindIndex(Mentions.Is) < verb)
            {
                var cut = last < verb ? last + 1 : verb;
                if (symbols.Skip(cut).Any(symbol => IsClaim(symbol) || symbol.Kind is Kind.Not))
                    NotUnderstood(Words(symbols));
                symbols.RemoveRange(cut, symbols.Count - cut);
            }
        }

        if (symbols.Find(symbol => symbol.Kind == Kind.Unknown) is { Kind: Kind.Unknown, Text: { Length: > 0 } unknown })
            NotUnderstood($"“{unknown}” beside a statement");
        return _fault is null;
    }

    private static int LastTerm(List<Symbol> symbols) => symbols.FindLastIndex(symbol => Mentions.Is(symbol) || symbol.Kind is Kind.Retrograde or Kind.Reference);

    private static bool IsClaim(Symbol symbol) =>
        Mentions.Is(symbol) || symbol.Is(Kind.Unknown, 1) || symbol.Kind is Kind.Number or Kind.Ordinal or Kind.Date or Kind.Doubt or Kind.Age;

    /// <summary>"… sometimes slows what friends begin": behind the last name an ordinary word opens what it means for the person.</summary>
    private static void CutTail(List<Symbol> symbols)
    {
        var verb = LastTerm(symbols) + 1;
        if (verb == 0)
            return;
        while (verb < symbols.Count && !(symbols[verb] is { Kind: Kind.Takes, Text: "needs" or "need" }) && (IsIdle(symbols[verb]) || symbols[verb].Kind == Kind.Future) && symbols[verb].Kind is not (Kind.Now or Kind.Birth or Kind.Varga or Kind.Planets or Kind.Takes))
            verb++;
        if (verb == symbols.Count || (symbols.FindIndex(verb, symbol => symbol.Kind == Kind.Not) is >= 0 and var not && !(not > verb && symbols[not].Text is "no" or "nothing" or "nobody"))
            || !(symbols[verb] is { Kind: Kind.Takes, Text: "needs" or "need" } || Ordinary.Is(symbols[verb]) || Ordinary.IsMood(symbols[verb]))
            || symbols.Skip(verb).Any(symbol => (IsClaim(symbol) && !Ordinary.IsMood(symbol)) || Ordinary.IsDenial(symbol) || symbol.Kind is Kind.Conjunct or Kind.Aspect or Kind.Opposite or Kind.Dasha or Kind.Direct or Kind.Now or Kind.Birth
                or Kind.Only or Kind.Empty or Kind.Bindu or Kind.Absent or Kind.Most or Kind.Least or Kind.Apart or Kind.Until))
            return;
        var from = LastTerm(symbols) + 1;
        while (from < verb && symbols[from].Kind != Kind.Future)
            from++;
        symbols.RemoveRange(from, symbols.Count - from);
    }
}
