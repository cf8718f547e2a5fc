using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Workflows.Kundli;
using Known = Luna.Conversations.Understanding.Slots;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>The partner's birth: a saved profile, what was told now, or the one over the other; recorded when it is new.</summary>
internal static class PartnerInHand
{
    private static readonly string[] Told = [Known.BirthDate, Known.BirthTime, Known.BirthTimeMargin, Known.BirthPlace];

    /// <param name="open">What must still be asked when there is no birth to cast.</param>
    public static Casting.Ready? Ready(Scribe scribe, TurnInput input, out OpenQuestion? open)
    {
        open = null;
        var state = scribe.State;
        var key = PartnerBirth.KeyOf(state.Slots, state.Births);
        var saved = state.Births.GetValueOrDefault(key);
        var told = PartnerBirth.Of(state.Slots);
        var slots = saved is null || BirthOf.IsWhole(told) ? told
            : saved.SetItems(told.Where(slot => Told.Contains(slot.Key)))
                .RemoveRange(told.ContainsKey(Known.BirthTime) && !told.ContainsKey(Known.BirthTimeMargin) ? [Known.BirthTimeMargin] : []);
        if (BirthSlots.Details(slots, input.Places) is not { } birth)
        {
            open = new OpenQuestion(Known.PartnerBirthPlace, Texts.Get(
                scribe.Language, TextKeys.ProblemPlaceNotFound, ("place", slots[Known.BirthPlace].Value)), []);
            return null;
        }

        var result = Casting.Resolve(birth);
        if (result is not Casting.Ready ready)
        {
            open = ClockQuestions.Of(scribe, birth, result);
            open = open with { Slot = PartnerBirth.Slot(open.Slot) };
            return null;
        }

        if (saved is null || Told.Any(slot => ValueOf(saved, slot) != ValueOf(slots, slot)))
            Record(scribe, ready, key, isKnown: saved is not null, slots);
        scribe.Reply.Cast(ready.Inputs);
        return ready;

        static (string?, string?) ValueOf(IReadOnlyDictionary<string, FilledSlot> of, string slot) =>
            (of.GetValueOrDefault(slot)?.Value, of.GetValueOrDefault(slot)?.Reference);
    }

    /// <summary>As the person calls them; null when no name was said.</summary>
    public static string? NameOf(Conversation state) =>
        state.Slots.GetValueOrDefault(Known.PartnerName)?.Value
        ?? state.Births.GetValueOrDefault(PartnerBirth.KeyOf(state.Slots, state.Births))?.GetValueOrDefault(Known.Name)?.Value;

    private static void Record(
        Scribe scribe, Casting.Ready ready, string key, bool isKnown, IReadOnlyDictionary<string, FilledSlot> birth)
    {
        // What was saved stands beside what was corrected, so that the slots hold the whole birth.
        foreach (var (slot, filled) in birth.Where(x => Told.Contains(x.Key) && !scribe.State.Slots.ContainsKey(PartnerBirth.Slot(x.Key))))
            scribe.Record(new SlotFilled(
                scribe.State.Workflow!, PartnerBirth.Slot(slot), filled.Value, filled.Written, filled.MessageId, filled.Reference));
        scribe.Record(new WorkflowStepCompleted(scribe.State.Workflow!, WorkflowStepCompleted.PartnerDetails));
        var cast = new ChartCast(ready.Inputs, KundliReply.HashOf(ready), Astrology.Engine.Version);
        scribe.RecordOfProfile(
            StreamIds.Profile(scribe.State.UserId, key),
            isKnown
                ? [new BirthDetailsCorrected(ready.Birth), cast]
                :
                [
                    new ProfileCreated(
                        scribe.State.UserId, key.Split(':')[0], scribe.State.Slots.GetValueOrDefault(Known.PartnerName)?.Value),
                    new BirthDetailsRecorded(ready.Birth), cast,
                ]);
    }
}
