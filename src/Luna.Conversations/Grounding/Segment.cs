namespace Luna.Conversations.Grounding;

/// <summary>A part of a sentence between commas, "and" or "but".</summary>
internal sealed class Segment(Kind join, List<Symbol> symbols)
{
    /// <summary>What it follows: a comma, And, But, Because; Filler for the first.</summary>
    public Kind Join { get; } = join;

    public List<Symbol> Symbols { get; } = symbols;

    public bool Has(Kind kind) => Symbols.Exists(symbol => symbol.Kind == kind);

    public bool HasAny(params ReadOnlySpan<Kind> kinds)
    {
        foreach (var symbol in Symbols)
            if (kinds.Contains(symbol.Kind))
                return true;
        return false;
    }

    public int Count(Kind kind) => Symbols.Count(symbol => symbol.Kind == kind);

    public static bool IsWho(Symbol symbol) =>
        symbol.Kind is Kind.Graha or Kind.LordOf or Kind.LordOfRashi or Kind.LordOfStar or Kind.Karaka or Kind.Dispositor or Kind.Lagna;

    public static bool IsWhere(Symbol symbol) => symbol.Kind
        is Kind.Rashi or Kind.Place or Kind.Places or Kind.Nakshatra or Kind.PadaAt or Kind.Degree or Kind.Exalted or Kind.Debilitated or Kind.Own
        or Kind.Moolatrikona or Kind.Friendly or Kind.Hostile or Kind.Retrograde or Kind.Direct or Kind.Combust or Kind.Vargottama or Kind.Strong or Kind.Weak;

    public static List<Segment> All(List<Symbol> symbols)
    {
        var segments = new List<Segment>();
        var current = new List<Symbol>();
        var join = Kind.Filler;
        for (var i = 0; i < symbols.Count; i++)
        {
            var symbol = symbols[i];
            if (symbol.Kind is Kind.Comma or Kind.And or Kind.But or Kind.Because)
            {
                Close(symbol.Kind);
                continue;
            }

            if (IsNor(symbols, i))
            {
                // "Neither Mars nor Rahu is …": the denial goes for all that is said behind.
                if (!current.Exists(one => IsWhere(one) || one.Kind is Kind.SadeSati or Kind.Dhaiya or Kind.Yoga or Kind.Manglik or Kind.KalaSarpa))
                    current.RemoveAll(one => one.Kind == Kind.Not);
                Close(Kind.And);
                current.Add(symbol with { Text = "nor" });
                continue;
            }

            // "Please note: …"
            if (symbol.Kind == Kind.Colon && current.Exists(one => one.Kind == Kind.Unknown) && !Mentions.AnyPart(current))
            {
                Close(Kind.Comma);
                continue;
            }

            if (symbol.Kind == Kind.Colon && symbols.Skip(i).Any(IsWho) && symbols.Skip(i).Any(IsWhere)
                && current.Exists(x => x.Kind is Kind.Manglik or Kind.Yoga or Kind.KalaSarpa or Kind.SadeSati or Kind.Dhaiya or Kind.Dasha))
            {
                Close(Kind.Comma);
                continue;
            }

            // "Three of your grahas are exalted: …"
            if (symbol.Kind == Kind.Colon && current.Exists(IsWhere) && current.Exists(x => x.Kind == Kind.Planets) && symbols.Skip(i).Any(IsWho))
            {
                Close(Kind.Comma);
                continue;
            }

            if (symbol.Kind == Kind.Colon && current.Exists(IsWhere) && current.Exists(x => IsWho(x) || x.Kind is Kind.Not))
            {
                Close(Kind.Comma);
                continue;
            }

            if (SplitsBefore(symbols, i, current))
                Close(Kind.Comma);
            current.Add(symbol);
            if (SplitsAfter(symbols, i, current))
                Close(Kind.Comma);
        }

        Close(Kind.Filler);
        return segments;

        void Close(Kind next)
        {
            if (current.Count > 0)
                segments.Add(new Segment(join, current));
            // Of ", and" and ", but" the word decides.
            join = current.Count == 0 && join is not (Kind.Comma or Kind.Filler) ? join : next;
            current = [];
        }
    }

    private static bool IsNor(List<Symbol> symbols, int at) => symbols[at].Kind == Kind.Not
        && (symbols[at].Text == "nor" || (symbols[at].Text is "na" or "naa" or "na to" or "न" or "न तो" or "ना" && symbols.Take(at).Any(one => one.Kind == Kind.Not && one.Text == symbols[at].Text || one.Kind == Kind.Not && one.Text is "na to" or "न तो")));

    /// <summary>"in Leo not in Virgo": the English "not" opens a part of its own where something was said before.</summary>
    private static bool SplitsBefore(List<Symbol> symbols, int at, List<Symbol> current) =>
        symbols[at].Is(Kind.Not, 1) && current.Exists(IsWhere) && at + 1 < symbols.Count && symbols.Skip(at + 1).TakeWhile(x => !IsJoin(x)).Any(IsWhere);

    /// <summary>"Simha mein nahin Kanya mein hai": the Hindi "not" closes one.</summary>
    private static bool SplitsAfter(List<Symbol> symbols, int at, List<Symbol> current) =>
        symbols[at].Is(Kind.Not, 2) && current.Exists(IsWhere) && symbols.Skip(at + 1).TakeWhile(x => !IsJoin(x)).Any(IsWhere);

    private static bool IsJoin(Symbol symbol) => symbol.Kind is Kind.Comma or Kind.And or Kind.But or Kind.Because or Kind.Colon;
}
