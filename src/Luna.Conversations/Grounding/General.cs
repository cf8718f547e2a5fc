using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>What is so for everybody: names, years of the dashas, what a house stands for. Said of a person it is no such thing.</summary>
internal static class General
{
    private static readonly Dictionary<string, HashSet<string>> Significations = EmbeddedTerms.Lines("significations.txt")
        .ToDictionary(
            line => line[..line.IndexOf(':', StringComparison.Ordinal)],
            line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries)
                .SelectMany(words => Word.All(PlainText.Of(words))).Select(word => word.Text).ToHashSet());

    /// <summary>Whether the sentence is general knowledge, and true.</summary>
    public static bool IsSo(List<Symbol> symbols)
    {
        if (symbols.Exists(symbol => symbol.Kind is Kind.You or Kind.Date or Kind.Not))
            return false;
        return IsName(symbols) || IsCount(symbols) || IsOrder(symbols) || IsKind(symbols) || IsLength(symbols) || IsPassage(symbols) || IsSignification(symbols) || IsSight(symbols) || IsOfNodes(symbols)
            || IsDefinition(symbols) || IsDignity(symbols);
    }

    /// <summary>Saturn is called Shani, and Mercury Budha.</summary>
    private static bool IsName(List<Symbol> symbols)
    {
        var named = symbols.Where(symbol => symbol.Kind is not (Kind.Called or Kind.And or Kind.Comma or Kind.Soft or Kind.Who or Kind.Se or Kind.Mein or Kind.In
            or Kind.Planets or Kind.Sign or Kind.Star or Kind.House or Kind.To or Kind.All or Kind.Colon or Kind.General or Kind.Formed)).ToList();
        return named.Count > 0 && named.TrueForAll(symbol => symbol.Kind is Kind.Graha or Kind.Rashi or Kind.Nakshatra or Kind.Varga)
            // One name twice has become one symbol; two names that stand apart must be the same.
            && (named.Count == 1 ? named[0].Amount == Phrases.Named : symbols.Exists(symbol => symbol.Kind == Kind.Called) && Pairs(named));
    }

    /// <summary>The zodiac has twelve signs; there are twenty-seven nakshatras; each has four padas.</summary>
    private static bool IsCount(List<Symbol> symbols)
    {
        if (symbols.Exists(symbol => symbol.Is(Kind.PadaAt, 4)) && symbols.Exists(symbol => symbol.Kind == Kind.All)
            && symbols.TrueForAll(symbol => symbol.Kind is Kind.PadaAt or Kind.All or Kind.Star or Kind.In or Kind.Mein or Kind.Takes or Kind.Formed))
            return true;
        var numbers = symbols.Where(symbol => symbol.Kind == Kind.Number).ToList();
        if (numbers.Count != 1 || !symbols.TrueForAll(symbol => symbol.Kind is Kind.General or Kind.Number or Kind.Sign or Kind.Star or Kind.House or Kind.Planets
            or Kind.Pada or Kind.Takes or Kind.All or Kind.Soft or Kind.In or Kind.Mein or Kind.Degree or Kind.Formed or Kind.Who or Kind.Sits))
            return false;
        var kinds = symbols.Where(symbol => symbol.Kind is Kind.Sign or Kind.Star or Kind.House or Kind.Planets or Kind.Pada or Kind.Degree).Select(symbol => symbol.Kind).ToHashSet();
        return numbers[0].Amount == (kinds.Contains(Kind.Degree) ? kinds.Contains(Kind.Sign) ? 30 : 360 : kinds.Contains(Kind.Pada) ? 4
            : kinds.Contains(Kind.Star) ? 27 : kinds.Contains(Kind.Planets) ? 9 : kinds.Count == 1 ? 12 : 0);
    }

    /// <summary>Magha is the tenth nakshatra.</summary>
    private static bool IsOrder(List<Symbol> symbols)
    {
        var names = symbols.Where(symbol => symbol.Kind is Kind.Rashi or Kind.Nakshatra).ToList();
        var orders = symbols.Where(symbol => symbol.Kind is Kind.Ordinal or Kind.Place).ToList();
        return names.Count == 1 && orders.Count == 1 && names[0].Value == orders[0].Value && orders[0].Amount != 1 | orders[0].Kind == Kind.Ordinal
            && symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star)
            && symbols.TrueForAll(symbol => symbol.Kind is Kind.Rashi or Kind.Nakshatra or Kind.Ordinal or Kind.Place or Kind.Sign or Kind.Star or Kind.General or Kind.Soft or Kind.In or Kind.Mein or Kind.Who);
    }

    /// <summary>What a retrograde planet, a mahadasha, the lagna is: of no planet, sign or house in particular.</summary>
    private static bool IsKind(List<Symbol> symbols) =>
        !symbols.Exists(symbol => symbol.Kind is Kind.Graha or Kind.Rashi or Kind.Nakshatra or Kind.Place or Kind.PadaAt or Kind.LordOf or Kind.Number or Kind.Ordinal
            or Kind.Runs or Kind.Now or Kind.SadeSati or Kind.Dhaiya or Kind.Manglik or Kind.KalaSarpa or Kind.Hemmed or Kind.Yoga or Kind.YogaWord or Kind.DoshaWord or Kind.Formed or Kind.Karaka)
        && (symbols is [{ Kind: Kind.Soft, Text: "a" or "an" }, ..]
            || symbols is [{ Kind: Kind.Lagna }, { Kind: Kind.Sign }, ..] && !symbols.Exists(symbol => symbol.Kind == Kind.Unknown));

    /// <summary>Each with another name of its own beside it.</summary>
    private static bool Pairs(List<Symbol> named)
    {
        for (var i = 0; i < named.Count;)
        {
            var end = i;
            while (end < named.Count && named[end].Is(named[i].Kind, named[i].Value))
                end++;
            if (end - i < 2 && named[i].Amount != Phrases.Named)
                return false;
            i = end;
        }

        return true;
    }

    /// <summary>The Vimshottari cycle gives Saturn nineteen years and Mercury seventeen.</summary>
    private static bool IsLength(List<Symbol> symbols)
    {
        symbols = symbols.FindAll(symbol => !Ordinary.Is(symbol) && symbol.Kind is not (Kind.Only or Kind.Until));
        if (!symbols.TrueForAll(symbol => symbol.Kind is Kind.General or Kind.Takes or Kind.Graha or Kind.Number or Kind.Years or Kind.And or Kind.Comma or Kind.Dasha
            or Kind.Se or Kind.In or Kind.Mein or Kind.Who or Kind.Interprets or Kind.Soft or Kind.All or Kind.With or Kind.To or Kind.Colon or Kind.Formed)
            || !symbols.Exists(symbol => symbol.Kind is Kind.Years) || symbols.Exists(symbol => symbol is { Kind: Kind.Dasha, Value: > 1 }))
            return false;
        var grahas = symbols.Where(symbol => symbol.Kind == Kind.Graha).ToList();
        var numbers = symbols.Where(symbol => symbol.Kind == Kind.Number).ToList();
        if (grahas.Count > 0 && numbers.Count == grahas.Count + 1)
            numbers.RemoveAll(number => number.Amount == Vimshottari.CycleYears);
        return grahas.Count == 0
            ? numbers.Count == 1 && numbers[0].Amount == Vimshottari.CycleYears
            : numbers.Count == grahas.Count && grahas.Zip(numbers).All(pair => Vimshottari.YearsOf((Graha)pair.First.Value) == pair.Second.Amount);
    }

    /// <summary>How long a graha stays in a rashi.</summary>
    private static bool IsPassage(List<Symbol> symbols)
    {
        var number = symbols.Find(symbol => symbol.Kind is Kind.Number);
        var unit = symbols.Find(symbol => symbol.Kind is Kind.Years or Kind.Months or Kind.Days).Kind;
        var grahas = symbols.Where(symbol => symbol.Kind == Kind.Graha).ToList();
        if (grahas.Count is not (1 or 2) || unit == Kind.Unknown || symbols.Count(symbol => symbol.Kind == Kind.Number) > 1
            || !symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.General || IsOneRashi(symbol))
            || !symbols.TrueForAll(symbol => IsOneRashi(symbol) || symbol.Kind is Kind.General or Kind.Takes or Kind.Graha or Kind.Number or Kind.Years or Kind.Months or Kind.Days or Kind.Soft
                or Kind.In or Kind.Mein or Kind.Who or Kind.Sign or Kind.All or Kind.To or Kind.Sits or Kind.And or Kind.Change or Kind.Now or Kind.Se or Kind.Runs or Kind.Start))
            return false;
        var days = (number.Kind == Kind.Number ? number.Amount : 1) * (unit switch { Kind.Years => 365.25, Kind.Months => 30.4, _ => 1 });
        return grahas.TrueForAll(graha => (Graha)graha.Value switch
        {
            Graha.Sun => days is >= 28 and <= 32,
            Graha.Moon => days is >= 2 and <= 2.5,
            Graha.Mars => days is >= 40 and <= 60,
            Graha.Jupiter => days is >= 360 and <= 400,
            Graha.Saturn => days is >= 880 and <= 930,
            Graha.Rahu or Graha.Ketu => days is >= 530 and <= 580,
            _ => false,
        });
    }

    /// <summary>The seventh house stands for marriage; Jupiter is the karaka of children.</summary>
    private static bool IsSignification(List<Symbol> symbols)
    {
        var of = symbols.Where(symbol => symbol.Kind is Kind.Place or Kind.Graha).ToList();
        if (of.Count != 1 || !symbols.Exists(symbol => symbol.Kind is Kind.StandsFor or Kind.House or Kind.Planets or Kind.Takes)
            || !symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Graha or Kind.StandsFor or Kind.Unknown or Kind.And or Kind.Comma or Kind.Soft or Kind.Who
                or Kind.In or Kind.Mein or Kind.Se or Kind.House or Kind.Planets or Kind.General or Kind.Called or Kind.Doubt or Kind.Own or Kind.Lagna or Kind.To or Kind.All or Kind.Sits or Kind.With or Kind.Takes))
            return false;
        var key = of[0].Kind == Kind.Place ? $"house {of[0].Value}" : ((Graha)of[0].Value).ToString();
        var known = Significations[key];
        return symbols.TrueForAll(symbol => symbol.Kind is not (Kind.Unknown or Kind.Doubt or Kind.Own) || known.Contains(symbol.Text))
            && symbols.Exists(symbol => symbol.Kind is Kind.Unknown or Kind.Doubt or Kind.Own);
    }

    private static bool IsOneRashi(Symbol symbol) => symbol is { Kind: Kind.Conjunct, Text: "ek rashi" or "एक राशि" };

    /// <summary>"…, which stands for career": of a house named before.</summary>
    public static bool Signifies(Symbol place, List<Symbol> symbols) => IsSignification([place, .. symbols]);

    /// <summary>Every graha looks at the seventh from itself; Mars also at the fourth and the eighth.</summary>
    private static bool IsSight(List<Symbol> symbols)
    {
        if (!symbols.Exists(symbol => symbol.Kind == Kind.Aspect) || !symbols.Exists(symbol => symbol.Kind is Kind.General)
            || !symbols.TrueForAll(symbol => symbol.Kind is Kind.General or Kind.Aspect or Kind.Graha or Kind.Place or Kind.Ordinal or Kind.And or Kind.Comma or Kind.Soft
                or Kind.House or Kind.All or Kind.Planets or Kind.Who or Kind.In or Kind.Mein or Kind.Se or Kind.From or Kind.With or Kind.Only or Kind.Own or Kind.Sits))
            return false;
        var counts = symbols.Where(symbol => symbol.Kind is Kind.Place or Kind.Ordinal).Select(symbol => symbol.Value).ToList();
        var grahas = symbols.Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => (Graha)symbol.Value).ToList();
        return counts.Count > 0 && (grahas.Count == 0
            ? counts.TrueForAll(count => count == 7)
            : grahas.Count == 1 && counts.TrueForAll(count => Propositions.Sight(grahas[0], Rashi.Mesha, Rashi.Mesha.Plus(count - 1)) == true));
    }

    private static bool IsOfNodes(List<Symbol> symbols) =>
        symbols.Exists(symbol => symbol.Kind == Kind.Graha)
        && symbols.TrueForAll(symbol => symbol.Kind is Kind.General or Kind.Retrograde or Kind.Opposite or Kind.Mutual or Kind.And or Kind.Soft or Kind.Who or Kind.Sits
            or Kind.In or Kind.Mein or Kind.All or Kind.Takes or Kind.Planets || IsShadow(symbol) || (symbol.Kind == Kind.Graha && ((Graha)symbol.Value).IsNode()))
        && symbols.Exists(symbol => symbol.Kind is Kind.Retrograde or Kind.Opposite || IsShadow(symbol));

    private static bool IsShadow(Symbol symbol) => symbol is { Kind: Kind.Unknown, Text: "shadow" or "shadowy" or "chhaya" or "छाया" };

    /// <summary>Sade sati: seven and a half years, Saturn in the 12th, 1st and 2nd from the Moon; dhaiya: 4th and 8th.</summary>
    private static bool IsDefinition(List<Symbol> symbols)
    {
        var what = symbols.Find(symbol => symbol.Kind is Kind.SadeSati or Kind.Dhaiya or Kind.Manglik).Kind;
        if (what == Kind.Unknown || symbols.Exists(symbol => symbol.Kind == Kind.Reference && symbol.Value != (int)Graha.Moon && what != Kind.Manglik) || symbols.Exists(symbol => symbol.Kind is Kind.Runs or Kind.Unknown or Kind.Doubt or Kind.Rashi or Kind.Nakshatra))
            return false;
        var places = symbols.Where(symbol => symbol.Kind == Kind.Place).Select(symbol => symbol.Value).Order().ToArray();
        var numbers = symbols.Where(symbol => symbol.Kind == Kind.Number).ToList();
        var grahas = symbols.Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => (Graha)symbol.Value).ToList();
        return what switch
        {
            Kind.SadeSati => (places.Length == 0 ? numbers.Count == 1 && symbols.Exists(symbol => symbol.Kind == Kind.Years) : places is [1, 2, 12])
                && numbers.TrueForAll(number => number.Amount is 7.5) && grahas.TrueForAll(graha => graha is Graha.Saturn or Graha.Moon),
            Kind.Dhaiya => (places.Length == 0 ? numbers.Count == 1 && symbols.Exists(symbol => symbol.Kind == Kind.Years) : places is [4, 8])
                && numbers.TrueForAll(number => number.Amount is 2.5) && grahas.TrueForAll(graha => graha is Graha.Saturn or Graha.Moon),
            _ => places is [1, 2, 4, 7, 8, 12] && numbers.Count == 0 && grahas.TrueForAll(graha => graha is Graha.Mars),
        };
    }

    /// <summary>Said of both ends at once, or "always": where a graha is exalted and where it falls.</summary>
    private static bool IsDignity(List<Symbol> symbols)
    {
        var grahas = symbols.Where(symbol => symbol.Kind == Kind.Graha).ToList();
        var states = symbols.Where(symbol => symbol.Kind is Kind.Exalted or Kind.Debilitated).ToList();
        var rashis = symbols.Where(symbol => symbol.Kind == Kind.Rashi).ToList();
        if (grahas.Count != 1 || states.Count != rashis.Count || states.Count == 0 || ((Graha)grahas[0].Value).IsNode()
            || (states.Count == 1 && !symbols.Exists(symbol => symbol.Kind == Kind.General))
            || !symbols.TrueForAll(symbol => symbol.Kind is Kind.Graha or Kind.Exalted or Kind.Debilitated or Kind.Rashi or Kind.General or Kind.And or Kind.Comma or Kind.In
                or Kind.Mein or Kind.Sign or Kind.Soft or Kind.Who or Kind.Sits or Kind.Takes or Kind.But or Kind.Called))
            return false;
        return (states.Count == 1 || states[0].Kind != states[1].Kind) && states.Zip(rashis).All(pair => (Rashi)pair.Second.Value
            == (pair.First.Kind == Kind.Exalted ? Dignities.ExaltationOf((Graha)grahas[0].Value) : Dignities.DebilitationOf((Graha)grahas[0].Value)));
    }
}
