using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Erase;

/// <summary>Forgets a birth, or all that Luna knows of the person, after they have said so twice.</summary>
internal static class EraseWorkflow
{
    private const string All = "all", Profile = KnownBirths.One;

    public static Workflow Definition { get; } = new(
        "erase", [Intents.DeleteMyData],
        [
            new WorkflowSlot(
                Slots.Scope, EraseTexts.AskScope, EraseTexts.AskScopeAgain, EraseTexts.AskScopeHelp, EraseTexts.AskScopeWhy,
                EraseTexts.AskScope),
            new WorkflowSlot(
                Slots.Confirm, EraseTexts.ConfirmAll, EraseTexts.ConfirmAgain, EraseTexts.ConfirmHelp, EraseTexts.ConfirmWhy,
                EraseTexts.ConfirmAll),
        ],
        Complete)
    {
        IsMeant = understood => understood.Move != Moves.Export,
        Besides = [Slots.Relation, Slots.Name],
        Needs = (_, _) => [],
        StartsOnlyWhenAsked = true,
        InDoubt = Doubt,
        Implied = Implied,
    };

    /// <summary>What is to go, as a key among the births; empty for all, null while it is open.</summary>
    private static string? Meant(Conversation state)
    {
        var scope = state.Slots.GetValueOrDefault(Slots.Scope)?.Value;
        if (scope == All || (scope is null && state.Births.IsEmpty))
            return "";
        return KnownBirths.Meant(state) ?? (scope == Profile && state.Births.Count < 2
            ? state.Births.Keys.FirstOrDefault(BirthOf.Self)
            : null);
    }

    private static OpenQuestion? Doubt(Scribe scribe, TurnInput input)
    {
        var state = scribe.State;
        switch (Meant(state))
        {
            case null:
                var onlyBirths = state.Slots.ContainsKey(Slots.Scope);
                return new OpenQuestion(
                    Slots.Scope, Texts.Get(scribe.Language, onlyBirths ? EraseTexts.ChooseBirth : EraseTexts.AskScope),
                    [
                        .. onlyBirths ? Array.Empty<SlotChoice>() : [new SlotChoice(All, Texts.Get(scribe.Language, EraseTexts.All), null)],
                        .. KnownBirths.Choices(scribe),
                    ]);
            case { Length: > 0 } person when !state.Births.ContainsKey(person):
                return null;
            case var meant:
                return Confirmation.Said(state, input) is not null ? null : new OpenQuestion(
                    Slots.Confirm,
                    meant.Length == 0
                        ? Texts.Get(scribe.Language, EraseTexts.ConfirmAll)
                        : Texts.Get(scribe.Language, EraseTexts.ConfirmBirth, ("birth", KnownBirths.Called(scribe, meant))),
                    [
                        new SlotChoice(Confirmation.Yes, Texts.Get(scribe.Language, EraseTexts.Yes), null),
                        new SlotChoice(Confirmation.No, Texts.Get(scribe.Language, EraseTexts.No), null),
                    ]);
        }
    }

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var meant = Meant(scribe.State)!;
        if (meant.Length > 0 && !scribe.State.Births.ContainsKey(meant))
        {
            scribe.Say(EraseTexts.NoBirth);
        }
        else if (scribe.State.Slots[Slots.Confirm].Value != Confirmation.Yes)
        {
            scribe.Say(EraseTexts.Kept);
        }
        else if (meant.Length == 0)
        {
            scribe.Reply.Clear();
            scribe.Say(EraseTexts.DoneAll);
            scribe.EraseAll();
        }
        else
        {
            scribe.Say(EraseTexts.DoneBirth, ("birth", KnownBirths.Called(scribe, meant)));
            scribe.Erase(meant);
        }

        return null;
    }

    /// <summary>"Delete Riya's profile" is about one birth, and never about all.</summary>
    private static SlotReading[] Implied(Understood understood) =>
        understood.Move == Moves.DeleteProfile ? [new SlotReading(Slots.Scope, Profile, "")] : [];
}
