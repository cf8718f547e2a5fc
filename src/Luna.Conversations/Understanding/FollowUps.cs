using System.Collections.Frozen;

namespace Luna.Conversations.Understanding;

/// <summary>"And for Scorpio?", "kal ka?", "और शादी?": short words that lean on the answer before them.</summary>
internal static class FollowUps
{
    private const int Longest = 6;

    private static readonly FrozenSet<string> Openings =
        new[] { "and", "aur", "or", "और", "phir", "fir", "फिर", "n" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>After "what" and "how": "what about tomorrow?"</summary>
    private static readonly FrozenSet<string> About = new[] { "about", "bout" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Endings =
        new[] { "ka", "ke", "ki", "का", "के", "की", "liye", "लिए" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(MessageTokens m)
    {
        var words = new List<string>(Longest);
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Kind == TokenKind.Mark)
                continue;
            if (words.Count == Longest)
                return false;
            words.Add(m[at].Text);
        }

        return words.Count > 1
            && (words[0] is "what" or "how" ? About.Contains(words[1]) : Openings.Contains(words[0]) || Endings.Contains(words[^1]));
    }
}
