using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Which periods a sentence names, and of what level.</summary>
internal sealed partial class Reader
{
    private sealed record NamedPeriod(int Level, Graha Lord, int At);

    /// <summary>Each graha with the level of its period: the word for it stands beside it, before or behind.</summary>
    private List<NamedPeriod> Periods(List<Symbol> symbols)
    {
        var levels = new Dictionary<int, int>();
        for (var i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Kind is not (Kind.Dasha or Kind.Years or Kind.Months))
                continue;
            if (symbols[i].Kind is Kind.Years or Kind.Months && Phrases.KindAt(symbols, i - 1) == Kind.Number)
                continue;
            var graha = Beside(symbols, i, -1, levels);
            if (graha < 0)
                graha = Beside(symbols, i, 1, levels);
            if (graha < 0)
            {
                _level = symbols[i].Kind == Kind.Dasha && symbols[i].Value > 0 ? symbols[i].Value : _level;
                continue;
            }

            var level = symbols[i].Kind switch { Kind.Dasha => symbols[i].Value, Kind.Years => 1, _ => 2 };
            var before = graha - 1;
            while (before >= 0 && IsIdle(symbols[before]) && symbols[before].Kind is not (Kind.Mein or Kind.In))
                before--;
            if (level == 0 && graha > i && Phrases.KindAt(symbols, graha + 1) == Kind.Graha)
            {
                (levels[graha], levels[graha + 1]) = (1, 2);
                continue;
            }

            if (level == 0 && graha < i && Phrases.KindAt(symbols, before) == Kind.Graha && !levels.ContainsKey(before))
                (levels[before], level) = (1, 2);
            levels[graha] = level == 0 ? levels.ContainsValue(1) && symbols.Exists(symbol => symbol.Kind is Kind.Mein or Kind.In) ? 2 : 1 : level;
        }

        // "Saturn/Venus lasts until …", "Guru mein Shani chal raha hai".
        var pair = symbols.FindIndex(symbol => symbol.Kind == Kind.Graha);
        if (levels.Count == 0 && pair >= 0 && symbols.Count(symbol => symbol.Kind == Kind.Graha) == 2
            && (Phrases.KindAt(symbols, pair + 1) == Kind.Graha || (Phrases.KindAt(symbols, pair + 1) == Kind.Mein && Phrases.KindAt(symbols, pair + 2) == Kind.Graha)))
            (levels[pair], levels[symbols.FindLastIndex(symbol => symbol.Kind == Kind.Graha)]) = (1, 2);
        var named = new List<NamedPeriod>();
        for (var i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Kind != Kind.Graha)
                continue;
            if (!levels.TryGetValue(i, out var level))
                level = Untold(symbols, i, levels);
            named.Add(new NamedPeriod(level, (Graha)symbols[i].Value, i));
        }

        if (named.Count > 0)
            _level = named[^1].Level;
        return named;
    }

    private int Untold(List<Symbol> symbols, int at, Dictionary<int, int> levels)
    {
        if (symbols.Exists(symbol => symbol.Kind is Kind.Change or Kind.Next or Kind.After or Kind.Before))
            return levels.Count > 0 ? levels.Values.Max() : _form == Form.Dasha ? _level : 1;
        if (levels.ContainsValue(3) && levels.ContainsValue(1))
            return 2;
        if (levels.ContainsValue(2) && (Phrases.KindAt(symbols, at + 1) is Kind.Mein || Phrases.KindAt(symbols, at - 1) is Kind.In or Kind.You or Kind.Soft or Kind.Dasha || levels.Keys.Min() > at))
            return 1;
        if (levels.ContainsValue(1) && !levels.ContainsValue(2))
            return 2;
        return _form == Form.Dasha || levels.Count == 0 ? _level : 0;
    }

    private static int Beside(List<Symbol> symbols, int at, int step, Dictionary<int, int> taken)
    {
        for (var i = at + step; i >= 0 && i < symbols.Count; i += step)
        {
            if (symbols[i].Kind == Kind.Graha)
                return taken.ContainsKey(i) ? -1 : i;
            if (!(IsIdle(symbols[i]) || symbols[i].Kind is Kind.Runs or Kind.Now or Kind.Lord or Kind.Colon or Kind.Next or Kind.Not or Kind.Called or Kind.Rules) || (step < 0 && symbols[i].Kind is Kind.Mein or Kind.In))
                return -1;
        }

        return -1;
    }

    private void Remember(List<NamedPeriod> named)
    {
        foreach (var one in named)
        {
            if (one.Level == 0)
                NotUnderstood($"the level of the dasha of {one.Lord}");
            if (one.Level == 1)
                (_maha, _antar) = (one.Lord, null);
        }

        foreach (var one in named)
            if (one.Level == 2)
                _antar = one.Lord;
    }

    private static Func<Truths, DashaPeriod?> PeriodOf(int level, Graha lord, Graha? maha) => level switch
    {
        1 => truths => truths.MahadashaOf(lord),
        2 => truths => truths.AntardashaOf(maha ?? truths.Running[0].Lord, lord),
        _ => truths => truths.Running[2] is var deep && deep.Lord == lord ? deep : null,
    };
}
