using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Readings;

/// <summary>Readings of the limbs of a day.</summary>
internal static class PanchangaReadings
{
    /// <summary>Tithi, vara, nakshatra, nitya yoga and karana, resting on <c>day.tithi</c> and so on.</summary>
    public static IEnumerable<WeighedReading> Of(MomentPanchanga day, string languageTag)
    {
        var nakshatra = day.Nakshatra.Value;
        yield return Say($"tithi.{FactWords.Number(day.Tithi.Value.Number)}", "day.tithi", languageTag);
        yield return Say($"vara.{ZodiacNames.IdOf(day.Vara.LordOf())}", "day.vara", languageTag);
        yield return SubjectTexts.Panchanga.Say(
            $"nakshatra.{ZodiacNames.IdOf(nakshatra)}", languageTag, ["day.nakshatra"],
            ("nakshatra", ZodiacNames.Of(nakshatra, languageTag)));
        yield return Say($"yoga.{FactWords.Number((int)day.NityaYoga.Value)}", "day.yoga", languageTag);
        yield return Say(
            $"karana.{PanchangaFacts.Hyphenated(day.Karana.Value.Name.ToString())}", "day.karana", languageTag);
    }

    /// <param name="birth">The nakshatra of the natal Moon.</param>
    public static WeighedReading OfTara(Nakshatra birth, Nakshatra day, string languageTag) =>
        Say($"tara.{FactWords.Number((int)Balas.TaraOf(birth, day))}", "day.tara", languageTag);

    private static WeighedReading Say(string key, string fact, string languageTag) =>
        SubjectTexts.Panchanga.Say(key, languageTag, [fact]);
}
