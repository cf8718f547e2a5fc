using System.Collections.Immutable;
using Luna.Conversations.Understanding;
using Known = Luna.Conversations.Understanding.Slots;

namespace Luna.Conversations.Births;

/// <summary>Whose birth is spoken of: <c>self</c>, <c>partner</c>, <c>child:asha</c>; a key among a user's births.</summary>
public static class BirthOf
{
    public const string Self = "self";

    public static string Slots(IReadOnlyDictionary<string, FilledSlot> slots) => Key(
        slots.GetValueOrDefault(Known.Relation)?.Value, slots.GetValueOrDefault(Known.Name)?.Value);

    /// <summary>A birth that was given another name keeps its key, and is found by the new one.</summary>
    public static string Among(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> births,
        IReadOnlyDictionary<string, FilledSlot> slots) => Among(births, Slots(slots));

    /// <returns>Null when the words name nobody.</returns>
    public static string? Named(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> births, IReadOnlyList<SlotReading> readings) =>
        readings.FirstOrDefault(reading => reading.Slot == Known.Relation)?.Value is { } relation
            ? Among(births, Key(relation, readings.FirstOrDefault(reading => reading.Slot == Known.Name)?.Value))
            : null;

    /// <summary>"My daughter's chart": the one child that is known, under whatever name.</summary>
    public static string? Only(string relation, IEnumerable<string> known) =>
        known.Where(person => person.StartsWith(relation + ":", StringComparison.Ordinal)).ToArray() is [var only] ? only : null;

    /// <summary>How the person asking would name someone else; null for their own birth.</summary>
    public static string? Called(IReadOnlyDictionary<string, FilledSlot> slots, string language) => RelationCalled(slots) is { } relation
        ? slots.GetValueOrDefault(Known.Name)?.Value ?? Texts.Get(language, TextKeys.KundliWhom, ("relation", relation))
        : null;

    /// <summary>"Wife", "son", as it was written; null for one's own birth.</summary>
    public static string? RelationCalled(IReadOnlyDictionary<string, FilledSlot> slots)
    {
        if (slots.GetValueOrDefault(Known.Relation) is not { Value: not Self } relation)
            return null;
        var written = relation.Written.ToLowerInvariant().Split('\'', '’')[0];
        return written.Length > 0 ? written : relation.Value;
    }

    /// <summary>A birth is told by its date, time and place.</summary>
    public static bool Tells(string slot) => slot is Known.BirthDate or Known.BirthTime or Known.BirthPlace;

    /// <summary>What is empty was erased: a fold of what is left knows no such birth.</summary>
    public static bool IsWhole(IReadOnlyDictionary<string, FilledSlot> slots) =>
        Array.TrueForAll([Known.BirthDate, Known.BirthTime, Known.BirthPlace], slot => slots.GetValueOrDefault(slot) is { Value.Length: > 0 });

    /// <summary>The key of somebody whose name is no longer known.</summary>
    public static string Unnamed(string person) =>
        person.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? person[..(colon + 1)] : person;

    private static string Among(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> births, string called) =>
        births.FirstOrDefault(birth => Slots(birth.Value) == called).Key ?? called;

    private static string Key(string? relation, string? name) => relation switch
    {
        null or Self => Self,
        _ when name is null => relation,
        _ => $"{relation}:{name.ToLowerInvariant()}",
    };
}
