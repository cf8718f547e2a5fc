using System.Globalization;
using Luna.Astrology.Places;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Births;

/// <summary>From the filled slots of a workflow to a birth.</summary>
internal static class BirthSlots
{
    /// <returns>Null when the gazetteer no longer knows the place that was chosen.</returns>
    public static BirthDetails? Details(IReadOnlyDictionary<string, FilledSlot> slots, Gazetteer places)
    {
        if (!int.TryParse(slots[Slots.BirthPlace].Reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            || places.ById(id) is not { } place)
            return null;

        var time = slots[Slots.BirthTime];
        return new BirthDetails(
            slots[Slots.BirthDate].Value,
            time.Value == Slots.Unknown ? null : time.Value,
            slots.TryGetValue(Slots.BirthTimeMargin, out var margin) && time.Value != Slots.Unknown
                ? int.Parse(margin.Value, CultureInfo.InvariantCulture)
                : 0,
            new BirthPlace(
                place.Id, place.Name, place.Region, place.Country, place.LatitudeDegrees, place.LongitudeDegrees, place.Zone),
            Casting.OffsetOf(time.Reference));
    }
}
