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
            Alone(denied);
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
}
