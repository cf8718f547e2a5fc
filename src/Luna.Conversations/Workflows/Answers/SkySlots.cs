using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>Slots that several answers about the sky take.</summary>
internal static class SkySlots
{
    public static WorkflowSlot Date { get; } = new(
        Slots.Date, SkyTexts.AskDate, SkyTexts.AskDateAgain, SkyTexts.AskDateHelp, SkyTexts.AskDateWhy, TextKeys.ChooseDate);

    public static WorkflowSlot Place { get; } = new(
        Slots.Place, SkyTexts.AskPlace, SkyTexts.AskPlaceAgain, SkyTexts.AskPlaceHelp, SkyTexts.AskPlaceWhy,
        TextKeys.ChoosePlace);

    public static LocalDate? DateOf(Conversation state) =>
        state.Slots.TryGetValue(Slots.Date, out var told) ? LocalDatePattern.Iso.Parse(told.Value).Value : null;

    /// <summary>A new person is asked where they are; later the place is remembered.</summary>
    public static bool KnowsPlace(Conversation state) =>
        state.Slots.ContainsKey(Slots.Place) || state.Remembered.ContainsKey(Slots.Place);

    /// <summary>A place that was told before stands in the slots of the answer that rests on it.</summary>
    public static void TakeRemembered(Scribe scribe)
    {
        var state = scribe.State;
        if (!state.Slots.ContainsKey(Slots.Place) && state.Remembered.TryGetValue(Slots.Place, out var told))
            scribe.Record(new SlotFilled(state.Workflow!, Slots.Place, told.Value, told.Written, told.MessageId, told.Reference));
    }
}
