namespace Luna.Conversations.Workflows.Learn;

/// <summary>Keys of <c>Glossary.resx</c>; behind <see cref="Glossary"/> stand the ids of <c>glossary.txt</c>.</summary>
internal static class LearnTexts
{
    public const string Glossary = "glossary.";
    public const string Unknown = "learn.unknown";
    public const string More = "learn.more";
}
