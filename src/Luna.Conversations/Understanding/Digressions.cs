using System.Collections.Frozen;

namespace Luna.Conversations.Understanding;

/// <summary>
/// "Which tithi was it on 8 April 2024?" while a birth is being told: the day and the place are those of the question, not
/// of the birth.
/// </summary>
internal static class Digressions
{
    /// <summary>A phrase; a word alone may be part of an answer: "tithi 8 April 1990".</summary>
    private const double Phrase = 0.7;

    private static readonly FrozenSet<string> Asking = new[]
    {
        "what", "whats", "which", "when", "where", "how", "is", "tell", "show", "give", "find",
        "kya", "kab", "kaun", "kon", "konsi", "kaunsi", "kahan", "kaisa", "kaisi", "kitne", "batao", "bataiye", "bata", "batana", "dikhao", "dikhaiye",
        "क्या", "कब", "कौन", "कौनसी", "कौनसा", "कहाँ", "कहां", "कैसा", "कैसी", "कितने", "बताओ", "बताइए", "बताइये", "बता", "दिखाओ", "दिखाइए",
    }.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(MessageTokens m, Lexicon.Match? said)
    {
        if (said is not { IsWhole: false, Move: null, Intent: Intents.Panchang or Intents.Muhurta or Intents.TransitQuery }) return false;
        if (said.Weight >= Phrase) return true;
        for (var at = 0; at < m.Count; at++)
            if (m[at].Is('?') || Asking.Contains(m[at].Text))
                return true;
        return false;
    }
}
