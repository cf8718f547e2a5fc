using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Clauses brought together that say one thing.</summary>
internal sealed partial class Reader
{
    /// <summary>Parts between commas, "and" and "but", and before relatives.</summary>
    private static List<Segment> Clauses(List<Symbol> symbols)
    {
        var clauses = new List<Segment>();
        foreach (var segment in Segment.All(symbols))
        {
            var (join, current) = (segment.Join, new List<Symbol>());
            foreach (var (symbol, i) in segment.Symbols.Select((symbol, i) => (symbol, i)))
            {
                if (symbol.Kind == Kind.Colon && !segment.Symbols.Skip(i).Any(Mentions.Is) && segment.Symbols.Skip(i).Any(Ordinary.Is) && current.Exists(Mentions.Is) && segment.Symbols.Skip(i).Any(Mentions.Is))
                {
                    clauses.Add(new Segment(join, current));
                    (join, current) = (Kind.Comma, []);
                    continue;
                }

                if (symbol is { Kind: Kind.Who, Text: "who" or "which" or "whose" or "where" or "jo" or "jahan" or "जो" or "जहां" or "jiska" or "jiski" or "jiske" or "जिसका" or "जिसकी" or "जिसके" } && current.Exists(Mentions.Is))
                {
                    clauses.Add(new Segment(join, current));
                    (join, current) = (Kind.Comma, []);
                }

                current.Add(symbol);
            }

            if (current.Count > 0)
                clauses.Add(new Segment(join, current));
        }

        return clauses;
    }

    /// <summary>"…, and its ninth on the eighth": which drishti, and on which house.</summary>
    private bool NthSeen(Segment clause)
    {
        var at = clause.Symbols.FindIndex(symbol => symbol is { Kind: Kind.Place, Amount: 0 });
        if (_form != Form.Sight || at < 0 || Phrases.KindAt(clause.Symbols, at + 1) != Kind.Place || clause.Count(Kind.Place) != 2 || !clause.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Object || IsIdle(symbol)))
            return false;
        var (rashi, name) = TargetOf(clause.Symbols[at + 1], []);
        var (count, setting) = (clause.Symbols[at].Value, _setting);
        foreach (var who in _subjects)
        {
            Say(Propositions.SightOfCount(who, count), true);
            Say(new Proposition(truths => truths.PointOf(who.Of(truths), setting).Rashi.CountTo(rashi(truths)) == count, truths => $"{name} is not {count} from {who.Name}"), true);
        }

        return true;
    }

    /// <summary>"…, and Saturn too": him it looks at.</summary>
    private bool SeenToo(Segment clause)
    {
        // "…, and the seventh, from the tenth": there it stands.
        var from = clause.Symbols.FindIndex(symbol => symbol is { Kind: Kind.From, Text: "from" });
        if (_form == Form.Sight && from > 0 && clause.Symbols is [.., { Kind: Kind.Place } stand] && clause.Count(Kind.From) == 1 && clause.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.From || IsIdle(symbol)))
        {
            foreach (var who in _subjects)
            {
                State(who, stand, clause.Symbols, true);
                foreach (var (rashi, name) in clause.Symbols.Take(from).Where(symbol => symbol.Kind == Kind.Place).Select(symbol => TargetOf(symbol, [])))
                    Say(Propositions.Sees(who, rashi, name, _setting), true);
            }

            return true;
        }

        if (_form != Form.Sight || !clause.Has(Kind.Object) || clause.HasAny(Kind.Aspect, Kind.Ordinal, Kind.Not) || !clause.Symbols.TrueForAll(symbol => IsIdle(symbol) || Segment.IsWho(symbol) || symbol.Kind is Kind.Place or Kind.Rashi))
            return false;
        var targets = clause.Symbols.Concat(_unplaced).ToList();
        _unplaced = [];
        foreach (var who in _subjects)
        {
            foreach (var seen in targets.Where(Segment.IsWho).Select(symbol => Subject.From(symbol)!))
                Say(Propositions.Sees(who, truths => truths.PointOf(seen.Of(truths), default).Rashi, seen.Name, _setting), true);
            foreach (var (rashi, name) in targets.Where(symbol => symbol.Kind is Kind.Place or Kind.Rashi).Select(symbol => TargetOf(symbol, clause.Symbols)))
                Say(Propositions.Sees(who, rashi, name, _setting), true);
        }

        return true;
    }

    /// <summary>"Neither the fifth nor the sixth house has a planet in it".</summary>
    private bool Untenanted(List<Segment> clauses, int at)
    {
        var symbols = clauses[at].Symbols;
        // "The seventh is empty, the eighth too".
        if (at > 0 && clauses[at - 1].Has(Kind.Empty) && !clauses[at - 1].HasAny(Kind.Not, Kind.Graha) && clauses[at].Join is Kind.Comma or Kind.And && symbols.FindAll(Segment.IsWhere) is [{ Kind: Kind.Place } other]
            && symbols.TrueForAll(symbol => symbol == other || IsIdle(symbol)) && at + 1 == clauses.Count)
        {
            Nobody(other, clauses[at], true);
            return true;
        }

        if (symbols is not [{ Kind: Kind.Not }, .., { Kind: Kind.Place } empty] || !symbols.TrueForAll(symbol => symbol.Kind is Kind.Not or Kind.Place || IsIdle(symbol))
            || at + 1 == clauses.Count || clauses[at + 1].Symbols is not [{ Text: "nor" }, ..] || !clauses[at + 1].Has(Kind.Planets))
            return false;
        Nobody(empty, clauses[at], true);
        return true;
    }

    private static bool IsOfBindus(List<Segment> clauses) => clauses.Exists(clause => clause.HasAny(Kind.Bindu, Kind.Sarva));

    /// <summary>"The sixth and the eighth, both with 33 bindus"; "from the ninth, Jupiter looks at …".</summary>
    private static bool LeansOnNext(List<Segment> clauses, int at)
    {
        // "The mahadasha changes in June 2044, from Venus to the Sun".
        if (at + 1 < clauses.Count && clauses[at].Has(Kind.Dasha) && clauses[at].Has(Kind.Change) && !clauses[at].Has(Kind.Graha) && clauses[at + 1].Count(Kind.Graha) == 2 && clauses[at + 1].Symbols.TrueForAll(symbol => symbol.Kind is Kind.Graha or Kind.From or Kind.To or Kind.Se || IsIdle(symbol)))
            return true;
        if (at + 1 == clauses.Count || !clauses[at].Has(Kind.Place) || !clauses[at].Symbols.TrueForAll(symbol => symbol.Kind is Kind.From or Kind.Place || IsIdle(symbol)))
            return false;
        return clauses[at].Symbols is [{ Kind: Kind.From }, .., { Kind: Kind.Place }] ? clauses[at + 1].Has(Kind.Aspect) : !clauses[at].Has(Kind.From) && clauses[at + 1].HasAny(Kind.Bindu, Kind.Sarva);
    }

    /// <summary>"…, where Venus and Mercury were at birth": in the house or rashi named last.</summary>
    private int? There(List<Segment> clauses, int at)
    {
        if (clauses[at].Symbols[0].Text is not ("where" or "jahan" or "जहां") || _place is not { } place || !clauses[at].Symbols.Exists(Segment.IsWho) || clauses[at].Symbols.Exists(Segment.IsWhere))
            return null;
        var last = at;
        while (last + 1 < clauses.Count && clauses[last + 1] is { Join: Kind.And } more && IsListed(more))
            last++;
        var named = clauses.GetRange(at, last - at + 1);
        if (!named.TrueForAll(one => one.Symbols.TrueForAll(symbol => Segment.IsWho(symbol) || IsIdle(symbol) || Ordinary.Is(symbol))))
            return null;
        if (named.Exists(one => one.Has(Kind.Birth)))
            _setting = default;
        Stated([.. named.SelectMany(one => one.Symbols.Where(Segment.IsWho))], [place], [], false);
        return last;
    }

    /// <summary>"Fifth, sixth and seventh bhav mein koi graha nahi": in none of them.</summary>
    private static void Empty(List<Segment> clauses)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            var (clause, next) = (clauses[i], clauses[i + 1]);
            if (next.Join is not (Kind.And or Kind.Comma) || !next.Has(Kind.Planets) || !next.Has(Kind.Not) || !next.Has(Kind.Place) || next.Symbols.Exists(Segment.IsWho) || !clause.Has(Kind.Place)
                || !clause.Symbols.TrueForAll(symbol => symbol.Kind == Kind.Place || IsIdle(symbol)))
                continue;
            next.Symbols.InsertRange(0, clause.Symbols);
            clauses[i + 1] = new Segment(clause.Join, next.Symbols);
            clauses.RemoveAt(i);
        }
    }

    /// <summary>What others say is told to be wrong by what follows it.</summary>
    private void Hear(List<Segment> clauses, int at)
    {
        var before = _statements.Count;
        if (Interpreted(clauses[at]))
            Stand(clauses, at);
        if (_statements.Count != before + 1)
            NotUnderstood(Words(clauses[at].Symbols));
        else
            _statements[before] = _statements[before] with { IsAffirmed = !_statements[before].IsAffirmed };
    }

    /// <summary>"Ninth, eleventh and lagna ko dekhta hai": all of them are seen.</summary>
    private static void Seen(List<Segment> clauses)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            var (clause, next) = (clauses[i], clauses[i + 1]);
            if (next.Join is not (Kind.And or Kind.Comma) || !next.Has(Kind.Object) || !next.Has(Kind.Aspect) || next.Symbols.Count(Segment.IsWho) > 1 || !clause.Has(Kind.Place) || clause.HasAny(Kind.Aspect, Kind.Not)
                || !clause.Symbols.TrueForAll(symbol => symbol.Kind is Kind.Place or Kind.Rashi or Kind.Object || Segment.IsWho(symbol) || IsIdle(symbol) || Ordinary.Is(symbol)))
                continue;
            next.Symbols.InsertRange(0, clause.Symbols);
            clauses[i + 1] = new Segment(clause.Join, next.Symbols);
            clauses.RemoveAt(i);
        }
    }

    /// <summary>"The yogakaraka of this Libra lagna".</summary>
    private void OfLagna(List<Symbol> symbols)
    {
        var at = symbols.FindIndex(symbol => symbol.Kind == Kind.Lagna);
        if (at < 1 || symbols[at - 1].Kind != Kind.Rashi)
            return;
        State(Subject.Lagna, symbols[at - 1], symbols, true);
        symbols.RemoveRange(at - 1, 2);
    }

    /// <summary>"…, but its lord is in the first": of the house or rashi named last.</summary>
    private void OfThatHouse(List<Symbol> symbols)
    {
        var at = symbols.FindIndex(symbol => symbol.Kind == Kind.Lord);
        if (at < 0 || symbols.Exists(symbol => symbol.Kind is Kind.Rules or Kind.RuledBy or Kind.Dasha or Kind.Star) || _place is not { } place || symbols.Count(symbol => symbol.Kind == Kind.Lord) > 1
            || (symbols.Exists(Segment.IsWho) && !symbols.Exists(Segment.IsWhere)))
            return;
        symbols[at] = place.Kind == Kind.Place ? new Symbol(Kind.LordOf, place.Value, $"lord of {place.Text}") : new Symbol(Kind.LordOfRashi, place.Value, $"lord of {place.Text}");
    }

    /// <summary>"The mahadasha and the antardasha are both of Venus".</summary>
    private bool BothRun(List<Segment> clauses, int at)
    {
        if (at + 1 == clauses.Count || clauses[at + 1].Join != Kind.And)
            return false;
        List<Symbol> symbols = [.. clauses[at].Symbols, .. clauses[at + 1].Symbols];
        var levels = symbols.Where(symbol => symbol.Kind == Kind.Dasha).Select(symbol => symbol.Value).ToList();
        if (clauses[at].Has(Kind.Graha) || levels is not [1, 2] || symbols.FindAll(symbol => symbol.Kind == Kind.Graha) is not [var graha] || !symbols.Exists(symbol => symbol.Text is "both" or "dono" or "donon" or "दोनों")
            || !symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Dasha or Kind.Graha or Kind.RuledBy))
            return false;
        foreach (var level in levels)
            Say(Propositions.Runs(level, (Graha)graha.Value), true);
        (_form, _maha, _antar) = (Form.Dasha, (Graha)graha.Value, (Graha)graha.Value);
        return true;
    }
}
