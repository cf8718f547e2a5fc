namespace Luna.Conversations.Workflows.Answers;

/// <summary>Keys of <c>Texts/Sky.resx</c>.</summary>
internal static class SkyTexts
{
    public const string AskDate = "ask.date";
    public const string AskDateAgain = "ask.date.again";
    public const string AskDateHelp = "ask.date.help";
    public const string AskDateWhy = "ask.date.why";
    public const string AskPlace = "ask.place";
    public const string AskPlaceAgain = "ask.place.again";
    public const string AskPlaceHelp = "ask.place.help";
    public const string AskPlaceWhy = "ask.place.why";
    public const string TimeOn = "sky.time-on";
    public const string Span = "sky.span";
    public const string And = "sky.and";

    /// <summary>With 1 to 12 behind it, bent as before the word for house.</summary>
    public const string Place = "sky.place.";

    /// <summary>With 1 to 7 behind it, Monday first.</summary>
    public const string Weekday = "sky.weekday.";

    public const string WithoutTime = "sky.without-time";
    public const string MoonOpen = "sky.moon-open";
}
