namespace Luna.Conversations.Understanding;

/// <summary>The forms that people write a date in. Each gives where the date ends, or −1.</summary>
internal static class DateShapes
{
    private const int Day = 31;
    private const int Month = 12;

    /// <summary>15/8/90, 15-08-1990, 15.8.1990, 1990-08-15, 15 8 1990.</summary>
    public static int Numeric(MessageTokens m, int at, int thisYear, out DateParts parts)
    {
        parts = default;
        var first = m[at];
        if (!IsPart(first) || (m[at - 1] is { Kind: TokenKind.Mark } sign && first.Glued && ":./".Contains(sign.Text[0], StringComparison.Ordinal)
            && m[at - 1].Glued && m[at - 2].IsNumber)) return -1;
        var second = Separated(m, at, out var mark);
        if (second < 0) return -1;
        var third = Separated(m, second, out var nextMark);
        if (third < 0 || (mark == ' ') != (nextMark == ' ')) return -1;
        if (IsClock(m, third) || (mark == '.' && IsHalf(m, third + 1))) return -1;

        var (a, b, c) = (first, m[second], m[third]);
        if (a.Text.Length == 4 && b.Text.Length <= 2 && c.Text.Length <= 2)
        {
            parts = b.Value > Month && c.Value <= Month
                ? new DateParts(b.Value, c.Value, a.Value)
                : new DateParts(c.Value, b.Value, a.Value);
            return third + 1;
        }

        if (a.Text.Length > 2 || b.Text.Length > 2 || c.Text.Length is not (2 or 4)) return -1;
        parts = Ordered(a.Value, b.Value, Whole(c, thisYear), mark != '.' && !a.Native) with { AllWritten = mark != ' ' };
        return mark == ' ' && (parts.Month > Month || parts.Day > Day) ? -1 : third + 1;
    }

    /// <summary>15081990, 19900815; 150890 only in answer to the question.</summary>
    public static int Compact(MessageTokens m, int at, int thisYear, bool asked, out DateParts parts)
    {
        parts = default;
        var token = m[at];
        if (!token.IsNumber || token.Value < 0) return -1;
        var n = token.Value;
        if (token.Text.Length == 8)
        {
            var dayFirst = new DateParts(n / 1_000_000, n / 10_000 % 100, n % 10_000);
            var yearFirst = new DateParts(n % 100, n / 100 % 100, n / 10_000);
            var monthFirst = new DateParts(dayFirst.Month, dayFirst.Day, dayFirst.Year);
            parts = IsPlausible(dayFirst, thisYear) ? Ordered(dayFirst.Day, dayFirst.Month, dayFirst.Year, !token.Native)
                : IsPlausible(yearFirst, thisYear) ? yearFirst
                : IsPlausible(monthFirst, thisYear) ? monthFirst : asked ? dayFirst : default;
            return parts.IsWhole ? at + 1 : -1;
        }

        if (token.Text.Length != 6 || !asked) return -1;
        parts = Ordered(n / 10_000, n / 100 % 100, Sliding(n % 100, thisYear), !token.Native);
        return parts.IsWhole ? at + 1 : -1;
    }

    /// <summary>15 Aug 1990, August the fifteenth nineteen ninety, 1990 Aug 15; day or year may be missing.</summary>
    public static int Named(MessageTokens m, int at, int thisYear, out DateParts parts)
    {
        parts = default;
        if (m[at].Sense.Month is > 0 and var leading)
        {
            var day = DayAt(m, Links(m, at + 1), out var dayOfMonth);
            if (day < 0)
            {
                var lone = YearAt(m, Links(m, at + 1), thisYear, out var loneYear);
                if (lone < 0 || m[at].Kind != TokenKind.Word) return -1;
                parts = new DateParts(0, leading, loneYear);
                return lone;
            }

            return WithYear(m, day, dayOfMonth, leading, thisYear, out parts);
        }

        if (m[at].IsNumber && m[at].Text.Length == 4 && m[Links(m, at + 1)].Sense.Month is > 0 and var middle)
        {
            var end = DayAt(m, Links(m, Links(m, at + 1) + 1), out var last);
            if (end < 0) return -1;
            parts = new DateParts(last, middle, m[at].Value);
            return end;
        }

        var afterDay = DayAt(m, at, out var opening);
        if (afterDay < 0 || m[Links(m, afterDay)].Sense.Month is not (> 0 and var named)) return -1;
        return WithYear(m, Links(m, afterDay) + 1, opening, named, thisYear, out parts);
    }

    /// <summary>The 16th, sixteenth.</summary>
    public static int DayOnly(MessageTokens m, int at, out DateParts parts)
    {
        var end = NumberWords.Ordinal(m, at, out var day);
        if (end < 0 && IsPart(m[at]) && m[at].Text.Length <= 2 && m[at + 1].Has(Role.OrdinalEnding))
            (end, day) = (at + 2, m[at].Value);
        parts = new DateParts(day, 0, 0);
        return end;
    }

    private static int WithYear(MessageTokens m, int at, int day, int month, int thisYear, out DateParts parts)
    {
        var end = YearAt(m, Links(m, at), thisYear, out var year);
        parts = new DateParts(day, month, end < 0 ? 0 : year);
        return end < 0 ? at : end;
    }

    private static int DayAt(MessageTokens m, int at, out int day)
    {
        day = m[at].Value;
        if (m[at].IsNumber && m[at].Text.Length <= 2)
            return IsClock(m, at) ? -1 : m[at + 1].Has(Role.OrdinalEnding) ? at + 2 : at + 1;
        var end = NumberWords.Ordinal(m, at, out day);
        if (end > 0) return end;
        end = NumberWords.Cardinal(m, at, out day);
        return end > 0 && day is >= 1 and <= Day ? end : -1;
    }

    private static int YearAt(MessageTokens m, int at, int thisYear, out int year)
    {
        year = 0;
        var token = m[at];
        if (!token.IsNumber) return NumberWords.Year(m, at, out year);
        if (token.Text.Length is not (2 or 4) || IsClock(m, at)) return -1;
        year = Whole(token, thisYear);
        return at + 1;
    }

    /// <summary>A number that a clock's words follow is no part of a date: 15 Aug 10.30 am, 6 baje.</summary>
    private static bool IsClock(MessageTokens m, int at)
    {
        var next = m[at + 1];
        if (IsHalf(m, at + 1) || next.Has(Role.Hour)) return true;
        if (next.Is(':')) return m[at + 2].IsNumber;
        return m[at].Text.Length <= 2 && next.Is('.') && next.Glued && m[at + 2] is { IsNumber: true, Glued: true };
    }

    private static bool IsHalf(MessageTokens m, int at) => m[at].Has(Role.Am | Role.Pm);

    private static bool IsPart(Token token) => token.IsNumber && token.Text.Length is 1 or 2 or 4 && token.Value >= 0;

    /// <summary>The number behind a separator, or −1; the separator is a space when there is none.</summary>
    private static int Separated(MessageTokens m, int at, out char mark)
    {
        mark = ' ';
        var next = at + 1;
        if (m[next].Is('/') || m[next].Is('-') || m[next].Is('.') || m[next].Is('\\'))
            mark = m[next++].Text[0];
        return IsPart(m[next]) ? next : -1;
    }

    private static int Links(MessageTokens m, int at)
    {
        for (var marks = 0; ; at++)
        {
            if (m[at].Has(Role.Link) && m[at].Sense.Number < 0) continue;
            if (m[at].Kind != TokenKind.Mark || !"-/.,'".Contains(m[at].Text[0], StringComparison.Ordinal) || ++marks > 2) return at;
        }
    }

    private static DateParts Ordered(int a, int b, int year, bool mayBeMonthFirst) =>
        b > Month && a is >= 1 and <= Month && b <= Day
            ? new DateParts(b, a, year)
            : new DateParts(a, b, year, mayBeMonthFirst && a is >= 1 and <= Month && b is >= 1 and <= Month && a != b);

    private static bool IsPlausible(DateParts parts, int thisYear) =>
        parts is { Day: >= 1 and <= Day, Month: >= 1 and <= Month } && parts.Year >= 1800 && parts.Year <= thisYear;

    private static int Whole(Token token, int thisYear) =>
        token.Text.Length == 2 ? Sliding(token.Value, thisYear) : token.Value;

    /// <summary>Two digits up to this year's mean this century, the others the last.</summary>
    private static int Sliding(int twoDigits, int thisYear) =>
        twoDigits <= thisYear % 100 ? thisYear - thisYear % 100 + twoDigits : thisYear - thisYear % 100 - 100 + twoDigits;
}
