using System.Collections.Frozen;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Turns of an English sentence that are read as plainer ones.</summary>
internal static class English
{
    private static readonly FrozenSet<string> Function = new[]
    {
        "the", "is", "are", "was", "were", "of", "in", "and", "your", "you", "has", "have", "a", "an", "with", "from", "to", "by", "at", "that", "which", "this", "until", "gives", "makes",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Foreign = new[]
    {
        "hai", "hain", "mein", "me", "ka", "ki", "ke", "ko", "se", "ne", "par", "aur", "aap", "aapka", "aapki", "aapke", "nahi", "nahin", "tha", "thi", "ho", "hi", "bhi", "yeh", "ye", "jo",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Attitudes = new[]
    {
        "wonder", "wondered", "wondering", "ask", "asked", "asks", "name", "choose", "pick", "point", "look", "want", "wanted", "curious", "read", "study", "forced", "single", "say", "describe",
        "sum", "know", "feel", "felt", "noticed", "notice", "mention", "like", "interested", "call", "explain", "think", "need", "pressed", "begin", "start", "tell",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Kin = new[]
    {
        "someone", "somebody", "friend", "brother", "sister", "wife", "husband", "mother", "father", "son", "daughter", "partner", "soon", "almost", "nearly", "once",
    }.ToFrozenSet();

    public static bool Is(List<Symbol> symbols)
    {
        var (own, foreign) = (0, 0);
        foreach (var symbol in symbols)
        {
            own += Function.Contains(symbol.Text) ? 1 : 0;
            foreign += Foreign.Contains(symbol.Text) ? 1 : 0;
        }

        return own > 0 && foreign == 0 && symbols.TrueForAll(symbol => symbol.Kind != Kind.Unknown || symbol.Text.All(char.IsAscii));
    }

    public static bool IsForeign(List<Symbol> symbols) => symbols.Exists(symbol => Foreign.Contains(symbol.Text));

    /// <summary>A person, or a time, that may be spoken of behind a statement, and never beside one.</summary>
    public static bool IsAside(Symbol symbol) => symbol.Kind != Kind.Doubt || Kin.Contains(symbol.Text);

    /// <param name="said">What an adjective says on the way: "your Scorpio lagna".</param>
    public static List<Symbol> Rewritten(List<Symbol> symbols, List<(Symbol Who, Symbol Rashi)> said)
    {
        var s = symbols.ToList();
        Opener(s);
        Pairs(s);
        Ordinary(s);
        Leaving(s);
        Adjectives(s, said);
        Both(s);
        Ranks(s);
        // At the head of a sentence a count; elsewhere "the two" counts what is named beside it.
        var two = s.FindIndex(symbol => symbol.Text == "two");
        if (two is 0 or 1 && Phrases.KindAt(s, two + 1) == Kind.Planets && s.Take(two).All(symbol => symbol.Kind is Kind.Filler))
            s[two] = new Symbol(Kind.Number, 2, "two", 2);
        return s;
    }

    /// <summary>"If I had to name one thing, it would be …", "what many would envy is …", "rather than the Moon, which …, it is …".</summary>
    private static void Opener(List<Symbol> s)
    {
        var end = s.FindIndex(symbol => symbol.Kind is Kind.Comma or Kind.Colon);
        if (s.Count > 0 && s[0] is { Kind: Kind.Doubt, Text: "if" } && end > 0 && s.Take(end).Any(symbol => Attitudes.Contains(symbol.Text)) && !s.Take(end).Any(symbol => Mentions.Is(symbol) || symbol.Kind is Kind.Not or Kind.Date))
        {
            s.RemoveRange(0, end + 1);
            var would = s.FindIndex(symbol => symbol is { Kind: Kind.Doubt, Text: "would" });
            if (would is >= 0 and < 4 && s.Take(would).All(symbol => symbol.Kind is Kind.Who or Kind.Filler or Kind.Unknown or Kind.Soft or Kind.You))
                s.RemoveAt(would);
        }

        // "What stands out most is …".
        var verb = s.FindIndex(symbol => symbol is { Kind: Kind.Filler, Text: "is" or "are" });
        if (s.Count > 0 && s[0].Text == "what" && verb > 0 && !s.Take(verb).Any(symbol => Mentions.Is(symbol) || symbol.Kind is Kind.Not or Kind.Doubt or Kind.Date or Kind.House or Kind.Sign))
            s.RemoveRange(0, verb + 1);
        // "Contrary to what that app told you, …".
        if (s.Count > 0 && s[0] is { Kind: Kind.Doubt, Text: "contrary" } && end > 0 && !s.Take(end).Any(Mentions.Is))
            s.RemoveRange(0, end + 1);
        if (s.Count > 0 && s[0] is { Kind: Kind.Not, Text: "rather than" or "instead of" or "other than" } && end > 0 && s.Take(end).Count(Segment.IsWho) == 1 && end + 1 < s.Count && s[end + 1].Kind == Kind.Who)
            s.RemoveAt(0);
        var wish = s.FindIndex(symbol => symbol is { Kind: Kind.Doubt, Text: "would" });
        if (wish > 0 && !s.Take(wish).Reverse().TakeWhile(symbol => symbol.Kind is not (Kind.Comma or Kind.Colon)).Any(Mentions.Is) && wish + 1 < s.Count && s[wish + 1] is { Kind: Kind.Unknown or Kind.Called } or { Kind: Kind.Filler, Text: "say" or "notice" or "find" or "note" })
            s.RemoveAt(wish);
    }

    /// <summary>Chandra-Mangala as the name of a yoga; Venus–Rahu as a period within a period.</summary>
    private static void Pairs(List<Symbol> s)
    {
        for (var i = 0; i + 2 < s.Count; i++)
        {
            if (s[i].Is(Kind.Graha, (int)Graha.Moon) && s[i].Text.StartsWith("chand", StringComparison.Ordinal) && s[i + 1].Text == "-" && s[i + 2].Is(Kind.Graha, (int)Graha.Mars)
                && s[i + 2].Text.StartsWith("mangal", StringComparison.Ordinal))
            {
                s[i] = new Symbol(Kind.Yoga, 0, "chandra-mangala");
                s[i + 1] = new Symbol(Kind.YogaWord, 0, "yoga");
                s.RemoveAt(i + 2);
            }
            else if (s[i].Kind == Kind.Graha && s[i + 1].Text is "–" or "-" or "/" && s[i + 2].Kind == Kind.Graha && Phrases.KindAt(s, i + 3) != Kind.Dasha
                && s.Exists(symbol => symbol.Kind is Kind.Year or Kind.Date or Kind.Age or Kind.Dasha) && !s.Exists(symbol => symbol.Kind is Kind.Conjunct or Kind.YogaWord))
            {
                s.Insert(i + 3, new Symbol(Kind.Dasha, 0, "dasha"));
            }
        }
    }

    /// <summary>"That people meet first in you": no house.</summary>
    private static void Ordinary(List<Symbol> s)
    {
        for (var i = 1; i < s.Count; i++)
        {
            if (s[i] is { Kind: Kind.Conjunct, Text: "meet" or "join" or "share" } && s[i - 1].Kind is Kind.To or Kind.Unknown)
                s[i] = new Symbol(Kind.Unknown, 0, "encounter");
            if (s[i] is { Kind: Kind.Ordinal, Text: "first" or "second" or "third" } && s[i - 1].Kind == Kind.Unknown && Phrases.KindAt(s, i + 1) is not (Kind.House or Kind.Pada or Kind.Phase or Kind.From or Kind.Lord or Kind.Sign))
                s[i] = new Symbol(Kind.Unknown, 0, "chiefly");
        }
    }

    /// <summary>"You leave Venus for the Sun's mahadasha"; "at 41".</summary>
    private static void Leaving(List<Symbol> s)
    {
        var leave = s.FindIndex(symbol => symbol.Text is "leave" or "leaves" or "left" or "leaving");
        var towards = leave < 0 ? -1 : s.FindIndex(leave, symbol => symbol is { Kind: Kind.Filler, Text: "for" });
        if (towards > leave && s.Exists(symbol => symbol.Kind == Kind.Dasha) && s.Skip(leave).Take(towards - leave).Count(symbol => symbol.Kind == Kind.Graha) == 1)
        {
            s[towards] = new Symbol(Kind.To, 0, "to");
            s[leave] = new Symbol(Kind.Change, 0, "changes");
        }

        for (var i = 0; i + 1 < s.Count; i++)
            if (s[i] is { Kind: Kind.In, Text: "at" } && s[i + 1] is { Kind: Kind.Number, Value: > 0 and < 121 } && Phrases.KindAt(s, i + 2) is Kind.Comma or Kind.Filler && s.Exists(symbol => symbol.Kind == Kind.Dasha))
                s[i] = new Symbol(Kind.Age, 0, "at the age of");
    }

    private static bool IsBetween(Symbol symbol) => symbol.Kind is Kind.You or Kind.Filler or Kind.Soft or Kind.Birth || symbol is { Kind: Kind.Who, Text: "both" };

    private static void Adjectives(List<Symbol> s, List<(Symbol Who, Symbol Rashi)> said)
    {
        for (var i = 0; i + 1 < s.Count; i++)
        {
            if (s[i].Kind != Kind.Rashi || s[i + 1].Kind is not (Kind.Graha or Kind.Lagna))
                continue;
            var before = i - 1;
            while (before >= 0 && IsBetween(s[before]))
                before--;
            var isRuled = s[i + 1].Kind == Kind.Lagna && s.Skip(i + 2).SkipWhile(IsBetween).FirstOrDefault().Kind == Kind.RuledBy;
            if (!isRuled && (before < 0 || s[before].Kind is not (Kind.Rules or Kind.From or Kind.Lord or Kind.Aspect or Kind.AspectedBy)))
                continue;
            said.Add((s[i + 1], s[i]));
            s.RemoveAt(i);
            if (isRuled || (s[before].Kind == Kind.Rules && s[i].Kind == Kind.Lagna))
                s[i] = new Symbol(Kind.Place, 1, "lagna", 1);
        }

        // "Fourth from your Moon in Scorpio", where the rashi of the first was told.
        for (var i = 0; i + 2 < s.Count; i++)
        {
            var from = i - 1;
            while (from >= 0 && IsBetween(s[from]))
                from--;
            if (s[i].Kind is Kind.Graha or Kind.Lagna && s[i + 1].Kind == Kind.In && s[i + 2].Kind == Kind.Rashi && Phrases.KindAt(s, from) == Kind.From && from > 0 && s.Take(from).Any(symbol => symbol.Kind == Kind.Rashi))
            {
                said.Add((s[i], s[i + 2]));
                s.RemoveRange(i + 1, 2);
            }
        }
    }

    /// <summary>"The tenth from both your lagna and your Moon".</summary>
    private static void Both(List<Symbol> s)
    {
        for (var i = 1; i < s.Count; i++)
        {
            if (s[i].Kind != Kind.From)
                continue;
            var first = Next(s, i + 1);
            if (Phrases.KindAt(s, first) is not (Kind.Graha or Kind.Lagna) || Phrases.KindAt(s, first + 1) != Kind.And)
                continue;
            var second = Next(s, first + 2);
            var ordinal = s.FindLastIndex(i - 1, symbol => symbol.Kind is Kind.Ordinal);
            if (Phrases.KindAt(s, second) is not (Kind.Graha or Kind.Lagna) || ordinal < 0 || i - ordinal > 3
                || (second + 1 < s.Count && s[second + 1].Kind is not (Kind.Comma or Kind.But or Kind.And or Kind.Because) && s[second + 1].Text != "alike"))
                continue;
            var number = s[ordinal];
            s.RemoveAll(symbol => symbol is { Kind: Kind.Who, Text: "both" });
            s.InsertRange(s.FindIndex(s.IndexOf(number), symbol => symbol.Kind == Kind.And) + 1, [number, new Symbol(Kind.From, 0, "from")]);
            return;
        }
    }

    private static int Next(List<Symbol> s, int at)
    {
        while (at < s.Count && IsBetween(s[at]))
            at++;
        return at;
    }

    /// <summary>Of bindus: the one that leads, and the one that comes last.</summary>
    private static void Ranks(List<Symbol> s)
    {
        if (!s.Exists(symbol => symbol.Kind is Kind.Bindu or Kind.Sarva or Kind.Bhinna))
            return;
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i] is { Kind: Kind.Unknown, Text: "leads" or "tops" or "heads" or "richest" or "top" or "topmost" or "best" })
                s[i] = new Symbol(Kind.Most, 0, "most");
            else if (s[i] is { Kind: Kind.Unknown, Text: "trails" or "bottom" or "poorest" } or { Kind: Kind.Previous, Text: "last" })
                s[i] = new Symbol(Kind.Least, 0, "least");
        }
    }
}
