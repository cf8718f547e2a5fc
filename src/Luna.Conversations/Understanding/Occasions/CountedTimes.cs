using NodaTime;

namespace Luna.Conversations.Understanding.Occasions;

/// <summary>Weeks, months and years counted from today: this week, agle mahine, next two weeks, in 3 days, do din baad.</summary>
internal static class CountedTimes
{
    private const int Most = 120;

    public static NamedTime? At(AskedTime asked, int at)
    {
        if (!asked.Message.IsFree(at)) return null;
        var start = at;
        var which = asked.Of(SlotWordKind.Which, at);
        var next = which?.End ?? at;
        var count = Count(asked.Message, next, out var afterCount);
        if (count > 0 && which is null && asked.Of(SlotWordKind.Which, afterCount) is { Value: not "this" } behind)
            (which, afterCount) = (behind, behind.End);
        if (asked.Of(SlotWordKind.Unit, count > 0 ? afterCount : next) is not { } unit) return null;
        return count > 0 ? Counted(asked, which?.Value, count, unit, start)
            : which is { } one ? Single(asked, one.Value, unit, start) : null;
    }

    private static int Count(MessageTokens m, int at, out int end)
    {
        if (m[at] is { IsNumber: true, Text.Length: <= 3 } && m.IsFree(at))
        {
            end = at + 1;
            return m[at].Value;
        }

        if (m[at].Text is "a" or "an" && m[at - 1].Text is "in" or "within")
        {
            end = at + 1;
            return 1;
        }

        end = NumberWords.Cardinal(m, at, out var count);
        return end > 0 ? count : 0;
    }

    /// <summary>Next week, is mahine; "agle mahine ki 15 tarikh" is one day of it.</summary>
    private static NamedTime? Single(AskedTime asked, string which, SlotWord unit, int start)
    {
        var step = which switch { "next" => 1, "last" => -1, _ => 0 };
        var here = asked.Here;
        if (unit.Value == "day") return step == 0 ? null : NamedTime.Day(here.PlusDays(step), start, unit.End);
        if (unit.Value == "week") return NamedTime.Week(here.PlusWeeks(step), start, unit.End);
        if (unit.Value == "year") return NamedTime.Year(here.Year + step, start, unit.End);
        var month = NamedTime.Month(here.PlusMonths(step), start, unit.End);
        var m = asked.Message;
        var dayAt = m[unit.End].Has(Role.Link) ? unit.End + 1 : unit.End;
        if (NamedDays.DayOnly(m, dayAt, asked: true) is var (day, end) && day <= month.To.Day && m[unit.End].Has(Role.Link))
            return NamedTime.Day(month.From.PlusDays(day - 1), start, end);
        var before = m[start - 1].Has(Role.Link) ? start - 2 : start - 1;
        for (var back = before; back >= before - 1; back--)
            if (NamedDays.DayOnly(m, back, asked: true) is var (early, behind) && behind == before + 1 && early <= month.To.Day)
                return NamedTime.Day(month.From.PlusDays(early - 1), back, unit.End);
        return month;
    }

    private static NamedTime? Counted(AskedTime asked, string? which, int count, SlotWord unit, int start)
    {
        if (count > Most) return null;
        var m = asked.Message;
        var here = asked.Here;
        var end = unit.End;
        var link = m[end].Has(Role.Link) || m[end].Has(Role.PlaceAfter) ? end + 1 : end;
        if (which == "last") return new NamedTime(Plus(here, unit.Value, -count), here, null, start, end);
        if (which == "next") return new NamedTime(here, Plus(here, unit.Value, count), null, start, end);
        if (m[link].Text is "baad" or "bad" or "later" or "hence" or "बाद")
            return NamedTime.Day(Plus(here, unit.Value, count), start, link + 1);
        if (m[link].Text is "ago" or "pehle" or "pahle" or "पहले")
            return NamedTime.Day(Plus(here, unit.Value, -count), start, link + 1);
        if (m[start - 1].Text == "in") return NamedTime.Day(Plus(here, unit.Value, count), start - 1, end);
        var within = m[start - 1].Text is "within" or "for" ? start - 1 : start;
        if (within < start || m[end].Text is "mein" or "me" or "में" or "मे" || m[link].Text is "andar" or "bheetar" or "भीतर" or "अंदर" || asked.Asked)
            return new NamedTime(here, Plus(here, unit.Value, count), null, within, end);
        return null;
    }

    private static LocalDate Plus(LocalDate date, string unit, int count) => unit switch
    {
        "day" => date.PlusDays(count),
        "week" => date.PlusWeeks(count),
        "month" => date.PlusMonths(count),
        _ => date.PlusYears(count),
    };
}
