namespace Luna.Conversations.Workflows.Horoscope;

/// <summary>Keys of <c>Texts/Horoscope.resx</c>.</summary>
internal static class HoroscopeTexts
{
    public const string AskSign = "ask.sign";
    public const string AskSignAgain = "ask.sign.again";
    public const string AskSignHelp = "ask.sign.help";
    public const string AskSignWhy = "ask.sign.why";
    public const string ChooseSign = "choose.sign";
    public const string ChooseMoon = "horoscope.choose-moon";
    public const string TitleDay = "horoscope.title.day";
    public const string TitleWeek = "horoscope.title.week";
    public const string TitleMonth = "horoscope.title.month";
    public const string TitleYear = "horoscope.title.year";
    public const string BySign = "horoscope.by-sign";
    public const string OutOfRange = "horoscope.out-of-range";
}
