namespace Luna.Conversations.Understanding.Partners;

/// <summary>"Match me with Riya", "me and Riya", "mera aur Rahul ka milan", "रिया के साथ", "her name is Riya".</summary>
internal static class PartnerName
{
    private const int LongestName = 3;

    /// <summary>The answer to the question for the name.</summary>
    public static bool Alone(MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, ReadingsFound found)
    {
        if (said is { Weight: > 0.6 } || m.Count > LongestName + 4) return false;
        for (var at = 0; at < m.Count; at++)
            if (m[at].IsNumber || m[at].Is('?') || IsTalk(m, words, at))
                return false;
        for (var at = 0; at < m.Count; at++)
            if (IsName(m, words, at) && End(m, words, at) is > 0 and var end)
            {
                Put(m, at, end, found);
                return true;
            }

        return false;
    }

    /// <summary>A word that stands beside no name: "mat bhejo messages" answers nothing.</summary>
    private static bool IsTalk(MessageTokens m, IReadOnlyList<SlotWord> words, int at)
    {
        if (m[at].Text is "kab" or "kya" or "kaise" or "kaisa" or "kaisi" or "kyun" or "kahan" or "what" or "whats" or "when" or "who" or "how" or "why"
            or "कब" or "क्या" or "कैसे" or "कैसा" or "कैसी" or "क्यों" or "कहां" or "h") return true;
        if (m.Count == 1 || !m.IsOrdinary(at) || m[at].Has(Role.Common | Role.Polite | Role.Link) || m[at].Text is "called" or "named") return false;
        foreach (var word in words)
            if (word.Kind is SlotWordKind.Partner or SlotWordKind.Self && at >= word.Start && at < word.End)
                return false;
        return true;
    }

    /// <param name="asked">A match is asked for.</param>
    public static void Read(MessageTokens m, IReadOnlyList<SlotWord> words, bool asked, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
            if ((Behind(m, words, at, asked) ?? (asked ? Before(m, words, at) : null)) is var (start, end))
            {
                Put(m, start, end, found);
                return;
            }
    }

    /// <summary>The name stands behind a word that introduces the other one: with, and, naam, girlfriend.</summary>
    private static (int Start, int End)? Behind(MessageTokens m, IReadOnlyList<SlotWord> words, int at, bool asked)
    {
        var lower = asked;
        var first = at + 1;
        if (m[at].Text is "name" or "names" or "naam" or "नाम")
        {
            if (!IsOfOther(m, words, at, asked)) return null;
            while (m[first].Text is "is" or "hai" or "s" or "है" || m[first].Is(':') || m[first].Is('-')) first++;
            lower = true;
        }
        else if (IsAnd(m[at]))
        {
            lower &= IsSelf(m, words, at - 1) || IsPossessive(m, at + 1);
        }
        else if (m[at].Text is "between" or "for")
        {
            if (!asked) return null;
        }
        else if (m[at].Text is not "with" && !(asked && IsRelation(words, at)))
        {
            return null;
        }

        return IsName(m, words, first) && (lower || m[first].Capital) && End(m, words, first) is > 0 and var end ? (first, end) : null;
    }

    /// <summary>The name stands before: Riya ke saath, Rahul se, रिया के साथ, Riya aur meri, Riya and me.</summary>
    private static (int Start, int End)? Before(MessageTokens m, IReadOnlyList<SlotWord> words, int at)
    {
        var together = m[at].Text is "ke" or "के" && m[at + 1].Text is "saath" or "sath" or "साथ" || m[at].Text is "se" or "से" or "sang" or "संग";
        if (!together && !(IsAnd(m[at]) && IsSelf(m, words, at + 1))) return null;
        var start = at;
        while (start > 0 && at - start < LongestName && IsName(m, words, start - 1)) start--;
        return start < at ? (start, at) : null;
    }

    /// <summary>"Her name", "ladke ka naam"; where a match is asked for every name but one's own.</summary>
    private static bool IsOfOther(MessageTokens m, IReadOnlyList<SlotWord> words, int at, bool asked)
    {
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Partner && word.End is var end && (end == at || end == at - 1))
                return true;
        return asked && !IsSelf(m, words, at - 1);
    }

    private static bool IsAnd(Token word) => word.Text is "and" or "aur" or "और" or "n" or "tatha" or "तथा" or "व" || word.Is('&') || word.Is('+');

    /// <summary>Me, my chart, mera: the word, or the one before what is one's own.</summary>
    private static bool IsSelf(MessageTokens m, IReadOnlyList<SlotWord> words, int at)
    {
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Self && at >= word.Start && at < word.End)
                return true;
        return m[at].Text is "us" or "mine" or "maine" or "hamari" || (m[at].Text is "chart" or "kundli" or "horoscope" && m[at - 1].Text == "my");
    }

    private static bool IsPossessive(MessageTokens m, int at) => m.Text[Math.Max(0, m[at].Start)..m[at].End] is [.., '\'' or '’', 's' or 'S'];

    /// <summary>Says who the other one is, and their name may follow: girlfriend, mangetar, लड़की.</summary>
    private static bool IsRelation(IReadOnlyList<SlotWord> words, int at)
    {
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Partner && word.End == at + 1)
                return true;
        return false;
    }

    private static int End(MessageTokens m, IReadOnlyList<SlotWord> words, int at)
    {
        var end = at;
        while (end < at + LongestName && IsName(m, words, end) && (end == at || !m[end].Capital || m[at].Capital)) end++;
        return end > at ? end : -1;
    }

    private static bool IsName(MessageTokens m, IReadOnlyList<SlotWord> words, int at)
    {
        if (!m.IsFree(at) || m[at].Kind != TokenKind.Word || m[at].Sense.Month != 0 || m[at].Sense.Number >= 0 || (m.IsOrdinary(at) && (m.Count > 1 || m[at].Has(Role.Common)))
            || m[at].Has(Role.Birth | Role.Polite | Role.Link | Role.English | Role.Hinglish)
            || Vocabulary.Default.Relation(m[at].Text) is not null || Gibberish.Is(m[at].Text)) return false;
        foreach (var word in words)
            if (at >= word.Start && at < word.End && word.Kind is SlotWordKind.Partner or SlotWordKind.Self or SlotWordKind.Day or SlotWordKind.Sign)
                return false;
        return m[at].Text is not ("matching" or "match" or "compatibility" or "someone" or "anyone" or "milan" or "gun" or "guna" or "milao");
    }

    private static void Put(MessageTokens m, int start, int end, ReadingsFound found)
    {
        var written = m.Written(start, end);
        found.Put(new SlotReading(Slots.PartnerName, IsPossessive(m, end - 1) ? written[..^2] : written, written));
        m.Take(start, end);
    }
}
