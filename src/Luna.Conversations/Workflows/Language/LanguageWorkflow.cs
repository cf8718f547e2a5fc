using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Language;

/// <summary>The person chooses the language of all replies from now on.</summary>
internal static class LanguageWorkflow
{
    public static WorkflowSlot Asked { get; } = new(
        Slots.Language, LanguageTexts.Ask, LanguageTexts.AskAgain, LanguageTexts.AskHelp, LanguageTexts.AskWhy, LanguageTexts.Ask)
    {
        Choices = language =>
        [
            .. new[] { "en", "hi", "hi-Latn" }.Select(
                choice => new SlotChoice(choice, Texts.Get(language, LanguageTexts.Choice + choice))),
        ],
    };

    public static Workflow Definition { get; } = new("language", [Intents.LanguageChange], [Asked], Complete)
    {
        StartsOnlyWhenAsked = true,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        scribe.RecordOfUser(new LanguageChosen(scribe.State.Slots[Slots.Language].Value));
        scribe.Say(LanguageTexts.Changed);
        return null;
    }
}
