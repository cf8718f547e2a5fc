using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Language;

namespace Luna.Conversations.Workflows.Onboarding;

/// <summary>Who Luna is, in which language it answers, and whether it may keep births; asked for, never a gate.</summary>
internal static class OnboardingWorkflow
{
    public static Workflow Definition { get; } = new(
        "onboarding", [Intents.Help],
        [
            LanguageWorkflow.Asked,
            new(Slots.Confirm, OnboardingTexts.AskConsent, OnboardingTexts.AskConsentAgain, OnboardingTexts.AskConsentHelp,
                OnboardingTexts.AskConsentWhy, OnboardingTexts.AskConsent)
            {
                Choices = language =>
                [
                    new("yes", Texts.Get(language, OnboardingTexts.Yes)), new("no", Texts.Get(language, OnboardingTexts.No)),
                ],
            },
        ],
        Complete)
    {
        IsMeant = understood => understood.Move is Moves.Introduction or Moves.WithdrawConsent,
        Implied = understood => understood.Move == Moves.WithdrawConsent
            ? [new SlotReading(Slots.Confirm, "no", Moves.WithdrawConsent)]
            : [],
        Needs = (state, _) => state.ChosenLanguage is null && !state.Slots.ContainsKey(Slots.Confirm)
            ? [Slots.Language, Slots.Confirm]
            : [Slots.Confirm],
        StartsOnlyWhenAsked = true,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var slots = scribe.State.Slots;
        if (slots.TryGetValue(Slots.Language, out var language))
            scribe.RecordOfUser(new LanguageChosen(language.Value));
        if (slots[Slots.Confirm].Value == "yes")
        {
            scribe.Say(OnboardingTexts.ConsentGiven);
            scribe.Say(OnboardingTexts.Start);
        }
        else
        {
            scribe.RecordOfUser(new ConsentWithdrawn(Notice.Version));
            scribe.Say(OnboardingTexts.ConsentWithdrawn);
        }

        return null;
    }
}
