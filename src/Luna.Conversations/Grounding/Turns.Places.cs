using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Turns of words about where somebody stands.</summary>
internal static partial class Turns
{
    private static readonly string[] Over = ["on", "upon", "over", "across", "atop", "onto"];
    private static readonly string[] Spells = ["daur", "दौर", "baari", "bari", "बारी", "samay", "समय", "kaal", "काल", "waqt", "वक्त", "turn", "time", "stretch", "spell", "raj", "राज", "hukumat"];
    private static readonly string[] Near = ["close", "near", "paas", "pas", "nikat", "kareeb", "karib", "nazdeek", "najdeek", "sameep", "samip", "पास", "निकट", "करीब", "नजदीक", "समीप", "nearness", "closeness"];
    private static readonly string[] Middle = ["beech", "bich", "madhya", "बीच", "मध्य", "middle", "peak", "beechwala"];
    private static readonly string[] Ahead = ["upar", "oopar", "ऊपर", "aage", "आगे", "balwan", "बलवान", "mazboot", "majboot", "मजबूत", "bada", "बड़ा", "बडा", "unche", "ऊंचा", "taakatwar", "ताकतवर", "dhani", "bhari", "भारी", "achha", "अच्छा", "samriddh", "समृद्ध"];
    private static readonly string[] Behind = ["neeche", "niche", "नीचे", "peeche", "piche", "पीछे", "nirbal", "निर्बल", "kamzor", "kamjor", "कमजोर", "chhota", "छोटा", "khali", "halka", "हल्का"];

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

    /// <summary>"Jupiter on your ascendant", "Saturn right over the natal Moon": in the first house from it.</summary>
    private static void Placed(List<Symbol> s)
    {
        if (s.Exists(symbol => symbol.Kind is Kind.Aspect or Kind.AspectedBy))
            return;
        for (var i = 1; i + 1 < s.Count; i++)
        {
            if (Array.IndexOf(Over, s[i].Text) < 0)
                continue;
            if (s[i].Kind == Kind.End && s[i + 1].Kind == Kind.Rashi && Phrases.KindAt(s, i + 2) is not (Kind.Lagna or Kind.Graha))
                s[i] = new Symbol(Kind.In, 0, "in");
            var at = i + 1;
            while (at < s.Count && (s[at].Kind is Kind.Filler or Kind.You or Kind.Birth or Kind.Soft || s[at].Text == "top" || (s[at].Kind == Kind.Rashi && Phrases.KindAt(s, at + 1) is Kind.Lagna or Kind.Graha)))
                at++;
            if (at >= s.Count || !(s[at].Kind == Kind.Lagna || s[at].Is(Kind.Graha, (int)Graha.Moon)) || !s.Take(i).Any(symbol => symbol.Kind == Kind.Graha))
                continue;
            var rashi = s[at - 1].Kind == Kind.Rashi ? s[at - 1].Value : -1;
            var reference = new Symbol(Kind.Reference, (s[at].Kind, rashi) switch
            {
                (Kind.Lagna, < 0) => -1,
                (Kind.Lagna, _) => Phrases.LagnaIn + rashi,
                (_, < 0) => s[at].Value,
                _ => Phrases.MoonIn + rashi,
            }, s[at].Text, 1);
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

    /// <summary>"House six for you, twelfth for your Moon".</summary>
    private static void For(List<Symbol> s)
    {
        for (var i = 1; i + 1 < s.Count; i++)
        {
            var at = s[i + 1].Kind == Kind.You ? i + 2 : i + 1;
            if (s[i] is { Kind: Kind.Filler, Text: "for" } && s[i - 1].Kind is Kind.Ordinal or Kind.House or Kind.Place && at < s.Count && (s[at].Kind == Kind.Lagna || s[at].Is(Kind.Graha, (int)Graha.Moon)))
                s[i] = new Symbol(Kind.From, 0, "from");
        }
    }
}
