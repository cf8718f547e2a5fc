using Luna.Astrology.Dashas;

namespace Luna.Conversations.Grounding;

/// <summary>When dashas begin and end, and at what age.</summary>
internal sealed partial class Reader
{
    private void Dated(List<Symbol> symbols, List<NamedPeriod> named, bool denied)
    {
        var dates = symbols.Where(symbol => symbol.Kind == Kind.Date).ToList();
        var ages = AgesIn(symbols);
        var lengths = LengthsIn(symbols, ages);
        if (symbols.Count(symbol => symbol.Kind is Kind.Number) > ages.Count + lengths.Count || (denied && dates.Count + ages.Count + lengths.Count > 0)
            || symbols.Exists(symbol => symbol.Kind == Kind.Previous))
        {
            NotUnderstood(Words(symbols));
            return;
        }

        var deepest = named.Count > 0 ? named.MaxBy(one => one.Level)! : null;
        var level = deepest?.Level ?? _level;
        var lord = deepest?.Lord ?? (level == 1 ? _maha : _antar);
        Func<Truths, DashaPeriod?> period = lord is { } known ? PeriodOf(level, known, named.Find(one => one.Level == 1)?.Lord ?? _maha)
            : level <= 3 ? truths => truths.Running[level - 1] : _ => null;
        var name = $"the {Propositions.Level(level)} of {lord?.ToString() ?? "the moment"}";
        foreach (var date in dates)
        {
            if (SideOf(symbols, date) is { } isStart)
            {
                Say(Propositions.Borders(period, name, isStart, date.Value), true);
                (_border, _date) = ((period, name, isStart), date);
            }
            else if (symbols.Exists(symbol => symbol.Kind is Kind.Start or Kind.End))
                NotUnderstood(Words(symbols));
            else if (named.Count == 0 && _border is { } told && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind == Kind.Date))
                Say(Propositions.Borders(told.Period, told.Name, told.IsStart, date.Value), true);
            else
                Say(Propositions.RunsOn(period, name, date.Value), true);
        }

        foreach (var age in ages)
        {
            if (SideOf(symbols, age) is { } isStart)
            {
                Say(Propositions.BordersAtAge(period, name, isStart, age.Value), true);
                _border = (period, name, isStart);
            }
            else if (named.Count == 0 && dates.Count == 0 && _border is { } border)
                Say(Propositions.BordersAtAge(border.Period, border.Name, border.IsStart, age.Value), true);
            else
                NotUnderstood(Words(symbols));
        }

        foreach (var length in lengths)
            Say(Propositions.Holds($"{name} lasts {length.Amount} years", truths =>
                level == 1 && period(truths) is { } one ? Vimshottari.YearsOf(one.Lord) == length.Amount : null), true);
        Running(symbols, named, dates.Count + ages.Count, lengths.Count, denied, period, name);
    }

    private void Running(
        List<Symbol> symbols, List<NamedPeriod> named, int borders, int lengths, bool denied, Func<Truths, DashaPeriod?> period, string name)
    {
        if (symbols.Exists(symbol => symbol.Kind == Kind.Birth) && named.Count > 0)
        {
            foreach (var one in named)
            {
                if (one.Level != 1)
                    NotUnderstood(Words(symbols));
                Say(Propositions.Holds($"the mahadasha at birth is of {one.Lord}", truths => truths.Mahadashas[0].Lord == one.Lord), !denied);
            }

            return;
        }

        var isBordered = symbols.Exists(symbol => symbol.Kind is Kind.Start or Kind.End or Kind.Future);
        var hasRuns = symbols.Exists(symbol => (symbol.Kind is Kind.Now && symbols.Count(one => one.Kind == Kind.Date) < 2) || symbol is { Kind: Kind.Runs, Text: not ("runs" or "run" or "ran") });
        if (isBordered && borders == 0 && _date is { } date && named.Count > 0 && !denied && symbols.Count(symbol => symbol.Kind is Kind.Start or Kind.End) == 1)
        {
            Say(Propositions.Borders(period, name, symbols.Exists(symbol => symbol.Kind == Kind.Start), date.Value), true);
            return;
        }

        if (named.Count == 0 && borders > 0 && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Age or Kind.Number or Kind.Years))
            return;
        // "It will last twenty years".
        if (lengths > 0 && borders == 0 && !denied && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Graha or Kind.Dasha or Kind.Number or Kind.Years or Kind.Future or Kind.Until))
            return;
        if (isBordered && borders == 0)
        {
            if (!denied && symbols.Count(symbol => symbol.Kind is Kind.Start or Kind.End) == 1)
                _border = (period, name, symbols.Exists(symbol => symbol.Kind == Kind.Start));
            if (symbols.Exists(symbol => symbol.Kind == Kind.Future) || denied)
                Say(symbols.Exists(symbol => symbol.Kind == Kind.End) ? Propositions.Ahead(period, name, false) : denied ? Propositions.Begun(period, name) : Propositions.Ahead(period, name, true), !denied);
            else
                Say(symbols.Exists(symbol => symbol.Kind == Kind.End) ? Propositions.Ahead(period, name, false) : Propositions.Begun(period, name), !denied);
            if (lengths > 0)
                NotUnderstood(Words(symbols));
            return;
        }

        if (named.Count == 0 && borders + lengths == 0)
        {
            NotUnderstood($"which dasha “{Words(symbols)}” is about");
            return;
        }

        var isSpan = symbols.Exists(symbol => symbol.Kind == Kind.Date) && symbols.Count(symbol => symbol.Kind == Kind.Date) == 2;
        var isOpen = symbols.Exists(symbol => symbol.Kind == Kind.Date) && !symbols.Exists(symbol => symbol.Kind is Kind.Until or Kind.From or Kind.Se or Kind.To);
        if (isOpen && !symbols.Exists(symbol => symbol.Kind == Kind.Now))
            return;
        if (!hasRuns && (isBordered || isSpan || isOpen || lengths > 0 || symbols.Exists(symbol => symbol.Kind == Kind.Date && SideOf(symbols, symbol) == true)))
            return;
        // Of "Mercury till 2017" only the end is told once it is past.
        var mayBeOver = !hasRuns && !denied && symbols.Exists(symbol => symbol.Kind is Kind.Until) && borders > 0;
        foreach (var one in named)
        {
            var runs = Propositions.Runs(one.Level, one.Lord);
            Say(mayBeOver ? runs with { Holds = truths => period(truths) is { } told && told.End <= truths.Now ? true : runs.Holds(truths) } : runs, !denied);
        }
    }

    /// <summary>Whether a date or an age is the start of what is told; null where it is neither start nor end.</summary>
    private static bool? SideOf(List<Symbol> symbols, Symbol date)
    {
        var at = symbols.IndexOf(date);
        int behind = at + 1, before = at - 1;
        while (Phrases.KindAt(symbols, behind) is Kind.Age or Kind.Years or Kind.You or Kind.Mein)
            behind++;
        while (Phrases.KindAt(symbols, before) is Kind.Age or Kind.You or Kind.Soft or Kind.Se or Kind.Sits)
            before--;
        // "2029 se 2031": from the one to the other.
        if (Phrases.KindAt(symbols, at - 1) == Kind.Se && Phrases.KindAt(symbols, at - 2) == date.Kind && Phrases.KindAt(symbols, behind) != Kind.Se)
            return false;
        if (Phrases.KindAt(symbols, behind) == Kind.Until || Phrases.KindAt(symbols, before) is Kind.Until or Kind.To)
            return false;
        if (Phrases.KindAt(symbols, behind) == Kind.Se || Phrases.KindAt(symbols, before) == Kind.From || (Phrases.KindAt(symbols, behind) == Kind.To && Phrases.KindAt(symbols, behind + 1) == Kind.Date))
            return true;
        var starts = symbols.Count(symbol => symbol.Kind == Kind.Start);
        var ends = symbols.Count(symbol => symbol.Kind == Kind.End);
        if (starts + ends == 1)
            return starts == 1;
        // What comes in a year starts in it.
        if (starts + ends == 0)
            return symbols.Exists(symbol => symbol is { Kind: Kind.Future, Text: "aayegi" or "aayega" or "aaegi" or "aaega" or "aegi" or "aega" or "आएगी" or "आएगा" or "आयेगी" or "आयेगा" } or { Kind: Kind.Sits, Text: "comes" or "come" or "came" } or { Kind: Kind.Interprets, Text: "brings" or "bring" }) ? true : null;
        // "begins in 2012 and ends in 2031": the nearest verb before it in English, behind it in Hindi.
        var isHindi = Phrases.KindAt(symbols, behind) is Kind.Start or Kind.End || Phrases.KindAt(symbols, at + 1) == Kind.Mein;
        var verb = isHindi ? symbols.FindIndex(at, symbol => symbol.Kind is Kind.Start or Kind.End)
            : symbols.FindLastIndex(at, symbol => symbol.Kind is Kind.Start or Kind.End);
        return verb < 0 ? null : symbols[verb].Kind == Kind.Start;
    }

    private static List<Symbol> AgesIn(List<Symbol> symbols) =>
    [
        .. symbols.Where((symbol, i) => symbol.Kind == Kind.Number && symbol.Amount == symbol.Value
            && ((Phrases.KindAt(symbols, i - 1) == Kind.In && symbols[i - 1].Text == "at" && symbol.Value is > 0 and < 121) || Phrases.KindAt(symbols, i - 1) == Kind.Age || Phrases.KindAt(symbols, i + 1) == Kind.Age
                || (Phrases.KindAt(symbols, i - 1) is Kind.From or Kind.To && Phrases.KindAt(symbols, i + 1) is not Kind.Years && symbol.Value is > 0 and < 121)
                || (Phrases.KindAt(symbols, i + 1) == Kind.Years && Phrases.KindAt(symbols, i + 2) == Kind.Age)
                || (symbols.Exists(one => one is { Kind: Kind.Age }) && symbols.Count(one => one.Kind == Kind.Number) == 1))),
    ];

    private static List<Symbol> LengthsIn(List<Symbol> symbols, List<Symbol> ages) =>
        [.. symbols.Where((symbol, i) => symbol.Kind == Kind.Number && Phrases.KindAt(symbols, i + 1) == Kind.Years && !ages.Contains(symbol))];
}
