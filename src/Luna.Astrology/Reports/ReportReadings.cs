using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Yogas;

namespace Luna.Astrology.Reports;

/// <summary>Luna's reading texts for what a chart has, in the order of the report.</summary>
internal static class ReportReadings
{
    // Of a first reading, those that tell no dates: the dashas have their own part.
    private const int Timeless = 4;

    /// <summary>Title and sentences of each group.</summary>
    public static IEnumerable<(string Title, IEnumerable<string> Sentences)> Of(ReportContext context)
    {
        var (chart, texts, natal) = (context.Chart, context.Texts, NatalResults.Of(context.Chart));
        var language = texts.Language;
        var first = BirthReading.Of(chart, context.Now, language).Take(Timeless).Select(reading => reading.Text);
        yield return (texts["readings.self"], first);
        yield return (texts["readings.grahas"], Texts(NatalReadings.OfGrahas(natal, language)));
        yield return (texts["readings.nakshatras"], Texts(NatalReadings.OfNakshatras(natal, language)));
        yield return (texts["readings.lords"], Texts(NatalReadings.OfLords(natal, language)));
        if (context.Now >= chart.Moment.Instant)
        {
            var running = RunningResults.Of(natal, context.Now);
            yield return (texts["readings.dashas"], Texts(RunningReadings.OfDashas(running, language)));
            yield return (texts["readings.gochara"], Texts(RunningReadings.OfGochara(running, language)));
            yield return (texts["readings.year"], Texts(RunningReadings.OfYear(running.Year, language)));
        }

        var day = MomentPanchanga.At(
            chart.Moment, context.Birth.Offset, PanchangaOptions.Default with { Ayanamsa = chart.Options.Ayanamsa });
        yield return (texts["readings.panchanga"], Texts(PanchangaReadings.Of(day, language)));
    }

    /// <summary>With the grahas that it is about, where a yoga may form for several.</summary>
    public static string NameOf(FormedYoga formed, ReportTexts texts)
    {
        var name = NameOf(formed.Yoga, texts);
        return formed.Subjects.IsEmpty
            ? name
            : texts.Say("yoga.pair", ("yoga", name), ("grahas", texts.Names(formed.Subjects.ToList())));
    }

    /// <summary>What a yoga means; where it has no text of its own, what its family means.</summary>
    public static string MeaningOf(FormedYoga formed, ReportTexts texts)
    {
        var (id, language) = (formed.Yoga.Id, texts.Language);
        string[] keys =
        [
            .. formed.Yoga.Family == YogaFamily.Dosha || formed.Yoga.Nature == YogaNature.Adverse
                ? [$"{(formed.IsCancelled ? "softened" : "dosha")}.{id}"] : Array.Empty<string>(),
            $"yoga.{id}", $"family.{PanchangaFacts.Hyphenated(formed.Yoga.Family.ToString())}",
        ];
        foreach (var key in keys)
        {
            var subject = SubjectTexts.Doshas.Has(key) ? SubjectTexts.Doshas : SubjectTexts.Yogas;
            if (subject.Has(key))
                return texts.Drawing.InDigits(subject.Say(key, language, [], ("yoga", NameOf(formed.Yoga, texts))).Text);
        }

        throw new InvalidOperationException($"There is no text for the yoga {id}.");
    }

    private static string NameOf(Yoga yoga, ReportTexts texts) =>
        texts.Drawing.InDigits(GapWords.YogaName(yoga.Id, texts.Language));

    private static IEnumerable<string> Texts(IEnumerable<WeighedReading> readings) => readings.Select(reading => reading.Text);
}
