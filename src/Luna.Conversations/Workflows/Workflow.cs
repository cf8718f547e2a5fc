using System.Collections.Immutable;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows;

/// <summary>A workflow is data: the slots it needs, in the order in which they are asked, and what it does with them.</summary>
/// <param name="Intents">Those that ask for it.</param>
/// <param name="Slots">Asked for; who tells one of them unasked starts the workflow too.</param>
/// <param name="Complete">Called when every slot is filled; pure but for the scribe it writes to.</param>
internal sealed record Workflow(
    string Name, IReadOnlyList<string> Intents, IReadOnlyList<WorkflowSlot> Slots, Completion Complete)
{
    /// <summary>Slots that it takes when they are told, and never asks for.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <summary>Which of the slots must be filled here and now, in the order in which they are asked.</summary>
    public Need Needs { get; init; } = (_, _) => Slots.Select(slot => slot.Name);

    /// <summary>What asking for it tells by itself: who asks about work has told the area.</summary>
    public Implication Implied { get; init; } = _ => [];

    /// <summary>Of workflows that share an intent, the first one is taken that a message is meant for.</summary>
    public Func<Understood, bool> IsMeant { get; init; } = _ => true;

    /// <summary>What of the last answer stands when it is asked for once more with something else; absent, all of it.</summary>
    public Carry Carries { get; init; } = (slots, _) => slots;

    /// <summary>Only its intents start it, not what is told of its slots: what cannot be undone, or comes to the person unasked.</summary>
    public bool StartsOnlyWhenAsked { get; init; }

    /// <summary>What it says of a chart may be put into other words; it is made of nothing but readings of facts.</summary>
    public bool IsNarrated { get; init; }

    /// <summary>What the filled slots leave in doubt, asked before the next empty one.</summary>
    public Doubt? InDoubt { get; init; }

    /// <summary>Answers from a birth that is known; absent, the workflow asks anew each time.</summary>
    public Recollection? Recall { get; init; }

    public bool Asks(string slot) => Slots.Any(own => own.Name == slot);

    /// <summary>Its answer may cost something, and is given after a yes to that.</summary>
    public bool MayCost => Payments.CatalogueValidator.Sold.Contains(Name);

    public bool Hears(string slot) => Asks(slot) || Besides.Contains(slot) || (MayCost && slot == Understanding.Slots.Confirm);

    public IReadOnlyCollection<string> Heard => [.. Slots.Select(own => own.Name), .. Besides];

    public WorkflowSlot this[string slot] => Slots.FirstOrDefault(own => own.Name == slot) ?? Money.Charging.Slot;
}

/// <summary>Says the answer and returns null, or returns what must still be asked.</summary>
internal delegate OpenQuestion? Completion(Scribe scribe, TurnInput input);

internal delegate IEnumerable<string> Need(Conversation state, TurnInput input);

internal delegate IEnumerable<SlotReading> Implication(Understood understood);

internal delegate ImmutableSortedDictionary<string, FilledSlot> Carry(
    ImmutableSortedDictionary<string, FilledSlot> slots, Understood understood);

internal delegate OpenQuestion? Doubt(Scribe scribe, TurnInput input);

/// <returns>False when what is known no longer suffices.</returns>
internal delegate bool Recollection(
    Scribe scribe, ImmutableSortedDictionary<string, FilledSlot> known, TurnInput input);

/// <param name="Ask">Text keys: the question, again with an example, and with help.</param>
/// <param name="Choose">Text key of the question between choices; its arguments are <c>written</c> and <c>place</c>.</param>
/// <param name="MayBeUnknown">"I don't know" is an answer.</param>
internal sealed record WorkflowSlot(
    string Name, string Ask, string Again, string Help, string Why, string Choose, bool MayBeUnknown = false)
{
    /// <summary>Offered with the question, in a language; empty when any words may answer it.</summary>
    public Func<string, IReadOnlyList<SlotChoice>> Choices { get; init; } = _ => [];

    /// <summary>Ways to an answer that are no answers themselves, offered behind the choices: payload and text key.</summary>
    public IReadOnlyList<(string Payload, string Key)> Offers { get; init; } = [];
}

/// <summary>What to ask next.</summary>
/// <param name="Text">Words of its own; null: those of the slot.</param>
internal sealed record OpenQuestion(string Slot, string? Text, IReadOnlyList<SlotChoice> Choices);
