using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Who stands together, opposite, alone, and where nobody stands.</summary>
internal sealed partial class Reader
{
    /// <summary>"Mars is in Aries with Rahu".</summary>
    private void Joined(List<Symbol> symbols, List<Subject> before, List<Subject> group, bool denied)
    {
        if (denied || !symbols.Exists(symbol => symbol.Kind == Kind.With) || group.Count == 0)
        {
            NotUnderstood(Words(symbols));
            return;
        }

        foreach (var who in group)
            Say(Propositions.Together(before[0], who, _setting), true);
    }

    private int Nobody(Segment segment, int at)
    {
        var wheres = segment.Symbols.Where(Segment.IsWhere).ToList();
        var denied = segment.Has(Kind.Not) == segment.Has(Kind.Empty);
        if (wheres.Count == 0 || (wheres.Count > 1 && denied) || segment.Count(Kind.Not) > 1 || segment.Symbols.Exists(Segment.IsWho) || !wheres.TrueForAll(one => one.Kind is Kind.Place or Kind.Rashi or Kind.Exalted or Kind.Debilitated or Kind.Combust or Kind.Own))
        {
            NotUnderstood(Words(segment.Symbols));
            return at;
        }

        foreach (var where in wheres)
            Nobody(where, segment, !denied);
        return at;
    }

    private void Nobody(Symbol where, Segment segment, bool affirmed)
    {
        var setting = _setting;
        var from = where.Kind == Kind.Place ? ReferenceOf(where, segment.Symbols) : null;
        Say(Propositions.Nobody(
            (truths, graha) => where.Kind switch
            {
                Kind.Place => truths.PlaceOf(graha, setting, from) == where.Value,
                Kind.Rashi => truths.PointOf(graha, setting).Rashi == (Rashi)where.Value,
                _ => Propositions.State(Subject.Graha(graha), where.Kind, setting).Holds(truths) == true,
            },
            where.Text), affirmed);
    }

    /// <summary>"with" joins two grahas; "with Jupiter in the tenth" does not.</summary>
    private static bool IsCompany(List<Symbol> symbols)
    {
        var with = symbols.FindIndex(symbol => symbol.Kind == Kind.With);
        return symbols.FindIndex(Segment.IsWho) is var first && first >= 0 && first < with && symbols.FindLastIndex(Segment.IsWho) > with
            && !symbols.Take(with).Any(Segment.IsWhere);
    }

    private int Company(List<Segment> segments, int at, List<Subject> whos)
    {
        var segment = segments[at];
        var symbols = segment.Symbols;
        var denied = Denied(segment) != symbols.Exists(symbol => symbol.Kind == Kind.Apart);
        var isWithin = symbols.Exists(symbol => symbol.Kind == Kind.Conjunct);
        // "Lagnesh Chandra Surya ke saath": the lord is the Moon.
        if (whos is [{ IsOffice: true }, { IsOffice: false }, _, ..] && symbols.FindIndex(Segment.IsWho) is var office && Segment.IsWho(symbols[office + 1]))
        {
            Say(Propositions.Same(whos[0], whos[1]), true);
            whos.RemoveAt(0);
        }

        var group = Carried(whos);
        if (group.Count >= 2 && group.Exists(who => who.IsOffice) && group.Exists(who => !who.IsOffice) && whos.Count == group.Count)
        {
            // "The lord of the seventh, Mars, with Venus" would be an equation: only plain company is read.
            if (group.Count > 2)
                NotUnderstood(Words(symbols));
        }

        if (group.Count == 1 && _subjects.Count > 0)
            group = [.. _subjects, .. group];
        if (group.Count < 2 && _subjects.Count >= 2 && whos.Count == 0)
            group = _subjects;
        var next = at + 1 < segments.Count ? segments[at + 1] : null;
        while (group.Count < 2 || (next is { Join: Kind.And or Kind.Comma } && next.Symbols.Exists(Segment.IsWho) && !next.Symbols.Exists(Segment.IsWhere) && IsListed(next)))
        {
            if (next is null || !IsListed(next))
                break;
            group = [.. group, .. next.Symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)];
            at++;
            next = at + 1 < segments.Count ? segments[at + 1] : null;
        }

        if (group.Count < 2 || group.Select(who => who.Name).Distinct().Count() < 2)
        {
            NotUnderstood($"who is together in “{Words(symbols)}”");
            return at;
        }

        for (var i = 1; i < group.Count; i++)
        {
            Say(isWithin || !symbols.Exists(symbol => symbol.Kind == Kind.Opposite)
                ? Propositions.Together(group[0], group[i], _setting)
                : Propositions.Opposite(group[0], group[i], _setting), !denied);
        }

        if ((denied || symbols.Exists(symbol => symbol.Kind == Kind.Apart)) && symbols.Exists(Segment.IsWhere))
            NotUnderstood(Words(symbols));
        var isOpposite = symbols.Exists(symbol => symbol.Kind == Kind.Opposite);
        var placed = isOpposite ? whos.Count == 1 ? whos : group.Take(1).ToList() : group;
        var wheres = symbols.Where(symbol => Segment.IsWhere(symbol) && symbol.Kind is Kind.Rashi or Kind.Place).ToList();
        if (wheres.Count > 0)
            Place(placed, wheres, symbols, denied);
        foreach (var state in symbols.Where(symbol => Segment.IsWhere(symbol) && symbol.Kind is not (Kind.Rashi or Kind.Place)))
            foreach (var who in state.Amount == 1 && symbols.IndexOf(state) + 1 < symbols.Count && Segment.IsWho(symbols[symbols.IndexOf(state) + 1]) ? [Subject.From(symbols[symbols.IndexOf(state) + 1])!] : whos.Count > 0 ? whos : group)
                State(who, state, symbols, true);
        if (isOpposite)
            group = placed;
        (_subjects, _form, _whereFirst) = (group, Form.Placement, false);
        return at;
    }

    private static bool IsListed(Segment segment) =>
        segment.Symbols.Exists(Segment.IsWho) && segment.Symbols.TrueForAll(symbol => Segment.IsWho(symbol) || IsIdle(symbol) || symbol.Kind == Kind.Conjunct)
        && !segment.Symbols.Exists(Segment.IsWhere);

    private void Alone(List<Symbol> symbols, bool denied)
    {
        if (denied || _subjects.Count == 0 || _setting.Varga != 0)
        {
            NotUnderstood("“only” in a denial");
            return;
        }

        var (subjects, setting) = (_subjects, _setting);
        var states = _wheres.Where(where => where.Kind is not (Kind.Place or Kind.Rashi or Kind.Nakshatra or Kind.PadaAt or Kind.Degree)).ToList();
        foreach (var state in states)
        {
            Say(Propositions.Nobody(
                (truths, graha) => !subjects.Exists(who => who.Of(truths) == graha) && Propositions.State(Subject.Graha(graha), state.Kind, setting).Holds(truths) == true,
                state.Text), true);
        }

        if (states.Count > 0)
            return;
        Say(Propositions.NobodyElse(subjects, truths => truths.PointOf(subjects[0].Of(truths), setting).Rashi, setting), true);
    }
}
