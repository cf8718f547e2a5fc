using System.Collections.Frozen;

namespace Luna.Conversations.Understanding;

/// <summary>The graha that a message asks about: "my Saturn dasha", "guru kab badlega". Of two the first is taken.</summary>
internal static class GrahaReader
{
    private const string None = "-";
    private const string Me = "me";
    private const string OfMe = " " + Me;

    /// <summary>Words around a graha that may stand alone: "and Jupiter?", "aur shani ka?".</summary>
    private const int ShortMessage = 4;

    private static readonly FrozenDictionary<string, (string Id, string[] Words)[]> ByFirstWord = EmbeddedLines.Of("graha-words.txt")
        .SelectMany(Phrases)
        .GroupBy(phrase => phrase.Words[0])
        .ToFrozenDictionary(first => first.Key, first => first.OrderByDescending(phrase => phrase.Words.Length).ToArray());

    public static void Read(MessageTokens m, Lexicon.Match? said, ReadingsFound found)
    {
        if (said is not { Intent: Intents.DashaQuery or Intents.TransitQuery } && ((m.Count > ShortMessage && !FollowUps.Is(m)) || found.AnyOfBirth))
            return;
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Kind != TokenKind.Word || !ByFirstWord.TryGetValue(m[at].Text, out var phrases)
                || Array.Find(phrases, phrase => Stands(m, at, phrase.Words)) is not { Words: { } words } phrase)
                continue;
            if (phrase.Id is not (None or Me))
            {
                var isOfMe = phrase.Id.EndsWith(OfMe, StringComparison.Ordinal) || SpeaksOfMe(m);
                found.Put(new SlotReading(
                    Slots.Graha, phrase.Id.Replace(OfMe, "", StringComparison.Ordinal), m.Written(at, at + words.Length),
                    isOfMe ? Slots.OfPerson : null));
                return;
            }

            at += words.Length - 1;
        }
    }

    private static bool SpeaksOfMe(MessageTokens m)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Kind == TokenKind.Word && ByFirstWord.TryGetValue(m[at].Text, out var phrases) && phrases[^1].Id == Me)
                return true;
        }

        return false;
    }

    private static bool Stands(MessageTokens m, int at, string[] words)
    {
        for (var word = 1; word < words.Length; word++)
            if (m[at + word].Text != words[word])
                return false;
        return true;
    }

    private static IEnumerable<(string Id, string[] Words)> Phrases(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)
            .Select(phrase => (line[..colon], phrase.Split(' ').Select(Folding.Fold).ToArray()));
    }
}
