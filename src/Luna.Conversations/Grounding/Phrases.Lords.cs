namespace Luna.Conversations.Grounding;

/// <summary>Lords, of bhavas, rashis, nakshatras and of where a graha stands.</summary>
internal static partial class Phrases
{
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
                // "Lord of five and eight".
                for (var next = at; KindAt(s, next) == Kind.Number && IsHouse(s, next) && KindAt(s, next + 1) is Kind.And or Kind.Comma or Kind.Filler; next += 2)
                    s[next] = PlaceAt(s[next]);
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
}
