namespace Luna.Conversations.Workflows.Feedback;

/// <summary>Keys of <c>Account.resx</c> about feedback; behind each question stand <c>.again</c>, <c>.help</c>, <c>.why</c>.</summary>
internal static class FeedbackTexts
{
    public const string Ask = "feedback.ask.";
    public const string AskRating = Ask + "rating";
    public const string AskComment = Ask + "comment";
    public const string ThanksGood = "feedback.thanks.good";
    public const string ThanksPoor = "feedback.thanks.poor";
}
