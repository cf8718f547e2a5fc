using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Who stands where, by what stands beside what: names go with the places behind them, or before them where places come first.</summary>
internal sealed partial class Reader
{
    /// <summary>Who stands where and how, with whom: names go with the places behind them, or before them where places come first.</summary>
    private void Stand(List<Segment> clauses, int at)
    {
        var clause = clauses[at];
        var symbols = clause.Symbols;
        symbols.RemoveAll(symbol => symbol.Kind is Kind.All or Kind.Called || (symbol.Kind == Kind.StandsFor && Array.IndexOf(Regarded, symbol.Text) >= 0));
        if (clause.Has(Kind.Now))
            symbols.RemoveAll(symbol => symbol.Kind == Kind.Future);
        symbols.RemoveAll(symbol => symbol is { Kind: Kind.General, Text: "in jyotish" or "in astrology" or "in vedic astrology" });
        if (_isOfSaturn)
            symbols.RemoveAll(symbol => symbol.Kind == Kind.Phase);
        // "… watches from the seventh": there it stands.
        for (var i = symbols.Count - 2; i >= 0; i--)
            if (symbols[i] is { Kind: Kind.From, Text: "from" } && symbols[i + 1].Kind == Kind.Place)
                symbols.RemoveAt(i);
        if (Misplaced(symbols) is not null || symbols.Exists(symbol => symbol.Kind is Kind.Mutual))
        {
            NotUnderstood($"“{Words(symbols)}”");
            return;
        }

        var (items, glued) = Glued(symbols);
        var isRelated = symbols.Exists(symbol => symbol.Kind is Kind.Conjunct or Kind.Opposite or Kind.Apart) || IsWith(symbols)
            // "…, and sits with the Moon".
            || (_subjects.Count > 0 && symbols.FindIndex(symbol => symbol.Kind == Kind.With) is > 0 and var with && symbols[with - 1].Kind == Kind.Sits && !items.Exists(Segment.IsWhere));
        if (symbols.Count(symbol => symbol.Kind == Kind.Reference) > items.Count(item => item.Kind is Kind.Place or Kind.Places))
            NotUnderstood($"whence in “{Words(symbols)}”");
        var isDenied = Denied(clause);
        var (hasWho, hasWhere) = (items.Exists(Segment.IsWho), items.Exists(Segment.IsWhere));
        if (hasWho && !hasWhere && !isRelated && items.TrueForAll(glued.Contains))
            _subjects = items.ConvertAll(item => Subject.From(item)!);
        else if (hasWho && !hasWhere && !isRelated)
            Names(clauses, at, items, isDenied);
        else if (!hasWho && hasWhere && !isRelated)
            Places(clauses, at, items, isDenied);
        else
            Chunks(items, symbols, isDenied, isRelated);
        if (symbols.Exists(symbol => symbol.Kind == Kind.Only))
            Alone(isDenied);
        _form = Form.Placement;
    }

    private static readonly string[] Regarded =
        ["considered", "is considered", "are considered", "is regarded as", "mana jata", "mani jati", "maane jaate", "maante", "मानी जाती", "माना जाता", "मानते", "माने जाते"];

    /// <summary>Only names: they wait for what is said of them, or share what was said before.</summary>
    private void Names(List<Segment> clauses, int at, List<Symbol> items, bool isDenied)
    {
        if (_unpeopled.Count > 0)
        {
            Stated(items, _unpeopled, [.. clauses[at].Symbols.Where(symbol => symbol.Kind == Kind.Not)], isDenied);
            if (!clauses.Skip(at + 1).Any(next => next.Symbols.Exists(Segment.IsWho) && !next.Symbols.Exists(Segment.IsWhere)))
                _unpeopled = [];
            return;
        }

        if (_common.Count > 0 && !isDenied)
        {
            Stated(items, [], clauses[at].Symbols, false);
            return;
        }

        // "Saturn only asks for work" says nothing of where it is.
        if (!isDenied && clauses[at].Has(Kind.Interprets) && items.TrueForAll(item => item.Kind == Kind.Graha) && _unplaced.Count == 0)
        {
            (_isKnown, _subjects) = (true, items.ConvertAll(item => Subject.From(item)!));
            return;
        }

        // "The lord of the tenth is Venus", "Saturn is lord of the first".
        List<Symbol> all = [.. _unplaced, .. items];
        if (all is [{ Kind: Kind.Graha }] && _subjects is [{ IsOffice: true }] && _wheres.Count == 0)
        {
            Say(Propositions.Same(_subjects[0], Subject.From(all[0])!), !isDenied);
            _unplaced = [];
            return;
        }

        if (all.Exists(IsOffice) && (all.Exists(item => !IsOffice(item)) || all.Count > 1 || (_subjects.Count == 1 && _wheres.Count == 0)))
        {
            _unplaced = [];
            var group = all.ConvertAll(item => Subject.From(item)!);
            if (group.TrueForAll(one => one.IsOffice) && _subjects is [{ IsLagna: false } about] && all.Count == 1)
                group.Add(about);
            Equate(group, isDenied);
            _subjects = [group[^1]];
            _wheres = [];
            return;
        }

        var isAhead = clauses.Skip(at + 1).Any(one => Mentions.AnyPart(one.Symbols) && (_wheres.Count == 0 || one.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is not (Kind.Graha or Kind.Lagna) && !IsIdle(symbol))));
        if (!isDenied && isAhead && !(_whereFirst && _wheres.Count > 0))
        {
            _unplaced.AddRange(items);
            return;
        }

        if (_wheres.Count == 0 || (_wheres.Exists(IsState) && clauses[at].Join != Kind.And))
            NotUnderstood($"“{Words(items)}” says nothing");
        else
            Stated(items, _wheres, [.. clauses[at].Symbols.Where(symbol => symbol.Kind == Kind.Not)], isDenied);
    }

    private static bool IsOffice(Symbol symbol) => symbol.Kind is Kind.LordOf or Kind.LordOfRashi or Kind.LordOfStar or Kind.Dispositor or Kind.Karaka;

    /// <summary>Only places: of whoever waits or was named before, else of those who follow.</summary>
    private void Places(List<Segment> clauses, int at, List<Symbol> items, bool isDenied)
    {
        var symbols = clauses[at].Symbols;
        // "Scorpio, your tenth house, is home to …": of the house it is, and of those who follow.
        if (_unpeopled.Count > 0 && !isDenied)
        {
            if (_unpeopled.Concat(items).ToList() is [{ Kind: Kind.Place or Kind.Rashi } first, { Kind: Kind.Place or Kind.Rashi } second] && first.Kind != second.Kind)
            {
                var house = first.Kind == Kind.Place ? first : second;
                Say(Propositions.HouseIs(house.Value, (Rashi)(first.Kind == Kind.Rashi ? first : second).Value, _setting with { IsNow = false }, symbols.Contains(house) ? ReferenceOf(house, symbols) : _whence), true);
            }

            if (items.Find(item => item.Kind == Kind.Place) is { Kind: Kind.Place } counted)
                _whence = ReferenceOf(counted, symbols);
            _unpeopled = [.. _unpeopled, .. items];
            return;
        }

        if (_unplaced.Count > 0)
        {
            var who = _unplaced;
            _unplaced = [];
            Stated(who, items, symbols, isDenied);
            return;
        }

        if (items is [{ Kind: Kind.Place or Kind.Rashi }, { Kind: Kind.Place or Kind.Rashi }] && items[0].Kind != items[1].Kind)
        {
            var place = items.Find(item => item.Kind == Kind.Place);
            Say(Propositions.HouseIs(place.Value, (Rashi)items.Find(item => item.Kind == Kind.Rashi).Value, _setting, ReferenceOf(place, symbols)), !isDenied);
            (_place, _whence) = (items.Find(item => item.Kind == Kind.Rashi), ReferenceOf(place, symbols));
            if (_subjects.TrueForAll(who => who.IsLagna) || isDenied)
                return;
        }

        if (clauses[at].Has(Kind.Planets) && items.TrueForAll(IsState) && !isDenied && clauses.Skip(at + 1).Any(one => one.Symbols.Exists(Segment.IsWho)))
        {
            _common = items;
            return;
        }

        var follows = clauses.Skip(at + 1).FirstOrDefault(one => Mentions.AnyPart(one.Symbols) && !one.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Rashi || IsIdle(symbol))) is { } next
            && next.Symbols.Exists(Segment.IsWho) && !next.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is Kind.Dasha or Kind.Aspect or Kind.Yoga or Kind.Rules);
        if (follows && !isDenied && !(items.Exists(IsState) && _subjects.Count > 0) && (clauses[at].Has(Kind.Planets) || _whereFirst || _subjects.Count == 0 || _statements.Count == 0 || at == 0 || clauses.Take(at).All(one => !Mentions.AnyPart(one.Symbols))))
        {
            _unpeopled = items;
            _star = items.FindLast(item => item.Kind is Kind.Nakshatra) is { Kind: not Kind.Unknown } star ? star : _star;
            _place = items.FindLast(item => item.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } named ? named : _place;
            _whence = items.Find(item => item.Kind == Kind.Place) is { Kind: Kind.Place } from ? ReferenceOf(from, symbols) : _whence;
            return;
        }

        // The rashi, and the nakshatra, of nobody else are the Moon's.
        var isOfMoon = _subjects.Count == 0 || _subjects.TrueForAll(who => who.IsLagna) || (symbols.Exists(symbol => symbol.Kind == Kind.You) && symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star));
        if (isOfMoon && (symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star) || items.TrueForAll(item => item.Kind is Kind.Nakshatra or Kind.PadaAt))
            && items.TrueForAll(item => item.Kind is Kind.Rashi or Kind.Nakshatra or Kind.PadaAt))
            _subjects = [Subject.Graha(Graha.Moon)];
        if (_subjects.Count == 0)
            NotUnderstood($"whom “{Words(symbols)}” is about");
        else
            Stated(_subjects, items, symbols, isDenied);
    }
}
