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

    /// <summary>While a workflow runs, or has run last, that takes these slots.</summary>
    public static Understood Hearing(string text, params string[] slots) =>
        MessageReader.Read(text, null, new ReadingContext(null, null, Today, "en") { Hears = slots }, Gazetteer.Default);

    /// <summary>A slot is asked for by a workflow that takes these others.</summary>
    public static Understood Asked(string slot, string text, params string[] others) =>
        MessageReader.Read(text, null, new ReadingContext(slot, null, Today, "en") { Hears = [slot, .. others] }, Gazetteer.Default);

    /// <summary>A birth at 10:30 am on 15 August 1990 is known.</summary>
    public static Understood Correcting(string text) => MessageReader.Read(
        text, null, new ReadingContext(null, null, Today, "en", new LocalDate(1990, 8, 15), new LocalTime(10, 30), PlaceKnown: true), Gazetteer.Default);

    public static SlotReading? Slot(this Understood understood, string slot) =>
        understood.Slots.SingleOrDefault(x => x.Slot == slot);

    /// <summary>Of people, births, places, days and signs all that was read, in the order of their names; who writes is left out.</summary>
    public static string Told(this Understood understood) => string.Join("; ", understood.Slots
        .Where(x => Telling.Contains(x.Slot) && x is not { Slot: Slots.Relation, Value: "self" })
        .Select(x => $"{x.Slot}={x.Brief()}").Order(StringComparer.Ordinal));

    private static readonly string[] Telling =
    [
        Slots.BirthDate, Slots.BirthTime, Slots.BirthTimeMargin, Slots.BirthPlace, Slots.PartnerName, Slots.PartnerBirthDate, Slots.PartnerBirthTime,
        Slots.PartnerBirthPlace, Slots.Name, Slots.Relation, Slots.Place, Slots.Date, Slots.Sign, Slots.Period, Slots.Range, Slots.Purpose,
    ];

    /// <summary>A value, the choices with a bar between them, or the problem's key; "-" for nothing.</summary>
    public static string Brief(this SlotReading? reading) =>
        reading is null ? "-"
        : reading.Value ?? (reading.Choices is { } choices
            ? string.Join('|', choices.Select(x => x.Value))
            : reading.Problem!.Key);
}
