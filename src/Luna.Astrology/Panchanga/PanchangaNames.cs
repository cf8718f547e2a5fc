namespace Luna.Astrology.Panchanga;

/// <summary>What the limbs of a panchanga and the parts of time are called.</summary>
public static class PanchangaNames
{
    private static readonly LanguageTexts Texts = new(typeof(PanchangaNames), nameof(PanchangaNames));

    /// <returns>For instance <c>Shukla Panchami</c>.</returns>
    public static string Of(Tithi tithi, string languageTag = "en") => Texts.Get($"tithi.{tithi.Number}", languageTag);

    /// <returns>For instance <c>Guruvara</c>.</returns>
    public static string Of(Vara vara, string languageTag = "en") => Texts.Get($"vara.{vara}", languageTag);

    public static string Of(NityaYoga yoga, string languageTag = "en") => Texts.Get($"nitya-yoga.{yoga}", languageTag);

    public static string Of(KaranaName karana, string languageTag = "en") => Texts.Get($"karana.{karana}", languageTag);

    public static string Of(MasaName masa, string languageTag = "en") => Texts.Get($"masa.{masa}", languageTag);

    public static string Of(Samvatsara samvatsara, string languageTag = "en") =>
        Texts.Get($"samvatsara.{samvatsara}", languageTag);

    public static string Of(Choghadiya choghadiya, string languageTag = "en") =>
        Texts.Get($"choghadiya.{choghadiya}", languageTag);

    public static string Of(Tara tara, string languageTag = "en") => Texts.Get($"tara.{tara}", languageTag);

    public static string Of(Ritu ritu, string languageTag = "en") => Texts.Get($"ritu.{ritu}", languageTag);

    public static string Of(Ayana ayana, string languageTag = "en") => Texts.Get($"ayana.{ayana}", languageTag);
}
