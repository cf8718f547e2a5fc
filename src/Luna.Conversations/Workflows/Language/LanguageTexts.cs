namespace Luna.Conversations.Workflows.Language;

/// <summary>Keys of <c>Account.resx</c> about the language.</summary>
internal static class LanguageTexts
{
    public const string Changed = "language.changed";
    public const string Ask = "language.ask";
    public const string AskAgain = "language.ask.again";
    public const string AskHelp = "language.ask.help";
    public const string AskWhy = "language.ask.why";
    public const string Choice = "language.choice.";
}
