using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Reports;

/// <summary>What every section draws on.</summary>
/// <param name="Day">From sunrise to sunrise; the birth lies in it.</param>
internal sealed record ReportContext(
    Chart Chart, ReportSubject Subject, Instant Now, ReportTexts Texts, ChartStyle Style, DateTimeZone Zone, VedicDay Day)
{
    public ZonedDateTime Birth { get; } = Chart.Moment.Instant.InZone(Zone);

    public static ReportContext Of(Chart chart, ReportSubject subject, Instant now, string languageTag, ChartStyle style)
    {
        var zone = CivilTime.ZoneOf(subject.ZoneId);
        return new ReportContext(
            chart, subject, now, new ReportTexts(languageTag), style, zone,
            VedicDay.OfOrNominal(chart.Moment, zone.GetUtcOffset(chart.Moment.Instant)));
    }

    public string Marks(Placement placement)
    {
        var marks = new List<string>(3);
        if (placement.IsRetrograde)
            marks.Add(Texts.Drawing.Get("retrograde"));
        if (placement.IsCombust)
            marks.Add(Texts.Drawing.Get("combust"));
        if (placement.Point.IsVargottama())
            marks.Add(Texts.Drawing.Get("vargottama"));
        return string.Join(", ", marks);
    }
}
