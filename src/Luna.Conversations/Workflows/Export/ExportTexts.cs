namespace Luna.Conversations.Workflows.Export;

/// <summary>Keys of <c>Texts/Export.resx</c>.</summary>
internal static class ExportTexts
{
    public const string Here = "export.here";
    public const string Link = "export.link";
    public const string Title = "export.title";
    public const string Births = "export.births";
    public const string Talk = "export.talk";
    public const string You = "export.you";
    public const string Luna = "export.luna";
    public const string Human = "export.human";
    public const string BirthLine = "export.birth-line";
    public const string NoBirths = "export.no-births";
    public const string TimeUnknown = "export.time-unknown";
}
