using System.Globalization;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;

namespace Luna.Astrology.Readings;

/// <summary>The English of facts.</summary>
internal static class FactWords
{
    private static readonly string[] Ordinals =
        ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th"];

    private static readonly InstantPattern TimeOfDay = InstantPattern.CreateWithInvariantCulture("HH':'mm':'ss");

    /// <returns>For instance <c>graha.moon</c>.</returns>
    public static string IdOf(Graha graha) => $"graha.{ZodiacNames.IdOf(graha)}";

    /// <returns>As inside a sentence: <c>the Moon</c>, <c>Mars</c>.</returns>
    public static string NameOf(Graha graha) =>
        graha is Graha.Sun or Graha.Moon ? $"the {ZodiacNames.Of(graha)}" : ZodiacNames.Of(graha);

    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string DateOf(Instant instant) => EnglishDates.UtcDate(instant);

    public static string DateOf(LocalDate date) => EnglishDates.Of(date);

    /// <returns>For instance <c>5 April 1990 04:05:06 UTC</c>; cut to the second.</returns>
    public static string TimeOf(Instant instant) => $"{DateOf(instant)} {TimeOfDay.Format(instant)} UTC";

    /// <returns>For instance <c>bhava 8 (house 8)</c>.</returns>
    public static string Bhava(int bhava) => string.Create(CultureInfo.InvariantCulture, $"bhava {bhava} (house {bhava})");

    /// <param name="place">1 to 12.</param>
    public static string Ordinal(int place) => Ordinals[place - 1];

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <returns>Virupas, points and the like, for instance <c>12.30</c>.</returns>
    public static string Hundredths(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Bindus(int count) => count == 1 ? "1 bindu" : $"{Number(count)} bindus";

    /// <summary>Cut, not rounded, so that 29°59′59″ never reads as the next rashi.</summary>
    public static string Sexagesimal(double degrees)
    {
        var minutes = (int)(degrees * 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}°{minutes % 60:00}′");
    }

    /// <returns>For instance <c>12°03′ of Kanya (Virgo)</c>.</returns>
    public static string Place(ZodiacPoint point) =>
        $"{Sexagesimal(point.DegreesInRashi)} of {ZodiacNames.FullyOf(point.Rashi)}";

    /// <returns>For instance <c>Mars, Venus and the Moon</c>.</returns>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    public static string List(IEnumerable<Graha> grahas) => List([.. grahas.Select(NameOf)]);

    public static string List(IEnumerable<int> numbers) => List([.. numbers.Select(Number)]);
}
