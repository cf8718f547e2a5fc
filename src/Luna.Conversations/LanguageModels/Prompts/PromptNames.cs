namespace Luna.Conversations.LanguageModels.Prompts;

/// <summary>The prompts that come with Luna.</summary>
public static class PromptNames
{
    /// <summary>Facts into claims.</summary>
    public const string Narrate = "narrate";

    /// <summary>A message into intent and slots.</summary>
    public const string Understand = "understand";
}
