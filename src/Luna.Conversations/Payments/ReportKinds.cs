namespace Luna.Conversations.Payments;

/// <summary>Written reports that can be sold.</summary>
public static class ReportKinds
{
    public const string Kundli = "kundli";

    public static IReadOnlyList<string> All { get; } = [Kundli];
}
