namespace Luna.Conversations.Grounding;

/// <summary>Puts symbols together that mean one thing: the seventh + house, lord + of the tenth, from + the Moon.</summary>
internal static partial class Phrases
{
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
