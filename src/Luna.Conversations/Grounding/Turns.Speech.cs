namespace Luna.Conversations.Grounding;

/// <summary>Turns of words about who speaks, and of whom.</summary>
internal static partial class Turns
{
    /// <summary>"Amit's Moon", "Amit ka Chandra": somebody else's.</summary>
    private static void Owners(List<Symbol> s)
    {
        for (var i = 0; i + 1 < s.Count; i++)
        {
            if (s[i] is not { Kind: Kind.Unknown, Value: 0 })
                continue;
            var isHindi = s[i + 1] is { Kind: Kind.Filler, Text: "ka" or "ke" or "ki" or "का" or "के" or "की" };
            if ((s[i].Amount == 1 && Segment.IsWho(s[i + 1])) || (isHindi && i + 2 < s.Count && Segment.IsWho(s[i + 2])))
                s[i] = s[i] with { Value = 1 };
        }
    }

    /// <summary>"Yadi janm samay sahi hai to …": the condition ends there.</summary>
    private static void Supposed(List<Symbol> s)
    {
        var condition = s.FindIndex(symbol => symbol is { Kind: Kind.Doubt, Text: "agar" or "yadi" or "अगर" or "यदि" });
        var then = condition < 0 ? -1 : s.FindIndex(condition, symbol => symbol is { Kind: Kind.Filler or Kind.To, Text: "to" or "toh" or "तो" });
        if (then > 0)
            s[then] = new Symbol(Kind.Comma, 0, ",");
    }

    /// <summary>"Western astrology would say Pisces": what another zodiac says is not said.</summary>
    private static void Elsewhere(List<Symbol> s)
    {
        var at = s.FindIndex(symbol => symbol.Text is "western" or "tropical" or "paschatya" or "pashchatya" or "पाश्चात्य" or "sayan" or "सायन");
        if (at < 0 || !s.Exists(Segment.IsWho))
            return;
        int first = at, last = at;
        while (first > 0 && s[first - 1].Kind is not (Kind.Comma or Kind.But))
            first--;
        while (last + 1 < s.Count && s[last + 1].Kind is not (Kind.Comma or Kind.But))
            last++;
        if (first == 0 && last == s.Count - 1)
            return;
        for (var i = last; i >= first; i--)
            if (s[i] is { Kind: Kind.Doubt, Text: "would" } or { Kind: Kind.Filler } or { Kind: Kind.Called } && i != at)
                s.RemoveAt(i);
        s[s.FindIndex(symbol => symbol.Text is "western" or "tropical" or "paschatya" or "pashchatya" or "पाश्चात्य" or "sayan" or "सायन")] = new Symbol(Kind.Who, 0, Hearsay);
    }

    /// <summary>"You were told that …; it is …": what others say is not said.</summary>
    private static void Reported(List<Symbol> s)
    {
        var end = s.FindIndex(symbol => symbol.Kind is Kind.Comma or Kind.But);
        if (end < 0 || !s.Take(end).Any(symbol => symbol.Kind == Kind.You) || !s.Take(end).Any(Segment.IsWho) || !s.Skip(end).Any(Segment.IsWhere))
            return;
        var verb = s.FindIndex(symbol => Array.IndexOf(Beliefs, symbol.Text) >= 0);
        if (verb >= 0 && verb < end && verb < s.FindIndex(Segment.IsWho))
            s[verb] = new Symbol(Kind.Who, 0, Hearsay);
    }

    /// <summary>The text of a word that tells what others say.</summary>
    public const string Hearsay = "reported";

    private static readonly string[] Beliefs =
        ["told", "think", "thought", "believe", "believed", "heard", "assume", "assumed", "kehte", "kahte", "कहते", "sochte", "सोचते", "maante", "मानते", "samajhte", "समझते", "suna", "सुना", "bataya", "बताया"];

    /// <summary>"For work I look at the tenth": who looks is no graha.</summary>
    private static void Looked(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
            if (s[i] is { Kind: Kind.Aspect, Text: "look at" or "look upon" or "looking at" or "looking upon" or "see" or "seeing" } && !s.Take(i).Any(symbol => Segment.IsWho(symbol) || symbol.Kind is Kind.Planets or Kind.Lord or Kind.Place or Kind.House))
                s[i] = new Symbol(Kind.Filler, 0, s[i].Text);
    }
}
