namespace Luna.Conversations.Grounding;

/// <summary>Which dasha follows which.</summary>
internal sealed partial class Reader
{
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
        if (hasChange && before is { } now && dates.Count + ages.Count == 0)
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
}
