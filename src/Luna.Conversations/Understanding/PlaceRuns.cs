namespace Luna.Conversations.Understanding;

/// <summary>Words in a row that may be the name of a place.</summary>
/// <param name="Cue">What beside them says so.</param>
internal readonly record struct PlaceRun(int Start, int End, PlaceCue Cue);

internal enum PlaceCue : byte
{
    None,
    Before,
    After,
}

/// <summary>Where in a message the name of a place may stand, among the words that nothing else has made sense of.</summary>
internal static class PlaceRuns
{
    private const int LongestName = 9;

    /// <summary>The words between what is already read, without those that can be no name at either end.</summary>
    public static List<PlaceRun> Of(MessageTokens m, bool bare)
    {
        var runs = new List<PlaceRun>();
        for (var at = 0; at < m.Count;)
        {
            var start = at;
            while (m.IsFree(at) && IsPart(m, at, start)) at++;
            if (at > start) Split(m, start, at, bare, runs);
            at = at == start ? at + 1 : at;
        }

        return runs;
    }

    /// <summary>Cuts a run of words at those of ordinary talk: "born in Jaipur please" leaves "Jaipur".</summary>
    private static void Split(MessageTokens m, int start, int end, bool bare, List<PlaceRun> runs)
    {
        for (var at = start; at < end;)
        {
            while (at < end && (m.IsOrdinary(at) || m[at].Has(Role.Link) || m[at].Sense.Month > 0 || m[at].Kind != TokenKind.Word)) at++;
            var first = at;
            while (at < end && !(m.IsOrdinary(at) && !IsInsideName(m, at, end))) at++;
            var last = TrimEnd(m, first, at, true);
            if (last <= first) continue;
            var cue = m[first - 1].Has(Role.PlaceBefore) || (m[first - 1].Is(':') && m[first - 2].Has(Role.PlaceWord)) || Says(m, first)
                ? PlaceCue.Before
                : m[last].Has(Role.PlaceAfter) || IsOfBirth(m, first, last) ? PlaceCue.After : PlaceCue.None;
            if (bare || last - first <= LongestName) runs.Add(new PlaceRun(first, last, cue));
        }
    }

    /// <summary>"Birth place is Jaipur", "place - Jaipur".</summary>
    private static bool Says(MessageTokens m, int first)
    {
        var i = first - 1;
        while (i > first - 4 && (m[i].Has(Role.Link) || m[i].Is(':') || m[i].Is('-') || m[i].Text is "is" or "was")) i--;
        return i < first - 1 && m[i].Has(Role.PlaceWord);
    }

    /// <summary>"Janm pune ka hai", "pune ki paidaish": whose the birth is, is the place.</summary>
    private static bool IsOfBirth(MessageTokens m, int first, int last)
    {
        if (m[last].Text is not ("ka" or "ki" or "ke" or "का" or "की" or "के")) return false;
        if (m[last + 1].Has(Role.Birth)) return true;
        for (var at = first - 1; at >= first - 3; at--)
            if (m[at].Has(Role.Birth))
                return m[last + 1].Kind is TokenKind.Mark or TokenKind.End || m[last + 1].Text is "hai" or "hain" or "tha" or "thi" or "है" or "था" or "थी" or "हुआ";
        return false;
    }

    /// <summary>Common words stand inside names too: Port of Spain, New Delhi are kept whole by what surrounds them.</summary>
    private static bool IsInsideName(MessageTokens m, int at, int end) =>
        m[at].Text is "of" or "the" or "new" or "city" or "old" && at + 1 < end && m[at + 1].Capital && m[at - 1].Capital;

    public static int TrimEnd(MessageTokens m, int start, int end, bool common)
    {
        while (end > start && (m[end - 1].Kind == TokenKind.Mark || (common && m.IsOrdinary(end - 1)))) end--;
        return end;
    }

    public static bool IsPart(MessageTokens m, int at, int start) =>
        m[at].Kind == TokenKind.Word
        || (at > start && (m[at].Is(',') || m[at].Is('-') || m[at].Is('.') || m[at].Is('(') || m[at].Is(')') || m[at].Is('\'')));

    /// <summary>New Delhi, Old Goa: a common word that begins a name.</summary>
    public static int BeforeNew(MessageTokens m, int start) =>
        m.IsFree(start - 1) && m[start - 1].Text is "new" or "old" or "नई" or "naya" ? start - 1 : start;
}
