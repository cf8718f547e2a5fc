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
            if (found.Of(Slots.BirthDate) is { Value: { } told } && DateExplanation.At(m, at, context.Today.Year, told) is var (until, meant))
            {
                if (meant is { } precise) found.Put(Judge(precise, m.Written(at, until), context));
                m.Take(at, until);
                at = until - 1;
                continue;
            }

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

    public static int Whole(MessageTokens m, int at, int thisYear, bool asked, out DateParts parts)
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
        var known = found.Of(Slots.BirthDate)?.Value is { } iso ? DateJudgement.Parse(iso) : context.KnownBirthDate;
        if (!asked && !speaksOfBirth && known is null) return false;

        if (parts is { Day: > 0, Month: > 0, Year: 0 } && known is null && context.SaidBirthYear is { } year)
            parts = parts with { Year = year };
        var written = m.Written(at, end);
        if (parts.IsWhole)
            found.Put(Judge(parts, written, context));
        else if (parts.Day > 0 && known is { } date)
            found.Put(Judge(parts with { Month = parts.Month == 0 ? date.Month : parts.Month, Year = date.Year }, written, context));
        else if (found.Of(Slots.BirthDate) is null)
            found.Put(DateJudgement.Incomplete(Slots.BirthDate, parts, written, context.Language));
        return true;
    }

    private static SlotReading Judge(DateParts parts, string written, ReadingContext context) =>
        DateJudgement.Of(Slots.BirthDate, parts, written, context.Today, context.Language);
}
