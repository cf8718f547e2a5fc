namespace Luna.Conversations.Understanding.Partners;

/// <summary>"Match me with Riya", "Rahul ke saath milao", "her name is Riya".</summary>
internal static class PartnerName
{
    private const int LongestName = 3;

    /// <summary>The answer to the question for the name.</summary>
    public static bool Alone(MessageTokens m, Lexicon.Match? said, ReadingsFound found)
    {
        if (said is { Weight: > 0.5 } || m.Count > LongestName + 2) return false;
        for (var at = 0; at < m.Count; at++)
            if (m[at].IsNumber)
                return false;
        for (var at = 0; at < m.Count; at++)
            if (End(m, at, needsCapital: false) is > 0 and var end)
            {
                Put(m, at, end, found);
                return true;
            }

        return false;
    }

    public static void Read(MessageTokens m, IReadOnlyList<SlotWord> words, Lexicon.Match? said, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Text is "with" or "and" && At(m, words, at + 1, needsCapital: m[at].Text == "and" || said?.Intent != Intents.Matchmaking) is > 0 and var end)
            {
                Put(m, at + 1, end, found);
                return;
            }

            // Riya ke saath, Rahul se, रिया के साथ.
            var link = m[at].Text is "ke" or "के" ? at + 1 : at;
            if ((link > at && m[link].Text is "saath" or "sath" or "साथ") || m[at].Text is "se" or "से")
            {
                var start = at - 1;
                if (start >= 0 && At(m, words, start, needsCapital: false) == at && said?.Intent == Intents.Matchmaking && !m[start].IsNumber)
                {
                    Put(m, start, at, found);
                    return;
                }
            }

            if (m[at].Text is "name" or "naam" or "नाम" && IsOfPartner(words, at))
            {
                var first = m[at + 1].Text is "is" or "hai" or "s" || m[at + 1].Is(':') || m[at + 1].Is('-') ? at + 2 : at + 1;
                if (At(m, words, first, needsCapital: false) is > 0 and var last)
                {
                    Put(m, first, last, found);
                    return;
                }
            }
        }
    }

    private static bool IsOfPartner(IReadOnlyList<SlotWord> words, int at)
    {
        foreach (var word in words)
            if (word.Kind == SlotWordKind.Partner && word.End is var end && (end == at || end == at - 1))
                return true;
        return false;
    }

    private static int At(MessageTokens m, IReadOnlyList<SlotWord> words, int at, bool needsCapital)
    {
        foreach (var word in words)
            if (word.Start == at && word.Kind is SlotWordKind.Partner or SlotWordKind.Self or SlotWordKind.Day or SlotWordKind.Sign)
                return -1;
        return End(m, at, needsCapital);
    }

    private static int End(MessageTokens m, int at, bool needsCapital)
    {
        var end = at;
        while (end < at + LongestName && IsName(m, end, needsCapital || end > at)) end++;
        return end > at ? end : -1;
    }

    private static bool IsName(MessageTokens m, int at, bool needsCapital) =>
        m.IsFree(at) && m[at].Kind == TokenKind.Word && m[at].Sense.Month == 0 && m[at].Sense.Number < 0
        && !m[at].Has(Role.Common | Role.Birth | Role.Polite | Role.Link | Role.English | Role.Hinglish)
        && Vocabulary.Default.Relation(m[at].Text) is null
        && m[at].Text is not ("matching" or "match" or "compatibility" or "someone" or "anyone" or "milan" or "gun" or "guna" or "milao")
        && (!needsCapital || m[at].Capital);

    private static void Put(MessageTokens m, int start, int end, ReadingsFound found)
    {
        found.Put(new SlotReading(Slots.PartnerName, m.Written(start, end), m.Written(start, end)));
        m.Take(start, end);
    }
}
