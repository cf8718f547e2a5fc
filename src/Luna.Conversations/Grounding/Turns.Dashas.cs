using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Turns of words about dashas and a life.</summary>
internal static partial class Turns
{
    /// <summary>"Your life began under Ketu": at birth.</summary>
    private static void Lives(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Text is not ("life" or "zindagi" or "jindagi" or "jeevan" or "jivan" or "जिंदगी" or "जीवन"))
                continue;
            var verb = s.FindIndex(i, symbol => symbol.Kind is Kind.Start or Kind.End);
            if (verb > 0 && s.Exists(symbol => symbol.Kind == Kind.Graha))
                s[verb] = s[verb].Kind == Kind.Start ? new Symbol(Kind.Birth, 0, "birth") : new Symbol(Kind.Unknown, 1, s[verb].Text);
        }
    }

    /// <summary>"You step from Venus's mahadasha into the Sun's".</summary>
    private static void Stepped(List<Symbol> s)
    {
        var from = s.FindIndex(symbol => symbol is { Kind: Kind.From, Text: "from" });
        if (from < 0 || s.Exists(symbol => symbol.Kind == Kind.Change) || !s.Exists(symbol => symbol.Kind == Kind.Dasha))
            return;
        var into = s.FindIndex(from, symbol => symbol is { Kind: Kind.In, Text: "into" } or { Kind: Kind.To, Text: "to" });
        if (into < 0 || s.Skip(from).Take(into - from).Count(symbol => symbol.Kind == Kind.Graha) != 1 || !s.Skip(into).Take(4).Any(symbol => symbol.Kind == Kind.Graha) || s.Skip(from).Take(into - from).Any(symbol => symbol.Kind is Kind.Date or Kind.Year))
            return;
        s[into] = new Symbol(Kind.To, 0, "to");
        s.Insert(from, new Symbol(Kind.Change, 0, "changes"));
    }

    /// <summary>"Ketu's seven years", "shukra ki bees saal ki dasha": the mahadasha.</summary>
    private static void Years(List<Symbol> s)
    {
        for (var i = 0; i + 1 < s.Count; i++)
        {
            if (s[i].Kind != Kind.Number || s[i + 1].Kind != Kind.Years)
                continue;
            var graha = i - 1;
            while (Phrases.KindAt(s, graha) is Kind.Filler or Kind.Soft or Kind.Takes && graha >= 0)
                graha--;
            var dasha = i + 2;
            while (dasha < s.Count && s[dasha].Kind is Kind.Filler)
                dasha++;
            var behind = Phrases.KindAt(s, dasha) == Kind.Graha ? dasha : -1;
            if (graha < 0 || s[graha].Kind != Kind.Graha)
                graha = behind;
            if (graha < 0 || Vimshottari.YearsOf((Graha)s[graha].Value) != s[i].Amount || s.Exists(symbol => symbol.Kind is Kind.General or Kind.Takes))
                continue;
            if (graha < i)
            {
                var last = Phrases.KindAt(s, dasha) == Kind.Dasha ? dasha : i + 1;
                s.RemoveRange(i, last - i + 1);
                s.Insert(i, new Symbol(Kind.Dasha, 1, "mahadasha", 1));
            }
            else
            {
                s.RemoveRange(i, 2);
            }
        }
    }

    /// <summary>"Guru ka daur", "Shani ki baari", where dashas are spoken of.</summary>
    private static void Periods(List<Symbol> s)
    {
        if (s.Exists(symbol => symbol.Kind is Kind.SadeSati or Kind.Dhaiya) || !s.Exists(symbol => symbol.Kind is Kind.Dasha or Kind.Year or Kind.Date || symbol.Text is "andar" or "ke andar" or "के अंदर" or "के भीतर"))
            return;
        for (var i = 1; i < s.Count; i++)
        {
            if (Array.IndexOf(Spells, s[i].Text) < 0)
                continue;
            var before = i - 1;
            while (before > 0 && s[before] is { Kind: Kind.Filler } or { Kind: Kind.Now })
                before--;
            if (s[before].Kind == Kind.Graha && i + 2 < s.Count && s[i + 1] is { Kind: Kind.In, Text: "inside" or "within" or "under" or "in" } && s[i + 2].Kind == Kind.Graha)
            {
                // "The Sun's turn inside Jupiter".
                s[i] = new Symbol(Kind.Dasha, 2, "antardasha");
                s.Insert(i + 3, new Symbol(Kind.Dasha, 1, "mahadasha"));
                continue;
            }

            // "Rahu ke andar Guru ka daur".
            if (s[before].Kind == Kind.Graha && Phrases.KindAt(s, before - 1) == Kind.Mein && Phrases.KindAt(s, before - 2) == Kind.Graha)
            {
                s[i] = new Symbol(Kind.Dasha, 2, "antardasha");
                s.Insert(before - 1, new Symbol(Kind.Dasha, 1, "mahadasha"));
                i++;
                continue;
            }

            if (s[before].Kind == Kind.Graha)
                s[i] = new Symbol(Kind.Dasha, 0, "dasha");
            else if (s[i].Kind is Kind.Phase or Kind.Unknown)
                s[i] = new Symbol(Kind.Filler, 0, s[i].Text);
        }
    }

    /// <summary>"Aap 40 saal ke hain": the age.</summary>
    private static void Ages(List<Symbol> s)
    {
        // "You're 42", "you are now 41".
        for (var i = 0; i + 1 < s.Count; i++)
        {
            var number = s[i + 1].Kind is Kind.Now or Kind.Filler ? i + 2 : i + 1;
            if (s[i].Text is "you are" or "youre" or "you're" && number < s.Count && s[number] is { Kind: Kind.Number, Value: > 0 and < 121 } && (number + 1 == s.Count || s[number + 1].Kind is Kind.Comma or Kind.And or Kind.Years or Kind.Now))
            {
                s[i] = new Symbol(Kind.Age, 0, "you are");
                s.RemoveRange(i + 1, number - i - 1);
            }
        }

        if (!s.Exists(symbol => symbol.Kind == Kind.You) || s.Exists(symbol => symbol.Kind is Kind.Age or Kind.Graha or Kind.Dasha))
            return;
        for (var i = 1; i + 1 < s.Count; i++)
            if (s[i].Kind == Kind.Years && s[i - 1].Kind == Kind.Number && s[i + 1] is { Kind: Kind.Filler, Text: "ke" or "ki" or "के" or "की" })
                s[i + 1] = new Symbol(Kind.Age, 0, "umar");
    }

    /// <summary>"Usmein", "inside that span", of a dasha: within it.</summary>
    private static void Within(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (Array.IndexOf(Inside, s[i].Text) >= 0 || (s[i] is { Kind: Kind.In, Text: "inside" or "within" } && Phrases.KindAt(s, i + 1) is Kind.Who or Kind.Filler && Phrases.KindAt(s, i + 1) != Kind.Graha
                && !(Phrases.KindAt(s, i + 1) == Kind.Filler && Phrases.KindAt(s, i + 2) == Kind.Graha)))
                s[i] = new Symbol(Kind.Who, 0, "within");
        }
    }

    private static readonly string[] Inside =
        ["usme", "usmein", "isme", "ismein", "jisme", "jismein", "उसमें", "इसमें", "जिसमें", "therein", "wherein", "iske andar", "uske andar", "inke andar", "इसके अंदर", "उसके अंदर"];
}
