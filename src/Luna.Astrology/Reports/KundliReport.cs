using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Reports.Sections;
using NodaTime;

namespace Luna.Astrology.Reports;

/// <summary>The whole kundli of a birth as a document to print or to keep.</summary>
public static class KundliReport
{
    /// <param name="Room">Points that must be left on a page for the section to begin on it; a whole page begins a new one.</param>
    private sealed record Section(string Key, float Room, Func<ReportContext, IEnumerable<Block>> Blocks);

    private const float NewPage = Sheet.Height;

    private static readonly Section[] Sections =
    [
        new("charts", NewPage, ChartsSection.Of),
        new("placements", NewPage, ChartsSection.Placements),
        new("panchanga", 380, PanchangaSection.Of),
        new("vargas", NewPage, VargasSection.Of),
        new("varga-table", 330, VargasSection.Table),
        new("bhavas", 270, BhavasSection.Of),
        new("vimshottari", NewPage, context =>
            [.. DashasSection.Of(context), .. DashasSection.Antardashas(context), .. DashasSection.Pratyantardashas(context)]),
        new("yogini", 330, YoginiSection.Of),
        new("ashtakavarga", NewPage, AshtakavargaSection.Of),
        new("shadbala", NewPage, ShadbalaSection.Of),
        new("jaimini", 470, JaiminiSection.Of),
        new("yogas", NewPage, YogasSection.Yogas),
        new("doshas", 150, YogasSection.Doshas),
        new("sade-sati", 520, SadeSatiSection.Of),
        new("transits", 560, TransitsSection.Of),
        new("readings", NewPage, ReadingsSection.Of),
        new("method", 280, MethodSection.Of),
    ];

    /// <param name="now">When the report is for: the dashas that it marks, the transits that it shows.</param>
    /// <param name="languageTag">BCP 47; English where Luna has no words in it.</param>
    /// <param name="style">In which the charts are drawn.</param>
    /// <returns>
    /// A PDF of some 15 pages A4 with text that can be searched. The same input gives the same bytes.
    /// </returns>
    /// <exception cref="Time.UnknownTimeZoneException">There is no zone of that id.</exception>
    /// <exception cref="Sky.OutsideEphemerisException">
    /// A moment that the report needs is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static byte[] Pdf(
        Chart chart, ReportSubject subject, Instant now, string languageTag = "en", ChartStyle style = ChartStyle.North)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(subject);
        var context = ReportContext.Of(chart, subject, now, languageTag, style);
        var (pages, sections) = Lay(context);
        var texts = context.Texts;
        var title = subject.Name is null ? texts["title"] : texts.Say("title.of", ("name", subject.Name));
        return ReportPdf.Write(pages, title, texts["subject"], texts.Language, [.. CoverPage.Links(sections)]);
    }

    internal static (IReadOnlyList<IReadOnlyList<Mark>> Pages, IReadOnlyList<(string Title, int Page)> Sections) Lay(
        ReportContext context)
    {
        var flow = new Flow();
        flow.StartPage();
        var sections = new List<(string Title, int Page)>();
        foreach (var section in Sections)
        {
            flow.Need(section.Room);
            var title = context.Texts[$"section.{section.Key}"];
            sections.Add((title, flow.Pages.Count - 1));
            flow.Add(new Heading(title));
            foreach (var block in section.Blocks(context))
                flow.Add(block);
        }

        flow.Settle();
        flow.Pages[0].AddRange(CoverPage.Of(context, sections));
        for (var i = 1; i < flow.Pages.Count; i++)
            flow.Pages[i].AddRange(Footer(i + 1, flow.Pages.Count, context));
        return (flow.Pages, sections);
    }

    private static IEnumerable<Mark> Footer(int page, int pages, ReportContext context)
    {
        var texts = context.Texts;
        const float right = Sheet.Width - Sheet.Margin;
        yield return Shape.Line(
            new Spot(Sheet.Margin, Sheet.FooterBaseline - 14), new Spot(right, Sheet.FooterBaseline - 14), Palette.Gold, 0.6f);
        var name = context.Subject.Name is { } known ? texts.Say("title.of", ("name", known)) : texts["title"];
        var run = new Run(name, Palette.Soft);
        yield return Words.OnBaseline(
            Sheet.Margin, Sheet.FooterBaseline, Math.Min(8, Sheet.ContentWidth / 2 / run.Width), [run], Anchor.Start);
        yield return Words.OnBaseline(
            Sheet.Width / 2 + 40, Sheet.FooterBaseline, 8,
            [new Run(texts.Say("footer.made", ("date", texts.Date(context.Now.InZone(context.Zone).Date))), Palette.Soft)],
            Anchor.Start);
        yield return Words.OnBaseline(
            right, Sheet.FooterBaseline, 8,
            [new Run(texts.Say("page", ("page", texts.Number(page)), ("pages", texts.Number(pages))), Palette.Ink, IsBold: true)],
            Anchor.End);
    }
}
