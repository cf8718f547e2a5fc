namespace Luna.Conversations.Workflows.Question;

/// <summary>Keys of <c>Texts/Question.resx</c>.</summary>
internal static class QuestionTexts
{
    public const string AskArea = "ask.area";
    public const string AskAreaAgain = "ask.area.again";
    public const string AskAreaHelp = "ask.area.help";
    public const string AskAreaWhy = "ask.area.why";
    public const string ChooseArea = "choose.area";

    /// <summary>With an area behind it, as inside a sentence.</summary>
    public const string Area = "question.area.";

    /// <summary>With an area behind it.</summary>
    public const string Button = "question.button.";

    public const string Bhava = "question.bhava";
    public const string Now = "question.now";

    /// <summary>With a tie behind it.</summary>
    public const string Tie = "question.tie.";

    public const string Windows = "question.windows";
    public const string Window = "question.window";
    public const string WindowJupiter = "question.window.jupiter";
    public const string WindowsNone = "question.windows.none";
    public const string Margin = "question.margin";
    public const string Moon = "question.moon";
    public const string Jupiter = "question.jupiter";

    /// <summary>With an area behind it.</summary>
    public const string Closing = "question.closing.";
}
