using System.Globalization;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings;

/// <summary>Luna's own sentences, by key and language, with their gaps filled.</summary>
internal sealed class ReadingTexts(string languageTag)
{
    private static readonly LanguageTexts Texts = new(typeof(ReadingTexts), nameof(ReadingTexts));

    /// <param name="filled">Gap and words: <c>("rashi", "Mithuna")</c> for <c>{rashi}</c>.</param>
    public string Say(string key, params ReadOnlySpan<(string Gap, string Words)> filled)
    {
        var text = Texts.Get(key, languageTag);
        foreach (var (gap, words) in filled)
            text = text.Replace($"{{{gap}}}", words, StringComparison.Ordinal);
        return text;
    }

    public string Name(Graha graha) => ZodiacNames.Of(graha, languageTag);

    public string Name(Rashi rashi) => ZodiacNames.FullyOf(rashi, languageTag);

    public string Name(Nakshatra nakshatra) => ZodiacNames.Of(nakshatra, languageTag);

    /// <returns>The UTC date, as in the facts.</returns>
    public string Date(Instant instant)
    {
        var date = instant.InUtc().Date;
        return Say(
            "date",
            ("day", Number(date.Day)),
            ("month", Say($"month.{Number(date.Month)}")),
            ("year", Number(date.Year)));
    }

    public string List(IReadOnlyList<string> items)
    {
        var text = items[0];
        for (var i = 1; i < items.Count - 1; i++)
            text = Say("list.comma", ("first", text), ("next", items[i]));
        return items.Count == 1 ? text : Say("list.and", ("first", text), ("last", items[^1]));
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
