using Luna.Astrology.Charts;
using Luna.Astrology.Readings.Facts;
using NodaTime;

namespace Luna.Astrology.Readings;

/// <summary>What the readings of a chart are drawn from.</summary>
public enum ReadingSubject
{
    Grahas,
    Nakshatras,
    Lords,
    Yogas,
    Doshas,
    Dashas,
    Gochara,
    Year,
}

/// <summary>All readings that a chart offers, for a composer to choose from; each rests on <see cref="AllFacts"/>.</summary>
public static class Catalogue
{
    // What each further reading of the same subject, and each demanding one after another, loses in a ranking.
    private const int Again = 8;
    private const int Heavy = 15;

    private static readonly ReadingSubject[] Natal =
    [
        ReadingSubject.Grahas, ReadingSubject.Nakshatras, ReadingSubject.Lords, ReadingSubject.Yogas, ReadingSubject.Doshas,
    ];

    private static readonly ReadingSubject[] Running = [ReadingSubject.Dashas, ReadingSubject.Gochara, ReadingSubject.Year];

    /// <summary>Every reading: of the birth, and, from the birth on, of what runs.</summary>
    /// <param name="languageTag">BCP 47; English where Luna has no texts in it.</param>
    /// <exception cref="Sky.OutsideEphemerisException">
    /// The birth or the moment is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static IReadOnlyList<WeighedReading> Of(Chart chart, Instant now, string languageTag = "en") =>
        [.. BySubject(chart, now, languageTag).SelectMany(subject => subject.Readings)];

    /// <summary>The readings of one subject; those of what runs are none before the birth.</summary>
    /// <inheritdoc cref="Of(Chart, Instant, string)"/>
    public static IReadOnlyList<WeighedReading> Of(
        ReadingSubject subject, Chart chart, Instant now, string languageTag = "en")
    {
        var natal = NatalResults.Of(chart);
        if (Natal.Contains(subject))
            return [.. Of(subject, natal, languageTag)];
        return now < chart.Moment.Instant ? [] : [.. Of(subject, RunningResults.Of(natal, now), languageTag)];
    }

    /// <summary>The best readings about an area of life, the one that says most first.</summary>
    /// <remarks>
    /// By weight; a further reading of the same subject counts less, a demanding one after another demanding one much
    /// less, so that a few readings show several sides. The same chart and moment give the same order.
    /// </remarks>
    /// <inheritdoc cref="Of(Chart, Instant, string)"/>
    public static IReadOnlyList<WeighedReading> For(
        Topic topic, Chart chart, Instant now, int count, string languageTag = "en")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var left = BySubject(chart, now, languageTag)
            .SelectMany(subject => subject.Readings, (subject, reading) => (subject.Subject, Reading: reading))
            .Where(candidate => candidate.Reading.Topic == topic)
            .ToList();
        var chosen = new List<WeighedReading>(count);
        var told = new int[Enum.GetValues<ReadingSubject>().Length];
        while (chosen.Count < count && left.Count > 0)
        {
            var isHeavy = chosen is [.., { Tone: Tone.Demanding }];
            var best = left
                .OrderByDescending(x => x.Reading.Weight - Again * told[(int)x.Subject]
                    - (isHeavy && x.Reading.Tone == Tone.Demanding ? Heavy : 0))
                .ThenBy(x => x.Reading.Key, StringComparer.Ordinal)
                .First();
            left.Remove(best);
            told[(int)best.Subject]++;
            chosen.Add(best.Reading);
        }

        return chosen;
    }

    private static IEnumerable<(ReadingSubject Subject, IEnumerable<WeighedReading> Readings)> BySubject(
        Chart chart, Instant now, string languageTag)
    {
        var natal = NatalResults.Of(chart);
        foreach (var subject in Natal)
            yield return (subject, Of(subject, natal, languageTag));
        if (now < chart.Moment.Instant)
            yield break;
        var running = RunningResults.Of(natal, now);
        foreach (var subject in Running)
            yield return (subject, Of(subject, running, languageTag));
    }

    private static IEnumerable<WeighedReading> Of(ReadingSubject subject, NatalResults natal, string languageTag) =>
        subject switch
        {
            ReadingSubject.Grahas => NatalReadings.OfGrahas(natal, languageTag),
            ReadingSubject.Nakshatras => NatalReadings.OfNakshatras(natal, languageTag),
            ReadingSubject.Lords => NatalReadings.OfLords(natal, languageTag),
            ReadingSubject.Yogas => YogaReadings.OfYogas(natal, languageTag),
            _ => YogaReadings.OfDoshas(natal, languageTag),
        };

    private static IEnumerable<WeighedReading> Of(ReadingSubject subject, RunningResults running, string languageTag) =>
        subject switch
        {
            ReadingSubject.Dashas => RunningReadings.OfDashas(running, languageTag),
            ReadingSubject.Gochara => RunningReadings.OfGochara(running, languageTag),
            _ => RunningReadings.OfYear(running.Year, languageTag),
        };
}
