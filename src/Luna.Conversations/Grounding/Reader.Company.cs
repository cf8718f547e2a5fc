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
        _place = wheres.FindLast(where => where.Kind is Kind.Place or Kind.Rashi) is { Kind: not Kind.Unknown } place ? place : _place;
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

        // "Venus is there too", "Jupiter is not among them".
        if (whos.Count == 1 && _subjects.Count > 1 && symbols.Exists(symbol => symbol is { Kind: Kind.Conjunct, Value: 2 }))
            group = [_subjects[0], .. whos];
        else if (group.Count == 1 && _subjects.Count > 0)
            group = [.. _subjects, .. group];
        if (group.Count < 2 && _subjects.Count >= 2 && whos.Count == 0)
            group = _subjects;
        if (group.Count < 2 && whos.Count == 0 && _placed.Count >= 2 && symbols.Exists(symbol => symbol.Kind == Kind.Opposite))
            return Across(segments, at, [.. _placed.TakeLast(2)]);
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
        else if (whos.Count == 1 && symbols.Exists(symbol => symbol is { Kind: Kind.Conjunct, Value: 2 }))
            group = whos;
        (_subjects, _form, _whereFirst) = (group, Form.Placement, false);
        return at;
    }

    /// <summary>"…, face to face across the fourth and the tenth house": the first in the first.</summary>
    private int Across(List<Segment> segments, int at, List<Subject> both)
    {
        var segment = segments[at];
        var wheres = segment.Symbols.Where(Segment.IsWhere).ToList();
        while (at + 1 < segments.Count && segments[at + 1] is { Join: Kind.And } more && more.Symbols.Exists(Segment.IsWhere) && more.Symbols.TrueForAll(symbol => Segment.IsWhere(symbol) || IsIdle(symbol)))
            wheres.AddRange(segments[++at].Symbols.Where(Segment.IsWhere));
        if (segment.Has(Kind.Not) || wheres.Count is not (0 or 2))
            NotUnderstood(Words(segment.Symbols));
        Say(Propositions.Opposite(both[0], both[1], _setting), true);
        foreach (var (who, where) in both.Zip(wheres))
            State(who, where, segment.Symbols, true);
        _subjects = both;
        return at;
    }

    /// <summary>"Saturn is not alone: …".</summary>
    private int Accompanied(Segment segment, int at, List<Subject> whos)
    {
        var (who, setting) = (whos.Count > 0 ? whos : _subjects, _setting);
        if (who.Count != 1 || segment.Symbols.Exists(symbol => symbol.Kind != Kind.Only && !IsIdle(symbol) && !Segment.IsWho(symbol) && symbol.Kind is not (Kind.Place or Kind.Rashi)))
            NotUnderstood(Words(segment.Symbols));
        else
            Say(Propositions.NobodyElse(who, truths => truths.PointOf(who[0].Of(truths), setting).Rashi, setting), false);
        foreach (var where in segment.Symbols.Where(Segment.IsWhere))
            if (who.Count == 1)
                State(who[0], where, segment.Symbols, true);
        (_subjects, _form) = (who, Form.Placement);
        return at;
    }

    /// <summary>"Except for Venus nobody sits with Jupiter in the seventh": those are there, and nobody else.</summary>
    private bool Excepted(List<Symbol> symbols)
    {
        var except = symbols.FindIndex(symbol => symbol.Text is "except" or "except for" or "besides" or "apart from" or "other than" or "but" or "aside from"
            or "alava" or "alawa" or "अलावा" or "siwa" or "sivay" or "सिवा" or "सिवाय");
        var nobody = symbols.FindIndex(symbol => symbol is { Kind: Kind.Not, Text: "nobody" or "no one" or "nothing" or "no" or "none" });
        if (nobody < 0 && symbols.Exists(symbol => symbol is { Kind: Kind.All, Text: "koi" or "कोई" }))
            nobody = symbols.FindIndex(symbol => symbol.Is(Kind.Not, 2));
        if (except < 0 || nobody < 0 || (symbols[except].Text == "but" && except != nobody + 1) || symbols.Count(symbol => symbol.Kind == Kind.Not) != 1 + (symbols[except].Kind == Kind.Not ? 1 : 0))
            return false;
        var whos = symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!).ToList();
        var wheres = symbols.Where(symbol => symbol.Kind is Kind.Place or Kind.Rashi).ToList();
        if (whos.Count == 0 || wheres.Count == 0 || whos.Exists(who => who.IsLagna) || !symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol)
            || symbol.Kind is Kind.Place or Kind.Rashi or Kind.Doubt or Kind.Not or Kind.And or Kind.Comma or Kind.Conjunct or Kind.But or Kind.Reference or Kind.All or Kind.Planets || Array.IndexOf(Exceptions, symbol.Text) >= 0))
            return false;
        var setting = symbols.Exists(symbol => symbol.Kind == Kind.Now) ? new Setting(true) : default;
        foreach (var who in whos)
        {
            foreach (var where in wheres)
            {
                Say(where.Kind == Kind.Rashi ? Propositions.InRashi(who, (Rashi)where.Value, setting) : Propositions.InPlace(who, where.Value, setting, ReferenceOf(where, symbols)), true);
            }
        }

        Say(Propositions.NobodyElse(whos, truths => truths.PointOf(whos[0].Of(truths), setting).Rashi, setting), true);
        (_subjects, _form, _wheres) = (whos, Form.Placement, wheres);
        return true;
    }

    private static readonly string[] Exceptions = ["siwa", "sivay", "सिवा", "सिवाय", "alawa", "alava", "अलावा"];

    /// <summary>"Five grahas share Scorpio: …": how many stand there, and who.</summary>
    private void Counted(List<Symbol> symbols)
    {
        var at = symbols.FindIndex(symbol => symbol.Kind == Kind.Number);
        if (!_isEnglish || at < 0 || Phrases.KindAt(symbols, at + 1) != Kind.Planets || symbols.Exists(symbol => symbol.Kind is Kind.Not or Kind.Only or Kind.Dasha or Kind.Hemmed or Kind.KalaSarpa))
            return;
        var end = symbols.FindIndex(at, symbol => symbol.Kind is Kind.Comma or Kind.Colon);
        var head = symbols.Take(end < 0 ? symbols.Count : end).ToList();
        var wheres = head.FindAll(symbol => symbol.Kind is Kind.Rashi or Kind.Place);
        var named = symbols.Skip(head.Count).Where(symbol => symbol.Kind == Kind.Graha).Select(symbol => (Graha)symbol.Value).ToList();
        if (wheres.Count == 0 || head.Exists(symbol => symbol.Kind == Kind.Graha) || named.Count != symbols[at].Value || symbols.Skip(head.Count).Any(symbol => Segment.IsWhere(symbol)))
            return;
        var setting = head.Exists(symbol => symbol.Kind == Kind.Now) ? new Setting(true) : default;
        foreach (var where in wheres)
        {
            Say(Propositions.Holds($"{string.Join(", ", named)} in {where.Text}, nobody else", truths => Enum.GetValues<Graha>().All(graha => named.Contains(graha)
                == (where.Kind == Kind.Rashi ? truths.PointOf(graha, setting).Rashi == (Rashi)where.Value : truths.PlaceOf(graha, setting, null) == where.Value))), true);
        }

        if (head.Exists(symbol => symbol.Kind == Kind.Lagna))
            foreach (var where in wheres.Where(where => where.Kind == Kind.Rashi))
                Say(Propositions.InRashi(Subject.Lagna, (Rashi)where.Value, default), true);
        (_subjects, _wheres, _form, _affirmed) = ([.. named.Select(Subject.Graha)], wheres, Form.Placement, true);
        symbols.Clear();
    }

    private static bool IsListed(Segment segment) =>
        segment.Symbols.Exists(Segment.IsWho) && segment.Symbols.TrueForAll(symbol => Segment.IsWho(symbol) || IsIdle(symbol) || symbol.Kind == Kind.Conjunct)
        && !segment.Symbols.Exists(Segment.IsWhere);

    private void Alone(bool denied)
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
