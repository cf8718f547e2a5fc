using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Readings.Texts;

/// <summary>The words that fill the gaps of texts, by language.</summary>
internal static class GapWords
{
    private static readonly LanguageTexts Words = new(typeof(GapWords), "Words");
    private static readonly LanguageTexts YogaNames = new(typeof(GapWords), "YogaNames");

    /// <returns>As inside a sentence, in English <c>the Moon</c>; <see cref="ZodiacNames"/> has the bare name.</returns>
    public static string Spoken(Graha graha, string languageTag) =>
        Words.Get($"graha.{ZodiacNames.IdOf(graha)}", languageTag);

    /// <returns>For instance <c>tenth</c>; where a language bends it, as before the word for house.</returns>
    public static string Ordinal(int place, string languageTag) =>
        Words.Get($"ordinal.{ReadingTexts.Number(place)}", languageTag);

    public static string YogaName(string id, string languageTag) => YogaNames.Get(id, languageTag);

    /// <summary>A sentence that begins with a gap begins with a capital all the same.</summary>
    public static string Fill(string text, ReadOnlySpan<(string Gap, string Words)> filled)
    {
        foreach (var (gap, words) in filled)
            text = text.Replace($"{{{gap}}}", words, StringComparison.Ordinal);
        return char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
