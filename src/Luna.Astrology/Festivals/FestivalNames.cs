namespace Luna.Astrology.Festivals;

/// <summary>What the days that are kept are called.</summary>
public static class FestivalNames
{
    private static readonly LanguageTexts Texts = new(typeof(FestivalNames), nameof(FestivalNames));

    /// <param name="id">Of an <see cref="Observance"/> or a festival of the <see cref="FestivalTable"/>.</param>
    /// <returns>For instance <c>Nirjala Ekadashi</c>.</returns>
    /// <exception cref="KeyNotFoundException">There is no observance of that id.</exception>
    public static string Of(string id, string languageTag = "en") => Texts.Get(id, languageTag);
}
