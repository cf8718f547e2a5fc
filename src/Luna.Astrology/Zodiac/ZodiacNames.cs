using System.Text;

namespace Luna.Astrology.Zodiac;

/// <summary>What rashis, nakshatras and grahas are called, and how ids of facts spell them.</summary>
public static class ZodiacNames
{
    private static readonly LanguageTexts Texts = new(typeof(ZodiacNames), nameof(ZodiacNames));
    private static readonly string[] RashiIds = IdsOf<Rashi>();
    private static readonly string[] NakshatraIds = IdsOf<Nakshatra>();
    private static readonly string[] GrahaIds = IdsOf<Graha>();

    /// <returns>For instance <c>Mithuna</c>.</returns>
    public static string Of(Rashi rashi, string languageTag = "en") => Name($"rashi.{IdOf(rashi)}", languageTag);

    /// <returns>For instance <c>Mithuna (Gemini)</c>.</returns>
    public static string FullyOf(Rashi rashi, string languageTag = "en") =>
        Name($"rashi.{IdOf(rashi)}.full", languageTag);

    /// <returns>For instance <c>Purva Phalguni</c>.</returns>
    public static string Of(Nakshatra nakshatra, string languageTag = "en") =>
        Name($"nakshatra.{IdOf(nakshatra)}", languageTag);

    /// <returns>For instance <c>Moon</c>.</returns>
    public static string Of(Graha graha, string languageTag = "en") => Name($"graha.{IdOf(graha)}", languageTag);

    /// <returns>For instance <c>mithuna</c>.</returns>
    public static string IdOf(Rashi rashi) => RashiIds[(int)rashi - 1];

    /// <returns>For instance <c>purva-phalguni</c>.</returns>
    public static string IdOf(Nakshatra nakshatra) => NakshatraIds[(int)nakshatra - 1];

    /// <returns>For instance <c>moon</c>.</returns>
    public static string IdOf(Graha graha) => GrahaIds[(int)graha];

    private static string[] IdsOf<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), Hyphenated);

    private static string Hyphenated(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && id.Length > 0)
                id.Append('-');
            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }

    /// <summary>Names have a capital in Latin letters, also where they are spelt from another script.</summary>
    private static string Name(string key, string languageTag)
    {
        var name = Texts.Get(key, languageTag);
        return char.IsAsciiLetterLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }
}
