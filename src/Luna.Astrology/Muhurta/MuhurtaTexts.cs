using System.Globalization;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Muhurta;

/// <summary>Purposes and reasons in words.</summary>
public static class MuhurtaTexts
{
    private static readonly LanguageTexts Texts = new(typeof(MuhurtaTexts), nameof(MuhurtaTexts));

    /// <returns>For instance <c>entering a house</c>.</returns>
    public static string Of(Purpose purpose, string languageTag = "en") => Texts.Get($"purpose.{purpose}", languageTag);

    /// <returns>For instance <c>The Moon is in Rohini, which suits it</c>; no full stop.</returns>
    public static string Of(in MuhurtaReason reason, string languageTag = "en") => string.Format(
        CultureInfo.InvariantCulture,
        Texts.Get($"{reason.Kind}.{(reason.Points > 0 ? "for" : "against")}", languageTag),
        Detail(reason, languageTag));

    private static string Detail(in MuhurtaReason reason, string languageTag) => reason.Kind switch
    {
        ReasonKind.Nakshatra or ReasonKind.AmritaSiddhi or ReasonKind.SarvarthaSiddhi =>
            ZodiacNames.Of(Find<Nakshatra>(reason.Detail, ZodiacNames.IdOf), languageTag),
        ReasonKind.Lagna or ReasonKind.SunRashi =>
            ZodiacNames.Of(Find<Rashi>(reason.Detail, ZodiacNames.IdOf), languageTag),
        ReasonKind.Combustion or ReasonKind.BeneficInKendra or ReasonKind.MaleficInBhava =>
            ZodiacNames.Of(Find<Graha>(reason.Detail, ZodiacNames.IdOf), languageTag),
        ReasonKind.NityaYoga => PanchangaNames.Of(Enum.Parse<NityaYoga>(reason.Detail), languageTag),
        ReasonKind.Choghadiya => PanchangaNames.Of(Enum.Parse<Choghadiya>(reason.Detail), languageTag),
        ReasonKind.TaraBala => PanchangaNames.Of(Enum.Parse<Tara>(reason.Detail), languageTag),
        _ => reason.Detail,
    };

    private static T Find<T>(string id, Func<T, string> idOf)
        where T : struct, Enum => Array.Find(Enum.GetValues<T>(), value => idOf(value) == id);
}
