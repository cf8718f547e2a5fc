namespace Luna.Conversations.Understanding;

/// <summary>"My name is Asha", "I'm Ravi", "mera naam Asha hai".</summary>
internal static class NameReader
{
    private const int LongestName = 3;

    public static void Read(MessageTokens m, ReadingContext context, ReadingsFound found)
    {
        if (context.OpenSlot == Slots.Name && !m.IsOrdinary(0) && Take(m, 0, needsCapital: false, found)) return;
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at)) continue;
            if (Introduced(m, at, out var needsCapital) is > 0 and var start && Take(m, start, needsCapital, found)) return;
        }
    }

    /// <summary>"My friend Riya", "mere bhai mohit ki": a word with a capital behind whose birth it is, or one that owns what follows.</summary>
    public static void ReadAt(MessageTokens m, int at, ReadingsFound found) => Take(
        m, at, needsCapital: m[at].Has(Role.Ordinary) || m[at + 1].Text is not ("ki" or "ka" or "ke" or "की" or "का" or "के"), found);

    private static int Introduced(MessageTokens m, int at, out bool needsCapital)
    {
        needsCapital = false;
        var (first, second) = (m[at].Text, m[at + 1].Text);
        if (first is "name" or "naam" or "नाम")
        {
            var end = at + 1;
            if (m[end].Text is "is" or "s" || m[end].Is(':') || m[end].Is('-')) end++;
            else if (m[at - 1].Text is not ("my" or "mera" or "मेरा" or "uska" or "his" or "her")) return -1;
            return end;
        }

        needsCapital = true;
        return first == "im" ? at + 1
            : (first, second) is ("i", "am") or ("this", "is") ? at + 2
            : -1;
    }

    private static bool Take(MessageTokens m, int start, bool needsCapital, ReadingsFound found)
    {
        var end = start;
        while (end < start + LongestName && IsName(m, end, needsCapital)) end++;
        if (end == start || (needsCapital && IsSign(m[start].Text))) return false;
        var written = m.Written(start, end);
        found.Put(new SlotReading(Slots.Name, WithoutPossessive(written), written));
        m.Take(start, end);
        return true;
    }

    /// <summary>"Aarav's kundli" is that of Aarav.</summary>
    private static string WithoutPossessive(string name) =>
        name.Length > 2 && name[^1] == 's' && name[^2] is '\'' or '\u2019' ? name[..^2] : name;

    private static bool IsName(MessageTokens m, int at, bool needsCapital) =>
        m.IsFree(at) && m[at].Kind == TokenKind.Word && !m[at].Has(Role.Common | Role.Birth | Role.Polite)
        && m[at].Sense.Month == 0 && (!needsCapital || m[at].Capital) && !Gibberish.Is(m[at].Text);

    /// <summary>"I am Gemini" tells a sign, not a name.</summary>
    private static bool IsSign(string word) => Signs.Contains(word);

    private static readonly HashSet<string> Signs =
    [
        "aries", "taurus", "gemini", "cancer", "leo", "virgo", "libra", "scorpio", "sagittarius", "capricorn",
        "aquarius", "pisces", "mesha", "mesh", "vrishabha", "vrishabh", "mithuna", "mithun", "karka", "kark", "simha",
        "sinh", "kanya", "tula", "vrishchika", "vrishchik", "dhanu", "makara", "makar", "kumbha", "kumbh", "meena",
        "manglik", "indian", "hindu", "muslim", "sikh", "jain", "christian", "fine", "good", "not", "so", "sorry",
    ];
}
