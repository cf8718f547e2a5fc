namespace Luna.Astrology.Readings;

/// <summary>A sentence for a person, and the facts that it rests on.</summary>
public sealed record Reading(string Text, IReadOnlyList<string> FactIds);
