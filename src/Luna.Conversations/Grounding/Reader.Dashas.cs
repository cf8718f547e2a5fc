using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Which dashas run, from when to when, what comes next, at what age.</summary>
internal sealed partial class Reader
{
    private sealed record NamedPeriod(int Level, Graha Lord, int At);

    private static readonly Kind[] DashaWords =
    [
        Kind.Dasha, Kind.Years, Kind.Months, Kind.Start, Kind.End, Kind.Until, Kind.From, Kind.Se, Kind.To, Kind.Next, Kind.After, Kind.Before, Kind.Future,
        Kind.Change, Kind.Age, Kind.Runs, Kind.Date, Kind.Number, Kind.Not, Kind.Lord, Kind.Birth, Kind.Previous, Kind.Days, Kind.Interprets, Kind.Called, Kind.Takes, Kind.Rules,
    ];

    private Graha? _maha, _antar;

    // The start or end of a period that the sentence told last, for the age or the next period at that time.
    private (Func<Truths, DashaPeriod?> Period, string Name, bool IsStart)? _border;
    private Symbol? _date;
    private int _level = 1;

    private bool IsDasha(Segment segment) =>
        segment.Has(Kind.Dasha) || segment.Has(Kind.Change)
        || (_border is not null && segment.HasAny(Kind.Age, Kind.Until) && !segment.Symbols.Exists(Segment.IsWho))
        || (segment.HasAny(Kind.Date) && segment.Has(Kind.Graha) && segment.Has(Kind.From) && !segment.Symbols.Exists(Segment.IsWhere))
        || (segment.Has(Kind.Graha) && segment.Count(Kind.Date) == 2 && segment.Has(Kind.To))
        || (segment.Count(Kind.Graha) == 2 && segment.Has(Kind.Mein) && segment.Has(Kind.Runs) && !segment.Symbols.Exists(Segment.IsWhere))
        || (segment.HasAny(Kind.Years, Kind.Months) && segment.Has(Kind.Graha) && !segment.Has(Kind.Sign))
        || (segment.HasAny(Kind.Date, Kind.Age) && segment.Has(Kind.Graha) && segment.HasAny(Kind.Start, Kind.End, Kind.Until, Kind.Next, Kind.After, Kind.Runs) && !segment.HasAny(Kind.SadeSati, Kind.Dhaiya))
        || (_form == Form.Dasha && segment.HasAny(Kind.Date, Kind.Age, Kind.Next, Kind.After, Kind.Before, Kind.Months, Kind.Years, Kind.Start, Kind.End) )
        || (_form == Form.Dasha && segment.Join is Kind.But && segment.Has(Kind.Graha) && !segment.Symbols.Exists(Segment.IsWhere))
        || (_form == Form.Dasha && segment.Symbols.Exists(symbol => symbol.Kind == Kind.Graha) && !segment.Symbols.Exists(symbol => Segment.IsWhere(symbol) || symbol.Kind is Kind.Conjunct or Kind.Aspect or Kind.Rules or Kind.RuledBy or Kind.LordOf));

    private int Dashas(List<Segment> segments, int at)
    {
        var segment = segments[at];
        var symbols = segment.Symbols;
        // Two grahas before one word for their period: Saturn/Mercury dasha.
        while (at + 1 < segments.Count && segments[at + 1].Join == Kind.And && symbols.TrueForAll(symbol => symbol.Kind is Kind.Graha || IsIdle(symbol)) && IsDasha(segments[at + 1]))
            symbols = [.. symbols, .. segments[++at].Symbols];
        if (_waiting.Count > 0)
            symbols = [.. _waiting.Where(who => !who.IsOffice).Select(who => new Symbol(Kind.Graha, (int)Enum.Parse<Graha>(who.Name), who.Name)), .. symbols];
        _waiting = [];
        if (symbols.Find(symbol => !IsIdle(symbol) && symbol.Kind is not (Kind.Graha or Kind.Ordinal) && Array.IndexOf(DashaWords, symbol.Kind) < 0) is { Text: { Length: > 0 } stray })
        {
            NotUnderstood($"“{stray}” beside a dasha");
            return at;
        }

        var denied = segment.Count(Kind.Not) == 1;
        if (segment.Count(Kind.Not) > 1)
            NotUnderstood("two denials");
        if (_maha is not null && symbols.Exists(symbol => symbol is { Kind: Kind.Who, Text: "within" }))
            _level = 2;
        // "Your first mahadasha was Saturn's".
        if (symbols.FindIndex(symbol => symbol.Kind == Kind.Ordinal) is >= 0 and var nth && Phrases.KindAt(symbols, nth + 1) == Kind.Dasha && symbols[nth + 1].Value == 1 && symbols[nth].Value is >= 1 and <= 7
            && symbols.FindAll(symbol => symbol.Kind == Kind.Graha) is [var only] && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Graha or Kind.Ordinal or Kind.Dasha or Kind.Birth or Kind.Not))
        {
            var (count, lord) = (symbols[nth].Value, (Graha)only.Value);
            Say(Propositions.Holds($"mahadasha {count} is of {lord}", truths => truths.Mahadashas[count - 1].Lord == lord), !denied);
            (_form, _maha) = (Form.Dasha, lord);
            return at;
        }

        if (symbols.Find(symbol => symbol.Kind == Kind.Ordinal) is { Kind: Kind.Ordinal } ordinal)
            NotUnderstood($"“{ordinal.Text}” beside a dasha");
        var named = Periods(symbols);
        if (_fault is not null)
            return at;
        if (Order(symbols, named, denied))
        {
            (_form, _subjects) = (Form.Dasha, named.Count > 0 ? [Subject.Graha(named[^1].Lord)] : _subjects);
            return at;
        }

        Remember(named);
        Dated(symbols, named, denied);
        (_form, _subjects) = (Form.Dasha, named.Count > 0 ? [Subject.Graha(named[^1].Lord)] : _subjects);
        _setting = default;
        return at;
    }

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

    /// <summary>What follows what: after the Moon comes Mars; from the Moon to Mars; Mars follows the Moon; the next is Mars.</summary>
    private bool Order(List<Symbol> symbols, List<NamedPeriod> named, bool denied)
    {
        var hasChange = symbols.Exists(symbol => symbol.Kind == Kind.Change);
        var turn = symbols.FindIndex(symbol => symbol.Kind is Kind.After or Kind.Next or Kind.Before);
        if (!hasChange && turn < 0)
            return false;
        // "2024 se pehle Ketu ki mahadasha thi".
        if (named is [{ Level: 1 } earlier] && symbols.FindAll(symbol => symbol.Kind == Kind.Date) is [var limit] && turn >= 0 && symbols[turn].Kind == Kind.Before && !hasChange && !denied
            && Math.Abs(symbols.IndexOf(limit) - turn) == 1 && symbols.TrueForAll(symbol => IsIdle(symbol) || symbol.Kind is Kind.Graha or Kind.Date or Kind.Before or Kind.Dasha))
        {
            var ended = PeriodOf(1, earlier.Lord, null);
            Say(Propositions.Borders(ended, $"the mahadasha of {earlier.Lord}", false, limit.Value), true);
            return true;
        }

        var isLeft = turn >= 0 && named.Exists(one => one.At < turn) && named.Exists(one => one.At > turn);
        NamedPeriod? first = null, next;
        // "After that Venus–Saturn": the one within the other.
        if (named.Count == 2 && turn >= 0 && turn < named[0].At && symbols[turn].Kind is Kind.After or Kind.Next && (Phrases.IsPaired(symbols[named[0].At]) || (named[0].Level, named[1].Level) == (1, 2)))
        {
            var (maha, known) = (named[0].Lord, _maha);
            Say(Propositions.Holds($"the mahadasha of {maha}", truths => (known ?? truths.Running[0].Lord) == maha), !denied);
            next = named[1] with { Level = 2 };
            _maha = maha;
        }
        // "Before that Ketu's".
        else if (named.Count == 1 && turn >= 0 && symbols[turn].Kind == Kind.Before && !hasChange && symbols[turn].Text != "se pehle" && (_level == 1 ? _maha : _antar) is { } told)
        {
            Say(Propositions.Follows(_level, _ => named[0].Lord, told), !denied);
            return true;
        }
        else if (named.Count == 2)
        {
            (first, next) = (named[0], named[1]);
            // Mars comes after the Moon; but "Chandra ke baad Mangal", "the Moon is followed by Mars".
            if (isLeft && ((symbols[turn].Kind == Kind.After && symbols[turn].Text is "after" or "follows" or "succeeds" or "takes over from" or "took over from" or "takes the place of" or "replaces")))
                (first, next) = (next, first);
            else if (turn > named[1].At && symbols[turn].Kind == Kind.After && symbols[turn].Text.EndsWith("baad", StringComparison.Ordinal) | symbols[turn].Text.EndsWith("बाद", StringComparison.Ordinal))
                (first, next) = (next, first);
            // "Jupiter before Saturn", "Saturn Jupiter se pehle"; but "before Saturn Jupiter", "Saturn se pehle Jupiter".
            else if (symbols[Math.Max(turn, 0)].Kind == Kind.Before && (symbols[turn].Text == "se pehle" ? isLeft : turn < named[0].At))
                (first, next) = (next, first);
        }
        else if (named.Count == 1 && (hasChange || symbols[turn].Kind is Kind.Next or Kind.After) && symbols.FindIndex(symbol => symbol.Kind == Kind.From) < 0)
        {
            next = named[0];
        }
        else
        {
            NotUnderstood(Words(symbols));
            return true;
        }

        // Which comes behind which is told of one level.
        if (first is { Level: > 0 } former && next.Level > 0 && former.Level != next.Level)
            NotUnderstood(Words(symbols));
        var level = Math.Max(first?.Level ?? 1, next.Level);
        if (level is < 1 or > 2)
        {
            NotUnderstood(Words(symbols));
            return true;
        }

        // "After Rahu comes Jupiter" within what was named, else within what runs.
        var (before, after) = (first?.Lord ?? (level == 1 ? _maha : _antar), next.Lord);
        Say(Propositions.Follows(level, truths => before ?? truths.Running[level - 1].Lord, after), !denied);
        var dates = symbols.Where(symbol => symbol.Kind == Kind.Date).ToList();
        var ages = AgesIn(symbols);
        if ((dates.Count > 0 || ages.Count > 0) && denied)
            NotUnderstood(Words(symbols));
        if (hasChange && before is { } now)
            Say(Propositions.Runs(level, now), true);
        var period = PeriodOf(level, after, level == 2 && before is { } within ? null : _maha);
        foreach (var date in dates)
        {
            Say(Propositions.Borders(period, $"the {Propositions.Level(level)} of {after}", hasChange || SideOf(symbols, date) is not false, date.Value), true);
        }

        _border = (period, $"the {Propositions.Level(level)} of {after}", true);
        foreach (var age in ages)
            Say(Propositions.BordersAtAge(period, $"the {Propositions.Level(level)} of {after}", true, age.Value), true);
        if (symbols.Count(symbol => symbol.Kind == Kind.Number) > ages.Count)
            NotUnderstood(Words(symbols));
        // "Before Venus you had Ketu's": what follows is of Ketu's.
        var last = turn >= 0 && symbols[turn].Kind == Kind.Before && turn < named[0].At ? named[^1].Lord : after;
        if (level == 1)
            _maha = last;
        else
            _antar = last;
        _level = level;
        return true;
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
        var hasRuns = symbols.Exists(symbol => symbol.Kind is Kind.Now || symbol is { Kind: Kind.Runs, Text: not ("runs" or "run" or "ran") });
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
            return symbols.Exists(symbol => symbol is { Kind: Kind.Future, Text: "aayegi" or "aayega" or "aaegi" or "aaega" or "aegi" or "aega" or "आएगी" or "आएगा" or "आयेगी" or "आयेगा" } or { Kind: Kind.Sits, Text: "comes" or "come" or "came" }) ? true : null;
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

    private static Func<Truths, DashaPeriod?> PeriodOf(int level, Graha lord, Graha? maha) => level switch
    {
        1 => truths => truths.MahadashaOf(lord),
        2 => truths => truths.AntardashaOf(maha ?? truths.Running[0].Lord, lord),
        _ => truths => truths.Running[2] is var deep && deep.Lord == lord ? deep : null,
    };
}
