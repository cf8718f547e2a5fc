using Luna.Astrology.Places;

namespace Luna.Conversations.Understanding.Proposals;

/// <summary>What of a proposal can be taken: questions that may be asked, and words of the message as Luna reads them.</summary>
internal static class ProposalReader
{
    public const string Classifier = "model";

    private const double Least = 0.6;

    /// <summary>A model is never surer than the lexicon.</summary>
    private const double Most = 0.9;

    /// <summary>What pays, ends, deletes, speaks for the person or calls somebody is not begun on another's word.</summary>
    private static readonly string[] NotProposed =
    [
        Intents.Yes, Intents.No, Intents.CancelStop, Intents.DeleteMyData, Intents.TalkToHuman, Intents.PaymentUpgrade, Intents.Refund,
        Intents.LanguageChange, Intents.Abuse,
    ];

    private static readonly string[] OfBirth = [Slots.BirthDate, Slots.BirthTime, Slots.BirthPlace];

    /// <summary>Nothing that says whose chart is meant.</summary>
    private static readonly string[] Taken =
    [
        .. OfBirth, Slots.PartnerBirthDate, Slots.PartnerBirthTime, Slots.PartnerBirthPlace, Slots.Period, Slots.Sign, Slots.Date,
        Slots.Place, Slots.Purpose, Slots.Area, Slots.Hour,
    ];

    /// <param name="own">What Luna made of the message; it stands where the proposal says nothing that can be taken.</param>
    public static Understood Over(Understood own, Proposal proposal, string text, ReadingContext context, Gazetteer places)
    {
        if (proposal is not { Intent: { } intent, Confidence: >= Least } || !Intents.All.Contains(intent) || NotProposed.Contains(intent))
            return own;
        SlotReading[] read =
        [
            .. proposal.Slots.Where(told => MayBeTaken(told, own, text, context)).DistinctBy(told => told.Slot)
                .Select(told => Read(told, context, places)).OfType<SlotReading>(),
        ];
        if (intent == Intents.ProvideBirthDetails && read.Length == 0)
            return own;
        return own with
        {
            Intent = intent, Confidence = Math.Min(proposal.Confidence, Most), Classifier = Classifier, Slots = [.. own.Slots, .. read],
            Alternatives = [],
        };
    }

    /// <summary>A birth that is known is corrected in words that Luna understands by herself.</summary>
    private static bool MayBeTaken(ProposedSlot told, Understood own, string text, ReadingContext context) =>
        Taken.Contains(told.Slot) && told.Written.Length > 0 && text.Contains(told.Written, StringComparison.Ordinal)
        && !own.Slots.Any(reading => reading.Slot == told.Slot)
        && !(context.KnownBirthDate is not null && OfBirth.Contains(told.Slot));

    private static SlotReading? Read(ProposedSlot told, ReadingContext context, Gazetteer places) =>
        MessageReader.Read(told.Written, null, context with { OpenSlot = told.Slot, OpenChoices = null }, places).Slots
            .FirstOrDefault(reading => reading.Slot == told.Slot && reading.Value is not null);
}
