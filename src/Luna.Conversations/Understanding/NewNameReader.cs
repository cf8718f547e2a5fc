namespace Luna.Conversations.Understanding;

/// <summary>"Rename Rita to Reeta", "mere partner ka naam Riya rakho": what somebody is to be called.</summary>
internal static class NewNameReader
{
    private const int LongestName = 3;

    public static void Read(MessageTokens m, Lexicon.Match? said, ReadingContext context, ReadingsFound found)
    {
        if (said?.Move == Moves.RenameProfile)
        {
            for (var at = m.Count - 1; at > 0; at--)
                if ((Before.Contains(m[at].Text) && Take(m, at + 1, found)) || (Behind.Contains(m[at].Text) && Take(m, Begin(m, at), found)))
                    return;
        }
        else if (context.OpenSlot == Slots.NewName && said is null or { IsWhole: false })
        {
            for (var at = 0; at < m.Count; at++)
                if (Take(m, at, found))
                    return;
        }
    }

    /// <summary>Of the words that end before <paramref name="end"/> the first that can be of a name.</summary>
    private static int Begin(MessageTokens m, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestName && IsName(m, start - 1)) start--;
        return start;
    }

    private static bool Take(MessageTokens m, int start, ReadingsFound found)
    {
        var end = start;
        while (end < start + LongestName && IsName(m, end)) end++;
        if (end == start) return false;
        found.Put(new SlotReading(Slots.NewName, m.Written(start, end), m.Written(start, end)));
        m.Take(start, end);
        return true;
    }

    private static bool IsName(MessageTokens m, int at) =>
        m.IsFree(at) && m[at].Kind == TokenKind.Word && !m[at].Has(Role.Common | Role.Birth | Role.Polite)
        && !Before.Contains(m[at].Text) && !Behind.Contains(m[at].Text) && !Around.Contains(m[at].Text);

    private static readonly HashSet<string> Before = ["to", "as", "into"];

    /// <summary>"Badalkar Reeta kar do".</summary>
    private static readonly HashSet<string> Behind =
        ["rakho", "rakh", "rakhiye", "rakhna", "kar", "karo", "kariye", "रखो", "रख", "रखिए", "कर", "करो", "करिए", "कीजिए"];

    private static readonly HashSet<string> Around =
    [
        "name", "naam", "नाम", "rename", "profile", "प्रोफाइल", "call", "called", "it", "her", "him", "them", "me", "my", "is", "be",
        "should", "shall", "do", "dijiye", "दो", "दीजिए", "se", "से", "ka", "ki", "ke", "का", "की", "के", "badal", "badalkar", "badlo",
        "बदल", "बदलकर", "बदलो", "ko", "को", "the", "of", "hai", "है",
    ];
}
