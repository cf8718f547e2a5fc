using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Understanding.Answers;

/// <summary>The rashi that is spoken of, in Sanskrit, English or Hindi.</summary>
internal static class SignReader
{
    private const int ShortestMisspelt = 5;

    private static readonly string[] Names = Enum.GetNames<Rashi>();

    public static bool Is(string value) => Array.IndexOf(Names, value) >= 0;

    public static void Read(
        MessageTokens m, IReadOnlyList<SlotWord> words, string? intent, ReadingContext context, ReadingsFound found)
    {
        var asked = context.OpenSlot == Slots.Sign;
        foreach (var word in words)
        {
            if (word.Kind != SlotWordKind.Sign || !word.Means || !m.IsFree(word.Start)) continue;
            if (!asked && IsOtherWord(m, word, intent)) continue;
            found.Put(new SlotReading(Slots.Sign, word.Value, m.Written(word.Start, word.End)));
            m.Take(word.Start, word.End);
        }

        if (asked && found.Of(Slots.Sign) is null) Misspelt(m, found);
    }

    /// <summary>Cancer the illness; Singh and Kanya the names; Mithun, Tula and Leo where a name stands.</summary>
    private static bool IsOtherWord(MessageTokens m, SlotWord word, string? intent) =>
        (word.Value == nameof(Rashi.Karka) && intent == Intents.QuestionHealth)
        || IsName(m[word.Start - 1]) || (m[word.Start - 1].Text == "is" && IsName(m[word.Start - 2]))
        || (word.End == word.Start + 1 && m[word.Start].Text == "सिंह" && m[word.Start - 1].Kind == TokenKind.Word
            && m[word.Start - 1].Sense == WordSense.None && !IsNextToSign(m, word.End));

    private static bool IsName(Token word) => word.Text is "name" or "naam" or "नाम";

    private static bool IsNextToSign(MessageTokens m, int at) => m[at].Text is "राशि" or "लग्न" or "राशिफल" or "का" or "के";

    /// <summary>One letter wrong, missing, doubled or swapped.</summary>
    private static void Misspelt(MessageTokens m, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (!m.IsFree(at) || m[at].Kind != TokenKind.Word || m[at].Text.Length < ShortestMisspelt || m[at].Has(Role.Common)) continue;
            if (SlotWords.Default.Alike(SlotWordKind.Sign, m[at].Text) is not { } sign) continue;
            found.Put(new SlotReading(Slots.Sign, sign, m.Written(at, at + 1)));
            m.Take(at, at + 1);
            return;
        }
    }
}
