using System.Globalization;
using Luna.Astrology.Places;
using Luna.Conversations.Births;
using NodaTime.Text;

namespace Luna.Conversations.Understanding;

/// <summary>
/// The canonical form of each slot. What a button brings back has been through other hands: it is taken only in the
/// form that Luna itself writes.
/// </summary>
internal static class SlotForms
{
    private const int LongestWritten = 80;

    private static readonly string[] Relations = ["self", "partner", "child", "parent", "sibling", "friend", "other"];
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <returns>Null for what is no value of that slot.</returns>
    public static SlotReading? Read(
        string slot, string value, string? reference, string written, ReadingContext context, Gazetteer places)
    {
        var reading = new SlotReading(slot, value, written.Length > LongestWritten ? value : written, reference);
        return slot switch
        {
            Slots.BirthDate => IsDate(value, context) && reference is null or Slots.ByCalendar ? reading : null,
            Slots.BirthTime => IsTime(value) && (reference is null or Slots.AtNight || Casting.OffsetOf(reference) is not null)
                ? reading : null,
            Slots.BirthPlace => Place(reference, places) is { } place ? reading with { Value = place.Name } : null,
            Slots.Relation => reference is null && Relations.Contains(value) ? reading : null,
            Slots.Language => reference is null && Texts.Languages.Contains(value) ? reading : null,
            Slots.Confirm => reference is null && value is "yes" or "no" ? reading : null,
            _ => null,
        };
    }

    private static bool IsDate(string value, ReadingContext context) =>
        LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date }
        && date.Year is >= DateReader.FirstYear and <= DateReader.LastYear && date <= context.Today;

    private static bool IsTime(string value) => value == Slots.Unknown || HourAndMinute.Parse(value).Success;

    private static Place? Place(string? reference, Gazetteer places) =>
        int.TryParse(reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? places.ById(id) : null;
}
