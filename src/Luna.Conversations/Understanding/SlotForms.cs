using System.Globalization;
using Luna.Astrology.Places;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Births;
using Luna.Conversations.Understanding.Answers;
using NodaTime;
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
    private static readonly string[] Grahas = Array.ConvertAll(Enum.GetValues<Graha>(), ZodiacNames.IdOf);
    private static readonly string[] Purposes = ["marriage", "house", "travel", "business", "vehicle", "naming", "study"];
    private static readonly string[] Areas =
        ["career", "love", "marriage", "children", "health", "wealth", "education", "property", "travel"];

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <returns>Null for what is no value of that slot.</returns>
    public static SlotReading? Read(
        string slot, string value, string? reference, string written, ReadingContext context, Gazetteer places)
    {
        var reading = new SlotReading(slot, value, written.Length > LongestWritten ? value : written, reference);
        return slot switch
        {
            Slots.BirthDate or Slots.PartnerBirthDate =>
                Date(value) <= context.Today && reference is null or Slots.ByCalendar ? reading : null,
            Slots.BirthTime or Slots.PartnerBirthTime =>
                IsTime(value) && (reference is null or Slots.AtNight || Casting.OffsetOf(reference) is not null) ? reading : null,
            Slots.BirthPlace or Slots.PartnerBirthPlace or Slots.Place =>
                Place(reference, places) is { } place ? reading with { Value = place.Name } : null,
            Slots.Amount => reference is null or "INR" or "USD" or "EUR" or "GBP" && IsAmount(value) ? reading : null,
            _ => reference is null && IsPlain(slot, value) ? reading : null,
        };
    }

    /// <summary>Slots whose value says all.</summary>
    private static bool IsPlain(string slot, string value) => slot switch
    {
        Slots.Relation => Relations.Contains(value),
        Slots.Language => Texts.Languages.Contains(value),
        Slots.Confirm => value is "yes" or "no",
        Slots.Period => value is "day" or "week" or "month" or "year",
        Slots.Sign => SignReader.Is(value),
        Slots.Graha => Grahas.Contains(value),
        Slots.Date => Date(value) is not null,
        Slots.Range => value.Split('/') is [var from, var to] && Date(from) <= Date(to),
        Slots.Purpose => Purposes.Contains(value),
        Slots.Area => Areas.Contains(value),
        Slots.Hour => HourAndMinute.Parse(value).Success,
        Slots.Rating => value is "1" or "2" or "3" or "4" or "5",
        Slots.Scope => value is "all" or "profile",
        _ => false,
    };

    private static LocalDate? Date(string value) =>
        LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date }
        && date.Year is >= DateReader.FirstYear and <= DateReader.LastYear ? date : null;

    private static bool IsAmount(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minor) && minor > 0;

    private static bool IsTime(string value) => value == Slots.Unknown || HourAndMinute.Parse(value).Success;

    private static Place? Place(string? reference, Gazetteer places) =>
        int.TryParse(reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? places.ById(id) : null;
}
