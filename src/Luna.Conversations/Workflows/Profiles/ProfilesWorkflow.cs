using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;

namespace Luna.Conversations.Workflows.Profiles;

/// <summary>The births that are known: tells them, gives one another name, or shows the one that is chosen.</summary>
internal static class ProfilesWorkflow
{
    private const string List = "list", Rename = "rename", Choose = "choose";

    public static Workflow Definition { get; } = new(
        "profiles", [Intents.Help], [Asked(Slots.Scope, ProfilesTexts.AskWho), Asked(Slots.NewName, ProfilesTexts.AskName)], Complete)
    {
        IsMeant = understood => ActionOf(understood) is not null,
        Implied = understood => [new SlotReading(Slots.Action, ActionOf(understood), "")],
        Besides = [Slots.Relation, Slots.Name, Slots.Action],
        Needs = (state, _) => IsOf(state, Rename) && Known(state) is not null ? [Slots.NewName] : [],
        InDoubt = Doubt,
        StartsOnlyWhenAsked = true,
    };

    private static WorkflowSlot Asked(string slot, string ask) => new(slot, ask, $"{ask}.again", $"{ask}.help", $"{ask}.why", ask);

    private static string? ActionOf(Understood understood) => understood.Move switch
    {
        Moves.Profiles => List,
        Moves.RenameProfile => Rename,
        Moves.ChooseProfile => Choose,
        _ => null,
    };

    private static bool IsOf(Conversation state, string action) => state.Slots.GetValueOrDefault(Slots.Action)?.Value == action;

    /// <returns>Null when it is open whose birth is meant, and when theirs is not known.</returns>
    private static string? Known(Conversation state) =>
        KnownBirths.Meant(state) is { } person && state.Births.ContainsKey(person) ? person : null;

    private static OpenQuestion? Doubt(Scribe scribe, TurnInput input) =>
        !scribe.State.Births.IsEmpty && (IsOf(scribe.State, Rename) || IsOf(scribe.State, Choose)) && KnownBirths.Meant(scribe.State) is null
            ? new OpenQuestion(Slots.Scope, Texts.Get(scribe.Language, ProfilesTexts.AskWho), [.. KnownBirths.Choices(scribe)])
            : null;

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var state = scribe.State;
        if (state.Births.IsEmpty)
            scribe.Say(ProfilesTexts.None);
        else if (!IsOf(state, Rename) && !IsOf(state, Choose))
            ProfilesList.Say(scribe, input);
        else if (Known(state) is not { } person)
            ProfilesList.Say(scribe, input, ProfilesTexts.NoSuch);
        else if (IsOf(state, Choose))
            Show(scribe, person, input);
        else
            return GiveName(scribe, person, state.Slots[Slots.NewName]);
        return null;
    }

    private static void Show(Scribe scribe, string person, TurnInput input)
    {
        var birth = scribe.State.Births[person];
        scribe.Record(new BirthChosen(person));
        KundliWorkflow.Definition.Recall!(scribe, birth, input);
        if (BirthOf.Called(birth, scribe.Language) is { } whom)
            scribe.Say(ProfilesTexts.Chosen, ("whom", whom));
    }

    /// <summary>A name by which two would be known could choose neither.</summary>
    private static OpenQuestion? GiveName(Scribe scribe, string person, FilledSlot name)
    {
        if (scribe.State.Births.Any(birth => birth.Key != person
            && string.Equals(birth.Value.GetValueOrDefault(Slots.Name)?.Value, name.Value, StringComparison.OrdinalIgnoreCase)))
            return new OpenQuestion(Slots.NewName, Texts.Get(scribe.Language, ProfilesTexts.Taken, ("name", name.Value)), []);
        scribe.RecordOfProfile(StreamIds.Profile(scribe.State.UserId, person), new ProfileRenamed(name.Value));
        scribe.Record(new BirthRenamed(person, name.Value, name.MessageId));
        scribe.Say(ProfilesTexts.Renamed, ("name", name.Value));
        return null;
    }
}
