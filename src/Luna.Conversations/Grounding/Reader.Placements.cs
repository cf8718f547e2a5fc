using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Who stands where and how: in which rashi, bhava, nakshatra and pada, exalted, retrograde, together.</summary>
internal sealed partial class Reader
{
    private static bool IsIdle(Symbol symbol) => symbol.Kind
        is Kind.You or Kind.Soft or Kind.Who or Kind.In or Kind.Mein or Kind.Sits or Kind.Sign or Kind.Star or Kind.House or Kind.Now or Kind.Birth
        or Kind.Varga or Kind.Colon or Kind.Formed or Kind.With or Kind.Se or Kind.Takes or Kind.Runs or Kind.All or Kind.Pada or Kind.Minute
        or Kind.Planets or Kind.Object;

    /// <returns>The last segment that was read.</returns>
    private int Placements(List<Segment> segments, int at)
    {
        var segment = segments[at];
        var symbols = segment.Symbols;
        var whos = symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!).ToList();
        var hasWhere = symbols.Exists(Segment.IsWhere);
        if (symbols.Exists(symbol => symbol.Is(Kind.Only, 2)))
            return Accompanied(segment, at, whos);
        if (Misplaced(symbols) is { } stray)
        {
            NotUnderstood($"“{stray}” in “{Words(symbols)}”");
            return at;
        }

        if (symbols.Exists(symbol => symbol.Kind == Kind.Empty) || (symbols.Exists(symbol => symbol.Kind == Kind.Planets) && symbols.Exists(symbol => symbol.Kind == Kind.Not) && whos.Count == 0))
            return Nobody(segment, at);
        if (symbols.Exists(symbol => symbol.Kind is Kind.Conjunct or Kind.Opposite or Kind.Apart) || (symbols.Exists(symbol => symbol.Kind == Kind.With) && IsCompany(symbols)))
            return Company(segments, at, whos);
        if (whos.Count > 0 && !hasWhere)
            return Named(segments, at, whos);
        if (whos.Count == 0)
            return Went(segment, at);

        _whereFirst = symbols.FindIndex(Segment.IsWhere) < symbols.FindIndex(Segment.IsWho);
        var denied = Denied(segment);
        // "Chauthe ghar Surya ka hai" may mean its lord.
        if (_whereFirst && symbols.Exists(symbol => symbol.Kind == Kind.Place) && !symbols.Exists(symbol => symbol.Kind is Kind.In or Kind.Mein or Kind.Sits or Kind.Formed or Kind.Colon
            or Kind.Runs or Kind.Takes or Kind.Soft or Kind.Reference or Kind.Planets or Kind.Only or Kind.Rashi))
            NotUnderstood(Words(symbols));
        if (_whereFirst)
            WhereFirst(symbols, denied);
        else
            WhoFirst(symbols, denied);
        if (symbols.Exists(symbol => symbol.Kind == Kind.Only))
            Alone(symbols, denied);
        _form = Form.Placement;
        return at;
    }

    private static string? Misplaced(List<Symbol> symbols)
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            var symbol = symbols[i];
            if (symbol.Kind == Kind.Number && i + 1 < symbols.Count && symbols[i + 1].Kind is Kind.Degree or Kind.Minute)
                continue;
            if (!IsIdle(symbol) && !Segment.IsWho(symbol) && !Segment.IsWhere(symbol)
                && symbol.Kind is not (Kind.Not or Kind.Reference or Kind.Only or Kind.Conjunct or Kind.Apart or Kind.Opposite or Kind.Mutual or Kind.Empty))
                return symbol.Text;
        }

        return null;
    }

    /// <summary>Whether the segment denies; what two denials mean is not understood.</summary>
    private bool Denied(Segment segment)
    {
        if (segment.Count(Kind.Not) > 1)
            NotUnderstood("two denials");
        return segment.Has(Kind.Not);
    }

    private void WhoFirst(List<Symbol> symbols, bool denied)
    {
        var (group, before) = (new List<Subject>(), new List<Subject>());
        var wheres = new List<Symbol>();
        var from = 0;
        for (var i = 0; i < symbols.Count; i++)
        {
            if (Segment.IsWho(symbols[i]))
            {
                if (wheres.Count > 0)
                {
                    Equate(group, false);
                    Place(Carried(group), wheres, symbols, Denies(symbols, from, i));
                    (group, wheres, before, from) = ([], [], _subjects, i);
                }

                group.Add(Subject.From(symbols[i])!);
            }
            else if (Segment.IsWhere(symbols[i]))
            {
                wheres.Add(symbols[i]);
            }
        }

        if (wheres.Count == 0 && before.Count > 0)
        {
            Joined(symbols, before, group, denied);
            return;
        }

        Equate(group, denied && wheres.Count == 0);
        Place(Carried(group), wheres, symbols, before.Count > 0 ? Denies(symbols, from, symbols.Count) : denied);
    }

    private static bool Denies(List<Symbol> symbols, int from, int to) =>
        symbols.Skip(from).Take(to - from).Any(symbol => symbol.Kind == Kind.Not);

    private void WhereFirst(List<Symbol> symbols, bool denied)
    {
        var group = new List<Subject>();
        var wheres = new List<Symbol>();
        foreach (var symbol in symbols)
        {
            if (Segment.IsWhere(symbol))
            {
                if (group.Count > 0)
                {
                    Equate(group, false);
                    Place(group, wheres, symbols, denied);
                    wheres = [];
                    if (symbols.SkipWhile(one => one != symbol).Any(Segment.IsWho))
                        group = [];
                }

                wheres.Add(symbol);
            }
            else if (Segment.IsWho(symbol))
            {
                group.Add(Subject.From(symbol)!);
            }
        }

        Equate(group, false);
        Place(group, wheres, symbols, denied);
    }

    // Names that wait for what is denied of them.
    private List<Subject> _denied = [];

    // Names that wait for what is said of them.
    private List<Subject> _waiting = [];

    private List<Subject> Carried(List<Subject> group)
    {
        if (_waiting.Count == 0)
            return group;
        var all = _waiting.Concat(group).ToList();
        _waiting = [];
        return all;
    }

    private void Place(List<Subject> group, List<Symbol> wheres, List<Symbol> within, bool denied)
    {
        if (group.Count == 0)
        {
            NotUnderstood(Words(within));
            return;
        }

        foreach (var shared in _shared)
            foreach (var who in group)
                State(who, shared, within, !denied);
        _isShared = true;
        _placed = [.. _placed.TakeLast(1), .. group];
        // Of "not in Leo, it is in Virgo" run together nobody knows what is denied.
        if (denied && wheres.GroupBy(where => where.Kind).Any(alike => alike.Count() > 1))
            NotUnderstood(Words(within));
        // "Kark mein neech ka nahi": in Kark, and not debilitated.
        var isOfState = denied && wheres.Count > 1 && IsDignity(wheres[^1]) && within.Exists(symbol => symbol.Is(Kind.Not, 2))
            && wheres.Take(wheres.Count - 1).All(where => where.Kind is Kind.Rashi or Kind.Place);
        foreach (var who in group)
            foreach (var where in wheres)
                State(who, where, within, !denied || (isOfState && where != wheres[^1]));
        // "It is Venus, not Jupiter, that is exalted".
        foreach (var who in _denied)
            foreach (var where in wheres)
                State(who, where, within, denied);
        if (_denied.Count > 0 && denied)
            NotUnderstood(Words(within));
        _denied = [];
        _place = wheres.FindLast(where => where.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } place ? place : _place;
        _star = wheres.FindLast(where => where.Kind is Kind.Nakshatra) is { Kind: not Kind.Unknown } star ? star : _star;
        (_subjects, _wheres, _affirmed) = (group, wheres, !denied);
    }

    /// <summary>Beside a sade sati Saturn is that of the sky, and the Moon that of the birth.</summary>
    private Setting SettingOf(Subject who) =>
        !_isOfSaturn ? _setting : who.Name == nameof(Graha.Saturn) ? new Setting(true) : who.Name == nameof(Graha.Moon) ? default : _setting;

    private Graha? _whence;

    private static bool IsDignity(Symbol symbol) => symbol.Kind is Kind.Exalted or Kind.Debilitated or Kind.Own or Kind.Retrograde or Kind.Direct or Kind.Combust or Kind.Vargottama;

    private void State(Subject who, Symbol where, List<Symbol> within, bool affirmed)
    {
        switch (where.Kind)
        {
            case Kind.Rashi:
                Say(Propositions.InRashi(who, (Rashi)where.Value, SettingOf(who)), affirmed);
                break;
            case Kind.Place:
                // A place that is carried over is counted from where it was.
                if (within.Contains(where))
                    _whence = ReferenceOf(where, within);
                Say(Propositions.InPlace(who, where.Value, SettingOf(who), _whence), affirmed);
                break;
            case Kind.Places:
                var (from, setting) = (ReferenceOf(where, within), _setting);
                Say(new Proposition(
                    truths => new Astrology.Yogas.BhavaSet(where.Value).Contains(truths.PlaceOf(who.Of(truths), setting, from)),
                    truths => $"{who.Name} is in house {truths.PlaceOf(who.Of(truths), setting, from)} from {from?.ToString() ?? "the lagna"}, not in a {where.Text}"), affirmed);
                break;
            case Kind.Nakshatra:
                Say(Propositions.InNakshatra(who, (Nakshatra)where.Value, _setting), affirmed);
                break;
            case Kind.PadaAt:
                Say(Propositions.InPada(who, where.Value, _setting), affirmed);
                break;
            case Kind.Degree:
                Degree(who, where, within, affirmed);
                break;
            default:
                Say(Propositions.State(who, where.Kind, _setting), affirmed);
                break;
        }
    }

    private void Degree(Subject who, Symbol where, List<Symbol> within, bool affirmed)
    {
        var at = within.IndexOf(where);
        if (Phrases.KindAt(within, at - 1) != Kind.Number)
        {
            NotUnderstood(Words(within));
            return;
        }

        int? minutes = Phrases.KindAt(within, at + 1) == Kind.Number ? within[at + 1].Value : null;
        if (minutes is not null && within.Count(symbol => symbol.Kind == Kind.Number) > 2)
            NotUnderstood(Words(within));
        Say(Propositions.AtDegree(who, within[at - 1].Amount, minutes, _setting), affirmed);
    }

    /// <summary>"8th from the Moon", "from the Moon … in the 8th", "Chandra se 8ve": the nearest stands for the bhava.</summary>
    private Graha? ReferenceOf(Symbol place, List<Symbol> within)
    {
        var at = within.IndexOf(place);
        if (Near(within, at, -1) is { Amount: 1 } before)
            return Whence(before);
        if (Near(within, at, 1) is { Amount: 0 } after)
            return Whence(after);
        if (within.Count(symbol => symbol.Kind == Kind.Reference) == 1)
            return Whence(within.First(symbol => symbol.Kind == Kind.Reference));
        if (within.Exists(symbol => symbol.Kind == Kind.Reference))
            NotUnderstood(Words(within));
        return _hasFrom ? _from : null;
    }

    private Graha? Whence(Symbol reference)
    {
        if (reference.Value >= Phrases.MoonIn)
            Say(Propositions.InRashi(Subject.Graha(Graha.Moon), (Rashi)(reference.Value - Phrases.MoonIn), default), true);
        return FromOf(reference);
    }

    private static Symbol? Near(List<Symbol> within, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < within.Count; i += step)
        {
            if (within[i].Kind == Kind.Reference)
                return within[i];
            if (!IsIdle(within[i]))
                return null;
        }

        return null;
    }

    /// <summary>Two names side by side are one: "the lord of the tenth, Venus".</summary>
    private void Equate(List<Subject> group, bool denied)
    {
        var carried = _waiting.Where(who => who.IsOffice);
        var offices = group.Where(who => who.IsOffice).ToList();
        var holder = group.FirstOrDefault(who => !who.IsOffice);
        if (group.Count < 2 || offices.Count == 0)
            return;
        if (holder is null)
        {
            for (var i = 1; i < offices.Count; i++)
                Say(Propositions.Same(offices[0], offices[i]), !denied);
            return;
        }

        if (group.Count(who => !who.IsOffice) > 1)
        {
            NotUnderstood($"who is {offices[0].Name}");
            return;
        }

        foreach (var office in offices.Concat(carried))
            Say(Propositions.Same(office, holder), !denied);
        _waiting.RemoveAll(who => who.IsOffice);
        group.Clear();
        group.Add(holder);
    }

    /// <summary>Only names: they wait for what follows, share what was said before, or are an equation.</summary>
    private int Named(List<Segment> segments, int at, List<Subject> whos)
    {
        var segment = segments[at];
        var denied = Denied(segment);
        if (segment.Has(Kind.Only))
            NotUnderstood(Words(segment.Symbols));
        if (whos.Count > 1 && whos.Exists(who => who.IsOffice))
        {
            Equate(whos, denied);
            (_subjects, _form, _affirmed) = (whos, Form.Placement, !denied);
            return at;
        }

        var next = at + 1 < segments.Count ? segments[at + 1] : null;
        if (denied && next is not null && Mentions.AnyPart(next.Symbols) && segment.Count(Kind.Not) == 1
            && (_waiting.Count > 0 || (segment.Join == Kind.Filler && next.Join == Kind.But)))
        {
            _denied.AddRange(whos);
            return at;
        }

        // "…, but Mercury is not": exalted, retrograde, combust, not where they stand.
        if (_isEnglish && denied && _affirmed && _form == Form.Placement && _wheres.Exists(IsState) && next is null && segment.Count(Kind.Not) == 1)
        {
            var states = _wheres.FindAll(IsState);
            if (states.Count > 1)
                NotUnderstood(Words(segment.Symbols));
            foreach (var who in Carried(whos))
                State(who, states[0], states, false);
            return at;
        }

        var goesBack = _wheres.Count > 0 && _whereFirst && segment.Join is Kind.And or Kind.Comma;
        var isOfRashi = IsRelative(segment) && _wheres.Exists(where => where.Kind == Kind.Rashi);
        if (!goesBack && !isOfRashi && !denied && next is not null && Mentions.AnyPart(next.Symbols) && whos.Count > 0
            && (_form == Form.None || segment.Join is Kind.Comma or Kind.Filler || next.Symbols.Exists(Segment.IsWho) || next.HasAny(Kind.Conjunct)))
        {
            // An office and then its holder: "the lord of the tenth, Venus, is in …".
            if (_waiting.Count == 1 && _waiting[0].IsOffice != whos[0].IsOffice && segment.Join == Kind.Comma)
            {
                var pair = new List<Subject> { _waiting[0], whos[0] };
                _waiting = [];
                Equate(pair, false);
                (_waiting, _subjects) = ([], pair);
                return at;
            }

            _waiting.AddRange(whos);
            _subjects = [.. _waiting];
            return at;
        }

        if (_subjects.Count == 1 && whos.Count == 1 && (whos[0].IsOffice || _subjects[0].IsOffice) && _wheres.Count == 0)
        {
            Say(Propositions.Same(_subjects[0], whos[0]), !denied);
            _waiting = [];
            return at;
        }

        if (_wheres.Count == 0 || _form != Form.Placement)
        {
            NotUnderstood($"“{Words(segment.Symbols)}” says nothing");
            return at;
        }

        if (denied && !_affirmed && !segment.Symbols.Exists(symbol => symbol.Text == "nor"))
            NotUnderstood("a denial of a denial");
        // "The lagna is not Scorpio, the Moon sign is": the contrary.
        var isNor = segment.Symbols.Exists(symbol => symbol.Text == "nor");
        if (!_affirmed && !denied && !isNor && segment.Join == Kind.And)
            NotUnderstood(Words(segment.Symbols));
        var affirmed = !isNor && !denied;
        // "…, jo aapki janma rashi hai": the rashi, of the birth; the sentence goes on about whom it was about.
        var setting = _setting;
        _setting = isOfRashi ? default : setting;
        foreach (var who in whos)
            foreach (var where in _wheres.Where(where => !isOfRashi || where.Kind == Kind.Rashi))
                State(who, where, [], affirmed);
        (_subjects, _setting) = (isOfRashi ? _subjects : whos, setting);
        return at;
    }

    private static bool IsState(Symbol where) => Segment.IsWhere(where) && where.Kind is not (Kind.Rashi or Kind.Place or Kind.Places or Kind.Nakshatra or Kind.PadaAt or Kind.Degree);

    // What is said of the grahas that the sentence names next, and the last two that were placed.
    private List<Symbol> _shared = [];
    private bool _isShared;
    private List<Subject> _placed = [];

    private static bool IsRelative(Segment segment) =>
        segment.Symbols is [{ Kind: Kind.Who, Text: "jo" or "जो" }, ..] && segment.Symbols.Count(Segment.IsWho) == 1;

    /// <summary>Something said of whoever was named before, or by the label of the Moon's own rashi and nakshatra.</summary>
    private int Went(Segment segment, int at)
    {
        var symbols = segment.Symbols;
        var wheres = symbols.Where(Segment.IsWhere).ToList();
        var denied = Denied(segment);
        if (wheres is [{ Kind: Kind.Rashi }, { Kind: Kind.Place }])
            wheres.Reverse();
        if (wheres is [{ Kind: Kind.Place }, { Kind: Kind.Rashi }] && (_subjects.TrueForAll(who => who.IsLagna) || symbols.Exists(symbol => symbol.Kind == Kind.House)))
        {
            Say(Propositions.HouseIs(wheres[0].Value, (Rashi)wheres[1].Value, _setting, ReferenceOf(wheres[0], symbols)), !denied);
            _place = wheres[0];
            return at;
        }

        // "The pair of exalted grahas, Mars in Capricorn and …".
        if (_isEnglish && symbols.Exists(symbol => symbol.Kind == Kind.Planets) && !denied && wheres.TrueForAll(where => where.Kind is Kind.Exalted or Kind.Debilitated or Kind.Own or Kind.Retrograde or Kind.Combust))
        {
            (_shared, _subjects, _waiting) = (wheres, [], []);
            return at;
        }

        if (_waiting.Count > 0)
            _subjects = Carried([]);
        var isOfMoon = _subjects.Count == 0 || _subjects.TrueForAll(who => who.IsLagna)
            || (symbols.Exists(symbol => symbol.Kind is Kind.You) && symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star));
        if (isOfMoon && symbols.Exists(symbol => symbol.Kind is Kind.Sign or Kind.Star) && wheres.TrueForAll(where => where.Kind is Kind.Rashi or Kind.Nakshatra or Kind.PadaAt))
            _subjects = [Subject.Graha(Graha.Moon)];
        else if (isOfMoon && wheres is [{ Kind: Kind.Nakshatra }, ..] && _subjects.Count > 0)
            _subjects = [Subject.Graha(Graha.Moon)];
        if (_subjects.Count == 0 || wheres.Count == 0)
        {
            NotUnderstood($"whom “{Words(symbols)}” is about");
            return at;
        }

        if (segment.Symbols.Exists(symbol => symbol.Text == "nor"))
            denied = true;
        // The Sun burns, and is not burnt.
        if (wheres.Exists(where => where.Kind == Kind.Combust) && !denied && _subjects.Count > 1)
            _subjects = [.. _subjects.Where(who => who.Name != nameof(Graha.Sun))];
        if (_subjects.Count == 0)
            NotUnderstood($"whom “{Words(symbols)}” is about");
        Place(_subjects, wheres, symbols, denied);
        _form = Form.Placement;
        return at;
    }
}
