using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Words that their neighbours turn into others, in every language, before the words that say nothing are left out.</summary>
internal static class Turns
{
    private static readonly string[] Over = ["on", "upon", "over", "across", "atop", "onto"];
    private static readonly string[] Spells = ["daur", "दौर", "baari", "bari", "बारी", "samay", "समय", "kaal", "काल", "waqt", "वक्त", "turn", "time", "stretch", "spell", "raj", "राज", "hukumat"];
    private static readonly string[] Near = ["close", "near", "paas", "pas", "nikat", "kareeb", "karib", "nazdeek", "najdeek", "sameep", "samip", "पास", "निकट", "करीब", "नजदीक", "समीप", "nearness", "closeness"];
    private static readonly string[] Middle = ["beech", "bich", "madhya", "बीच", "मध्य", "middle", "peak", "beechwala"];
    private static readonly string[] Ahead = ["upar", "oopar", "ऊपर", "aage", "आगे", "balwan", "बलवान", "mazboot", "majboot", "मजबूत", "bada", "बड़ा", "बडा", "unche", "ऊंचा", "taakatwar", "ताकतवर", "dhani", "bhari", "भारी", "achha", "अच्छा", "samriddh", "समृद्ध"];
    private static readonly string[] Behind = ["neeche", "niche", "नीचे", "peeche", "piche", "पीछे", "nirbal", "निर्बल", "kamzor", "kamjor", "कमजोर", "chhota", "छोटा", "khali", "halka", "हल्का"];

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
        Years(s);
        Periods(s);
        Phases(s);
        Burnt(s);
        Ranks(s);
        Placed(s);
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

    /// <summary>"You step from Venus's mahadasha into the Sun's".</summary>
    private static void Stepped(List<Symbol> s)
    {
        var from = s.FindIndex(symbol => symbol is { Kind: Kind.From, Text: "from" });
        if (from < 0 || s.Exists(symbol => symbol.Kind == Kind.Change) || !s.Exists(symbol => symbol.Kind == Kind.Dasha))
            return;
        var into = s.FindIndex(from, symbol => symbol is { Kind: Kind.In, Text: "into" } or { Kind: Kind.To, Text: "to" });
        if (into < 0 || s.Skip(from).Take(into - from).Count(symbol => symbol.Kind == Kind.Graha) != 1 || !s.Skip(into).Take(4).Any(symbol => symbol.Kind == Kind.Graha) || s.Skip(from).Any(symbol => symbol.Kind is Kind.Date or Kind.Year))
            return;
        s[into] = new Symbol(Kind.To, 0, "to");
        s.Insert(from, new Symbol(Kind.Change, 0, "changes"));
    }

    private static bool IsTime(Kind kind) => kind is Kind.Date or Kind.Year or Kind.Month or Kind.Number or Kind.Ordinal;

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

            s[i] = s[before].Kind == Kind.Graha ? new Symbol(Kind.Dasha, 0, "dasha") : new Symbol(Kind.Filler, 0, s[i].Text);
        }
    }

    /// <summary>"The first of the three phases", "teesra aur antim charan", "beech wala charan" of sade sati.</summary>
    private static void Phases(List<Symbol> s)
    {
        if (!s.Exists(symbol => symbol.Kind is Kind.SadeSati or Kind.Phase or Kind.PhaseName) || s.Exists(symbol => symbol.Kind is Kind.Nakshatra))
            return;
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Kind is not (Kind.Phase or Kind.Pada or Kind.PhaseName))
                continue;
            var hasName = s[i].Kind == Kind.PhaseName;
            for (var at = i - 1; at >= 0 && i - at <= 5 && s[at].Kind is not (Kind.SadeSati or Kind.Comma); at--)
            {
                if (s[at].Is(Kind.Number, 3) || s[at].Text is "three" or "teen" or "तीन")
                {
                    s.RemoveAt(at);
                    i--;
                }
                else if (s[at].Kind is Kind.Ordinal && s[at].Value is >= 1 and <= 3)
                {
                    s[at] = new Symbol(Kind.PhaseName, s[at].Value, s[at].Text);
                    hasName = true;
                }
                else if (Array.IndexOf(Middle, s[at].Text) >= 0)
                {
                    s[at] = new Symbol(Kind.PhaseName, 2, s[at].Text);
                    hasName = true;
                }
                else if (s[at].Kind == Kind.Previous || s[at].Text is "antim" or "अंतिम" or "aakhri" or "akhri" or "आखिरी" or "final")
                {
                    s[at] = new Symbol(Kind.PhaseName, 3, s[at].Text);
                    hasName = true;
                }
            }

            if (hasName && s[i].Kind != Kind.PhaseName)
                s[i] = new Symbol(Kind.Filler, 0, s[i].Text);
        }

        // "The first phase and last": one phase by two names.
        for (var i = 0; i + 2 < s.Count; i++)
            if (s[i].Kind == Kind.PhaseName && s[i + 1].Kind is Kind.And or Kind.Comma && s[i + 2].Is(Kind.PhaseName, s[i].Value))
                s.RemoveRange(i + 1, 2);
        if (s.Exists(symbol => symbol.Kind == Kind.SadeSati))
        {
            for (var i = 0; i < s.Count; i++)
                if (s[i].Text is "antim" or "अंतिम" or "aakhri" or "akhri" or "आखिरी" or "final" && s[i].Kind == Kind.Unknown)
                    s[i] = new Symbol(Kind.PhaseName, 3, s[i].Text);
            for (var i = 0; i < s.Count; i++)
                if (Array.IndexOf(Middle, s[i].Text) >= 0 && s[i].Kind == Kind.Unknown)
                    s[i] = new Symbol(Kind.PhaseName, 2, s[i].Text);
        }
    }

    /// <summary>"So close to the Sun as to be combust": combust.</summary>
    private static void Burnt(List<Symbol> s)
    {
        if (!s.Exists(symbol => symbol.Kind == Kind.Combust))
            return;
        for (var i = 0; i < s.Count; i++)
        {
            if (Array.IndexOf(Near, s[i].Text) < 0)
                continue;
            var sun = s.FindIndex(Math.Max(0, i - 3), symbol => symbol.Is(Kind.Graha, (int)Graha.Sun));
            if (sun < 0 || sun > i + 4)
                continue;
            var (from, to) = (Math.Min(sun, i), Math.Max(sun, i));
            if (s.Skip(from).Take(to - from + 1).Any(symbol => symbol.Kind is Kind.Not or Kind.Comma))
                continue;
            if (from > 0 && s[from - 1].Text is "so" or "too" or "itna" or "itne" or "इतना" or "इतने")
                from--;
            s.RemoveRange(from, to - from + 1);
            return;
        }
    }

    /// <summary>"Sabse upar", of bindus: the most.</summary>
    private static void Ranks(List<Symbol> s)
    {
        if (!s.Exists(symbol => symbol.Kind is Kind.Bindu or Kind.Sarva or Kind.Bhinna or Kind.Strong or Kind.Weak || symbol.Text is "shadbala" or "shadbal" or "षड्बल" or "षडबल"))
            return;
        for (var i = 0; i + 1 < s.Count; i++)
        {
            if (s[i].Text is not ("sabse" or "सबसे"))
                continue;
            var isMost = Array.IndexOf(Ahead, s[i + 1].Text) >= 0;
            if (!isMost && Array.IndexOf(Behind, s[i + 1].Text) < 0)
                continue;
            s[i] = new Symbol(isMost ? Kind.Most : Kind.Least, 0, $"{s[i].Text} {s[i + 1].Text}");
            s.RemoveAt(i + 1);
        }
    }

    /// <summary>"Two of the five mahapurusha yogas", where they are named.</summary>
    private static void Mahapurushas(List<Symbol> s)
    {
        var at = s.FindIndex(symbol => symbol.Text is "mahapurusha" or "mahapurush" or "महापुरुष");
        if (at < 0 || s.Count(symbol => symbol.Kind == Kind.Yoga) == 0)
            return;
        s.RemoveAt(at);
        if (at > 0 && s[at - 1] is { Kind: Kind.Number, Value: 5 })
            s.RemoveAt(at - 1);
    }

    /// <summary>"Jupiter on your ascendant", "Saturn right over the natal Moon": in the first house from it.</summary>
    private static void Placed(List<Symbol> s)
    {
        if (s.Exists(symbol => symbol.Kind is Kind.Aspect or Kind.AspectedBy))
            return;
        for (var i = 1; i + 1 < s.Count; i++)
        {
            if (Array.IndexOf(Over, s[i].Text) < 0)
                continue;
            var at = i + 1;
            while (at < s.Count && (s[at].Kind is Kind.Filler or Kind.You or Kind.Birth or Kind.Soft || s[at].Text == "top"))
                at++;
            if (at >= s.Count || !(s[at].Kind == Kind.Lagna || s[at].Is(Kind.Graha, (int)Graha.Moon)) || !s.Take(i).Any(symbol => symbol.Kind == Kind.Graha))
                continue;
            var reference = new Symbol(Kind.Reference, s[at].Kind == Kind.Lagna ? -1 : s[at].Value, s[at].Text, 1);
            var last = at + 1 < s.Count && s[at + 1].Kind is Kind.Own or Kind.Sign ? at + 1 : at;
            s.RemoveRange(i, last - i + 1);
            s.InsertRange(i, [reference, new Symbol(Kind.Place, 1, "house 1", 1)]);
            i++;
        }
    }

    /// <summary>"In the sign right after your Moon": the second from it; before it, the twelfth.</summary>
    private static void Beside(List<Symbol> s)
    {
        for (var i = 0; i + 2 < s.Count; i++)
        {
            if (s[i].Kind != Kind.Sign)
                continue;
            var at = i + 1;
            while (at < s.Count && s[at].Kind == Kind.Filler)
                at++;
            var place = at >= s.Count ? 0 : s[at] is { Kind: Kind.After } or { Text: "past" or "following" or "next" } ? 2 : s[at] is { Kind: Kind.Before } or { Text: "preceding" or "behind" } ? 12 : 0;
            var who = at + 1;
            while (who < s.Count && s[who].Kind is Kind.Filler or Kind.You or Kind.To or Kind.Rashi or Kind.Birth)
                who++;
            if (place == 0 || who >= s.Count || !(s[who].Kind == Kind.Lagna || s[who].Is(Kind.Graha, (int)Graha.Moon)))
                continue;
            s[i] = new Symbol(Kind.Place, place, $"house {place}", 1);
            s[at] = new Symbol(Kind.From, 0, "from");
            if (i > 0 && s[i - 1].Kind == Kind.Soft)
                s.RemoveAt(i - 1);
        }
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
