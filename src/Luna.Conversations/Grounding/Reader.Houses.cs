using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Whose bhavas are whose, who looks at what, how many bindus a rashi has.</summary>
internal sealed partial class Reader
{
    /// <summary>The bhava or rashi named last.</summary>
    private Symbol? _place;

    /// <summary>The nakshatra named last.</summary>
    private Symbol? _star;

    private void Rulership(Segment segment)
    {
        // Who rules the lagna rules the first house.
        List<Symbol> symbols = [.. segment.Symbols.Select((symbol, i) => symbol.Kind == Kind.Lagna && segment.Symbols.Take(i).Any(one => one.Kind == Kind.Rules) ? new Symbol(Kind.Place, 1, "lagna", 1) : symbol)];
        symbols.RemoveAll(symbol => symbol.Kind == Kind.Planets);
        var denied = Denied(segment);
        var verb = symbols.FindIndex(symbol => symbol.Kind is Kind.Rules or Kind.RuledBy or Kind.Lord);
        var isPassive = verb >= 0 && symbols[verb].Kind is Kind.RuledBy or Kind.Lord;
        var whos = Carried([.. symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!)]);
        if (whos.Count == 0)
            whos = _subjects;
        var lastWho = symbols.FindLastIndex(Segment.IsWho);
        // "…, ruled by Mars", "so its lord is Mars": of the bhava or rashi named before.
        if (verb >= 0 && isPassive && !symbols.Exists(Segment.IsWhere) && (symbols.Exists(symbol => symbol.Kind == Kind.Star) || _place is null ? _star : _place) is { } named)
            (symbols, verb, lastWho) = ([named, .. symbols], verb + 1, lastWho + 1);
        if (whos.Count == 0 || Stray(symbols, Kind.Rules, Kind.RuledBy, Kind.Lord, Kind.From) || !symbols.Exists(Segment.IsWhere))
        {
            NotUnderstood(Words(symbols));
            return;
        }

        for (var i = 0; i < symbols.Count; i++)
        {
            if (!Segment.IsWhere(symbols[i]))
                continue;
            var isPlaced = isPassive ? i > lastWho && lastWho > verb : verb >= 0 && (Phrases.KindAt(symbols, i - 1) is Kind.In or Kind.Sits or Kind.From || Phrases.KindAt(symbols, i + 1) == Kind.Mein);
            foreach (var who in whos)
            {
                if (isPlaced)
                    State(who, symbols[i], symbols, !denied);
                else if (symbols[i].Kind == Kind.Place)
                    Say(Propositions.Same(Subject.Lord(symbols[i].Value), who), !denied);
                else if (symbols[i].Kind is Kind.Rashi or Kind.Nakshatra)
                    Say(Propositions.Same(Subject.From(symbols[i] with { Kind = symbols[i].Kind == Kind.Rashi ? Kind.LordOfRashi : Kind.LordOfStar })!, who), !denied);
                else
                    NotUnderstood(Words(symbols));
            }
        }

        (_subjects, _form, _wheres) = (whos, Form.Rulership, []);
    }

    private static bool Stray(List<Symbol> symbols, params ReadOnlySpan<Kind> also)
    {
        foreach (var symbol in symbols)
            if (!IsIdle(symbol) && !Segment.IsWho(symbol) && !Segment.IsWhere(symbol) && symbol.Kind is not (Kind.Not or Kind.Reference) && !also.Contains(symbol.Kind))
                return true;
        return false;
    }

    private int Sight(List<Segment> segments, int at)
    {
        var segment = segments[at];
        var symbols = segment.Symbols;
        if (Stray(symbols, Kind.Aspect, Kind.AspectedBy, Kind.Mutual, Kind.Ordinal, Kind.Conjunct, Kind.Formed, Kind.From))
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        var denied = Denied(segment);
        var verb = symbols.FindIndex(symbol => symbol.Kind is Kind.Aspect or Kind.AspectedBy);
        var whos = symbols.Select((symbol, i) => (symbol, i)).Where(x => Segment.IsWho(x.symbol)).ToList();
        var seer = verb < 0 ? -1
            : symbols[verb].Kind == Kind.AspectedBy ? whos.Find(x => x.i > verb).i
            : whos.FindLast(x => x.i < verb && symbols.Skip(x.i + 1).Take(verb - x.i - 1).All(y => IsIdle(y) || y.Kind is Kind.Ordinal or Kind.Not || IsStand(symbols, y))) is { symbol.Kind: not Kind.Unknown } near
                ? near.i : -1;
        // "Guru lagna ko dekhta hai": not whom "ko" stands behind.
        if (symbols.Exists(symbol => symbol.Kind == Kind.Object) && whos.FindAll(x => Phrases.KindAt(symbols, x.i + 1) != Kind.Object) is { Count: > 0 } free
            && whos.Exists(x => Phrases.KindAt(symbols, x.i + 1) == Kind.Object) | free.Count == 1 && !symbols.Exists(symbol => symbol.Kind == Kind.AspectedBy))
            seer = free[^1].i;
        if (seer < 0 || !Segment.IsWho(symbols[seer]))
            seer = verb >= 0 && _subjects.Count == 0 && whos.Count > 0 ? whos[0].i : -1;
        // "Saatve ghar par Surya aur Shani ki drishti": both look.
        var others = seer > 0 && symbols.Exists(symbol => symbol.Kind == Kind.Place) && verb > seer && Segment.IsWho(symbols[seer - 1]) ? seer - 1 : -1;
        var seers = seer >= 0 ? Carried(others >= 0 ? [Subject.From(symbols[others])!, Subject.From(symbols[seer])!] : [Subject.From(symbols[seer])!]) : Carried([]) is { Count: > 0 } waiting ? waiting : _subjects;
        if (verb >= 0 && symbols[verb].Kind == Kind.AspectedBy)
        {
            var passive = whos.Where(x => x.i < verb).Select(x => Subject.From(x.symbol)!).ToList();
            var seen = passive.Count > 0 ? passive : symbols.Take(verb).Any(Segment.IsWhere) ? [] : _subjects;
            var by = whos.Where(x => x.i > verb).Select(x => Subject.From(x.symbol)!).ToList();
            while (at + 1 < segments.Count && segments[at + 1].Join is Kind.And or Kind.Comma && IsListed(segments[at + 1]))
                by.AddRange(segments[++at].Symbols.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!));
            return SeenBy(by, seen, [.. symbols.Take(verb).Where(Segment.IsWhere)], symbols, denied, at);
        }

        if (symbols.Exists(symbol => symbol.Kind == Kind.Mutual))
            return Mutually(seers.Count > 1 ? seers : [.. _subjects.Concat(whos.Select(x => Subject.From(x.symbol)!)).DistinctBy(who => who.Name)], symbols, denied, at);

        var targets = new List<(Func<Truths, Rashi> Rashi, string Name)>();
        var hasLater = symbols.Skip(verb + 1).Any(symbol => Segment.IsWhere(symbol) || Segment.IsWho(symbol));
        for (var i = 0; i < symbols.Count; i++)
        {
            if (i == seer || i == others)
                continue;
            if (Segment.IsWho(symbols[i]))
            {
                var target = Subject.From(symbols[i])!;
                var setting = _setting with { IsNow = false };
                targets.Add((truths => truths.PointOf(target.Of(truths), setting).Rashi, target.Name));
            }
            else if (symbols[i].Kind is Kind.Place or Kind.Rashi && !((hasLater && i < verb || TargetsBeside(symbols, i) || Phrases.KindAt(symbols, i + 1) == Kind.Se) && IsStand(symbols, symbols[i])))
            {
                targets.Add(TargetOf(symbols[i], symbols));
            }
            else if (Segment.IsWhere(symbols[i]))
            {
                foreach (var who in seers)
                    State(who, symbols[i], symbols, true);
            }
        }

        var ordinal = symbols.FindIndex(symbol => symbol.Kind == Kind.Ordinal);
        if (seers.Count == 0 || (targets.Count == 0 && ordinal < 0) || (ordinal >= 0 && Phrases.KindAt(symbols, ordinal + 1) != Kind.Aspect))
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        foreach (var who in seers)
        {
            foreach (var (rashi, name) in targets)
                Say(Propositions.Sees(who, rashi, name, _setting), !denied);
            if (ordinal < 0)
                continue;
            Say(Propositions.SightOfCount(who, symbols[ordinal].Value), true);
            foreach (var (rashi, name) in targets)
            {
                var (setting, count) = (_setting, symbols[ordinal].Value);
                Say(new Proposition(
                    truths => truths.PointOf(who.Of(truths), setting).Rashi.CountTo(rashi(truths)) == count,
                    truths => $"{name} is {truths.PointOf(who.Of(truths), setting).Rashi.CountTo(rashi(truths))} from {who.Name}"), !denied);
            }
        }

        (_subjects, _form, _wheres) = (seers, Form.Sight, []);
        return at;
    }

    /// <summary>Where the one who looks stands: "in the second house", "dasve ghar mein baitha".</summary>
    private static bool IsStand(List<Symbol> symbols, Symbol symbol)
    {
        var at = symbols.IndexOf(symbol);
        return Segment.IsWhere(symbol) && (Phrases.KindAt(symbols, at + 1) is Kind.Mein or Kind.Sits or Kind.Se || Back(symbols, at) is Kind.In or Kind.From);
    }

    private static Kind Back(List<Symbol> symbols, int at)
    {
        do
            at--;
        while (Phrases.KindAt(symbols, at) is Kind.You or Kind.Soft or Kind.Sign or Kind.House);
        return Phrases.KindAt(symbols, at);
    }

    private static bool TargetsBeside(List<Symbol> symbols, int at) =>
        symbols.Where((symbol, i) => i != at && symbol.Kind is Kind.Place or Kind.Rashi && !IsStand(symbols, symbol)).Any();

    private (Func<Truths, Rashi> Rashi, string Name) TargetOf(Symbol where, List<Symbol> within)
    {
        if (where.Kind == Kind.Rashi)
            return (_ => (Rashi)where.Value, where.Text);
        var from = ReferenceOf(where, within);
        return (truths => truths.PointOf(from, default).Rashi.Plus(where.Value - 1), where.Text);
    }

    private int SeenBy(List<Subject> by, List<Subject> seen, List<Symbol> wheres, List<Symbol> symbols, bool denied, int at)
    {
        if (by.Count == 0 || (seen.Count == 0 && wheres.Count == 0))
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        var setting = _setting;
        foreach (var who in by)
        {
            foreach (var target in seen)
                Say(Propositions.Sees(who, truths => truths.PointOf(target.Of(truths), setting with { IsNow = false }).Rashi, target.Name, setting), !denied);
            foreach (var where in wheres)
            {
                if (seen.Count > 0)
                {
                    foreach (var target in seen)
                        State(target, where, symbols, true);
                    continue;
                }

                if (where.Kind is not (Kind.Place or Kind.Rashi))
                    NotUnderstood(Words(symbols));
                var (rashi, name) = TargetOf(where, symbols);
                Say(Propositions.Sees(who, rashi, name, setting), !denied);
            }
        }

        (_subjects, _form, _wheres) = (seen.Count > 0 ? seen : by, Form.None, []);
        return at;
    }

    private int Mutually(List<Subject> both, List<Symbol> symbols, bool denied, int at)
    {
        if (both.Count != 2 || denied)
        {
            NotUnderstood(Words(symbols));
            return at;
        }

        var setting = _setting;
        Say(Propositions.Sees(both[0], truths => truths.PointOf(both[1].Of(truths), setting).Rashi, both[1].Name, setting), true);
        Say(Propositions.Sees(both[1], truths => truths.PointOf(both[0].Of(truths), setting).Rashi, both[0].Name, setting), true);
        foreach (var where in symbols.Where(Segment.IsWhere))
            NotUnderstood(where.Text);
        _subjects = both;
        return at;
    }
}
