namespace Luna.Conversations.Workflows.Answers;

/// <summary>Keys of <c>Texts/Sky.resx</c>.</summary>
internal static class SkyTexts
{
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
