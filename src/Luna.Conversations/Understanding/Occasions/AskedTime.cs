using NodaTime;

namespace Luna.Conversations.Understanding.Occasions;

/// <summary>What the words of a message are held against to find the day, week or month that it asks about.</summary>
/// <param name="Words">Of <see cref="SlotWords"/>, in order.</param>
/// <param name="Asked">A date, range or period was asked for, so that less needs to be said.</param>
/// <param name="YearKnown">Of the day that is followed up: "and on 11 April?" stays in its year.</param>
/// <param name="LooksBack">The message speaks of what has been: kal was yesterday, December the last one.</param>
internal readonly record struct AskedTime(
    MessageTokens Message, IReadOnlyList<SlotWord> Words, LocalDate Here, bool Asked, bool LooksBack, LocalDate? Known = null,
    int? YearKnown = null)
{
    public SlotWord? Of(SlotWordKind kind, int at)
    {
        foreach (var word in Words)
            if (word.Kind == kind && word.Start == at)
                return word;
        return null;
    }

    /// <summary>The day of that month and day that is nearest ahead, or behind where the message looks back.</summary>
    /// <returns>Null for what no year has.</returns>
    public LocalDate? Nearest(int month, int day)
    {
        if (YearKnown is { } known && day <= CalendarSystem.Iso.GetDaysInMonth(known, month))
            return new LocalDate(known, month, day);
        for (var step = 0; step <= 8; step++)
        {
            var year = LooksBack ? Here.Year - step : Here.Year + step;
            if (day > CalendarSystem.Iso.GetDaysInMonth(year, month)) continue;
            var date = new LocalDate(year, month, day);
            if (LooksBack ? date <= Here : date >= Here) return date;
        }

        return null;
    }
}

/// <summary>A time that is named: a day, a whole week, month or year, or so many of them.</summary>
/// <param name="Unit"><c>day week month year</c>; null for what is none of these.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="YearTold">Otherwise the nearest was taken.</param>
/// <param name="Doubt">The calendar does not have it, or it may be another.</param>
internal readonly record struct NamedTime(
    LocalDate From, LocalDate To, string? Unit, int Start, int End, bool YearTold = false, SlotReading? Doubt = null)
{
    public static NamedTime Day(LocalDate date, int start, int end, bool yearTold = false) =>
        new(date, date, "day", start, end, yearTold);

    public static NamedTime Week(LocalDate within, int start, int end) =>
        WeekFrom(within.Minus(Period.FromDays((int)within.DayOfWeek - 1)), start, end);

    public static NamedTime Month(LocalDate within, int start, int end, bool yearTold = false)
    {
        var first = new LocalDate(within.Year, within.Month, 1);
        return new(first, first.PlusMonths(1).PlusDays(-1), "month", start, end, yearTold);
    }

    public static NamedTime Year(int year, int start, int end) =>
        new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), "year", start, end, YearTold: true);

    private static NamedTime WeekFrom(LocalDate monday, int start, int end) =>
        new(monday, monday.PlusDays(6), "week", start, end);
}
