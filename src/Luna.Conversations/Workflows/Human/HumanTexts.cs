namespace Luna.Conversations.Workflows.Human;

/// <summary>Keys of <c>Texts/Human.resx</c>.</summary>
internal static class HumanTexts
{
    public const string Coming = "human.coming";
}
