using System.Globalization;
using NodaTime;

namespace Luna.Conversations.Understanding;

/// <summary>Finds the dates of a message and holds them against the calendar.</summary>
internal static class DateReader
{
    /// <summary>First and last year that Luna computes charts for.</summary>
    public const int FirstYear = 1800, LastYear = 2100;

    public static void Read(MessageTokens m, ReadingContext context, bool speaksOfBirth, ReadingsFound found)
    {
        var asked = context.OpenSlot == Slots.BirthDate;
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at)) continue;
            var end = Whole(m, at, context.Today.Year, asked, out var parts);
            if (end > 0 && parts.IsWhole)
            {
                found.Put(Judge(parts, m.Written(at, end), context));
                m.Take(at, end);
                at = end - 1;
            }
            else if (Partial(m, at, context, asked, speaksOfBirth, found, ref parts, ref end))
            {
                m.Take(at, end);
                at = end - 1;
            }
        }
    }

    private static int Whole(MessageTokens m, int at, int thisYear, bool asked, out DateParts parts)
    {
        var end = DateShapes.Numeric(m, at, thisYear, out parts);
        if (end < 0) end = DateShapes.Named(m, at, thisYear, out parts);
        return end < 0 ? DateShapes.Compact(m, at, thisYear, asked, out parts) : end;
    }

    /// <summary>A date with something missing counts when a date is looked for, and never above a whole one.</summary>
    private static bool Partial(
        MessageTokens m, int at, ReadingContext context, bool asked, bool speaksOfBirth, ReadingsFound found,
        ref DateParts parts, ref int end)
    {
        if (end < 0 && (asked || m[at - 1].Has(Role.Link | Role.DateWord))) end = DateShapes.DayOnly(m, at, out parts);
        if (end < 0 && asked && m[at] is { IsNumber: true, Text.Length: 4 } && m[at].Value >= FirstYear && m[at].Value <= context.Today.Year)
            (parts, end) = (new DateParts(0, 0, m[at].Value), at + 1);
        if (end < 0) return false;
        var known = found.Of(Slots.BirthDate)?.Value is { } iso ? Parse(iso) : context.KnownBirthDate;
        if (!asked && !speaksOfBirth && known is null) return false;

        var written = m.Written(at, end);
        if (parts.Day > 0 && known is { } date)
            found.Put(Judge(parts with { Month = parts.Month == 0 ? date.Month : parts.Month, Year = date.Year }, written, context));
        else if (found.Of(Slots.BirthDate) is null)
            found.Put(Incomplete(parts, written, context.Language));
        return true;
    }

    private static SlotReading Judge(DateParts parts, string written, ReadingContext context)
    {
        if (!parts.MayBeMonthFirst) return One(parts, written, context);
        var dayFirst = One(parts, written, context);
        var monthFirst = One(new DateParts(parts.Month, parts.Day, parts.Year), written, context);
        if (monthFirst.Value is null) return dayFirst;
        if (dayFirst.Value is null) return monthFirst;
        return new SlotReading(Slots.BirthDate, null, written, Choices:
            [Choice(Parse(dayFirst.Value), context.Language), Choice(Parse(monthFirst.Value), context.Language)]);
    }

    private static SlotReading One(DateParts parts, string written, ReadingContext context)
    {
        var (day, month, year) = (parts.Day, parts.Month, parts.Year);
        if (month is < 1 or > 12)
            return Wrong(TextKeys.ProblemDateNoSuchMonth, written, ("written", written), ("month", Number(month)));
        if (year is < FirstYear or > LastYear)
            return Wrong(TextKeys.ProblemDateOutOfRange, written,
                ("year", Number(year)), ("first", Number(FirstYear)), ("last", Number(LastYear)));
        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (month == 2 && day == 29 && days == 28)
            return Wrong(TextKeys.ProblemDateNotALeapYear, written, ("year", Number(year)));
        if (day < 1 || day > days)
            return Wrong(TextKeys.ProblemDateNoSuchDay, written,
                ("day", Number(day)), ("month", Texts.Month(context.Language, month)), ("days", Number(days)));
        var date = new LocalDate(year, month, day);
        return date > context.Today
            ? Wrong(TextKeys.ProblemDateInFuture, written, ("date", Texts.Date(context.Language, date)))
            : new SlotReading(Slots.BirthDate, Iso(date), written);
    }

    private static SlotReading Incomplete(DateParts parts, string written, string language) =>
        parts.Day == 0 ? Wrong(TextKeys.ProblemDateNeedsDay, written, ("written", written))
        : parts.Month == 0 ? Wrong(TextKeys.ProblemDateNeedsMonth, written, ("day", Number(parts.Day)))
        : Wrong(TextKeys.ProblemDateNeedsYear, written,
            ("day", Number(parts.Day)), ("month", parts.Month > 12 ? Number(parts.Month) : Texts.Month(language, parts.Month)));

    private static SlotReading Wrong(string key, string written, params (string Name, string Value)[] arguments) =>
        new(Slots.BirthDate, null, written,
            Problem: new SlotProblem(key, arguments.ToDictionary(x => x.Name, x => x.Value)));

    public static SlotChoice Choice(LocalDate date, string language) => new(Iso(date), Texts.Date(language, date));

    public static LocalDate Parse(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
