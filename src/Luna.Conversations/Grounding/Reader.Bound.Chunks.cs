using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Names and places in turn, and who is together.</summary>
internal sealed partial class Reader
{
    /// <summary>"Rahu and Ketu: the third and the ninth": nobody stands in two places.</summary>
    private bool Respectively(Segment clause, Segment next)
    {
        List<Symbol> whos = [.. _unplaced, .. clause.Symbols.Where(Segment.IsWho)];
        if (next.Join != Kind.And || whos.Count != 2 || clause.Symbols.FindAll(Segment.IsWhere) is not [{ Kind: Kind.Place or Kind.Rashi } one] || next.Symbols.FindAll(Segment.IsWhere) is not [var other] || one.Kind != other.Kind
            || !clause.Symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol) || symbol == one) || !next.Symbols.TrueForAll(symbol => IsIdle(symbol) || symbol == other)
            || clause.Symbols.FindLastIndex(Segment.IsWho) > clause.Symbols.IndexOf(one))
            return false;
        _unplaced = [];
        State(Subject.From(whos[0])!, one, clause.Symbols, true);
        State(Subject.From(whos[1])!, other, next.Symbols, true);
        (_subjects, _wheres, _form) = (whos.ConvertAll(who => Subject.From(who)!), [], Form.Placement);
        return true;
    }

    /// <summary>"Venus sits in the second with Mercury"; but "with Jupiter in the tenth" is none.</summary>
    private static bool IsWith(List<Symbol> symbols) =>
        symbols.FindIndex(symbol => symbol.Kind == Kind.With) is > 0 and var with && symbols.Take(with).Any(Segment.IsWho) && symbols.Skip(with).Any(Segment.IsWho);

    /// <summary>Names and places in turn.</summary>
    private void Chunks(List<Symbol> items, List<Symbol> symbols, bool isDenied, bool isRelated)
    {
        // "Jupiter and Saturn carry meaning here, Jupiter in the twelfth": the first names said only of whom it goes on.
        if (!items.Exists(item => _unplaced.Exists(who => who.Is(item.Kind, item.Value))))
            items = [.. _unplaced, .. items];
        _unplaced = [];
        // "They live in the same sign": the two that were named last.
        var carried = !items.Exists(Segment.IsWho) && _subjects.Count < 2 && _placed.Count > 1 ? [.. _placed.TakeLast(2)] : _subjects;
        var isPlaceFirst = items.Count > 0 && !Segment.IsWho(items[0]);
        var (whos, wheres) = (new List<Symbol>(), new List<Symbol>());
        var from = 0;
        // A new chunk begins where the kind that came first comes again.
        foreach (var item in items)
        {
            var isWho = Segment.IsWho(item);
            if (isWho != isPlaceFirst && whos.Count > 0 && wheres.Count > 0 && !(isPlaceFirst && !items.Skip(items.IndexOf(item)).Any(Segment.IsWho)))
            {
                Stated(whos, wheres, symbols, Denies(symbols, from, symbols.IndexOf(item)));
                (whos, wheres, from) = ([], [], symbols.IndexOf(item));
            }

            (isWho ? whos : wheres).Add(item);
        }

        var deniesLast = Denies(symbols, Math.Max(from, 0), symbols.Count) && !(isRelated && wheres.Count == 0);
        if (whos.Count > 0 && wheres.Count > 0)
            Stated(whos, wheres, symbols, deniesLast && !isRelated);
        else if (wheres.Count > 0 && isRelated && carried.Count > 0)
            Stated(carried, wheres, symbols, false);
        else if ((whos.Count > 0 || wheres.Count > 0) && !isRelated)
            NotUnderstood($"“{Words(symbols)}”");
        if (isDenied && isRelated && items.Exists(Segment.IsWhere))
            NotUnderstood($"what is denied in “{Words(symbols)}”");
        _whereFirst = isPlaceFirst;
        if (isRelated)
            Related([.. items.Where(Segment.IsWho)], carried, symbols, isDenied);
    }

    private void Related(List<Symbol> whos, List<Subject> carried, List<Symbol> symbols, bool isDenied)
    {
        // An office whose holder is named beside it is he.
        whos = [.. whos.Where((who, i) => !(IsOffice(who) && ((i + 1 < whos.Count && whos[i + 1].Kind == Kind.Graha && symbols.IndexOf(whos[i + 1]) == symbols.IndexOf(who) + 1)
            || (i > 0 && whos[i - 1].Kind == Kind.Graha && symbols.IndexOf(whos[i - 1]) == symbols.IndexOf(who) - 1))))];
        var group = whos.ConvertAll(who => Subject.From(who)!);
        if (group.Count < 2)
            group = [.. carried.Where(one => !group.Exists(who => who.Name == one.Name)), .. group];
        var (isOpposite, isApart) = (symbols.Exists(symbol => symbol.Kind == Kind.Opposite), symbols.Exists(symbol => symbol.Kind == Kind.Apart));
        if (group.Count < 2 || group.Exists(who => who.IsOffice && group.Count > 2) || ((isOpposite || isApart || isDenied) && group.Count != 2) || (isOpposite && isApart))
        {
            NotUnderstood($"who is together in “{Words(symbols)}”");
            return;
        }

        for (var i = 1; i < group.Count; i++)
        {
            if (isOpposite)
                Say(Propositions.Opposite(group[0], group[i], _setting), !isDenied);
            else
                Say(Propositions.Together(group[0], group[i], _setting), isDenied == isApart);
        }

        _subjects = group;
    }

    private void Stated(List<Symbol> whos, List<Symbol> wheres, List<Symbol> within, bool isDenied)
    {
        var group = whos.ConvertAll(who => Subject.From(who)!);
        Equate(group, false);
        Stated(group, wheres, within, isDenied);
    }

    private void Stated(List<Subject> group, List<Symbol> wheres, List<Symbol> within, bool isDenied)
    {
        // The Sun burns, and is not burnt.
        if (!isDenied && group.Count > 1 && wheres.TrueForAll(where => where.Kind == Kind.Combust))
            group = [.. group.Where(who => who.Name != nameof(Graha.Sun))];
        if (group.Count == 0)
            NotUnderstood($"who is meant in “{Words(within)}”");
        if (isDenied && group.Count * wheres.Count != 1 && !(wheres.Count == 1 && within.Exists(symbol => symbol is { Kind: Kind.Not, Text: "nor" or "none" or "neither" })))
            NotUnderstood($"what is denied in “{Words(within)}”");
        foreach (var who in group)
            foreach (var where in wheres)
                State(who, where, within, !isDenied);
        foreach (var state in _common)
            foreach (var who in group)
                State(who, state, within, true);
        (_subjects, _wheres) = (group, wheres);
        _placed = [.. _placed.TakeLast(1), .. group];
        _place = wheres.FindLast(where => where.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } place ? place : _place;
        _star = wheres.FindLast(where => where.Kind is Kind.Nakshatra) is { Kind: not Kind.Unknown } star ? star : _star;
    }
}
