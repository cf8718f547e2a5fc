using System.Globalization;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings;

/// <summary>The English of facts.</summary>
internal static class FactWords
{
    private static readonly string[] Ordinals =
        ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th"];

    /// <returns>For instance <c>graha.moon</c>.</returns>
    public static string IdOf(Graha graha) => $"graha.{ZodiacNames.IdOf(graha)}";

    /// <returns>As inside a sentence: <c>the Moon</c>, <c>Mars</c>.</returns>
    public static string NameOf(Graha graha) =>
        graha is Graha.Sun or Graha.Moon ? $"the {ZodiacNames.Of(graha)}" : ZodiacNames.Of(graha);

    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string DateOf(Instant instant) => EnglishDates.UtcDate(instant);

    /// <returns>For instance <c>bhava 8 (house 8)</c>.</returns>
    public static string Bhava(int bhava) => string.Create(CultureInfo.InvariantCulture, $"bhava {bhava} (house {bhava})");

    /// <param name="place">1 to 12.</param>
    public static string Ordinal(int place) => Ordinals[place - 1];

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

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
