using System.Globalization;
using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Zodiac;
using NodaTime;
using SkiaSharp;

namespace Luna.Astrology.Reports;

/// <summary>The first page: whose kundli it is, the birth, the chart, and where to find what.</summary>
internal static class CoverPage
{
    private const float ChartSide = 230;
    private const float ListTop = 606;
    private const float ListLine = 20.5f;
    private const float ColumnGap = 30;

    /// <param name="sections">Titles and pages, from 0.</param>
    public static List<Mark> Of(ReportContext context, IReadOnlyList<(string Title, int Page)> sections)
    {
        var texts = context.Texts;
        const float middle = Sheet.Width / 2;
        var title = new Run(texts["title"], Palette.LagnaInk, IsBold: true);
        var name = new Run(context.Subject.Name ?? context.Texts["subject"], Palette.Ink, IsBold: context.Subject.Name is not null);
        var marks = new List<Mark>
        {
            Shape.Rectangle(22, 22, Sheet.Width - 44, Sheet.Height - 44, Palette.Paper, Palette.Gold, 1.4f, radius: 14),
            Shape.Rectangle(29, 29, Sheet.Width - 58, Sheet.Height - 58, null, Palette.Gold, 0.7f, radius: 10),
            new Words(new Spot(middle, 80), 34, [title]),
            new Words(new Spot(middle, 120), Math.Min(18, Sheet.ContentWidth / name.Width), [name]),
        };
        marks.AddRange(Ornament(middle, 146));

        var square = new List<Mark>
        {
            new Inset(
                [
                    .. ChartSquare.Frame(context.Style),
                    .. ChartSquare.Content(
                        VargaHouse.AllOf(context.Chart, Varga.D1), context.Style, texts.Drawing, ChartDetail.OnPage),
                ],
                new Spot(-ChartSquare.Left, -ChartSquare.Top)),
        };
        marks.Add(new Inset(square, new Spot(middle - ChartSide / 2, 172), ChartSide / ChartSquare.Side));

        var y = 432f;
        foreach (var (label, value) in Birth(context))
        {
            marks.Add(Words.OnBaseline(middle - 10, y, 10.2f, [new Run(label, Palette.Soft)], Anchor.End));
            var run = new Run(value, Palette.Ink, IsBold: true);
            marks.Add(Words.OnBaseline(
                middle + 10, y, Math.Min(10.2f, (Sheet.ContentWidth / 2 - 10) / run.Width), [run], Anchor.Start));
            y += 17.5f;
        }

        marks.Add(Words.OnBaseline(
            Sheet.Margin + 14, ListTop - 14, 12, [new Run(texts["contents"], Palette.LagnaInk, IsBold: true)], Anchor.Start));
        for (var i = 0; i < sections.Count; i++)
        {
            var (x, baseline, width) = EntryAt(i, sections.Count);
            var number = texts.Number(sections[i].Page + 1);
            marks.Add(Words.OnBaseline(x, baseline, 9.6f, [new Run(sections[i].Title, Palette.Ink)], Anchor.Start));
            marks.Add(Words.OnBaseline(x + width, baseline, 9.6f, [new Run(number, Palette.NumberInk, IsBold: true)], Anchor.End));
            marks.Add(Shape.Line(new Spot(x, baseline + 5.5f), new Spot(x + width, baseline + 5.5f), Palette.LagnaHouse, 0.7f));
        }

        return marks;
    }

    public static IEnumerable<PageLink> Links(IReadOnlyList<(string Title, int Page)> sections) => sections.Select((section, i) =>
    {
        var (x, baseline, width) = EntryAt(i, sections.Count);
        return new PageLink(0, new SKRect(x, baseline - 12, x + width, baseline + 6), section.Page);
    });

    private static (float X, float Baseline, float Width) EntryAt(int number, int count)
    {
        var rows = (count + 1) / 2;
        var width = (Sheet.ContentWidth - 28 - ColumnGap) / 2;
        return (Sheet.Margin + 14 + number / rows * (width + ColumnGap), ListTop + 8 + number % rows * ListLine, width);
    }

    private static IEnumerable<(string Label, string Value)> Birth(ReportContext context)
    {
        var (texts, birth, position) = (context.Texts, context.Birth, context.Chart.Moment.Position);
        yield return (texts["birth.date"], texts.Date(birth.Date));
        yield return (texts["birth.time"], TimeOf(birth.TimeOfDay, texts));
        yield return (texts["birth.place"], context.Subject.Place);
        yield return (
            texts["birth.position"],
            $"{texts.Drawing.Latitude(position.LatitudeDegrees)}, {texts.Drawing.Longitude(position.LongitudeDegrees)}");
        yield return (texts["birth.zone"], texts.Say(
            "zone.offset", ("zone", context.Subject.ZoneId), ("offset", OffsetOf(birth.Offset))));
        yield return (texts["birth.lagna"], texts.Point(context.Chart.Lagna));
        var moon = context.Chart[Graha.Moon].Point;
        yield return (texts["birth.moon"], texts.Name(moon.Rashi));
        yield return (texts["birth.nakshatra"], texts.Say(
            "nakshatra.pada", ("nakshatra", texts.Name(moon.Nakshatra)), ("pada", texts.Number(moon.Pada))));
    }

    private static string TimeOf(LocalTime time, ReportTexts texts) => time.Second == 0
        ? texts.Drawing.Time(time)
        : texts.Drawing.InDigits(string.Create(
            CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}:{time.Second:00}"));

    private static string OffsetOf(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '–' : '+')}{seconds / 3600}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
    }

    private static IEnumerable<Mark> Ornament(float x, float y)
    {
        yield return Shape.Line(new Spot(x - 90, y), new Spot(x - 12, y), Palette.Gold, 1);
        yield return Shape.Line(new Spot(x + 12, y), new Spot(x + 90, y), Palette.Gold, 1);
        yield return new Shape([new(x, y - 5), new(x + 5, y), new(x, y + 5), new(x - 5, y)], Palette.Gold, null, 0);
    }
}
