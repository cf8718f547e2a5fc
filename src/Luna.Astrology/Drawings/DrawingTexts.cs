using System.Globalization;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Drawings;

/// <summary>The words of the drawings in one language; numbers in its digits.</summary>
internal sealed class DrawingTexts
{
    private static readonly LanguageTexts Texts = new(typeof(DrawingTexts), nameof(DrawingTexts), spelt: false);

    private readonly string _digits;

    /// <param name="languageTag">BCP 47; English where there are no texts in it.</param>
    public DrawingTexts(string languageTag)
    {
        Language = Texts.TagFor(languageTag);
        _digits = Texts.Get("digits", Language);
    }

    /// <summary>Of the texts; English when there are none in the language asked for.</summary>
    public string Language { get; }

    public string Get(string key) => Texts.Get(key, Language);

    /// <param name="filled">Gap and words: <c>("rashi", "Mithuna")</c> for <c>{rashi}</c>.</param>
    public string Say(string key, params ReadOnlySpan<(string Gap, string Words)> filled)
    {
        var text = Get(key);
        foreach (var (gap, words) in filled)
            text = text.Replace($"{{{gap}}}", words, StringComparison.Ordinal);
        return text;
    }

    public string Name(Rashi rashi) => ZodiacNames.Of(rashi, Language);

    public string Name(Graha graha) => ZodiacNames.Of(graha, Language);

    public string Short(Graha graha) => Get($"graha.{ZodiacNames.IdOf(graha)}.short");

    public string Name(Varga varga) =>
        HasName(varga) ? Get($"varga.{(int)varga}") : Say("title.other", ("number", Number((int)varga)));

    public string TitleOf(Varga varga) => Say(
        HasName(varga) ? "title" : "title.other",
        ("varga", HasName(varga) ? Get($"varga.{(int)varga}") : ""),
        ("number", ((int)varga).ToString(CultureInfo.InvariantCulture)));

    public string Number(int number) => InDigits(number.ToString(CultureInfo.InvariantCulture));

    public string Number(double number, string format) => InDigits(number.ToString(format, CultureInfo.InvariantCulture));

    /// <returns>For instance <c>5 April 1990</c>.</returns>
    public string Date(LocalDate date) => Date(date, "");

    /// <returns>For instance <c>5 Apr 1990</c>.</returns>
    public string ShortDate(LocalDate date) => Date(date, ".short");

    public string Time(LocalTime time) =>
        InDigits(string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}"));

    public string Latitude(double degrees) =>
        Say(degrees < 0 ? "south" : "north", ("degrees", Number(Math.Abs(degrees), "0.00")));

    public string Longitude(double degrees) =>
        Say(degrees < 0 ? "west" : "east", ("degrees", Number(Math.Abs(degrees), "0.00")));

    /// <summary>The text with its numbers in the language's digits; those that follow a Latin letter, as in D9, stay.</summary>
    public string InDigits(string text)
    {
        if (_digits[0] == '0' || !text.AsSpan().ContainsAnyInRange('0', '9'))
            return text;
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsAsciiDigit(letters[i]) && (i == 0 || !IsLatin(letters[i - 1])))
                letters[i] = _digits[letters[i] - '0'];
        }

        return new string(letters);
    }

    private string Date(LocalDate date, string form) => Say(
        "date",
        ("day", Number(date.Day)), ("month", Get($"month.{date.Month}{form}")), ("year", Number(date.Year)));

    private static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter);

    private static bool HasName(Varga varga) => Texts.Has($"varga.{(int)varga}");
}
