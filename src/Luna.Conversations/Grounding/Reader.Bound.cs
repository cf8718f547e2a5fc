namespace Luna.Conversations.Grounding;

/// <summary>
/// The second reading, for what no frame covers: every name is bound to what stands beside it, in whatever words. What is left unbound,
/// and any word that denies, compares or dates without being read, makes the sentence not understood.
/// </summary>
internal sealed partial class Reader
{
    // Names that wait for where they are, and places that wait for who is there.
    private List<Symbol> _unplaced = [], _unpeopled = [];

    // How all that a sentence names stand: "three of them are exalted: …".
    private List<Symbol> _common = [];

    // Something that is so for everybody was said.
    private bool _isKnown;

    private void Bind(Sentence sentence)
    {
        if (!Opened(sentence, out var symbols, out var said) || _fault is not null)
            return;
        if (_subjects.Count == 0 && _statements.Count == 0 && (IsGeneral(symbols) || IsCustom(symbols)))
            return;
        if (sentence.IsQuestion && Asks(symbols))
        {
            _subjects = [.. symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)];
            return;
        }

        if (!Begun(sentence, symbols))
            return;
        var before = _statements.Count;
        Told(said);
        (_unplaced, _unpeopled, _common, _isKnown) = ([], [], [], false);
        if (Exclusive(symbols))
            return;
        Numbered(symbols);
        Bind(Clauses(symbols));
        if (_unplaced.Count > 0 || _unpeopled.Count > 0 || (_statements.Count == before && !_isKnown))
            NotUnderstood($"“{Words(symbols)}” leaves something unbound");
    }

    private void Bind(List<Segment> clauses)
    {
        DoubleDenial(clauses);
        Glossed(clauses);
        Paired(clauses);
        Gathered(clauses);
        Empty(clauses);
        Seen(clauses);
        for (var i = 0; i < clauses.Count && _fault is null; i++)
            i = Clause(clauses, i);
    }

    /// <returns>The last clause that was read.</returns>
    private int Clause(List<Segment> clauses, int at)
    {
        var clause = clauses[at];
        if (GoesWithNext(clauses, at))
        {
            clauses[at + 1].Symbols.InsertRange(0, clause.Symbols);
            return at;
        }

        Settle(clause);
        if (Told(clause))
            return at;
        if (clause.Symbols.RemoveAll(symbol => symbol.Text == Turns.Hearsay) > 0)
        {
            Hear(clauses, at);
            return at;
        }

        if (General.IsSo(clause.Symbols))
        {
            _isKnown = true;
            return at;
        }

        if (!Mentions.AnyPart(clause.Symbols) && !(_form == Form.Bindus && clause.HasAny(Kind.Most, Kind.Least, Kind.Number)) && !(_form == Form.Dasha && clause.HasAny(Kind.Age, Kind.Date, Kind.Years)))
        {
            _common = [];
            Free(clause);
            return at;
        }

        if (!Interpreted(clause) || clause.Symbols.TrueForAll(symbol => symbol.Kind == Kind.YogaWord || IsIdle(symbol)) || NthSeen(clause) || SeenToo(clause) || Untenanted(clauses, at))
            return at;
        if (LeansOnNext(clauses, at))
        {
            clauses[at + 1].Symbols.InsertRange(0, clause.Symbols);
            return at;
        }

        return There(clauses, at) ?? OfItsKind(clauses, at);
    }

    /// <summary>Each clause to the frame of what it names; what names only grahas and places is bound by where it stands.</summary>
    private int OfItsKind(List<Segment> clauses, int at)
    {
        var clause = clauses[at];
        OfThatHouse(clause.Symbols);
        if (BothRun(clauses, at))
            return at + 1;
        if (clause.HasAny(Kind.Dasha, Kind.Yoga, Kind.KalaSarpa, Kind.Bindu, Kind.Sarva, Kind.Aspect, Kind.AspectedBy, Kind.Rules, Kind.RuledBy, Kind.Lord))
        {
            _waiting.AddRange(_unplaced.Select(who => Subject.From(who)!));
            _unplaced = [];
        }

        if (clause.Has(Kind.Place) && clause.Has(Kind.Number) && !clause.Symbols.Exists(Segment.IsWho) && IsOfBindus(clauses))
            return Bindus(clauses, at);
        if (IsDasha(clause) || (clause.Count(Kind.Graha) == 2 && (clause.HasAny(Kind.After, Kind.Next, Kind.Before, Kind.Change) || (clause.Has(Kind.Runs) && clause.Symbols.Exists(Phrases.IsPaired))) && !clause.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is Kind.Conjunct or Kind.Aspect)))
            return Dashas(clauses, at);
        if (clause.HasAny(Kind.SadeSati, Kind.Dhaiya, Kind.PhaseName))
        {
            Saturn(clause);
            return at;
        }

        if (clause.HasAny(Kind.Yoga, Kind.Manglik, Kind.ManglikPlaces, Kind.KalaSarpa, Kind.Hemmed))
        {
            OfLagna(clause.Symbols);
            return Yogas(clauses, at);
        }

        if (clause.HasAny(Kind.Bindu, Kind.Sarva, Kind.Bhinna) || (_form == Form.Bindus && clause.HasAny(Kind.Number, Kind.Most, Kind.Least)))
            return Bindus(clauses, at);
        if (clause.HasAny(Kind.Aspect, Kind.AspectedBy) || Continues(clause, Form.Sight))
        {
            if (clause.Symbols.FindLast(symbol => symbol.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } place)
                _place = place;
            return Looks(clause) ? at : Sight(clauses, at);
        }

        if (clause.HasAny(Kind.Rules, Kind.RuledBy, Kind.Lord) || Continues(clause, Form.Rulership))
        {
            Rulership(clause);
            return at;
        }

        if (clause.Has(Kind.Empty) || (clause.Has(Kind.Planets) && clause.Has(Kind.Not) && !clause.Symbols.Exists(Segment.IsWho)))
            return Nobody(clause, at);
        if (clause.Symbols.Exists(symbol => symbol.Is(Kind.Only, 2)))
            return Accompanied(clause, at, [.. clause.Symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)]);
        if (at + 1 < clauses.Count && Respectively(clause, clauses[at + 1]))
            return at + 1;
        Stand(clauses, at);
        return at;
    }

    /// <summary>Without a rashi that only says which: "Libra ascendant", "Mesh ka Shani".</summary>
    private (List<Symbol> Items, List<Symbol> Glued) Glued(List<Symbol> symbols)
    {
        var (items, glued) = (new List<Symbol>(), new List<Symbol>());
        for (var i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Kind == Kind.Rashi && Phrases.KindAt(symbols, i + 1) is Kind.Graha or Kind.Lagna && Phrases.KindAt(symbols, i - 1) is not (Kind.In or Kind.Sits)
                && !(i > 0 && Segment.IsWho(symbols[i - 1])))
            {
                State(Subject.From(symbols[i + 1])!, symbols[i], symbols, !(symbols.Exists(symbol => symbol.Kind == Kind.Not) && symbols.Count(symbol => Segment.IsWho(symbol) || Segment.IsWhere(symbol)) == 2));
                glued.Add(symbols[i + 1]);
            }
            else if (IsState(symbols[i]) && Phrases.KindAt(symbols, i + 1) is Kind.Graha && symbols.FindLastIndex(Segment.IsWho) >= i + 1 && symbols.Take(i).Any(symbol => Segment.IsWho(symbol) || Segment.IsWhere(symbol) || symbol.Kind is Kind.Conjunct))
                State(Subject.From(symbols[i + 1])!, symbols[i], symbols, true);
            else if (Segment.IsWho(symbols[i]) || Segment.IsWhere(symbols[i]))
                items.Add(symbols[i]);
        }

        return (items, glued);
    }
}
