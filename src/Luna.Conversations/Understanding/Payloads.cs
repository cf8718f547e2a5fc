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
    internal static Understood? Read(string payload, string written, ReadingContext context)
    {
        if (payload.StartsWith(IntentPrefix, StringComparison.Ordinal))
            return payload[IntentPrefix.Length..] is var intent && Intents.All.Contains(intent) ? OfWords(intent) : null;
        if (payload.StartsWith(MovePrefix, StringComparison.Ordinal))
            return payload[MovePrefix.Length..] is var move && Moves.All.Contains(move)
                ? OfWords(Lexicon.Default.IntentOf(move)) with { Move = move, Slots = Given(move, written, context) }
                : null;
        if (payload.StartsWith(SlotPrefix, StringComparison.Ordinal))
            return OfSlot(payload.AsSpan(SlotPrefix.Length), written);
        return ChoiceReader.ByPayload(payload, context) is { } choice
            ? Chosen(context.OpenSlot!, choice.Value, choice.Reference, written)
            : null;
    }

    internal static Understood Chosen(
        string slot, string value, string? reference, string written, string classifier = "button") =>
        new(slot == Slots.Confirm ? value == "yes" ? Intents.Yes : Intents.No
            : slot == Slots.Language ? Intents.LanguageChange : Intents.ProvideBirthDetails,
            1, classifier, [new SlotReading(slot, value, written, reference)]);

    private static Understood? OfSlot(ReadOnlySpan<char> rest, string written)
    {
        var equals = rest.IndexOf('=');
        if (equals <= 0) return null;
        var value = rest[(equals + 1)..];
        var hash = value.LastIndexOf('#');
        return hash < 0
            ? Chosen(rest[..equals].ToString(), value.ToString(), null, written)
            : Chosen(rest[..equals].ToString(), value[..hash].ToString(), value[(hash + 1)..].ToString(), written);
    }

    private static IReadOnlyList<SlotReading> Given(string move, string written, ReadingContext context) =>
        move is Moves.Skip or Moves.DontKnow && context.OpenSlot == Slots.BirthTime
            ? [new SlotReading(Slots.BirthTime, Slots.Unknown, written)]
            : [];

    private static Understood OfWords(string intent) => new(intent, 1, "button", []);
}
