using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Names alone, and places alone: of whom was said before.</summary>
internal sealed partial class Reader
{
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
            _place = wheres[1];
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
