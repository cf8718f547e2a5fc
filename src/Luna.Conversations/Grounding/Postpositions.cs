namespace Luna.Conversations.Grounding;

/// <summary>Hindi's postpositions say nothing by themselves; behind some names they tell who looks, who stands, and over whom.</summary>
internal static class Postpositions
{
    private static readonly string[] OfPossession = ["ka", "ke", "ki", "का", "के", "की"];
    private static readonly string[] OfPlace = ["par", "pe", "pr", "पर", "पे"];

    public static List<Symbol> Read(IEnumerable<Symbol> symbols)
    {
        var s = symbols.ToList();
        var looks = s.Exists(symbol => symbol.Kind == Kind.Aspect);
        for (var i = 1; i < s.Count; i++)
        {
            if (s[i].Kind != Kind.Filler)
                continue;
            // Behind a verb "par" is but.
            if (s[i].Text is "par" or "पर" && s[i - 1] is { Kind: Kind.Filler, Text: "hai" or "hain" or "tha" or "thi" or "है" or "हैं" or "था" or "थी" or "थे" })
            {
                s[i] = s[i] with { Kind = Kind.But };
                continue;
            }

            var (before, behind) = (s[i - 1].Kind, Phrases.KindAt(s, i + 1));
            var isName = before is Kind.Graha or Kind.Lagna or Kind.LordOf or Kind.Rashi or Kind.Sign or Kind.House or Kind.Ordinal or Kind.Lord || s[i - 1].Text is "dono" or "donon" or "दोनों";
            // "Guru lagna ko dekhta hai": whom he looks at.
            if (looks && isName && (s[i].Text is "ko" or "को" || OfPlace.Contains(s[i].Text)))
                s[i] = s[i] with { Kind = Kind.Object };
            // "Gyarahve bhav ka Mangal" stands there.
            else if (before == Kind.House && behind == Kind.Graha && Phrases.KindAt(s, i - 2) is Kind.Ordinal or Kind.Number && OfPossession.Contains(s[i].Text))
                s[i] = s[i] with { Kind = Kind.Mein };
            // "Lagna ka Guru" stands there.
            else if (before == Kind.Lagna && behind == Kind.Graha && OfPossession.Contains(s[i].Text))
                s[i] = s[i] with { Kind = Kind.Mein };
            // "Chandra par gochar": over it.
            else if (!looks && before is Kind.Graha or Kind.Lagna or Kind.Rashi or Kind.Sign && OfPlace.Contains(s[i].Text)
                && s.Skip(i + 1).SkipWhile(symbol => symbol.Kind is Kind.Filler or Kind.Se).FirstOrDefault().Kind is Kind.Now or Kind.Runs)
                s[i] = s[i] with { Kind = Kind.Upon };
            // "Shani Chandra par hai".
            else if (!looks && (before == Kind.Lagna || s[i - 1].Is(Kind.Graha, (int)Astrology.Zodiac.Graha.Moon)) && OfPlace.Contains(s[i].Text) && s.Take(i - 1).Any(symbol => symbol.Kind == Kind.Graha))
                s[i] = s[i] with { Kind = Kind.Upon };
            // "Uchch ke Surya ke saath": the Sun is exalted, and nobody else.
            else if (IsState(before) && behind == Kind.Graha && s[i].Text is "ke" or "के")
                s[i - 1] = s[i - 1] with { Amount = 1 };
        }

        return s;
    }

    private static bool IsState(Kind kind) => kind is Kind.Exalted or Kind.Debilitated or Kind.Own or Kind.Retrograde or Kind.Combust;
}
