using NodaTime;

namespace Luna.Conversations.Understanding.Occasions;

/// <summary>From one named day or month to another: between 1 and 15 December, 10 se 20 tarikh tak, December to February.</summary>
internal static class Spans
{
    public static NamedTime? At(AskedTime asked, int at)
    {
        var m = asked.Message;
        if (!m.IsFree(at)) return null;
        var opened = m[at].Has(Role.Between) || m[at].Text == "from";
        var first = opened ? at + 1 : at;
        return Whole(asked, at, first, opened) ?? OfOneMonth(asked, at, first, opened);
    }

    private static NamedTime? Whole(AskedTime asked, int at, int first, bool opened)
    {
        if (NamedDays.At(asked, first) is not { Doubt: null } from) return null;
        var second = Behind(asked.Message, from.End, opened, out var isAnd);
        if (second < 0 || (NamedDays.At(asked, second) ?? CountedTimes.At(asked, second)) is not { Doubt: null } to) return null;
        if (isAnd && !opened && !IsBetween(asked.Message, to.End)) return null;
        var end = to.To;
        for (; end < from.From && !to.YearTold; end = end.PlusYears(1)) { }
        return end < from.From ? null : new NamedTime(from.From, end, null, at, Ending(asked.Message, to.End), from.YearTold || to.YearTold);
    }

    /// <summary>The first figure has its month from the second: 1-15 December, 10 se 20 tarikh.</summary>
    private static NamedTime? OfOneMonth(AskedTime asked, int at, int first, bool opened)
    {
        var m = asked.Message;
        var begins = Figure(m, first, out var afterFirst);
        if (begins is < 1 or > 31) return null;
        if (m[afterFirst].Has(Role.OrdinalEnding)) afterFirst++;
        var second = Behind(m, afterFirst, opened, out var isAnd);
        if (second < 0 || NamedDays.At(asked, second) is not { Unit: "day", Doubt: null } to) return null;
        if (m[second].Kind == TokenKind.Word && m[second].Sense is { Number: < 0, Ordinal: < 0 }) return null;
        if (isAnd && !opened && !IsBetween(m, to.End)) return null;
        var last = to.From;
        var from = begins <= last.Day ? new LocalDate(last.Year, last.Month, begins)
            : begins <= last.PlusMonths(-1).Calendar.GetDaysInMonth(last.PlusMonths(-1).Year, last.PlusMonths(-1).Month)
                ? new LocalDate(last.PlusMonths(-1).Year, last.PlusMonths(-1).Month, begins)
                : last;
        return from == last ? null : new NamedTime(from, last, null, at, Ending(m, to.End), to.YearTold);
    }

    private static int Figure(MessageTokens m, int at, out int end)
    {
        if (m[at] is { IsNumber: true, Text.Length: <= 2 } && m.IsFree(at))
        {
            end = at + 1;
            return m[at].Value;
        }

        end = NumberWords.Cardinal(m, at, out var value);
        return end > 0 ? value : 0;
    }

    /// <summary>Where the second begins, behind the word that joins both.</summary>
    private static int Behind(MessageTokens m, int at, bool opened, out bool isAnd)
    {
        isAnd = m[at].Has(Role.And);
        if (isAnd || m[at].Has(Role.To) || m[at].Is('-')) return at + 1;
        return opened && m[at].Text == "or" ? at + 1 : -1;
    }

    private static bool IsBetween(MessageTokens m, int end) =>
        m[end].Text is "beech" or "bich" or "बीच" || (m[end].Has(Role.Link) && m[end + 1].Text is "beech" or "bich" or "बीच");

    private static int Ending(MessageTokens m, int end)
    {
        if (m[end].Text is "tak" or "तक") return end + 1;
        if (IsBetween(m, end)) return m[end].Has(Role.Link) ? end + 2 : end + 1;
        return end;
    }
}
