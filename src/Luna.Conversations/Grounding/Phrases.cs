namespace Luna.Conversations.Grounding;

/// <summary>Puts symbols together that mean one thing: the seventh + house, lord + of the tenth, from + the Moon.</summary>
internal static class Phrases
{
    private const int LagnaReference = -1;

    /// <summary>With a rashi: from the Moon, which stands there.</summary>
    public const int MoonIn = 100;

    /// <summary>The amount of what was said under two names: Saturn (Shani).</summary>
    public const double Named = -1;

    /// <summary>The amount of a graha before a stroke: Saturn/Saturn, of a period within a period.</summary>
    private const double Paired = -2;

    public static bool IsPaired(Symbol graha) => graha.Amount == Paired;

    public static List<Symbol> Assembled(IEnumerable<Symbol> symbols)
    {
        var s = Turns.Read(Postpositions.Read(symbols));
        s.RemoveAll(symbol => symbol.Kind == Kind.Filler);
        Turned(s);
        Numbers(s);
        Dates.Join(s);
        s.RemoveAll(symbol => symbol.Kind == Kind.Filler);
        Spans(s);
        Names(s);
        Twins(s);
        Padas(s);
        Houses(s);
        Dispositors(s);
        Lords(s);
        Overs(s);
        FromBoth(s);
        References(s);
        Twins(s);
        Rest(s);
        return s;
    }

    /// <summary>Words that their neighbours turn into others: "pehle" behind "se" is before, "the house of marriage" stands for it.</summary>
    private static void Turned(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Is(Kind.Ordinal, 1) && KindAt(s, i - 1) == Kind.Se && KindAt(s, i - 2) is not (Kind.Graha or Kind.Lagna or Kind.Sign) && (KindAt(s, i + 1) != Kind.House || KindAt(s, i - 2) == Kind.Unknown))
                Replace(s, --i, 2, new Symbol(Kind.Before, 0, "se pehle"));
            else if (s[i] is { Kind: Kind.Age, Text: "you are" or "you were" or "when you were" } && KindAt(s, i + 1) != Kind.Number)
                s[i] = s[i] with { Kind = Kind.You };
            else if (s[i] is { Kind: Kind.Age, Text: "you will be" or "youll be" } && KindAt(s, i + 1) != Kind.Number)
                s[i] = s[i] with { Kind = Kind.Future };
            else if (s[i] is { Kind: Kind.RuledBy, Text: "belong to" or "belongs to" } && KindAt(s, i - 1) == Kind.You)
                s.RemoveAt(i--);
            else if (s[i].Text is "/" or "-" or "–" && KindAt(s, i - 1) == Kind.Graha && KindAt(s, i + 1) == Kind.Graha)
            {
                s[i - 1] = s[i - 1] with { Amount = Paired };
                s.RemoveAt(i--);
            }
            else if (s[i].Kind is Kind.House or Kind.Planets && KindAt(s, i + 1) == Kind.Unknown && KindAt(s, i - 1) is Kind.Soft or Kind.Filler or Kind.House or Kind.Graha)
                s[i] = s[i] with { Kind = Kind.StandsFor };
        }
    }

    private static void Numbers(List<Symbol> s)
    {
        for (var i = 0; i + 1 < s.Count; i++)
        {
            var (a, b) = (s[i], s[i + 1]);
            if (a.Kind == Kind.Number && a.Value is >= 20 and <= 90 && a.Value % 10 == 0 && a.Text.EndsWith('y')
                && b.Kind is Kind.Number or Kind.Ordinal && b.Value is >= 1 and <= 9 && char.IsLetter(b.Text[0]))
                Replace(s, i, 2, new Symbol(b.Kind, a.Value + b.Value, $"{a.Text} {b.Text}", a.Value + b.Value));
            else if (a.Kind == Kind.Number && b.Kind == Kind.Half && b.Value < 100)
                Replace(s, i, 2, new Symbol(Kind.Number, a.Value, $"{a.Text} {b.Text}", a.Amount + b.Value / 100.0));
            else if (a.Kind == Kind.Half && a.Value < 100 && b.Kind == Kind.Number)
                Replace(s, i, 2, new Symbol(Kind.Number, b.Value, $"{a.Text} {b.Text}", b.Amount + a.Value / 100.0));
        }

        for (var i = 0; i < s.Count; i++)
            if (s[i].Kind == Kind.Half)
                s[i] = new Symbol(Kind.Number, 0, s[i].Text, s[i].Value / 100.0);
    }

    /// <summary>Between 2017 and 2024.</summary>
    private static void Spans(List<Symbol> s)
    {
        for (var i = 0; i + 3 < s.Count; i++)
            if (s[i] is { Kind: Kind.From, Text: "between" } && s[i + 1].Kind == Kind.Date && s[i + 2].Kind == Kind.And && s[i + 3].Kind == Kind.Date)
                s[i + 2] = s[i + 2] with { Kind = Kind.To };
    }

    /// <summary>The name of a yoga may be an ordinary word, unless "yoga" or "dosha" stands beside it.</summary>
    private static void Names(List<Symbol> s)
    {
        var hasWord = s.Exists(symbol => symbol.Kind == Kind.YogaWord);
        for (var i = s.Count - 1; i >= 0; i--)
        {
            if (s[i].Kind != Kind.Yoga)
                continue;
            if (KindAt(s, i + 1) is Kind.YogaWord or Kind.DoshaWord)
                s.RemoveAt(i + 1);
            else if (!Conventions.NamesByItself(s[i].Text) && KindAt(s, i - 1) is not (Kind.YogaWord or Kind.DoshaWord or Kind.Formed or Kind.Interprets) && !(hasWord && KindAt(s, i + 1) is Kind.And or Kind.Comma) && !(s[i].Text is "hamsa" or "shasha" or "bhadra" && KindAt(s, i + 1) is Kind.Formed or Kind.Not or Kind.Absent))
                s[i] = new Symbol(Kind.Unknown, 1, s[i].Text);
        }
    }

    /// <summary>The same said twice: Saturn (Shani), Leo (Simha).</summary>
    private static void Twins(List<Symbol> s)
    {
        for (var i = 0; i + 1 < s.Count; i++)
        {
            if (s[i].Kind == Kind.Graha && (s[i].Text == s[i + 1].Text || s[i].Amount == Paired))
                continue;
            if (s[i].Kind is Kind.Graha or Kind.Rashi or Kind.Nakshatra or Kind.Varga or Kind.Place or Kind.LordOf or Kind.Retrograde or Kind.Combust
                or Kind.Exalted or Kind.Debilitated or Kind.Own && s[i].Is(s[i + 1].Kind, s[i + 1].Value))
            {
                s[i] = s[i] with { Amount = s[i].Text == s[i + 1].Text || s[i].Kind == Kind.Place ? s[i].Amount : Named };
                s.RemoveAt(i-- + 1);
            }
            else if (s[i].Kind is Kind.Lagna && s[i + 1].Kind is Kind.Lagna)
                s.RemoveAt(i-- + 1);
            else if (s[i].Kind is Kind.Sign or Kind.Star or Kind.Pada && s[i].Kind == s[i + 1].Kind)
                s.RemoveAt(i-- + 1);
        }
    }

    private static void Padas(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Kind == Kind.Phase && IsCount(s, i + 1) && !IsCount(s, i - 1) && s[i + 1].Value is >= 1 and <= 3)
                Replace(s, i, 2, new Symbol(Kind.PhaseName, s[i + 1].Value, s[i].Text));
            if (s[i].Kind == Kind.Phase && IsCount(s, i - 1) && s[i - 1].Value is >= 1 and <= 3)
                Replace(s, --i, 2, new Symbol(Kind.PhaseName, s[i].Value, s[i].Text));
            if (s[i].Kind != Kind.Pada)
                continue;
            var colon = KindAt(s, i + 1) == Kind.Colon ? 1 : 0;
            if (KindAt(s, i - 1) is Kind.Ordinal or Kind.Number && IsPada(s[i - 1]))
                Replace(s, --i, 2, new Symbol(Kind.PadaAt, s[i].Value, $"pada {s[i].Value}"));
            else if (IsCount(s, i + 1 + colon) && IsPada(s[i + 1 + colon]))
                Replace(s, i, 2 + colon, new Symbol(Kind.PadaAt, s[i + 1 + colon].Value, $"pada {s[i + 1 + colon].Value}"));
        }
    }

    private static bool IsPada(Symbol symbol) => symbol.Value is >= 1 and <= 4;

    private static void Houses(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Kind != Kind.House)
                continue;
            if (IsHouse(s, i - 1) && !(IsHouse(s, i + 1) && KindAt(s, i - 1) == Kind.Number) && !(KindAt(s, i - 1) == Kind.Number && s[i - 1].Value > 1 && (!char.IsAsciiDigit(s[i - 1].Text[0]) || s.Exists(symbol => symbol.Kind == Kind.Empty))))
            {
                var first = i - 1;
                while (KindAt(s, first - 1) is Kind.And or Kind.Comma && IsHouse(s, first - 2))
                    first -= 2;
                for (var at = first; at < i; at += 2)
                    s[at] = PlaceAt(s[at], isNamed: true);
                s.RemoveAt(i--);
            }
            else
            {
                var at = i + 1;
                if (KindAt(s, at) == Kind.Colon)
                    at++;
                if (KindAt(s, at) == Kind.Soft && s[at].Text is "one" or "ek" or "एक")
                    s[at] = new Symbol(Kind.Number, 1, s[at].Text, 1);
                if (!IsHouse(s, at))
                    continue;
                s[at] = PlaceAt(s[at], isNamed: true);
                var last = at;
                while (KindAt(s, last + 1) is Kind.And or Kind.Comma && IsHouse(s, last + 2) && KindAt(s, last + 2) == Kind.Number
                    && KindAt(s, last + 3) is not (Kind.House or Kind.Bindu or Kind.Sarva or Kind.Years or Kind.Degree or Kind.Pada))
                    s[last += 2] = PlaceAt(s[last], isNamed: true);
                s.RemoveRange(i, at - i);
            }
        }
    }

    /// <param name="isNamed">"House" was said, not only "the seventh".</param>
    private static Symbol PlaceAt(Symbol number, bool isNamed = false) =>
        new(Kind.Place, number.Value, $"house {number.Value}", isNamed ? 1 : 0);

    private static bool IsHouse(List<Symbol> s, int at) => IsCount(s, at) && s[at].Value is >= 1 and <= 12 && s[at].Amount == s[at].Value;

    private static bool IsCount(List<Symbol> s, int at) => KindAt(s, at) is Kind.Ordinal or Kind.Number;

    /// <summary>The lord of the Moon's nakshatra, of the birth rashi: of where a graha stands.</summary>
    private static void Dispositors(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Kind != Kind.Lord)
                continue;
            var at = i + 1;
            while (KindAt(s, at) is Kind.You or Kind.Birth or Kind.Soft)
                at++;
            if (s[i].Text is "nakshatra lord" or "star lord" && KindAt(s, at) == Kind.Graha)
                Replace(s, i, at - i + 1, DispositorOf(s[at], true));
            else if (KindAt(s, i - 1) is Kind.Sign or Kind.Star && KindAt(s, i - 2) == Kind.Graha)
                Replace(s, i -= 2, 3, DispositorOf(s[i], s[i + 1].Kind == Kind.Star));
            else if (KindAt(s, i - 1) == Kind.Graha && IsOfSign(s[i - 1].Text))
                Replace(s, --i, 2, DispositorOf(s[i], IsStar(s[i].Text)));
            else if (KindAt(s, i - 1) == Kind.Graha && s[i].Text == "dispositor")
                Replace(s, --i, 2, DispositorOf(s[i], false));
            else if (KindAt(s, at) == Kind.Graha && (IsOfSign(s[at].Text) || s[i].Text == "dispositor"))
                Replace(s, i, at - i + 1, DispositorOf(s[at], IsStar(s[at].Text)));
            else if (KindAt(s, i - 1) is Kind.Sign or Kind.Star && KindAt(s, at) == Kind.Graha && KindAt(s, i + 1) == Kind.You)
            {
                // "The nakshatra lord of your Moon".
                var lord = DispositorOf(s[at], s[i - 1].Kind == Kind.Star);
                Replace(s, i - 1, at - i + 2, lord);
                i--;
            }
            else if (KindAt(s, i - 1) is Kind.Sign or Kind.Star && KindAt(s, i - 2) is Kind.You or Kind.Filler)
                Replace(s, --i, 2, DispositorOf(Moon, s[i].Kind == Kind.Star));
            else if (s[i].Text is "rashi lord" or "sign lord" && KindAt(s, i - 1) is Kind.You or Kind.Filler && KindAt(s, i + 1) is Kind.Graha or Kind.Colon)
                s[i] = DispositorOf(Moon, false);
        }
    }

    private static readonly Symbol Moon = new(Kind.Graha, (int)Luna.Astrology.Zodiac.Graha.Moon, "Moon");

    private static Symbol DispositorOf(Symbol graha, bool isStar) =>
        new(Kind.Dispositor, graha.Value, $"lord of {(Luna.Astrology.Zodiac.Graha)graha.Value}'s {(isStar ? "nakshatra" : "rashi")}", isStar ? 1 : 0);

    private static bool IsOfSign(string text) =>
        IsStar(text) || text.Contains("rashi", StringComparison.Ordinal) || text.Contains("rasi", StringComparison.Ordinal) || text.Contains("sign", StringComparison.Ordinal) || text.Contains("राशि", StringComparison.Ordinal);

    private static bool IsStar(string text) =>
        text.Contains("star", StringComparison.Ordinal) || text.Contains("nakshatra", StringComparison.Ordinal) || text.Contains("नक्षत्र", StringComparison.Ordinal);

    private static void Lords(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Kind != Kind.Lord)
                continue;
            // "Vrishabh aur Tula rashi ka swami".
            if (KindAt(s, i - 1) == Kind.Sign && KindAt(s, i - 2) == Kind.Rashi)
                s.RemoveAt(--i);
            // "Simha lagna ke swami": the lagna is Simha, and its lord …
            if (KindAt(s, i - 1) == Kind.Lagna && KindAt(s, i - 2) == Kind.Rashi && s.Take(i - 2).All(symbol => symbol.Kind is Kind.You or Kind.Soft))
            {
                (s[i - 2], s[i - 1], s[i]) = (s[i - 1], s[i - 2], new Symbol(Kind.Comma, 0, ","));
                s.Insert(++i, new Symbol(Kind.LordOf, 1, "lord of the lagna"));
            }
            else if (LordOf(s, i - 1) is { } before)
            {
                var first = i - 1;
                s[first] = before;
                while (KindAt(s, first - 1) is Kind.And or Kind.Comma && LordOf(s, first - 2) is { } more)
                    s[first -= 2] = more;
                s.RemoveAt(i--);
            }
            else
            {
                var at = i + 1;
                while (KindAt(s, at) is Kind.You or Kind.Soft or Kind.Sign)
                    at++;
                if (LordOf(s, at) is not { } after)
                    continue;
                s[at] = after;
                var last = at;
                while (KindAt(s, last + 1) is Kind.And && LordOf(s, last + 2) is { Kind: Kind.LordOf } more)
                    s[last += 2] = more;
                s.RemoveRange(i, at - i);
            }
        }
    }

    private static Symbol? LordOf(List<Symbol> s, int at) => KindAt(s, at) switch
    {
        Kind.Place => new Symbol(Kind.LordOf, s[at].Value, $"lord of house {s[at].Value}"),
        Kind.Ordinal when IsHouse(s, at) => new Symbol(Kind.LordOf, s[at].Value, $"lord of house {s[at].Value}"),
        Kind.Lagna => new Symbol(Kind.LordOf, 1, "lord of the lagna"),
        Kind.Rashi => new Symbol(Kind.LordOfRashi, s[at].Value, $"lord of {s[at].Text}"),
        Kind.Nakshatra => new Symbol(Kind.LordOfStar, s[at].Value, $"lord of {s[at].Text}"),
        _ => null,
    };

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
            else if (s[i] is { Kind: Kind.From, Text: not ("since" or "between") })
            {
                var at = i + 1;
                while (KindAt(s, at) is Kind.You or Kind.Birth or Kind.Soft)
                    at++;
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
                if (KindAt(s, at) is Kind.Sign && KindAt(s, at - 1) is Kind.Rashi && KindAt(s, at - 2) is Kind.You or Kind.Birth && (KindAt(s, i + 1) is Kind.Place or Kind.Ordinal))
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

    private static void Rest(List<Symbol> s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            switch (s[i].Kind)
            {
                case Kind.Ordinal when IsHouse(s, i) && KindAt(s, i + 1) == Kind.Sign && (KindAt(s, i + 2) == Kind.Reference || KindAt(s, i - 1) == Kind.Reference):
                    s[i] = PlaceAt(s[i], isNamed: true);
                    s.RemoveAt(i + 1);
                    break;
                case Kind.Ordinal when s[i].Text == "first" && KindAt(s, i - 1) == Kind.Place && KindAt(s, i + 1) is Kind.Comma or Kind.Filler:
                    s.RemoveAt(i--);
                    break;
                // "Chandra doosre charan mein, Shani pehle mein".
                case Kind.Ordinal when IsPada(s[i]) && KindAt(s, i + 1) is Kind.Mein && s.FindLastIndex(i, symbol => symbol.Kind == Kind.PadaAt) is >= 0 and var pada && i - pada <= 5
                    && !s.Skip(pada).Take(i - pada).Any(symbol => symbol.Kind is Kind.Place or Kind.House):
                    s[i] = new Symbol(Kind.PadaAt, s[i].Value, $"pada {s[i].Value}");
                    break;
                case Kind.Ordinal when IsHouse(s, i) && KindAt(s, i + 1) == Kind.Aspect && IsVerb(s[i + 1]):
                    s[i] = PlaceAt(s[i]);
                    break;
                case Kind.Ordinal when IsHouse(s, i) && KindAt(s, i + 1) is not (Kind.Aspect or Kind.Star or Kind.Sign or Kind.Years or Kind.Dasha or Kind.Phase or Kind.Pada):
                    s[i] = PlaceAt(s[i]);
                    break;
                case Kind.Lagna when (KindAt(s, i - 1) == Kind.In || (KindAt(s, i - 1) == Kind.You && KindAt(s, i - 2) == Kind.In)) && KindAt(s, i + 1) is not (Kind.Rashi or Kind.Sign):
                case Kind.Lagna when KindAt(s, i + 1) == Kind.Mein:
                    s[i] = new Symbol(Kind.Place, 1, "lagna", 1);
                    break;
                case Kind.From when s[i].Text == "since" && !s.Skip(i + 1).Take(3).Any(symbol => symbol.Kind == Kind.Date):
                    s.RemoveAt(i--);
                    break;
                case Kind.To when KindAt(s, i - 1) is not (Kind.Date or Kind.Number) && KindAt(s, i + 1) is not (Kind.Date or Kind.Graha or Kind.Age):
                    s.RemoveAt(i--);
                    break;
            }
        }
    }

    private static bool IsVerb(Symbol aspect) =>
        aspect.Text is "looks at" or "looks upon" or "looks on" or "gazes at" or "gazes upon" or "sees" or "aspects" or "look at" or "looking at";

    public static Kind KindAt(List<Symbol> s, int at) => at >= 0 && at < s.Count ? s[at].Kind : Kind.Filler;

    private static void Replace(List<Symbol> s, int at, int count, Symbol symbol)
    {
        s[at] = symbol;
        s.RemoveRange(at + 1, count - 1);
    }
}
