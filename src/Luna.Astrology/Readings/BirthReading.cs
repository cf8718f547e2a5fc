using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings;

/// <summary>A short first reading of a chart; each sentence names the facts of <see cref="ChartFacts"/> that carry it.</summary>
public static class BirthReading
{
    private const int Gathering = 3;

    /// <param name="languageTag">BCP 47; English where Luna has no texts in it.</param>
    /// <returns>
    /// Lagna, the Moon's rashi and nakshatra, a notable placement, and, unless <paramref name="now"/> is before the
    /// birth, the running mahadasha and antardasha.
    /// </returns>
    public static IReadOnlyList<Reading> Of(Chart chart, Instant now, string languageTag = "en")
    {
        ArgumentNullException.ThrowIfNull(chart);
        var texts = new ReadingTexts(languageTag);
        var moon = chart[Graha.Moon].Point;
        var readings = new List<Reading>
        {
            new(texts.Say($"lagna.{ZodiacNames.IdOf(chart.Lagna.Rashi)}", ("rashi", texts.Name(chart.Lagna.Rashi))),
                ["lagna.rashi"]),
            OfMoon(moon.Rashi, texts),
            OfMoon(moon.Nakshatra, texts),
            Notable(chart, texts),
        };
        if (now >= chart.Moment.Instant)
        {
            var running = Vimshottari.At(chart, now);
            readings.Add(OfPeriod("maha", running[0], texts));
            readings.Add(OfPeriod("antar", running[1], texts));
        }

        return readings;
    }

    internal static Reading OfMoon(Rashi rashi, ReadingTexts texts) => new(
        texts.Say($"moon.{ZodiacNames.IdOf(rashi)}", ("rashi", texts.Name(rashi))), ["graha.moon.rashi"]);

    internal static Reading OfMoon(Nakshatra nakshatra, ReadingTexts texts) => new(
        texts.Say($"nakshatra.{ZodiacNames.IdOf(nakshatra)}", ("nakshatra", texts.Name(nakshatra))),
        ["graha.moon.nakshatra"]);

    private static Reading OfPeriod(string level, DashaPeriod period, ReadingTexts texts) => new(
        texts.Say(
            $"{level}.{ZodiacNames.IdOf(period.Lord)}",
            ("graha", texts.Name(period.Lord)), ("until", texts.Date(period.End))),
        [$"dasha.vimshottari.{level}"]);

    /// <summary>Three or more grahas in one bhava; else the first in the lagna's; else where the Sun stands.</summary>
    private static Reading Notable(Chart chart, ReadingTexts texts)
    {
        var fullest = chart.Placements
            .GroupBy(placement => placement.Bhava)
            .OrderByDescending(bhava => bhava.Count()).ThenBy(bhava => bhava.Key)
            .First();
        if (fullest.Count() >= Gathering)
        {
            var grahas = texts.List([.. fullest.Select(placement => texts.Name(placement.Graha))]);
            return new Reading(
                texts.Say($"gathering.{ReadingTexts.Number(fullest.Key)}", ("grahas", grahas)),
                [.. fullest.Select(BhavaFact)]);
        }

        if (chart.Placements.FirstOrDefault(placement => placement.Bhava == 1) is { } rising)
        {
            return new Reading(
                texts.Say($"in-lagna.{ZodiacNames.IdOf(rising.Graha)}", ("graha", texts.Name(rising.Graha))),
                [BhavaFact(rising)]);
        }

        var sun = chart[Graha.Sun];
        return new Reading(texts.Say($"sun-in.{ReadingTexts.Number(sun.Bhava)}"), [BhavaFact(sun)]);
    }

    private static string BhavaFact(Placement placement) => $"graha.{ZodiacNames.IdOf(placement.Graha)}.bhava";
}
