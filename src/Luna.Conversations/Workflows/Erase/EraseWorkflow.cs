using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Erase;

/// <summary>Forgets a birth, or all that Luna knows of the person, after they have said so twice.</summary>
internal static class EraseWorkflow
{
    private const string All = "all", Profile = "profile";

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
    };

    /// <summary>What is to go, as a key among the births; empty for all, null while it is open.</summary>
    private static string? Meant(Conversation state)
    {
        if (state.Births.IsEmpty || state.Slots.GetValueOrDefault(Slots.Scope) is { Value: All })
            return "";
        if (state.Slots.ContainsKey(Slots.Relation))
            return BirthInHand.PersonOf(state);
        return state.Slots.GetValueOrDefault(Slots.Scope) switch
        {
            { Value: Profile, Reference: { } person } => person,
            { Value: Profile } when state.Births.Count == 1 => state.Births.Keys.Single(),
            _ => null,
        };
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
                    [.. Offered(scribe).Skip(onlyBirths ? 1 : 0)]);
            case { Length: > 0 } person when !state.Births.ContainsKey(person):
                return null;
            case var meant:
                return IsConfirmed(state, input) ? null : new OpenQuestion(
                    Slots.Confirm,
                    meant.Length == 0
                        ? Texts.Get(scribe.Language, EraseTexts.ConfirmAll)
                        : Texts.Get(scribe.Language, EraseTexts.ConfirmBirth, ("birth", Called(scribe, meant))),
                    [
                        new SlotChoice("yes", Texts.Get(scribe.Language, EraseTexts.Yes), null),
                        new SlotChoice("no", Texts.Get(scribe.Language, EraseTexts.No), null),
                    ]);
        }
    }

    /// <summary>A yes counts only in the turn it is said in: what was said of something else is no consent to this.</summary>
    private static bool IsConfirmed(Conversation state, TurnInput input) =>
        state.Slots.GetValueOrDefault(Slots.Confirm) is { } confirm && input.Unread.Any(inbound => inbound.Data switch
        {
            MessageReceived received => received.MessageId == confirm.MessageId,
            MessageEdited edited => edited.MessageId == confirm.MessageId,
            _ => false,
        });

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var meant = Meant(scribe.State)!;
        if (meant.Length > 0 && !scribe.State.Births.ContainsKey(meant))
        {
            scribe.Say(EraseTexts.NoBirth);
        }
        else if (scribe.State.Slots[Slots.Confirm].Value != "yes")
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
            scribe.Say(EraseTexts.DoneBirth, ("birth", Called(scribe, meant)));
            scribe.Erase(meant);
        }

        return null;
    }

    private static IEnumerable<SlotChoice> Offered(Scribe scribe) =>
    [
        new SlotChoice(All, Texts.Get(scribe.Language, EraseTexts.All), null),
        .. scribe.State.Births.Keys.Select(person => new SlotChoice(Profile, Called(scribe, person), person)),
    ];

    private static string Called(Scribe scribe, string person) => BirthOf.Called(scribe.State.Births[person]) is { } whom
        ? Texts.Get(scribe.Language, EraseTexts.BirthOfOther, ("whom", whom))
        : Texts.Get(scribe.Language, EraseTexts.OwnBirth);
}
