using System.Globalization;
using Luna.Astrology.Drawings;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Reports;

/// <summary>The words of the report in one language, with the names, dates and digits of the drawings.</summary>
internal sealed class ReportTexts(string languageTag)
{
    private static readonly LanguageTexts Texts = new(typeof(ReportTexts), nameof(ReportTexts));

    public DrawingTexts Drawing { get; } = new(languageTag);

    public string Language => Drawing.Language;

    public string this[string key] => Drawing.InDigits(Texts.Get(key, Language));

    /// <param name="filled">Gap and words: <c>("rashi", "Mithuna")</c> for <c>{rashi}</c>.</param>
    public string Say(string key, params ReadOnlySpan<(string Gap, string Words)> filled)
    {
        var text = Texts.Get(key, Language);
        foreach (var (gap, words) in filled)
            text = text.Replace($"{{{gap}}}", words, StringComparison.Ordinal);
        return Drawing.InDigits(text);
    }

    public string Name(Graha graha) => Drawing.Name(graha);

    public string Name(Rashi rashi) => Drawing.Name(rashi);

    public string Name(Nakshatra nakshatra) => ZodiacNames.Of(nakshatra, Language);

    public string Names(IEnumerable<Graha> grahas) => string.Join(", ", grahas.Select(Name));

    public string Number(int number) => Drawing.Number(number);

    public string Number(double number, string format) => Drawing.Number(number, format);

    /// <returns>For instance <c>12°05′33″</c>, cut off, not rounded: no graha is shown in the next rashi.</returns>
    public string Degrees(double degrees)
    {
        var seconds = (int)(degrees * 3600);
        return Drawing.InDigits(string.Create(
            CultureInfo.InvariantCulture, $"{seconds / 3600}°{seconds / 60 % 60:00}′{seconds % 60:00}″"));
    }

    /// <returns>For instance <c>Mithuna 12°05′33″</c>.</returns>
    public string Point(ZodiacPoint point) => $"{Name(point.Rashi)} {Degrees(point.DegreesInRashi)}";

    public string Date(LocalDate date) => Drawing.Date(date);

    public string ShortDate(Instant instant, DateTimeZone zone) => Drawing.ShortDate(instant.InZone(zone).Date);

    public string ShortDateTime(Instant instant, DateTimeZone zone) => Say(
        "day-time", ("date", ShortDate(instant, zone)), ("time", Drawing.Time(instant.InZone(zone).TimeOfDay)));
}
