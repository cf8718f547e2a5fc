namespace Luna.Conversations.Workflows.Muhurta;

/// <summary>Keys of <c>Texts/Muhurta.resx</c>.</summary>
internal static class MuhurtaTexts
{
    public const string AskRange = "ask.range";
    public const string AskRangeAgain = "ask.range.again";
    public const string AskRangeHelp = "ask.range.help";
    public const string AskRangeWhy = "ask.range.why";
    public const string Past = "muhurta.past";
    public const string AskPurpose = "ask.purpose";
    public const string AskPurposeAgain = "ask.purpose.again";
    public const string AskPurposeHelp = "ask.purpose.help";
    public const string AskPurposeWhy = "ask.purpose.why";
    public const string ChoosePurpose = "choose.purpose";
    public const string Title = "muhurta.title";
    public const string Window = "muhurta.window";
    public const string For = "muhurta.for";
    public const string Against = "muhurta.against";
    public const string AgainstNothing = "muhurta.against.nothing";
    public const string None = "muhurta.none";
    public const string WithBirth = "muhurta.with-birth";
    public const string WithoutBirth = "muhurta.without-birth";
    public const string Shortened = "muhurta.shortened";
    public const string OutOfRange = "muhurta.out-of-range";
}
