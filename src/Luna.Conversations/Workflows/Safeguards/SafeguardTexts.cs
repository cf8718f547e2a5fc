namespace Luna.Conversations.Workflows.Safeguards;

/// <summary>Keys of <c>Texts/Safeguards.resx</c>.</summary>
internal static class SafeguardTexts
{
    public const string SelfHarm = "safety.self-harm";
    public const string Violence = "safety.violence";
    public const string Minor = "safety.minor";
    public const string Emergency = "safety.emergency";
    public const string Line = "safety.line";
    public const string Elsewhere = "safety.elsewhere";
    public const string Human = "safety.human";
    public const string DeathDate = "policy.death-date";
    public const string CertainIllness = "policy.certain-illness";
    public const string CourtOutcome = "policy.court-outcome";
    public const string SureProfit = "policy.sure-profit";
}
