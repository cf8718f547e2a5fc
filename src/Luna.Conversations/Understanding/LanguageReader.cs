namespace Luna.Conversations.Understanding;

/// <summary>The language that a person wants to be answered in.</summary>
internal static class LanguageReader
{
    public static void Read(MessageTokens m, ReadingsFound found)
    {
        for (var at = 0; at < m.Count; at++)
        {
            if (Vocabulary.Default.Language(m[at].Text) is not { } language) continue;
            var written = m.Written(at, at + 1);
            found.Put(Texts.Languages.Contains(language)
                ? new SlotReading(Slots.Language, language, written)
                : new SlotReading(Slots.Language, null, written, Problem: new SlotProblem(
                    TextKeys.ProblemLanguageNotSpoken, new Dictionary<string, string> { ["language"] = language })));
        }
    }
}
