using System.Globalization;
using Luna.Astrology;
using Luna.Astrology.Places;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Astrology.Time;
using Luna.Conversations.Births;
using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>The place whose clock and horizon an answer goes by.</summary>
internal sealed record Whereabouts(string ZoneId, GeoPosition Position, string Name)
{
    /// <summary>The place that was told, now or before; null when none was, and when the gazetteer no longer has it.</summary>
    public static Whereabouts? Told(Conversation state, Gazetteer places) =>
        Find(state.Slots.GetValueOrDefault(Slots.Place) ?? state.Remembered.GetValueOrDefault(Slots.Place), places);

    /// <summary>Good enough for the date: the place told, else that of the person's birth, else the meridian of India.</summary>
    public static Whereabouts Likely(Conversation state, Gazetteer places) =>
        Told(state, places)
        ?? Find(state.Births.GetValueOrDefault(BirthOf.Self)?.GetValueOrDefault(Slots.BirthPlace), places)
        ?? new Whereabouts(HoroscopeOptions.Default.ZoneId, HoroscopeOptions.Default.Place, "");

    public LocalDate Today(DateTimeOffset now) => Instant.FromDateTimeOffset(now).InZone(CivilTime.ZoneOf(ZoneId)).Date;

    public SkyInputs Inputs => new(Name, Position.LatitudeDegrees, Position.LongitudeDegrees, ZoneId);

    private static Whereabouts? Find(FilledSlot? told, Gazetteer places) =>
        int.TryParse(told?.Reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
        && places.ById(id) is { } place
            ? new Whereabouts(place.Zone, new GeoPosition(place.LatitudeDegrees, place.LongitudeDegrees), place.Name)
            : null;
}
