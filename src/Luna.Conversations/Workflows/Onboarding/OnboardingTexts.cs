namespace Luna.Conversations.Workflows.Onboarding;

/// <summary>Keys of <c>Account.resx</c> about the introduction.</summary>
internal static class OnboardingTexts
{
    public const string AskConsent = "onboarding.ask.consent";
    public const string AskConsentAgain = "onboarding.ask.consent.again";
    public const string AskConsentHelp = "onboarding.ask.consent.help";
    public const string AskConsentWhy = "onboarding.ask.consent.why";
    public const string ConsentGiven = "onboarding.consent.given";
    public const string ConsentWithdrawn = "onboarding.consent.withdrawn";
    public const string Start = "onboarding.start";
    public const string Yes = "onboarding.yes";
    public const string No = "onboarding.no";
}
