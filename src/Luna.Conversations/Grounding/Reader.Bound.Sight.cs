using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Who looks at whom where Hindi's "ko" and "par" tell it, in whatever order.</summary>
internal sealed partial class Reader
{
    /// <summary>"Doosre bhav ka Shani chauthe bhav mein baithe Chandra par teesri drishti dalta hai".</summary>
    private bool Looks(Segment clause)
    {
        var symbols = clause.Symbols;
        if (clause.Count(Kind.Aspect) != 1 || !clause.Has(Kind.Object) || clause.Has(Kind.Mutual)
            || !symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol) || IsState(symbol) || symbol.Kind is Kind.Place or Kind.Rashi or Kind.Aspect or Kind.Ordinal or Kind.Reference or Kind.Not))
            return false;
        var seen = new List<Symbol>();
        for (var i = 0; i < symbols.Count; i++)
            if (symbols[i].Kind == Kind.Object)
                for (var at = i - 1; at >= 0 && (Segment.IsWho(symbols[at]) || symbols[at].Kind is Kind.Place or Kind.Rashi) && Phrases.KindAt(symbols, at + 1) is not (Kind.Mein or Kind.Sits or Kind.Se); at--)
                    seen.Add(symbols[at]);
        var seers = symbols.Where(symbol => Segment.IsWho(symbol) && !seen.Contains(symbol)).Select(symbol => Subject.From(symbol)!).ToList();
        var counts = symbols.Where(symbol => symbol.Kind == Kind.Ordinal).ToList();
        if (seers.Count == 0)
            seers = _subjects;
        if (seen.Count == 0 || seers.Count == 0 || counts.Count > 1 || (counts.Count == 1 && (seen.Count > 1 || seers.Count > 1)) || seers.Exists(who => who.IsLagna) || (clause.Has(Kind.Not) && (seen.Count > 1 || seers.Count > 1 || clause.Count(Kind.Not) > 1)))
            return false;
        Stands(symbols, seen, seers);
        foreach (var who in seers)
            foreach (var one in seen)
                Look(who, one, symbols, counts, !clause.Has(Kind.Not));
        (_subjects, _form, _wheres) = (seers, Form.Sight, []);
        return true;
    }

    /// <summary>Where and how those who look, and those who are seen, stand: of the next name, or the last one.</summary>
    private void Stands(List<Symbol> symbols, List<Symbol> seen, List<Subject> seers)
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            if (!(symbols[i].Kind is Kind.Place or Kind.Rashi || IsState(symbols[i])) || seen.Contains(symbols[i]))
                continue;
            var next = symbols.Skip(i + 1).FirstOrDefault(Segment.IsWho);
            var owners = Segment.IsWho(next) && Phrases.KindAt(symbols, i + 1) != Kind.Se ? [Subject.From(next)!] : seers;
            foreach (var owner in owners)
                State(owner, symbols[i], symbols, true);
        }
    }

    private void Look(Subject who, Symbol seen, List<Symbol> within, List<Symbol> counts, bool affirmed)
    {
        var setting = _setting;
        Func<Truths, Rashi> rashi;
        if (Segment.IsWho(seen))
        {
            var target = Subject.From(seen)!;
            rashi = truths => truths.PointOf(target.Of(truths), setting with { IsNow = false }).Rashi;
        }
        else
        {
            rashi = TargetOf(seen, within).Rashi;
        }

        Say(Propositions.Sees(who, rashi, seen.Text, setting), affirmed);
        foreach (var count in counts.Select(symbol => symbol.Value))
        {
            Say(Propositions.SightOfCount(who, count), true);
            Say(new Proposition(truths => truths.PointOf(who.Of(truths), setting).Rashi.CountTo(rashi(truths)) == count, truths => $"{seen.Text} is not {count} from {who.Name}"), affirmed);
        }
    }
}
