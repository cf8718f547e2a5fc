using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;
using Known = Luna.Conversations.Understanding.Slots;

namespace Luna.Conversations.Workflows.Matching;

/// <summary>Matches the person with another: asks for what is not known of either birth, the partner's first.</summary>
internal static class MatchingWorkflow
{
    public static Workflow Definition { get; } = new("matching", [Intents.Matchmaking], Slots(), Complete)
    {
        Besides = [Known.BirthTimeMargin, Known.PartnerBirthTimeMargin],
        InDoubt = (scribe, input) => ClockQuestions.Night(scribe, input, Known.PartnerBirthDate, Known.PartnerBirthTime)
            ?? ClockQuestions.Night(scribe, input),
        Needs = Needs,
        Carries = (slots, understood) => TellsAnotherName(slots, understood)
            ? slots.RemoveRange(slots.Keys.Where(slot => slot == Known.Groom || slot.StartsWith("partner-", StringComparison.Ordinal)))
            : slots,
    };

    private static IReadOnlyList<WorkflowSlot> Slots() =>
    [
        Asked(Known.PartnerName, MatchingTexts.AskName, TextKeys.ChooseDate),
        Asked(Known.PartnerBirthDate, MatchingTexts.AskDate, TextKeys.ChooseDate),
        Asked(Known.PartnerBirthTime, MatchingTexts.AskTime, TextKeys.ChooseTime) with { MayBeUnknown = true },
        Asked(Known.PartnerBirthPlace, MatchingTexts.AskPlace, TextKeys.ChoosePlace),
        .. BirthInHand.Asked,
        Asked(Known.Groom, MatchingTexts.AskGroom, MatchingTexts.AskGroom) with
        {
            Choices = language =>
            [
                new(MatchingPerson.Self, Texts.Get(language, MatchingTexts.GroomSelf)),
                new(MatchingPerson.Partner, Texts.Get(language, MatchingTexts.GroomPartner)),
            ],
        },
    ];

    private static WorkflowSlot Asked(string slot, string ask, string choose) =>
        new(slot, ask, $"{ask}.again", $"{ask}.help", $"{ask}.why", choose);

    /// <summary>The name is asked for only when nothing at all is known of the partner: of spouses there is but one.</summary>
    private static IEnumerable<string> Needs(Conversation state, TurnInput input)
    {
        if (!state.Births.ContainsKey(PartnerBirth.KeyOf(state.Slots, state.Births)))
        {
            if (state.Slots.GetValueOrDefault(Known.Groom)?.Reference != Known.ByRelation && !state.Slots.Keys.Concat(state.Open.Keys).Any(IsOfPartner))
                yield return Known.PartnerName;
            yield return Known.PartnerBirthDate;
            yield return Known.PartnerBirthTime;
            yield return Known.PartnerBirthPlace;
        }

        if (!state.Births.ContainsKey(BirthOf.Self))
            foreach (var slot in BirthInHand.Asked)
                yield return slot.Name;
    }

    private static bool IsOfPartner(string slot) => slot.StartsWith("partner-", StringComparison.Ordinal);

    private static bool TellsAnotherName(IReadOnlyDictionary<string, FilledSlot> slots, Understood understood) =>
        understood.Slots.FirstOrDefault(reading => reading.Slot == Known.PartnerName) is { Value: { } name }
        && !string.Equals(name, slots.GetValueOrDefault(Known.PartnerName)?.Value, StringComparison.OrdinalIgnoreCase);

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (PartnerInHand.Ready(scribe, input, out var open) is not { } partner)
            return open;
        var isNew = scribe.HasDecidedOfProfile;
        if (BirthInHand.Ready(scribe, input, out open) is not { } self)
            return open;

        var pair = new MatchingWords(
            scribe.Language, MatchingPerson.Of(MatchingPerson.Self, null, self),
            MatchingPerson.Of(MatchingPerson.Partner, PartnerInHand.NameOf(scribe.State), partner));
        if (isNew)
            scribe.Reply.Say(pair.Text(
                MatchingTexts.Readback, ("birth", pair.Birth(partner.Birth))));
        bool? selfIsGroom = scribe.State.Slots.GetValueOrDefault(Known.Groom)?.Value switch
        {
            MatchingPerson.Self => true,
            MatchingPerson.Partner => false,
            _ => null,
        };
        return MatchingAnswer.Say(scribe.Reply, scribe.Language, pair.Self, pair.Partner, selfIsGroom)
            ? null
            : new OpenQuestion(Known.Groom, null, Definition[Known.Groom].Choices(scribe.Language));
    }
}
