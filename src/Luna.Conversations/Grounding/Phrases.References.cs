namespace Luna.Conversations.Grounding;

/// <summary>From where bhavas are counted.</summary>
internal static partial class Phrases
{
    private const int LagnaReference = -1;

    /// <summary>With a rashi: from the Moon, which stands there.</summary>
    public const int MoonIn = 100;

    /// <summary>With a rashi: from the lagna, which is there.</summary>
    public const int LagnaIn = 200;

    /// <summary>"Over the Moon of birth": in the first house from it.</summary>
    private static void Overs(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Kind != Kind.Upon)
                continue;
            var at = i - 1;
            Symbol? rashi = KindAt(s, at) == Kind.Rashi ? s[at--] : null;
            if (KindAt(s, at) == Kind.Sign && KindAt(s, at - 1) == Kind.Graha)
                at--;
            if (KindAt(s, at) is not (Kind.Graha or Kind.Lagna or Kind.Sign))
            {
                s[i] = s[i] with { Kind = Kind.Unknown };
                continue;
            }

            var over = new List<Symbol> { ReferenceTo(s[at]) with { Amount = 1 }, PlaceAt(new Symbol(Kind.Number, 1, s[at].Text, 1), isNamed: true) };
            if (rashi is { } sign)
                over.Add(sign);
            if (KindAt(s, i + 1) == Kind.Runs)
                over.Insert(0, new Symbol(Kind.Now, 0, s[i].Text));
            if (KindAt(s, at - 1) == Kind.Birth)
                at--;
            s.RemoveRange(at, i - at + 1);
            s.InsertRange(at, over);
            i = at + over.Count - 1;
        }
    }

    /// <summary>"Lagna aur Chandra dono se doosra": the second from the one and from the other.</summary>
    private static void FromBoth(List<Symbol> s)
    {
        for (var i = 4; i + 1 < s.Count; i++)
        {
            if (s[i].Kind != Kind.Se || s[i - 1] is not { Kind: Kind.Who, Text: "dono" or "donon" or "दोनों" } || KindAt(s, i - 3) != Kind.And
                || KindAt(s, i - 2) is not (Kind.Graha or Kind.Lagna) || KindAt(s, i - 4) is not (Kind.Graha or Kind.Lagna)
                || !(KindAt(s, i + 1) == Kind.Place || (KindAt(s, i + 1) == Kind.Ordinal && IsHouse(s, i + 1))))
                continue;
            var place = PlaceAt(s[i + 1], isNamed: true);
            List<Symbol> both = [ReferenceTo(s[i - 4]) with { Amount = 1 }, place, s[i - 3], ReferenceTo(s[i - 2]) with { Amount = 1 }, place];
            s.RemoveRange(i - 4, 6);
            s.InsertRange(i - 4, both);
        }
    }

    private static void References(List<Symbol> s)
    {
        if (s.Exists(symbol => symbol.Kind is Kind.Change || symbol is { Kind: Kind.Dasha, Value: > 0 }))
            return;
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i] is { Kind: Kind.From, Text: "from there" } && s.FindLastIndex(i, symbol => symbol.Kind == Kind.Reference) is >= 0 and var there)
            {
                s[i] = s[there] with { Amount = 0 };
            }
            // "… your Moon: it is fifth from it".
            else if (s[i] is { Kind: Kind.From, Text: "from" } && KindAt(s, i + 1) == Kind.Who && s[i + 1].Text is "it" or "him" or "her" && KindAt(s, i - 1) is Kind.Place or Kind.Ordinal && s.FindLastIndex(i, symbol => symbol.Kind is Kind.Graha or Kind.Lagna) is >= 0 and var last)
            {
                Replace(s, i, 2, ReferenceTo(s[last]));
            }
            else if (s[i] is { Kind: Kind.From, Text: not ("since" or "between") })
            {
                var at = i + 1;
                while (KindAt(s, at) is Kind.You or Kind.Birth or Kind.Soft)
                    at++;
                // "From your Aries Moon", "from Virgo rising".
                if (KindAt(s, at) == Kind.Rashi && KindAt(s, at + 1) is Kind.Graha or Kind.Lagna && (s[at + 1].Kind == Kind.Lagna || s[at + 1].Value == (int)Luna.Astrology.Zodiac.Graha.Moon))
                {
                    s[at + 1] = new Symbol(Kind.Reference, (s[at + 1].Kind == Kind.Lagna ? LagnaIn : MoonIn) + s[at].Value, s[at + 1].Text);
                    s.RemoveRange(i, at + 1 - i);
                    continue;
                }

                if (KindAt(s, at) is not (Kind.Graha or Kind.Lagna or Kind.Sign))
                    continue;
                var reference = ReferenceTo(s[at]);
                while (KindAt(s, at + 1) is Kind.Sign or Kind.Lagna)
                    at++;
                Replace(s, i, at - i + 1, reference);
            }
            else if (s[i].Kind == Kind.Se && KindAt(s, i + 1) is not (Kind.Conjunct or Kind.Combust))
            {
                var at = i - 1;
                // "Aapki Makar rashi se chautha": the Moon is there.
                if (KindAt(s, at) is Kind.Sign && KindAt(s, at - 1) is Kind.Rashi && KindAt(s, at - 2) is Kind.You or Kind.Birth && s.Skip(i + 1).Take(3).Any(symbol => symbol.Kind is Kind.Place or Kind.Ordinal))
                {
                    Replace(s, at - 1, 3, new Symbol(Kind.Reference, MoonIn + s[at - 1].Value, s[at - 1].Text, 1));
                    i = at - 1;
                    continue;
                }

                // "Chandra lagna se" is from the Moon; "Surya lagna se" is the Sun, from the lagna.
                if ((KindAt(s, at) is Kind.Sign && KindAt(s, at - 1) is Kind.Graha)
                    || (KindAt(s, at) is Kind.Lagna && at > 0 && s[at - 1].Is(Kind.Graha, (int)Luna.Astrology.Zodiac.Graha.Moon) && s.Count(Segment.IsWho) > 2))
                    at--;
                if (KindAt(s, at) is not (Kind.Graha or Kind.Lagna or Kind.Sign) || (KindAt(s, at) == Kind.Sign && KindAt(s, at - 1) is not (Kind.You or Kind.Filler)))
                    continue;
                var reference = ReferenceTo(s[at]) with { Amount = 1 };
                if (KindAt(s, at - 1) is Kind.Birth)
                    at--;
                // "Aapke Tula ke Chandra se": the Moon is there.
                if (reference.Value == (int)Luna.Astrology.Zodiac.Graha.Moon && KindAt(s, at - 1) is Kind.Rashi && (at == 1 || KindAt(s, at - 2) is Kind.You or Kind.Comma or Kind.Birth))
                    reference = reference with { Value = MoonIn + s[--at].Value };
                Replace(s, at, i - at + 1, reference);
                i = at;
            }
        }
    }

    private static Symbol ReferenceTo(Symbol symbol) =>
        new(Kind.Reference, symbol.Kind switch { Kind.Lagna => LagnaReference, Kind.Sign => (int)Luna.Astrology.Zodiac.Graha.Moon, _ => symbol.Value }, symbol.Text);
}
