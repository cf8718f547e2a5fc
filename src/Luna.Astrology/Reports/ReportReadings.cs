using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Readings;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Reports;

/// <summary>Luna's reading texts for what a chart has, in the language of the report.</summary>
internal static class ReportReadings
{
    private static readonly LanguageTexts Grahas = Of("Grahas");
    private static readonly LanguageTexts Lords = Of("Lords");
    private static readonly LanguageTexts Nakshatras = Of("Nakshatras");
    private static readonly LanguageTexts Dashas = Of("Dashas");
    private static readonly LanguageTexts Days = Of("Panchanga");
    private static readonly LanguageTexts Yogas = Of("Yogas");
    private static readonly LanguageTexts Doshas = Of("Doshas");
    private static readonly LanguageTexts YogaNames = new(typeof(Yoga), nameof(YogaNames));

    /// <summary>Title and sentences of each group.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<string> Sentences)> Of(ReportContext context)
    {
        var (chart, texts) = (context.Chart, context.Texts);
        yield return (texts["readings.self"], Self(chart, texts));
        yield return (texts["readings.grahas"], [.. chart.Placements.Select(placement => OfGraha(placement, texts))]);
        yield return (
            texts["readings.lords"], [.. Enumerable.Range(1, Rashis.Count).Select(bhava => OfLord(chart, bhava, texts))]);
        if (context.Now >= chart.Moment.Instant)
            yield return (texts["readings.dashas"], Running(context));
        yield return (texts["readings.panchanga"], Day(context));
    }

    public static string IdOf(YogaFamily family) => family switch
    {
        YogaFamily.NeechaBhanga => "neecha-bhanga",
        _ => family.ToString().ToLowerInvariant(),
    };

    /// <summary>With the grahas that it is about, where a yoga may form for several.</summary>
    public static string NameOf(FormedYoga formed, ReportTexts texts)
    {
        var name = YogaNames.Find(formed.Yoga.Id, texts.Language) ?? formed.Yoga.Name;
        return formed.Subjects.IsEmpty
            ? name
            : texts.Say("yoga.pair", ("yoga", name), ("grahas", texts.Names(formed.Subjects.ToList())));
    }

    /// <summary>What a yoga means; where it has no text of its own, what its family means.</summary>
    public static string? MeaningOf(FormedYoga formed, ReportTexts texts)
    {
        var id = formed.Yoga.Id;
        var text = formed.Yoga.Family == YogaFamily.Dosha
            ? Find(Doshas, formed.IsCancelled ? "softened" : "dosha", id, texts) ?? Find(Doshas, "dosha", id, texts)
                ?? Find(Yogas, "yoga", id, texts)
            : Find(Yogas, "yoga", id, texts);
        text ??= Yogas.Find($"family.{IdOf(formed.Yoga.Family)}", texts.Language);
        return text is null ? null : Filled(text, texts, ("yoga", YogaNames.Find(id, texts.Language) ?? formed.Yoga.Name));
    }

    /// <summary>Kinds of one dosha, as grahan-sun and grahan-moon, share the text of grahan.</summary>
    private static string? Find(LanguageTexts from, string group, string id, ReportTexts texts)
    {
        for (var stem = id; stem.Length > 0; stem = stem.LastIndexOf('-') is var cut and > 0 ? stem[..cut] : "")
        {
            if (from.Find($"{group}.{stem}", texts.Language) is { } text)
                return text;
        }

        return null;
    }

    private static List<string> Self(Chart chart, ReportTexts texts)
    {
        var (lagna, moon) = (chart.Lagna, chart[Graha.Moon].Point);
        return
        [
            Nakshatra(lagna.Nakshatra, "lagna", texts), OfRashi(chart[Graha.Moon], texts),
            Nakshatra(moon.Nakshatra, "moon", texts), OfRashi(chart[Graha.Sun], texts),
        ];
    }

    private static string OfGraha(Placement placement, ReportTexts texts)
    {
        var inBhava = Filled(
            Grahas.Get($"bhava.{ZodiacNames.IdOf(placement.Graha)}.{placement.Bhava}", texts.Language), texts,
            ("graha", texts.Name(placement.Graha)), ("bhava", texts[$"ordinal.{placement.Bhava}"]));
        // The luminaries' rashis are told above.
        return placement.Graha is Graha.Sun or Graha.Moon ? inBhava : $"{inBhava} {OfRashi(placement, texts)}";
    }

    private static string OfRashi(Placement placement, ReportTexts texts) => Filled(
        Grahas.Get(
            $"rashi.{ZodiacNames.IdOf(placement.Graha)}.{ZodiacNames.IdOf(placement.Point.Rashi)}", texts.Language),
        texts,
        ("graha", texts.Name(placement.Graha)), ("rashi", texts.Name(placement.Point.Rashi)));

    private static string OfLord(Chart chart, int bhava, ReportTexts texts)
    {
        var lord = Rashis.LordOf(chart.RashiOf(bhava));
        var standing = chart[lord].Bhava;
        return Filled(
            Lords.Get($"lord.{bhava}.{standing}", texts.Language), texts,
            ("lord", texts.Name(lord)), ("from", texts[$"ordinal.{bhava}"]), ("bhava", texts[$"ordinal.{standing}"]));
    }

    private static List<string> Running(ReportContext context)
    {
        var (texts, running) = (context.Texts, Vimshottari.At(context.Chart, context.Now));
        var (maha, antar) = (running[0], running[1]);
        string Until(DashaPeriod period) => texts.Date(period.End.InZone(context.Zone).Date);

        return
        [
            Filled(
                Dashas.Get($"maha.{ZodiacNames.IdOf(maha.Lord)}", texts.Language), texts,
                ("graha", texts.Name(maha.Lord)), ("until", Until(maha))),
            Filled(
                Dashas.Get($"antar.{ZodiacNames.IdOf(maha.Lord)}.{ZodiacNames.IdOf(antar.Lord)}", texts.Language), texts,
                ("maha", texts.Name(maha.Lord)), ("antar", texts.Name(antar.Lord)), ("until", Until(antar))),
        ];
    }

    private static List<string> Day(ReportContext context)
    {
        var texts = context.Texts;
        var at = MomentPanchanga.At(
            context.Chart.Moment, context.Birth.Offset,
            PanchangaOptions.Default with { Ayanamsa = context.Chart.Options.Ayanamsa });
        string[] keys =
        [
            $"tithi.{at.Tithi.Value.Number}", $"vara.{ZodiacNames.IdOf(at.Vara.LordOf())}", $"yoga.{(int)at.NityaYoga.Value}",
            $"karana.{at.Karana.Value.Name.ToString().ToLowerInvariant()}",
        ];
        return [.. keys.Select(key => Filled(Days.Get(key, texts.Language), texts))];
    }

    private static string Nakshatra(Nakshatra nakshatra, string who, ReportTexts texts) => Filled(
        Nakshatras.Get($"{who}.{ZodiacNames.IdOf(nakshatra)}", texts.Language), texts, ("nakshatra", texts.Name(nakshatra)));

    private static string Filled(string text, ReportTexts texts, params ReadOnlySpan<(string Gap, string Words)> filled)
    {
        foreach (var (gap, words) in filled)
            text = text.Replace($"{{{gap}}}", words, StringComparison.Ordinal);
        return texts.Drawing.InDigits(text);
    }

    private static LanguageTexts Of(string file) => new(typeof(Reading), $"Texts.{file}");
}
