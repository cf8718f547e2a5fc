using System.Globalization;
using Luna.Astrology.Readings;
using Luna.Astrology.Yogas;

namespace Luna.Conversations.Workflows.Dosha;

/// <summary>How the degree of a dosha and what bears on it are said.</summary>
internal static class DoshaWords
{
    public static string Percent(double strength) => (strength * 100).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Named for the quarter of the scale in which it lies.</summary>
    public static string Degree(double strength, string language) => Texts.Get(
        language,
        DoshaTexts.Degree + strength switch
        {
            < 0.25 => "slight",
            < 0.5 => "mild",
            < 0.75 => "marked",
            _ => "strong",
        },
        ("percent", Percent(strength)));

    /// <summary>The grounds of that kind which the texts name, each once; how the grahas stand goes into the degree.</summary>
    public static IEnumerable<string> Grounds(IEnumerable<ToldDosha> doshas, YogaReasonKind kind, string language) =>
        doshas.SelectMany(dosha => dosha.Formed).SelectMany(formed => formed.Reasons)
            .Where(reason => reason.Kind == kind && reason.Graha is null)
            .Select(reason => reason.Id).Distinct()
            .Select(id => Texts.Get(language, DoshaTexts.Ground + id));
}
