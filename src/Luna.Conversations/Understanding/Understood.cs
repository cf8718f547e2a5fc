using Luna.Conversations.Understanding.Safety;

namespace Luna.Conversations.Understanding;

/// <summary>What one message means, as far as its words say.</summary>
/// <param name="Intent">A label of the intent list, for instance <c>create_kundli</c>.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Classifier">Who said so: <c>button context lexicon classifier unsure</c>.</param>
/// <param name="Slots">At most one reading a slot: of two in one message the later one stands.</param>
/// <param name="Move">One of <see cref="Moves"/>, if the person made one.</param>
/// <param name="Language">
/// The language that the message is written in, <c>en hi hi-Latn</c>; null when its words do not tell.
/// </param>
public sealed record Understood(
    string Intent, double Confidence, string Classifier, IReadOnlyList<SlotReading> Slots,
    string? Move = null, string? Language = null)
{
    /// <summary>Intents to ask between, when two are close or none is likely; the likelier first.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>The intent is only the likelier of the alternatives: nothing is done before the person says which.</summary>
    public bool IsGuess { get; init; }

    /// <summary>An intent that is asked for in the same message, beside the answer that it gives.</summary>
    public string? Beside { get; init; }

    /// <summary>Comes before everything else that is read, if it is not null.</summary>
    public SafetyReading? Safety { get; init; }
}

/// <summary>A slot's value as read from a message: sure, open between choices, or wrong in a way that can be said.</summary>
/// <param name="Slot">For instance <c>birth-date</c>.</param>
/// <param name="Value">Canonical form (ISO date, <c>HH:mm</c>, plain place name); null while open or wrong.</param>
/// <param name="Written">The words it was read from.</param>
/// <param name="Reference">What the value alone does not say: for a place its id.</param>
/// <param name="Choices">Two or more when the words leave it open.</param>
/// <param name="Problem">
/// Why it cannot be taken; a text key with its arguments. Beside choices: the question to ask them with.
/// </param>
public sealed record SlotReading(
    string Slot, string? Value, string Written, string? Reference = null,
    IReadOnlyList<SlotChoice>? Choices = null, SlotProblem? Problem = null);

/// <param name="Label">As a person would read it: <c>3 April 1990</c>, <c>Hyderabad, Telangana, India</c>.</param>
public sealed record SlotChoice(string Value, string Label, string? Reference = null);

/// <param name="Key">A key of the text resources.</param>
public sealed record SlotProblem(string Key, IReadOnlyDictionary<string, string> Arguments);
