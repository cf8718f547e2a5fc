using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>How many bindus a rashi has, more or fewer than another.</summary>
internal sealed partial class Reader
{
    /// <summary>The place that the last one was reckoned from, for what is said behind it.</summary>
    private Func<Truths, Rashi>? _counted;

    private string _countedName = "";

    private int Bindus(List<Segment> segments, int at)
    {
        // Bindus stand in the rashi of the lagna, which is the first house.
        List<Symbol> symbols = [.. segments[at].Symbols.Select(symbol => symbol.Kind == Kind.Lagna ? new Symbol(Kind.Place, 1, "lagna", 1) : symbol)];
        symbols.RemoveAll(symbol => symbol.Kind is Kind.Conjunct or Kind.With || symbol is { Kind: Kind.End, Text: "poori" or "puri" or "पूरी" });
        // "33-33 bindu": each.
        for (var i = symbols.Count - 3; i >= 0; i--)
            if (symbols[i].Kind == Kind.Number && symbols[i + 1].Kind == Kind.To && symbols[i + 2].Is(Kind.Number, symbols[i].Value))
                symbols.RemoveRange(i, 2);
        var denied = Denied(segments[at]);
        if (Stray(symbols, Kind.Bindu, Kind.Sarva, Kind.Bhinna, Kind.Number, Kind.More, Kind.Less, Kind.Than, Kind.Most, Kind.Least, Kind.Equal, Kind.Only, Kind.Interprets))
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        var wheres = symbols.Where(symbol => symbol.Kind is Kind.Place or Kind.Rashi).ToList();
        var numbers = symbols.Where(symbol => symbol.Kind == Kind.Number).ToList();
        var graha = symbols.Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => (Graha?)symbol.Value).FirstOrDefault();
        if (symbols.Count(Segment.IsWho) > (graha is null ? 0 : 1) || symbols.Exists(symbol => Segment.IsWhere(symbol) && symbol.Kind is not (Kind.Place or Kind.Rashi or Kind.Own))
            || graha is Graha.Rahu or Graha.Ketu || (graha is not null && symbols.Exists(symbol => symbol.Kind == Kind.Sarva)))
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        graha ??= _form == Form.Bindus && !symbols.Exists(symbol => symbol.Kind == Kind.Sarva) ? _bindusOf : null;
        Func<Truths, Rashi, int> count = graha is { } one ? (truths, rashi) => truths.Ashtakavarga.Bindus(one, rashi) : (truths, rashi) => truths.Ashtakavarga.Sarva(rashi);
        var places = wheres.ConvertAll(where => TargetOf(where, symbols));
        if (symbols.Exists(symbol => symbol.Kind is Kind.More or Kind.Less or Kind.Equal) || symbols.Exists(symbol => symbol.Kind is Kind.Most or Kind.Least))
        {
            Compared(symbols, places, numbers, count, denied);
        }
        else if (numbers.Count == 1 && places.Count > 1 && !Doubled(wheres) && !denied)
        {
            foreach (var (rashi, name) in places)
                Say(Propositions.Number($"the number of bindus of {name}", truths => count(truths, rashi(truths)), numbers[0].Value), true);
        }
        else if (numbers.Count == 1 && (places.Count == 1 || Doubled(wheres) || places.Count == 0))
        {
            if (Doubled(wheres))
                Say(Propositions.HouseIs(wheres.Find(x => x.Kind == Kind.Place).Value, (Rashi)wheres.Find(x => x.Kind == Kind.Rashi).Value, default, null), true);
            var (rashi, name) = places.Count > 0 ? places[0]
                : graha is { } standing && _form != Form.Bindus ? (truths => truths.Chart[standing].Point.Rashi, $"{standing}'s rashi")
                : (_counted, _countedName);
            if (rashi is null)
            {
                NotUnderstood(Words(symbols));
                return at;
            }

            Say(Propositions.Number($"the number of bindus of {name}", truths => count(truths, rashi(truths)), numbers[0].Value), !denied);
            (_counted, _countedName) = (rashi, name);
        }
        else
        {
            NotUnderstood(Words(symbols));
        }

        (_form, _bindusOf) = (Form.Bindus, graha);
        return at;
    }

    /// <summary>"The second has fewer bindus than the seventh: 30 against 32".</summary>
    private bool Amounts(List<Symbol> symbols)
    {
        var places = symbols.Where(symbol => symbol.Kind is Kind.Place or Kind.Rashi).ToList();
        var numbers = symbols.Where(symbol => symbol.Kind == Kind.Number).ToList();
        var order = symbols.Where(symbol => symbol.Kind is Kind.More or Kind.Less).ToList();
        if (!_isEnglish || !symbols.Exists(symbol => symbol.Kind is Kind.Bindu or Kind.Sarva) || places.Count != 2 || numbers.Count != 2 || order.Count != 1
            || !symbols.TrueForAll(symbol => IsIdle(symbol) || Ordinary.Is(symbol) || symbol.Kind is Kind.Place or Kind.Rashi or Kind.Number or Kind.More or Kind.Less or Kind.Than or Kind.Bindu
                or Kind.Sarva or Kind.Comma or Kind.And or Kind.To or Kind.Only || symbol.Text is "against" or "versus" or "vs")
            || symbols.IndexOf(order[0]) < symbols.IndexOf(places[0]) || symbols.IndexOf(order[0]) > symbols.IndexOf(places[1]))
            return false;
        var both = places.ConvertAll(place => TargetOf(place, symbols));
        foreach (var ((rashi, name), number) in both.Zip(numbers))
            Say(Propositions.Number($"the number of bindus of {name}", truths => truths.Ashtakavarga.Sarva(rashi(truths)), number.Value), true);
        Say(Propositions.Holds($"{both[0].Name} has {order[0].Kind} bindus than {both[1].Name}", truths =>
            truths.Ashtakavarga.Sarva(both[0].Rashi(truths)).CompareTo(truths.Ashtakavarga.Sarva(both[1].Rashi(truths))) == (order[0].Kind == Kind.More ? 1 : -1)), true);
        _form = Form.Bindus;
        return true;
    }

    private Graha? _bindusOf;

    private static bool Doubled(List<Symbol> wheres) =>
        wheres.Count == 2 && wheres.Exists(x => x.Kind == Kind.Place) && wheres.Exists(x => x.Kind == Kind.Rashi);

    private void Compared(
        List<Symbol> symbols, List<(Func<Truths, Rashi> Rashi, string Name)> places, List<Symbol> numbers, Func<Truths, Rashi, int> count, bool denied)
    {
        var order = symbols.First(symbol => symbol.Kind is Kind.More or Kind.Less or Kind.Equal or Kind.Most or Kind.Least).Kind;
        // Of "the tenth, more than the ninth" the first is the one that has more; in Hindi "nauve se dasve mein" the second.
        var isTurned = symbols.FindIndex(symbol => symbol.Kind is Kind.Se or Kind.Than) is var than && than >= 0
            && symbols.FindIndex(symbol => symbol.Kind is Kind.Place or Kind.Rashi) < than
            && symbols.FindLastIndex(symbol => symbol.Kind is Kind.Place or Kind.Rashi) > than && symbols[than].Kind == Kind.Se;
        if (places.Count == 0 && _form == Form.Bindus && _counted is { } last)
            places = [(last, _countedName)];
        if (order is Kind.Most or Kind.Least && places.Count == 1 && numbers.Count <= 1)
        {
            var (rashi, name) = places[0];
            (_counted, _countedName) = (rashi, name);
            Say(Propositions.Holds($"{name} has the {order} bindus", truths => Enum.GetValues<Rashi>().All(other => order == Kind.Most
                ? count(truths, other) <= count(truths, rashi(truths)) : count(truths, other) >= count(truths, rashi(truths)))), !denied);
            if (numbers.Count == 1)
                Say(Propositions.Number($"the number of bindus of {name}", truths => count(truths, rashi(truths)), numbers[0].Value), true);
        }
        else if (places.Count == 2 && numbers.Count is 0 or 2)
        {
            // "The second house's 35 are more than the ninth's 19": each behind its own house.
            for (var i = 0; i < numbers.Count; i++)
            {
                var (rashi, number) = (places[i].Rashi, numbers[i].Value);
                Say(Propositions.Number($"the number of bindus of {places[i].Name}", truths => count(truths, rashi(truths)), number), !denied);
            }

            if (numbers.Count > 0 && (denied || symbols.IndexOf(numbers[0]) > symbols.IndexOf(symbols.FindLast(symbol => symbol.Kind is Kind.Place or Kind.Rashi))))
                NotUnderstood(Words(symbols));
            var (one, other) = isTurned ? (places[1], places[0]) : (places[0], places[1]);
            Say(Propositions.Holds($"{one.Name} has {order} bindus than {other.Name}", truths =>
                count(truths, one.Rashi(truths)).CompareTo(count(truths, other.Rashi(truths))) == (order switch { Kind.More => 1, Kind.Less => -1, _ => 0 })), !denied);
        }
        else if (places.Count == 2 && numbers.Count == 1 && order is Kind.More or Kind.Less && !denied && !isTurned
            && symbols.IndexOf(numbers[0]) < symbols.FindLastIndex(symbol => symbol.Kind is Kind.Place or Kind.Rashi) && symbols.IndexOf(numbers[0]) > symbols.FindIndex(symbol => symbol.Kind is Kind.Place or Kind.Rashi))
        {
            // "The tenth house, with 36, beats the seventh".
            var (first, second, number) = (places[0], places[1], numbers[0].Value);
            Say(Propositions.Number($"the number of bindus of {first.Name}", truths => count(truths, first.Rashi(truths)), number), true);
            Say(Propositions.Holds($"{first.Name} has {order} bindus than {second.Name}", truths =>
                count(truths, first.Rashi(truths)).CompareTo(count(truths, second.Rashi(truths))) == (order == Kind.More ? 1 : -1)), true);
        }
        else if (places.Count == 1 && numbers.Count == 1 && order != Kind.Equal)
        {
            var (rashi, name) = places[0];
            Say(Propositions.Holds($"{name} has {order} than {numbers[0].Value} bindus", truths =>
                count(truths, rashi(truths)).CompareTo(numbers[0].Value) == (order == Kind.More ? 1 : -1)), !denied);
        }
        else
        {
            NotUnderstood(Words(symbols));
        }
    }
}
