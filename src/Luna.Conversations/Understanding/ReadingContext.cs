using NodaTime;

namespace Luna.Conversations.Understanding;

/// <summary>What the conversation adds to the words of a message.</summary>
/// <param name="OpenSlot">The slot that Luna asked for last.</param>
/// <param name="OpenChoices">The choices that Luna offered for it.</param>
/// <param name="Today">The person's date; no birth lies after it.</param>
/// <param name="Language">Labels of choices and arguments of problems are written in it.</param>
/// <param name="KnownBirthDate">"The 16th" and "at half past twelve at night" are held against it.</param>
public sealed record ReadingContext(
    string? OpenSlot, IReadOnlyList<SlotChoice>? OpenChoices, LocalDate Today, string Language,
    LocalDate? KnownBirthDate = null);
