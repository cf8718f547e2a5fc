using System.Collections.Concurrent;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Drawings;

/// <summary>A chart as a sheet of its own: title, caption, the square of houses, legend.</summary>
internal static class ChartPicture
{
    private const float Width = 800;
    private const float Height = 908;

    /// <summary>What all charts of a style and language have in common.</summary>
    private static readonly ConcurrentDictionary<(ChartStyle Style, string Language), IReadOnlyList<Mark>> Frames = new();

    /// <param name="caption">
    /// The line under the title; absent, or with letters that the fonts lack: the instant in UTC and the place.
    /// </param>
    public static Picture Of(Chart chart, Varga varga, ChartStyle style, DrawingTexts texts, string? caption)
    {
        var placed = VargaHouse.AllOf(chart, varga);
        var title = texts.TitleOf(varga);
        var line = caption is not null && DrawingFonts.CanWrite(caption) ? caption : CaptionOf(chart.Moment, texts);
        List<Mark> marks =
        [
            Heading(48, 34, new Run(title, Palette.Ink, IsBold: true)),
            Heading(85, 19, new Run(line, Palette.Soft)),
            .. ChartSquare.Content(placed, style, texts, ChartDetail.Full),
        ];
        if (style != ChartStyle.North)
            marks.AddRange(ChartSquare.InTheMiddle(varga, texts));
        return new Picture(
            Width, Height, Palette.Paper, $"{title}, {line}", ChartWords.Describe(placed, texts),
            Frames.GetOrAdd((style, texts.Language), _ => [.. ChartSquare.Frame(style), Legend(style, texts)]), marks);
    }

    private static Words Heading(float y, float size, Run run)
    {
        var fitting = Math.Min(size, (Width - 2 * ChartSquare.Left) / run.Width);
        return new Words(new Spot(Width / 2, y), fitting, [run]);
    }

    private static Words Legend(ChartStyle style, DrawingTexts texts)
    {
        const string gap = "     ";
        var numbers = $"{texts.Number(1)}–{texts.Number(12)}";
        return new Words(
            new Spot(Width / 2, Height - 40),
            16,
            [
                new Run(texts.Get("lagna.short"), Palette.LagnaInk, IsBold: true),
                new Run($" {texts.Get("lagna")}{gap}", Palette.Soft),
                new Run(texts.Get("retrograde.short"), Palette.RetrogradeInk, IsBold: true),
                new Run($" {texts.Get("retrograde")}{gap}", Palette.Soft),
                new Run(texts.Get("combust.short"), Palette.CombustInk, IsBold: true),
                new Run($" {texts.Get("combust")}{gap}", Palette.Soft),
                new Run(texts.Get("vargottama.short"), Palette.VargottamaInk, IsBold: true),
                new Run($" {texts.Get("vargottama")}{gap}", Palette.Soft),
                new Run(numbers, style == ChartStyle.South ? Palette.Soft : Palette.NumberInk, IsBold: true),
                new Run($" {texts.Get(style == ChartStyle.South ? "legend.bhavas" : "legend.rashis")}", Palette.Soft),
            ]);
    }

    private static string CaptionOf(BirthMoment moment, DrawingTexts texts)
    {
        var utc = moment.Instant.InUtc();
        return texts.Say(
            "caption",
            ("date", texts.Date(utc.Date)), ("time", texts.Time(utc.TimeOfDay)),
            ("latitude", texts.Latitude(moment.Position.LatitudeDegrees)),
            ("longitude", texts.Longitude(moment.Position.LongitudeDegrees)));
    }
}
