using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Words that their neighbours turn into others, in every language, before the words that say nothing are left out.</summary>
internal static partial class Turns
{
    public static List<Symbol> Read(List<Symbol> s)
    {
        Dashes(s);
        Owners(s);
        Supposed(s);
        Elsewhere(s);
        Lives(s);
        Reported(s);
        Idle(s);
        Looked(s);
        Stepped(s);
        Ages(s);
        Years(s);
        Periods(s);
        Phases(s);
        Burnt(s);
        Ranks(s);
        Placed(s);
        For(s);
        Mahapurushas(s);
        Beside(s);
        Within(s);
        NotOnly(s);
        return s;
    }

    /// <summary>A dash between two parts of a sentence is a comma; between dates, grahas or a name and its place it is none.</summary>
    private static void Dashes(List<Symbol> s)
    {
        for (var i = 1; i + 1 < s.Count; i++)
        {
            if (s[i] is not { Kind: Kind.To, Text: "–" or "—" })
                continue;
            var (before, behind) = (s[i - 1].Kind, s[i + 1].Kind);
            var isSpan = IsTime(before) && IsTime(behind);
            var isName = (Segment.IsWho(s[i - 1]) && (Segment.IsWho(s[i + 1]) || Segment.IsWhere(s[i + 1]))) || behind is Kind.Date && before is Kind.Colon;
            if (!isSpan && !isName)
                s[i] = new Symbol(Kind.Comma, 0, ",");
        }
    }

    /// <summary>"Besides the nodes", "Rahu Ketu ko chhodkar", of who is retrograde: they always are.</summary>
    private static void WithoutNodes(List<Symbol> s)
    {
        var except = s.FindIndex(symbol => symbol.Kind == Kind.Doubt && symbol.Text is "besides" or "except" or "except for" or "apart from" or "chhodkar" or "छोड़कर" or "alava" or "अलावा" or "सिवाय");
        if (except < 0 || !s.Exists(symbol => symbol.Kind == Kind.Retrograde))
            return;
        bool IsNode(Symbol symbol) => symbol.Text is "nodes" || (symbol.Kind == Kind.Graha && ((Graha)symbol.Value).IsNode());
        bool IsBetween(Symbol symbol) => symbol.Kind is Kind.Filler or Kind.And || symbol.Text == "-";
        var (first, last) = (except, except);
        while (last + 1 < s.Count && (IsNode(s[last + 1]) || IsBetween(s[last + 1])))
            last++;
        while (first > 0 && (IsNode(s[first - 1]) || IsBetween(s[first - 1])))
            first--;
        var part = s.GetRange(first, last - first + 1);
        if (part.Exists(symbol => symbol.Text == "nodes") || part.Count(IsNode) == 2)
            s.RemoveRange(first, last - first + 1);
    }

    /// <summary>"Of your nine planets", "a slow planet like", "phir" without a dasha.</summary>
    private static void Idle(List<Symbol> s)
    {
        WithoutNodes(s);
        // In Hindi "to" is no "to".
        if (English.IsForeign(s))
            for (var i = 0; i < s.Count; i++)
                if (s[i] is { Kind: Kind.To, Text: "to" })
                    s[i] = new Symbol(Kind.Filler, 0, "to");
        for (var i = 0; i + 1 < s.Count; i++)
        {
            // "Not before October 2027 does it begin": then it does.
            if (s[i].Kind == Kind.Not && s[i + 1].Kind is Kind.Before or Kind.Until && s.Skip(i + 2).Take(4).Any(symbol => symbol.Kind is Kind.Date or Kind.Year or Kind.Month) && s.Exists(symbol => symbol.Kind == Kind.Start))
                s.RemoveRange(i, 2);
            if (s[i + 1].Text == "two" && s[i].Text == "of" && i > 0 && s[i - 1].Kind == Kind.Lord)
                s[i + 1] = new Symbol(Kind.Number, 2, "two", 2);
            // "Ketu's years ended when Venus began in June 2024".
            if (s[i].Text is "when" or "as" && s.Take(i).Any(symbol => symbol.Kind == Kind.Graha) && s.Take(i).Any(symbol => symbol.Kind is Kind.Start or Kind.End) && s.Skip(i).Any(symbol => symbol.Kind == Kind.Graha) && s.Skip(i).Any(symbol => symbol.Kind is Kind.Start or Kind.End))
                s[i] = new Symbol(Kind.Comma, 0, ",");
            // "Jupiter aspects three houses: …"
            if (s[i].Kind == Kind.Number && s[i + 1] is { Kind: Kind.House, Text: "houses" or "bhavas" } && Phrases.KindAt(s, i + 2) == Kind.Colon && s.Exists(symbol => symbol.Kind == Kind.Aspect))
                s.RemoveRange(i, 3);
            // "…, and vargottama besides."
            if (s[i + 1] is { Kind: Kind.Doubt, Text: "besides" } && (i + 2 == s.Count || s[i + 2].Kind == Kind.Comma))
                s[i + 1] = new Symbol(Kind.Filler, 0, "besides");
            // "Gajakesari is not formed, since Jupiter …"
            if (s[i] is { Kind: Kind.From, Text: "since" } && !s.Skip(i + 1).Take(4).Any(symbol => symbol.Kind is Kind.Date or Kind.Year or Kind.Month or Kind.Number))
                s[i] = new Symbol(Kind.Because, 0, "since");
            if (s[i].Text == "out" && s[i + 1].Text == "of")
                s.RemoveAt(i);
            var at = i + 1;
            while (at < s.Count && s[at].Kind is Kind.You or Kind.Filler or Kind.All)
                at++;
            if (s[i].Text is "of" or "among" or "amongst" && at + 1 < s.Count && s[at] is { Kind: Kind.Number, Value: 7 or 9 or 12 or 27 } && s[at + 1].Kind is Kind.Planets or Kind.House or Kind.Sign or Kind.Star && Phrases.KindAt(s, i - 1) is not Kind.Number)
                s.RemoveRange(i, at + 2 - i);
        }

        var isOfDashas = s.Exists(symbol => symbol.Kind is Kind.Dasha or Kind.Date or Kind.Year);
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Text is "slow" or "fast" or "quick" or "heavy" or "big" && Phrases.KindAt(s, i + 1) == Kind.Planets || (!isOfDashas && s[i].Text is "phir" or "fir" or "फिर"))
                s[i] = new Symbol(Kind.Filler, 0, s[i].Text);
        }
    }

    private static bool IsTime(Kind kind) => kind is Kind.Date or Kind.Year or Kind.Month or Kind.Number or Kind.Ordinal;

    /// <summary>"Two of the five mahapurusha yogas", where they are named.</summary>
    private static void Mahapurushas(List<Symbol> s)
    {
        var at = s.FindIndex(symbol => symbol.Text is "mahapurusha" or "mahapurush" or "महापुरुष");
        if (at < 0 || !s.Exists(symbol => symbol.Kind == Kind.Yoga))
            return;
        s.RemoveAt(at);
        if (at > 0 && s[at - 1] is { Kind: Kind.Number, Value: 5 })
            s.RemoveAt(at - 1);
    }

    /// <summary>"Keval Chandra hi nahi, Surya bhi": the one and the other.</summary>
    private static void NotOnly(List<Symbol> s)
    {
        var only = s.FindIndex(symbol => symbol.Is(Kind.Only, 0));
        if (only < 0)
            return;
        var who = only + 1;
        while (who < s.Count && s[who].Kind is Kind.Graha or Kind.Filler)
            who++;
        if (who > only + 1 && who + 1 < s.Count && s[who].Is(Kind.Not, 2) && s[who + 1].Kind is Kind.Comma or Kind.But or Kind.And)
        {
            s.RemoveAt(who);
            s.RemoveAt(only);
        }
    }
}
