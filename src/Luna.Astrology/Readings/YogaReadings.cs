using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Yogas;

namespace Luna.Astrology.Readings;

/// <summary>Readings of the yogas and doshas of a chart.</summary>
internal static class YogaReadings
{
    // Below this strength a dosha is told as softened.
    private const double Slight = 0.25;
    private const string KalaSarpa = "kala-sarpa";

    /// <summary>Of those that are not cancelled; the stronger, the heavier.</summary>
    public static IEnumerable<WeighedReading> OfYogas(NatalResults natal, string languageTag)
    {
        // A family's general line is told once, for the strongest that has no line of its own.
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, formed) in YogaFacts.Distinct("yoga", natal.Yogas).OrderByDescending(x => x.Formed.Strength))
        {
            var own = $"yoga.{formed.Yoga.Id}";
            var key = SubjectTexts.Yogas.Has(own)
                ? own
                : $"family.{PanchangaFacts.Hyphenated(formed.Yoga.Family.ToString())}";
            if (formed.IsCancelled || (formed.Yoga.Id == "kemadruma" && IsDosha(natal, formed)) || !told.Add(key))
                continue;
            var reading = SubjectTexts.Yogas.Say(
                key, languageTag, [id], ("yoga", GapWords.YogaName(formed.Yoga.Id, languageTag)));
            var weight = (int)Math.Round(reading.Weight * (0.5 + formed.Strength / 2));
            yield return reading with { Weight = Math.Max(1, weight) };
        }
    }

    /// <summary>Every dosha; what is cancelled or slight in softer words.</summary>
    public static IEnumerable<WeighedReading> OfDoshas(NatalResults natal, string languageTag) =>
        OfDoshas(natal.Doshas, languageTag);

    /// <inheritdoc cref="OfDoshas(NatalResults, string)"/>
    public static IEnumerable<WeighedReading> OfDoshas(IReadOnlyList<FormedYoga> doshas, string languageTag)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, formed) in YogaFacts.Distinct("dosha", doshas))
        {
            var isSoft = formed.IsCancelled || formed.Strength < Slight;
            var key = $"{(isSoft ? "softened" : "dosha")}.{formed.Yoga.Id}";
            if (told.Add(key))
                yield return SubjectTexts.Doshas.Say(key, languageTag, [id]);
            if (formed.Yoga.Id.StartsWith(KalaSarpa, StringComparison.Ordinal) && formed.Variant is { } kind)
                yield return SubjectTexts.Doshas.Say($"{KalaSarpa}.{kind}", languageTag, [id]);
        }
    }

    private static bool IsDosha(NatalResults natal, FormedYoga formed) =>
        natal.Doshas.Any(dosha => dosha.Yoga.Id == formed.Yoga.Id);
}
