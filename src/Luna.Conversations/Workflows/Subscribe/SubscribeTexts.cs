namespace Luna.Conversations.Workflows.Subscribe;

/// <summary>Keys of <c>Texts/Subscribe.resx</c>.</summary>
internal static class SubscribeTexts
{
    public const string AskHour = "ask.hour";
    public const string AskHourAgain = "ask.hour.again";
    public const string AskHourHelp = "ask.hour.help";
    public const string AskHourWhy = "ask.hour.why";
    public const string Started = "subscription.started";
    public const string Window = "subscription.window";
    public const string HowToStop = "subscription.how-to-stop";
    public const string Resumed = "subscription.resumed";
    public const string Ended = "subscription.ended";
    public const string NoneToEnd = "subscription.none";
}
