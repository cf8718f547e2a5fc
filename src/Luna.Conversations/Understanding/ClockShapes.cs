namespace Luna.Conversations.Understanding;

/// <summary>The forms that people write a time of day in.</summary>
internal static class ClockShapes
{
    /// <param name="expected">The message is about a birth or a time was asked for: 10.30 needs no am.</param>
    /// <param name="asked">A time was asked for: 1030 and 10 30 need none either.</param>
    /// <returns>The time that begins at <paramref name="at"/>, its words for the half of the day included.</returns>
    public static Clock? At(MessageTokens m, int at, bool expected, bool asked)
    {
        if (!m.IsFree(at)) return null;
        if (Core(m, at) is not { } core) return null;
        var before = PartBefore(m, at, core.Hour, out var start);
        var clock = core with { Start = start, Part = before == DayPart.None ? core.Part : before };
        clock = After(m, clock);
        return IsMeant(m, at, clock, expected, asked) ? clock : null;
    }

    private static bool IsMeant(MessageTokens m, int at, Clock clock, bool expected, bool asked)
    {
        if (clock.Half != Role.None || clock.Part != DayPart.None) return true;
        for (var i = at; i < clock.End; i++)
            if (m[i].Has(Role.Hour | Role.Noon | Role.Midnight | Role.Half | Role.Quarter | Role.Past | Role.HalfMore | Role.QuarterMore | Role.QuarterLess)
                || m[i].Is(':') || (m[i].Text == "h" && m[i].Glued && m[i + 1] is { IsNumber: true, Glued: true }))
                return true;
        if (m[at].IsNumber && m[at + 1].Is('.')) return expected;
        return asked && m[at].IsNumber && (clock.IsFull || clock.End - at > 1);
    }

    private static Clock? Core(MessageTokens m, int at) =>
        m[at].IsNumber ? Digits(m, at) : Named(m, at) ?? Fraction(m, at) ?? Words(m, at);

    private static Clock? Digits(MessageTokens m, int at)
    {
        var hour = m[at];
        if (hour.Text.Length is 3 or 4)
            return hour.Text.Length == 4 || m[at + 1].Has(Role.Am | Role.Pm | Role.Hour)
                ? new Clock(hour.Value / 100, hour.Value % 100, Role.None, DayPart.None, true, at, at + 1)
                : null;
        if (hour.Text.Length > 2) return null;
        if ((MinutesToOrPast(m, at, hour.Value, at + 1) ?? Lacking(m, at, hour.Value, at + 1)) is { } idiom) return idiom;
        if (AfterStrike(m, at + 1) is > 0 and var after && m[after] is { IsNumber: true, Text.Length: <= 2, Value: < 60 } late)
            return new Clock(hour.Value, late.Value, Role.None, DayPart.None, true, at, m[after + 1].Has(Role.Minute) ? after + 2 : after + 1);

        var next = m[at + 1];
        var minute = m[at + 2];
        var isMinute = minute.IsNumber && minute.Text.Length == 2 && m.IsFree(at + 2);
        if (isMinute && (next.Is(':') || (next.Is('.') && next.Glued && minute.Glued) || next.Text == "h" || next.Text is "baj" or "bajkar" or "bajke" or "बजकर"))
        {
            var end = at + 3;
            if (m[end].Is(':') && m[end + 1] is { IsNumber: true, Text.Length: 2 }) end += 2;
            if (m[end].Is('.') && m[end].Glued && m[end + 1] is { IsNumber: true, Glued: true }) return null;
            if (m[end].Has(Role.Minute)) end++;
            return new Clock(hour.Value, minute.Value, Role.None, DayPart.None, true, at, end);
        }

        if (isMinute && next.Is('-') && minute.Value > 12 && HasHalf(m, at + 3))
            return new Clock(hour.Value, minute.Value, Role.None, DayPart.None, true, at, at + 3);
        if (next is { IsNumber: true, Text.Length: 2 } && next.Value < 60 && m.IsFree(at + 1) && !m[at + 2].Is(':') && !m[at + 2].Is('/'))
            return new Clock(hour.Value, next.Value, Role.None, DayPart.None, true, at, at + 2);
        return new Clock(hour.Value, 0, Role.None, DayPart.None, hour.Value is 0 or > 12, at, at + 1);
    }

    private static Clock? Named(MessageTokens m, int at)
    {
        if (m[at].Has(Role.Noon)) return new Clock(12, 0, Role.Pm, DayPart.None, false, at, at + 1);
        if (m[at].Has(Role.Midnight)) return new Clock(12, 0, Role.None, DayPart.Night, false, at, at + 1);
        return m[at].Text switch
        {
            "mid" when m[at + 1].Text == "night" => new Clock(12, 0, Role.None, DayPart.Night, false, at, at + 2),
            "aadhi" or "आधी" when m[at + 1].Sense.Part == DayPart.Night =>
                new Clock(12, 0, Role.None, DayPart.Night, false, at, at + 2),
            "dedh" or "डेढ" => new Clock(1, 30, Role.None, DayPart.None, false, at, at + 1),
            "dhai" or "ढाई" => new Clock(2, 30, Role.None, DayPart.None, false, at, at + 1),
            _ => null,
        };
    }

    /// <summary>Half past ten, quarter to six, saadhe das, sava chhe, paune saat.</summary>
    private static Clock? Fraction(MessageTokens m, int at)
    {
        var first = m[at];
        if (first.Has(Role.HalfMore) && Hour(m, at + 1, out var h) is > 0 and var e1) return Exact(h, 30, at, e1);
        if (first.Has(Role.QuarterMore) && Hour(m, at + 1, out h) is > 0 and var e2) return Exact(h, 15, at, e2);
        if (first.Has(Role.QuarterLess) && Hour(m, at + 1, out h) is > 0 and var e3) return Exact(Before(h), 45, at, e3);
        var quarter = first.Text == "a" && m[at + 1].Has(Role.Quarter) ? at + 1 : at;
        if (!m[quarter].Has(Role.Half | Role.Quarter)) return null;
        var minutes = m[quarter].Has(Role.Half) ? 30 : 15;
        var link = m[quarter + 1].Is('-') ? quarter + 2 : quarter + 1;
        var toward = m[link].Has(Role.To) || m[link].Text == "of";
        if (!toward && !m[link].Has(Role.Past)) return null;
        var hourAt = m[link + 1].Is('-') ? link + 2 : link + 1;
        if (m[hourAt].Has(Role.Midnight | Role.Noon))
        {
            var part = m[hourAt].Has(Role.Midnight) ? DayPart.Night : DayPart.Afternoon;
            return new Clock(toward ? 11 : 12, toward ? 60 - minutes : minutes, Role.None, part, false, at, hourAt + 1);
        }

        if (Hour(m, hourAt, out h) is not (> 0 and var end)) return null;
        return toward ? Exact(Before(h), 60 - minutes, at, end) : Exact(h, minutes, at, end);
    }

    /// <summary>Ten thirty, ten o'clock, twenty past five.</summary>
    private static Clock? Words(MessageTokens m, int at)
    {
        if (NumberWords.Cardinal(m, at, out var first) is not (> 0 and var next)) return null;
        if ((MinutesToOrPast(m, at, first, next) ?? Lacking(m, at, first, next)) is { } idiom) return idiom;
        if (first > 24) return null;
        if (AfterStrike(m, next) is > 0 and var after && NumberWords.Cardinal(m, after, out var minutes) is > 0 and var behind && minutes < 60)
            return Exact(first, minutes, at, m[behind].Has(Role.Minute) ? behind + 1 : behind);
        var zero = m[next].Sense.Number == 0 ? next + 1 : next;
        if (NumberWords.Cardinal(m, zero, out var minute) is > 0 and var end && minute < 60 && (minute >= 10 || zero > next))
            return Exact(first, minute, at, end);
        return Exact(first, 0, at, next);
    }

    /// <summary>Das baj kar, दस बजकर: minutes follow.</summary>
    private static int AfterStrike(MessageTokens m, int at) => m[at].Text switch
    {
        "bajkar" or "bajke" or "बजकर" => at + 1,
        "baj" or "बज" when m[at + 1].Text is "kar" or "ke" or "कर" or "के" => at + 2,
        _ => -1,
    };

    /// <summary>"Ten (minutes) to six": with figures only if the minutes are named, for 10 to 6 is a span.</summary>
    private static Clock? MinutesToOrPast(MessageTokens m, int at, int minutes, int next)
    {
        var named = m[next].Has(Role.Minute);
        if (named) next++;
        var toward = m[next].Has(Role.To);
        if (!(toward || m[next].Has(Role.Past)) || minutes is < 1 or > 59) return null;
        if (toward && !named && (m[at].IsNumber || minutes % 5 != 0)) return null;
        if (m[next + 1].Has(Role.Midnight | Role.Noon))
            return Exact(toward ? 11 : 12, toward ? 60 - minutes : minutes, at, next + 2) with
            {
                Part = m[next + 1].Has(Role.Midnight) ? DayPart.Night : toward ? DayPart.Morning : DayPart.Afternoon,
            };
        if (Hour(m, next + 1, out var hour) is not (> 0 and var end)) return null;
        return toward ? Exact(Before(hour), 60 - minutes, at, end) : Exact(hour, minutes, at, end);
    }

    /// <summary>"9 bajne mein 5 minute (kam)", "नौ बजने में पाँच मिनट": so many minutes are lacking.</summary>
    private static Clock? Lacking(MessageTokens m, int at, int hour, int next)
    {
        var strikes = m[next].Text is "bajne" or "बजने" or "baje" or "बजे";
        if (strikes) next++;
        if (!m[next].Has(Role.PlaceAfter) || hour is < 1 or > 12) return null;
        var end = m[next + 1].IsNumber ? next + 2 : NumberWords.Cardinal(m, next + 1, out _);
        if (end < 0 || (m[next + 1].IsNumber ? m[next + 1].Value : m[next + 1].Sense.Number) is not (>= 1 and <= 59 and var minutes)) return null;
        if (m[end].Has(Role.Minute)) end++;
        var lacks = m[end].Text is "kam" or "baki" or "baaki" or "कम" or "बाकी";
        if (!lacks && !(strikes && m[next - 1].Text is "bajne" or "बजने")) return null;
        return Exact(Before(hour), 60 - minutes, at, lacks ? end + 1 : end);
    }

    private static int Hour(MessageTokens m, int at, out int hour)
    {
        hour = m[at].Value;
        if (m[at].IsNumber) return hour is >= 1 and <= 12 && m.IsFree(at) ? at + 1 : -1;
        var end = NumberWords.Cardinal(m, at, out hour);
        return hour is >= 1 and <= 12 ? end : -1;
    }

    private static Clock Exact(int hour, int minute, int start, int end) =>
        new(hour, minute, Role.None, DayPart.None, false, start, end);

    private static int Before(int hour) => hour == 1 ? 12 : hour - 1;

    /// <summary>Am, o'clock, "in the evening" behind the figures.</summary>
    private static Clock After(MessageTokens m, Clock clock)
    {
        var end = clock.End;
        var full = clock.IsFull;
        if (m[end].Is('-') && m[end + 1].Has(Role.Hour | Role.Am | Role.Pm)) end++;
        if (m[end].Text == "ish") end++;
        if (m[end].Has(Role.Hour))
        {
            full |= m[end].Text is "hrs" or "hours";
            end++;
        }

        if (HasHalf(m, end))
        {
            clock = clock with { Half = m[end].Has(Role.Am) || m[end].Text == "a" ? Role.Am : Role.Pm };
            end += m[end].Has(Role.Am | Role.Pm) ? 1 : 2;
        }

        if (m[end].Has(Role.Hour)) end++;
        var part = end;
        while (part < end + 3 && (m[part].Has(Role.Link) || m[part].Is(',') || m[part].Is('(') || m[part].Text is "in" or "early" or "late")) part++;
        var found = m[part].Sense.Part;
        if (found == DayPart.None && m[part].Has(Role.Midnight)) found = DayPart.Night;
        if (found == DayPart.None && m[part].Has(Role.Noon)) found = DayPart.Afternoon;
        if (found == DayPart.None && m[part].Text is "din" or "दिन" && m[part + 1].Text is "mein" or "me" or "में") found = OfDaylight(clock.Hour);
        if (found != DayPart.None && m.IsFree(part) && m[part - 1].Text != "good")
        {
            clock = clock with { Part = clock.Part == DayPart.None ? found : clock.Part };
            end = m[part + 1].Is(')') ? part + 2 : part + 1;
        }

        return clock with { End = end, IsFull = full };
    }

    /// <summary>"Din mein teen baje": which half of the day's light.</summary>
    private static DayPart OfDaylight(int hour) => hour is 12 or (>= 1 and <= 5) ? DayPart.Afternoon : DayPart.Morning;

    private static bool HasHalf(MessageTokens m, int at) =>
        m[at].Has(Role.Am | Role.Pm) || (m[at].Text is "a" or "p" && m[at + 1].Text == "m");

    /// <summary>Subah 6 baje, raat ke 11 baje, din mein 3 baje, this morning at 5.</summary>
    private static DayPart PartBefore(MessageTokens m, int at, int hour, out int start)
    {
        start = at;
        var i = at - 1;
        while (i > at - 4 && (m[i].Has(Role.Link | Role.Around) || m[i].Is(',') || m[i].Text is "mein" or "me" or "में")) i--;
        var part = !m.IsFree(i) || m[i - 1].Text == "good" ? DayPart.None
            : i < at - 1 && m[i].Text is "din" or "दिन" ? OfDaylight(hour)
            : m[i].Sense.Part;
        if (part != DayPart.None) start = i;
        return part;
    }
}
