using Luna.Astrology.Places;
using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Conversations.Tests.Understanding;

/// <summary>Reads messages on one day in 2025.</summary>
internal static class Reading
{
    public static readonly LocalDate Today = new(2025, 6, 1);

    public static Understood Of(string text, string? openSlot = null, params SlotChoice[] choices) =>
        MessageReader.Read(text, null, new ReadingContext(openSlot, choices, Today, "en"), Gazetteer.Default);

    public static Understood Knowing(LocalDate birth, string text, string? openSlot = null) =>
        MessageReader.Read(text, null, new ReadingContext(openSlot, null, Today, "en", birth), Gazetteer.Default);

    public static SlotReading? Slot(this Understood understood, string slot) =>
        understood.Slots.SingleOrDefault(x => x.Slot == slot);

    /// <summary>A value, the choices with a bar between them, or the problem's key; "-" for nothing.</summary>
    public static string Brief(this SlotReading? reading) =>
        reading is null ? "-"
        : reading.Value ?? (reading.Choices is { } choices
            ? string.Join('|', choices.Select(x => x.Value))
            : reading.Problem!.Key);
}
