namespace Luna.Conversations.Understanding;

/// <summary>
/// What is said behind a date only to make it plain: "6 May, that is half an hour after the 5th was over", "5 मई की रात,
/// यानी 6 मई". Of two days that follow each other the night belongs to the later; any other day corrects nothing.
/// </summary>
internal static class DateExplanation
{
    /// <summary>Tokens within which the other day is named.</summary>
    private const int Longest = 8;

    /// <param name="told">The date that stands before, ISO.</param>
    /// <returns>Where the explanation ends, and the day if it is another; null when none begins here.</returns>
    public static (int End, DateParts? Day)? At(MessageTokens m, int at, int thisYear, string told)
    {
        var start = Opening(m, at, out var corrects);
        if (start < 0 && !IsOver(m, at, thisYear)) return null;
        for (var day = Math.Max(start, at); day < at + Longest && day < m.Count; day++)
        {
            if (!m.IsFree(day) || Date(m, day, thisYear) is not var (end, parts)) continue;
            var until = ClauseEnd(m, end);
            var relative = IsRelative(m, day, until);
            if (corrects && !relative) return null;
            var date = DateJudgement.Parse(told);
            var next = date.PlusDays(1);
            return (until, !relative && parts.Day == next.Day && (parts.Month == 0 || parts.Month == next.Month)
                ? new DateParts(next.Day, next.Month, next.Year) : null);
        }

        return null;
    }

    /// <summary>Behind the word that opens an explanation, or −1.</summary>
    /// <param name="corrects">The word may as well bring another date: "15 aug, matlab 16".</param>
    private static int Opening(MessageTokens m, int at, out bool corrects)
    {
        corrects = m[at].Text is "matlab" or "mtlb" or "मतलब" or "meaning";
        if (corrects || m[at].Text is "yani" or "yaani" or "yaane" or "यानी" or "यानि" or "ie" or "arthat" or "अर्थात") return at + 1;
        return (m[at].Text, m[at + 1].Text) is ("that", "is" or "means") || (m[at].Text, m[at + 1].Text, m[at + 2].Text) is ("i", ".", "e") ? at + 2 : -1;
    }

    /// <summary>"The 5th was over", "5 मई खत्म होने": a day that had ended is not the one of the birth.</summary>
    private static bool IsOver(MessageTokens m, int at, int thisYear)
    {
        if (Date(m, at, thisYear) is not var (end, _)) return false;
        for (var word = end; word < end + 3; word++)
            if (IsEnd(m[word]))
                return true;
        return false;
    }

    private static bool IsRelative(MessageTokens m, int day, int until)
    {
        for (var at = day - 3; at < until; at++)
            if (IsEnd(m[at]) || m[at].Text is "after" or "before" or "baad" or "bad" or "बाद" or "pehle" or "pahle" or "पहले")
                return true;
        return false;
    }

    private static bool IsEnd(Token word) => word.Text is "ended" or "ends" or "ending" or "end" or "over" or "finished" or "khatam" or "khatm"
        or "khattam" or "samapt" or "beetne" or "beet" or "खत्म" or "समाप्त" or "बीतने" or "बीत";

    private static (int End, DateParts Parts)? Date(MessageTokens m, int at, int thisYear)
    {
        var end = DateReader.Whole(m, at, thisYear, asked: false, out var parts);
        if (end < 0) end = DateShapes.DayOnly(m, at, out parts);
        return end > 0 && parts.Day > 0 ? (end, parts) : null;
    }

    private static int ClauseEnd(MessageTokens m, int at)
    {
        while (at < m.Count && !(m[at].Is(',') || m[at].Is('.') || m[at].Is('|') || m[at].Is('\n'))) at++;
        return at;
    }
}
