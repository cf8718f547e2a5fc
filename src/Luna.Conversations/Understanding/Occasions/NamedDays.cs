using System.Globalization;
using NodaTime;

namespace Luna.Conversations.Understanding.Occasions;

/// <summary>Days and months by name or figures: kal, next Monday, 15 December, the 15th, December mein, 2027.</summary>
internal static class NamedDays
{
    /// <summary>Two figures of a year mean no year further ahead.</summary>
    private const int YearsAhead = 20;

    public static NamedTime? At(AskedTime asked, int at)
    {
        var m = asked.Message;
        if (!m.IsFree(at)) return null;
        return ByWord(asked, at) ?? Weekday(asked, at) ?? Dated(asked, at) ?? DayAndMonth(asked, at) ?? Month(asked, at)
            ?? Year(asked, at) ?? DayOfMonth(asked, at);
    }

    private static NamedTime? ByWord(AskedTime asked, int at)
    {
        if (asked.Of(SlotWordKind.Day, at) is not { } word) return null;
        var days = word.Value switch
        {
            "kal" => asked.LooksBack ? -1 : 1,
            "parso" => asked.LooksBack ? -2 : 2,
            _ => int.Parse(word.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        };
        return NamedTime.Day(asked.Here.PlusDays(days), at, word.End);
    }

    private static NamedTime? Weekday(AskedTime asked, int at)
    {
        var which = asked.Of(SlotWordKind.Which, at);
        if (asked.Of(SlotWordKind.Weekday, which?.End ?? at) is not { } word) return null;
        if (word.Value == "weekend")
        {
            var saturday = asked.Here.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday));
            if (asked.Here.DayOfWeek == IsoDayOfWeek.Sunday) saturday = asked.Here.PlusDays(-1);
            saturday = saturday.PlusWeeks(which?.Value switch { "next" => 1, "last" => -1, _ => 0 });
            return new NamedTime(saturday, saturday.PlusDays(1), null, at, word.End);
        }

        var day = (IsoDayOfWeek)int.Parse(word.Value, CultureInfo.InvariantCulture);
        var date = (which?.Value, asked.LooksBack) switch
        {
            ("next", _) => asked.Here.With(DateAdjusters.Next(day)),
            ("last", _) => asked.Here.With(DateAdjusters.Previous(day)),
            (null, true) => asked.Here.With(DateAdjusters.PreviousOrSame(day)),
            _ => asked.Here.With(DateAdjusters.NextOrSame(day)),
        };
        return NamedTime.Day(date, at, word.End);
    }

    /// <summary>Day, month and perhaps year in any order that people write.</summary>
    private static NamedTime? Dated(AskedTime asked, int at)
    {
        var m = asked.Message;
        var century = asked.Here.Year + YearsAhead;
        var end = DateShapes.Numeric(m, at, century, out var parts);
        if (end < 0) end = DateShapes.Named(m, at, century, out parts);
        if (end < 0) end = DateShapes.Compact(m, at, century, asked.Asked, out parts);
        if (end < 0 || IsSmallTalk(m, at, end)) return null;
        if (parts is { Day: 0, Month: >= 1 and <= 12, Year: >= DateReader.FirstYear and <= DateReader.LastYear })
            return NamedTime.Month(new LocalDate(parts.Year, parts.Month, 1), at, end, yearTold: true);
        if (parts.Year == 0 && parts is { Day: > 0, Month: >= 1 and <= 12 } && asked.Nearest(parts.Month, parts.Day) is { } near)
            return NamedTime.Day(near, at, end);
        if (parts.Year == 0) parts = parts with { Year = asked.Here.Year };
        var judged = DateJudgement.Of(Slots.Date, parts, m.Written(at, end), LocalDate.MaxIsoValue, "en");
        return judged.Value is { } iso
            ? NamedTime.Day(DateJudgement.Parse(iso), at, end, yearTold: true)
            : new NamedTime(asked.Here, asked.Here, "day", at, end, YearTold: true, Doubt: judged);
    }

    /// <summary>"What do may": words that only look like a day and a month.</summary>
    private static bool IsSmallTalk(MessageTokens m, int at, int end) =>
        m[at].Text is "do" or "o" && end == at + 2 && m[at + 1].Text is "may" or "march" or "mar" or "mai";

    /// <summary>15/12, in answer to the question or beside a word for the date.</summary>
    private static NamedTime? DayAndMonth(AskedTime asked, int at)
    {
        var m = asked.Message;
        if (m[at] is not { IsNumber: true, Text.Length: <= 2 } || m[at + 2] is not { IsNumber: true, Text.Length: <= 2 }) return null;
        if (!m[at + 1].Is('/') && !(asked.Asked && (m[at + 1].Is('-') || m[at + 1].Is('.')))) return null;
        if (m[at + 3].Is('/') || (!asked.Asked && !m[at - 1].Has(Role.Link | Role.DateWord))) return null;
        var (day, month) = m[at + 2].Value > 12 ? (m[at + 2].Value, m[at].Value) : (m[at].Value, m[at + 2].Value);
        return month is >= 1 and <= 12 && day >= 1 && asked.Nearest(month, day) is { } date
            ? NamedTime.Day(date, at, at + 3)
            : null;
    }

    /// <summary>"In December", "दिसंबर में"; a month's name alone only in answer to the question, for may and march are words.</summary>
    private static NamedTime? Month(AskedTime asked, int at)
    {
        var m = asked.Message;
        if (m[at].Sense.Month is not (> 0 and var month)) return null;
        var which = asked.Of(SlotWordKind.Which, at - 1);
        var before = m[at - 1].Text is "in" or "of" or "during" or "for" or "throughout" || which is not null;
        var after = m[at + 1].Text is "mein" or "me" or "mai" or "में" or "मे" or "ka" or "ke" or "ki" or "का" or "के" or "की"
            or "month" or "mahine" or "mahina" or "महीने";
        var isWord = m[at].Text is "may" or "march" or "mar" or "mai" or "jan" or "dec" or "sep" or "phar";
        if (!before && !asked.Asked && (!after || isWord)) return null;
        var year = asked.Here.Year + (asked.LooksBack || which?.Value == "last" ? month > asked.Here.Month ? -1 : 0
            : month < asked.Here.Month ? 1 : 0);
        if (which is { Value: "next" } && month == asked.Here.Month) year++;
        if (which is null && asked.YearKnown is { } known) year = known;
        var end = m[at + 1].Text is "month" or "mahine" or "mahina" or "महीने" ? at + 2 : at + 1;
        return NamedTime.Month(new LocalDate(year, month, 1), which?.Start ?? at, end);
    }

    /// <summary>"2027", "in 2027", "2027 mein", "year 2027": a year to come.</summary>
    private static NamedTime? Year(AskedTime asked, int at)
    {
        var m = asked.Message;
        if (m[at] is not { IsNumber: true, Text.Length: 4 } number || number.Value < asked.Here.Year - 1
            || number.Value > DateReader.LastYear || m[at + 1].Is('/') || m[at + 1].Is('-') || m[at - 1].Is('/') || m[at - 1].Is('-')) return null;
        var told = asked.Asked || m[at - 1].Text is "in" or "of" or "for" or "year" or "saal" or "साल" or "during" or "san" or "सन्"
            || m[at + 1].Text is "mein" or "me" or "में" or "मे" or "ka" or "ke" or "ki" or "का" or "के" or "की" or "horoscope" or "kaisa" or "कैसा";
        return told ? NamedTime.Year(number.Value, at, at + 1) : null;
    }

    /// <summary>"The 15th", "15 tarikh", "agle mahine ki 15 tarikh" are read by <see cref="CountedTimes"/> where a month is named.</summary>
    private static NamedTime? DayOfMonth(AskedTime asked, int at)
    {
        if ((DayOnly(asked.Message, at, asked.Asked) ?? Followed(asked, at)) is not var (day, end)) return null;
        if (asked.Known is { } known && day <= CalendarSystem.Iso.GetDaysInMonth(known.Year, known.Month))
            return NamedTime.Day(known.With(DateAdjusters.DayOfMonth(day)), at, end);
        for (var month = new YearMonth(asked.Here.Year, asked.Here.Month); ; month = month.PlusMonths(asked.LooksBack ? -1 : 1))
            if (day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)
                && month.OnDayOfMonth(day) is var date && (asked.LooksBack ? date <= asked.Here : date >= asked.Here))
                return NamedTime.Day(date, at, end);
    }

    /// <summary>"27 का?": hardly more than the day, behind another one.</summary>
    private static (int Day, int End)? Followed(AskedTime asked, int at) =>
        asked is { Known: not null, Message: { Count: <= 4 } m } && m[at] is { IsNumber: true, Value: >= 1 and <= 31 } day
            && m[at + 1].Text is "ka" or "ki" or "ke" or "ko" or "का" or "की" or "के" or "को" ? (day.Value, at + 1) : null;

    public static (int Day, int End)? DayOnly(MessageTokens m, int at, bool asked)
    {
        var end = DateShapes.DayOnly(m, at, out var parts);
        var day = parts.Day;
        if (end > 0 && m[at].Kind == TokenKind.Word && !asked) return null;
        if (end < 0 && m.IsFree(at) && (m[at].IsNumber ? m[at].Value : m[at].Sense.Number) is >= 1 and <= 31 and var number
            && m[at].Text.Length > 0 && IsDateWord(m[at + 1]))
            (day, end) = (number, at + 2);
        if (end > 0 && IsDateWord(m[end])) end++;
        return end > 0 && day is >= 1 and <= 31 ? (day, end) : null;
    }

    private static bool IsDateWord(Token token) =>
        token.Text is "tarikh" or "tareekh" or "taarikh" or "tareek" or "तारीख";
}
