using Luna.Astrology.Zodiac;

namespace Luna.Reference;

/// <summary>What the files of reference figures call things.</summary>
public static class FileWords
{
    private static readonly string[] Signs =
    [
        "Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo",
        "Libra", "Scorpio", "Sagittarius", "Capricorn", "Aquarius", "Pisces",
    ];

    /// <returns>For instance <c>moon</c>.</returns>
    public static string Of(Graha graha) => ZodiacNames.IdOf(graha);

    /// <returns>For instance <c>Gemini</c>.</returns>
    public static string Of(Rashi rashi) => Signs[(int)rashi - 1];

    /// <returns>For instance <c>Purva Phalguni</c>.</returns>
    public static string Of(Nakshatra nakshatra) => ZodiacNames.Of(nakshatra);
}
