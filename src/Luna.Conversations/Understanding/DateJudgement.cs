using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Understanding;

/// <summary>Holds a written date against the calendar.</summary>
internal static class DateJudgement
{
    /// <param name="slot">The date that it is read for.</param>
    /// <param name="latest">No date after it can be meant.</param>
    public static SlotReading Of(string slot, DateParts parts, string written, LocalDate latest, string language)
    {
        if (!parts.MayBeMonthFirst) return One(slot, parts, written, latest, language);
        var dayFirst = One(slot, parts, written, latest, language);
        var monthFirst = One(slot, new DateParts(parts.Month, parts.Day, parts.Year), written, latest, language);
        if (monthFirst.Value is null) return dayFirst;
        if (dayFirst.Value is null) return monthFirst;
        return new SlotReading(slot, null, written, Choices:
            [Choice(Parse(dayFirst.Value), language), Choice(Parse(monthFirst.Value), language)]);
    }

    public static SlotReading Incomplete(string slot, DateParts parts, string written, string language) =>
        parts.Day == 0 ? Wrong(slot, TextKeys.ProblemDateNeedsDay, written, ("written", written))
        : parts.Month == 0 ? Wrong(slot, TextKeys.ProblemDateNeedsMonth, written, ("day", Number(parts.Day)))
        : Wrong(slot, TextKeys.ProblemDateNeedsYear, written,
            ("day", Number(parts.Day)), ("month", parts.Month > 12 ? Number(parts.Month) : Texts.Month(language, parts.Month)));

    public static SlotChoice Choice(LocalDate date, string language) => new(Iso(date), Texts.Date(language, date));

    public static LocalDate Parse(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static SlotReading One(string slot, DateParts parts, string written, LocalDate latest, string language)
    {
        var (day, month, year) = (parts.Day, parts.Month, parts.Year);
        if (month is < 1 or > 12)
            return Wrong(slot, TextKeys.ProblemDateNoSuchMonth, written, ("written", written), ("month", Number(month)));
        if (year is < DateReader.FirstYear or > DateReader.LastYear)
            return Wrong(slot, TextKeys.ProblemDateOutOfRange, written,
                ("year", Number(year)), ("first", Number(DateReader.FirstYear)), ("last", Number(DateReader.LastYear)));
        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (month == 2 && day == 29 && days == 28)
            return Wrong(slot, TextKeys.ProblemDateNotALeapYear, written, ("year", Number(year)));
        if (day < 1 || day > days)
            return Wrong(slot, TextKeys.ProblemDateNoSuchDay, written,
                ("day", Number(day)), ("month", Texts.Month(language, month)), ("days", Number(days)));
        var date = new LocalDate(year, month, day);
        return date > latest
            ? Wrong(slot, TextKeys.ProblemDateInFuture, written, ("date", Texts.Date(language, date)))
            : new SlotReading(slot, Iso(date), written);
    }

    private static SlotReading Wrong(string slot, string key, string written, params (string Name, string Value)[] arguments) =>
        new(slot, null, written, Problem: new SlotProblem(key, arguments.ToDictionary(x => x.Name, x => x.Value)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
