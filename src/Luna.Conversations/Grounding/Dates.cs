using System.Globalization;
using NodaTime;

namespace Luna.Conversations.Grounding;

/// <summary>Dates as symbols: yyyymmdd, with noughts for a day or a month that is left open.</summary>
internal static class Dates
{
    public static int Pack(int year, int month = 0, int day = 0) => year * 10_000 + month * 100 + day;

    /// <summary>Whether a day is the one that is told, as far as it is told.</summary>
    public static bool Agrees(int packed, LocalDate day) =>
        packed / 10_000 == day.Year && (packed / 100 % 100 is 0 || packed / 100 % 100 == day.Month)
        && (packed % 100 is 0 || packed % 100 == day.Day);

    /// <summary>The first and the last day of what is told.</summary>
    public static (LocalDate First, LocalDate Last) Span(int packed)
    {
        var (year, month, day) = (packed / 10_000, packed / 100 % 100, packed % 100);
        if (month == 0)
            return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        if (day != 0)
            return (new LocalDate(year, month, day), new LocalDate(year, month, day));
        var first = new LocalDate(year, month, 1);
        return (first, first.PlusMonths(1).PlusDays(-1));
    }

    /// <summary>2031-03-12, 12/03/2031, 12.3.2031, 03/2031, 2031-03; the day first where both could be.</summary>
    /// <returns>How many words it takes.</returns>
    public static int Numeric(List<Word> words, int at, out Symbol date)
    {
        date = default;
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var count = 0;
        var end = at;
        var mark = "";
        while (count < 3 && end < words.Count && words[end] is { Kind: WordKind.Figures, Text.Length: <= 4 } figures)
        {
            (parts[count], lengths[count++]) = (int.Parse(figures.Text, NumberStyles.None, CultureInfo.InvariantCulture), figures.Text.Length);
            end++;
            if (end + 1 >= words.Count || !words[end].Glued || !words[end + 1].Glued || !(words[end].Text is "/" or "-" or ".") || count == 3
                || (mark.Length > 0 && words[end].Text != mark) || words[end + 1].Kind != WordKind.Figures)
                break;
            mark = words[end++].Text;
        }

        var told = (count, lengths[0], lengths[count > 0 ? count - 1 : 0]) switch
        {
            (3, 4, _) => (parts[0], parts[1], parts[2]),
            (3, _, 4) when parts[1] <= 12 => (parts[2], parts[1], parts[0]),
            (3, _, 4) => (parts[2], parts[0], parts[1]),
            (2, 4, <= 2) when parts[1] is >= 1 and <= 12 => (parts[0], parts[1], 0),
            (2, <= 2, 4) when mark is "/" or "-" && parts[0] is >= 1 and <= 12 => (parts[1], parts[0], 0),
            _ => default,
        };
        if (told == default || !IsDate(told))
            return 0;
        date = new Symbol(Kind.Date, Pack(told.Item1, told.Item2, told.Item3), string.Concat(words[at..end].Select(word => word.Text)));
        return end - at;
    }

    /// <summary>Joins the day, month and year of a date written with words; a lone year is a date too.</summary>
    public static void Join(List<Symbol> symbols)
    {
        for (var at = 0; at < symbols.Count; at++)
        {
            if (symbols[at].Kind == Kind.Month)
                JoinMonth(symbols, ref at);
        }

        for (var at = 0; at < symbols.Count; at++)
        {
            if (symbols[at].Kind == Kind.Year)
                symbols[at] = new Symbol(Kind.Date, Pack(symbols[at].Value), symbols[at].Text);
        }
    }

    private static void JoinMonth(List<Symbol> symbols, ref int at)
    {
        var month = symbols[at].Value;
        var (first, last) = (at, at);
        var day = 0;
        if (IsDay(symbols, Before(symbols, at)))
            day = symbols[first = Before(symbols, at)].Value;
        else if (IsDay(symbols, at + 1) && !(at + 2 < symbols.Count && symbols[at + 2].Kind is Kind.House or Kind.Years))
            day = symbols[last = at + 1].Value;
        var next = last + 1;
        while (next < symbols.Count && (symbols[next].Kind is Kind.Comma or Kind.Filler or Kind.Se or Kind.In or Kind.Mein) && next - last <= 2)
            next++;
        var year = 0;
        if (next < symbols.Count && symbols[next].Kind == Kind.Year)
            (year, last) = (symbols[next].Value, next);
        else if (Before(symbols, first) is >= 0 and var before && symbols[before].Kind == Kind.Year)
            (year, first) = (symbols[before].Value, before);
        // "May" and "march" are words of their own too.
        if (year == 0)
        {
            if (day == 0 && symbols[at].Text is "may" or "march" or "mar" or "sept" or "jul" or "jan")
                symbols[at] = new Symbol(symbols[at].Text == "may" ? Kind.Filler : Kind.Unknown, 0, symbols[at].Text);
            return;
        }

        if (!IsDate((year, month, day)))
            return;
        var text = string.Join(' ', symbols.GetRange(first, last - first + 1).Select(symbol => symbol.Text));
        symbols[first] = new Symbol(Kind.Date, Pack(year, month, day), text);
        symbols.RemoveRange(first + 1, last - first);
        at = first;
    }

    private static int Before(List<Symbol> symbols, int at)
    {
        var before = at - 1;
        while (before >= 0 && symbols[before].Kind is Kind.Filler && at - before <= 2)
            before--;
        return before;
    }

    private static bool IsDay(List<Symbol> symbols, int at) =>
        at >= 0 && at < symbols.Count && symbols[at].Kind is Kind.Number or Kind.Ordinal && symbols[at].Value is >= 1 and <= 31;

    private static bool IsDate((int Year, int Month, int Day) told) =>
        told.Year is >= 1000 and <= 9999 && told.Month is >= 0 and <= 12
        && (told.Day == 0 || (told.Month >= 1 && told.Day <= CalendarSystem.Iso.GetDaysInMonth(told.Year, told.Month)));
}
