using Luna.Astrology.Places;

namespace Luna.Conversations.Understanding;

/// <summary>What a button carries, so that a press is understood without its words.</summary>
public static class Payloads
{
    private const string IntentPrefix = "intent:";
    private const string MovePrefix = "move:";
    private const string SlotPrefix = "slot:";

    public static string OfIntent(string intent) => IntentPrefix + intent;

    public static string OfMove(string move) => MovePrefix + move;

    /// <summary><c>slot:birth-place=Hyderabad#1269843</c>; the part from <c>#</c> on only with a reference.</summary>
    public static string OfChoice(string slot, SlotChoice choice) =>
        choice.Reference is null
            ? $"{SlotPrefix}{slot}={choice.Value}"
            : $"{SlotPrefix}{slot}={choice.Value}#{choice.Reference}";

    /// <returns>Null for a payload that Luna did not write: then the words count.</returns>
    internal static Understood? Read(string payload, string written, ReadingContext context, Gazetteer places)
    {
        if (payload.StartsWith(IntentPrefix, StringComparison.Ordinal))
            return payload[IntentPrefix.Length..] is var intent && Intents.All.Contains(intent) ? OfWords(intent) : null;
        if (payload.StartsWith(MovePrefix, StringComparison.Ordinal))
            return payload[MovePrefix.Length..] is var move && Moves.All.Contains(move)
                ? OfWords(Lexicon.Default.IntentOf(move)) with { Move = move, Slots = Given(move, written, context) }
                : null;
        if (context.OpenChoices?.FirstOrDefault(choice => payload == OfChoice(context.OpenSlot!, choice)) is { } offered)
            return Chosen(context.OpenSlot!, offered, written);
        if (payload.StartsWith(SlotPrefix, StringComparison.Ordinal))
            return OfSlot(payload[SlotPrefix.Length..], written, context, places);
        return ChoiceReader.ByPayload(payload, context) is { } choice
            ? Chosen(context.OpenSlot!, choice, written)
            : null;
    }

    internal static Understood Chosen(string slot, SlotChoice choice, string written, string classifier = "button") =>
        Of(new SlotReading(slot, choice.Value, written.Length > 0 ? written : choice.Label, choice.Reference), classifier);

    private static Understood Of(SlotReading reading, string classifier) => new(
        reading.Slot == Slots.Confirm ? reading.Value! // yes and no are intents too
            : reading.Slot == Slots.Language ? Intents.LanguageChange : Intents.ProvideBirthDetails,
        1, classifier, [reading]);

    private static Understood? OfSlot(string rest, string written, ReadingContext context, Gazetteer places)
    {
        var equals = rest.IndexOf('=');
        if (equals <= 0)
            return null;
        var (slot, value) = (rest[..equals], rest[(equals + 1)..]);
        var hash = value.LastIndexOf('#');
        var (plain, reference) = hash < 0 ? (value, null) : (value[..hash], value[(hash + 1)..]);
        return SlotForms.Read(slot, plain, reference, written.Length > 0 ? written : plain, context, places) is { } reading
            ? Of(reading, "button")
            : null;
    }

    private static IReadOnlyList<SlotReading> Given(string move, string written, ReadingContext context) =>
        move is Moves.Skip or Moves.DontKnow && context.OpenSlot is Slots.BirthTime or Slots.PartnerBirthTime
            ? [new SlotReading(context.OpenSlot!, Slots.Unknown, written)]
            : [];

    private static Understood OfWords(string intent) => new(intent, 1, "button", []);
}
