using Luna.Astrology.Charts;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Readings;

/// <summary>Readings of grahas, nakshatras and lords of bhavas.</summary>
internal static class NatalReadings
{
    // How much more a graha in full dignity, or less a combust one, says.
    private const int Dignified = 10;
    private const int Hidden = -5;

    public static IEnumerable<WeighedReading> OfGrahas(NatalResults natal, string languageTag)
    {
        var chart = natal.Chart;
        foreach (var placement in chart.Placements)
        {
            var (graha, id) = (placement.Graha, ZodiacNames.IdOf(placement.Graha));
            var name = ZodiacNames.Of(graha, languageTag);
            var more = Dignities.Of(chart, graha) >= Dignity.Own ? Dignified : placement.IsCombust ? Hidden : 0;
            yield return Heavier(more, SubjectTexts.Grahas.Say(
                $"bhava.{id}.{FactWords.Number(placement.Bhava)}", languageTag, [$"graha.{id}.bhava"],
                ("graha", name), ("bhava", GapWords.Ordinal(placement.Bhava, languageTag))));
            yield return Heavier(more, SubjectTexts.Grahas.Say(
                $"rashi.{id}.{ZodiacNames.IdOf(placement.Point.Rashi)}", languageTag, [$"graha.{id}.rashi"],
                ("graha", name), ("rashi", ZodiacNames.FullyOf(placement.Point.Rashi, languageTag))));
        }
    }

    public static IEnumerable<WeighedReading> OfNakshatras(NatalResults natal, string languageTag)
    {
        var chart = natal.Chart;
        yield return OfNakshatra("moon", "graha.moon", chart[Graha.Moon].Point, languageTag);
        yield return OfNakshatra("lagna", "lagna", chart.Lagna, languageTag);
        foreach (var placement in chart.Placements)
        {
            if (placement.Graha == Graha.Moon)
                continue;
            yield return OfNakshatra(
                "graha", $"graha.{ZodiacNames.IdOf(placement.Graha)}", placement.Point, languageTag,
                ("graha", ZodiacNames.Of(placement.Graha, languageTag)));
        }
    }

    public static IEnumerable<WeighedReading> OfLords(NatalResults natal, string languageTag)
    {
        var chart = natal.Chart;
        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
        {
            var lord = Rashis.LordOf(chart.RashiOf(bhava));
            var stands = chart[lord].Bhava;
            yield return SubjectTexts.Lords.Say(
                $"lord.{FactWords.Number(bhava)}.{FactWords.Number(stands)}", languageTag,
                [$"bhava.{FactWords.Number(bhava)}.lord"],
                ("lord", GapWords.Spoken(lord, languageTag)),
                ("from", GapWords.Ordinal(bhava, languageTag)),
                ("bhava", GapWords.Ordinal(stands, languageTag)));
        }
    }

    internal static WeighedReading Heavier(int more, WeighedReading reading) =>
        reading with { Weight = Math.Clamp(reading.Weight + more, 1, 100) };

    private static WeighedReading OfNakshatra(
        string kind, string fact, ZodiacPoint point, string languageTag, params ReadOnlySpan<(string, string)> filled) =>
        SubjectTexts.Nakshatras.Say(
            $"{kind}.{ZodiacNames.IdOf(point.Nakshatra)}", languageTag, [$"{fact}.nakshatra"],
            [("nakshatra", ZodiacNames.Of(point.Nakshatra, languageTag)), .. filled]);
}
