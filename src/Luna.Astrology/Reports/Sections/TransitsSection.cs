using Luna.Astrology.Drawings;
using Luna.Astrology.Gochara;
using Luna.Astrology.Reports.Layout;

namespace Luna.Astrology.Reports.Sections;

/// <summary>The wheel of now, and how each graha stands to the natal Moon.</summary>
internal static class TransitsSection
{
    private const float WheelWidth = 330;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var texts = context.Texts;
        yield return Paragraph.Of(texts.Say(
            "transits.intro", ("date", texts.Date(context.Now.InZone(context.Zone).Date))));
        var picture = TransitPicture.Of(context.Chart, context.Now, context.Subject.ZoneId, texts.Drawing);
        var scale = WheelWidth / picture.Width;
        const float cut = 100;
        yield return new Figure(
            (picture.Height - cut) * scale,
            width =>
            [
                // Its title stands in the text above.
                new Inset(
                    [.. picture.Frame, .. picture.Marks.Skip(2)],
                    new Spot((width - WheelWidth) / 2, -cut * scale), scale),
            ]);
        yield return new Space(8);
        yield return new Table(
            [
                new(texts["column.graha"], 1), new(texts["column.rashi"], 1.1f), new(texts["column.degrees"], 1, Anchor.End),
                new(texts["column.from-moon"], 0.9f, Anchor.Middle), new(texts["column.from-lagna"], 0.9f, Anchor.Middle),
                new(texts["column.bindus"], 0.7f, Anchor.Middle), new(texts["column.quality"], 1.5f),
                new(texts["column.state"], 0.9f),
            ],
            [
                .. Transits.At(context.Chart, context.Now).Select(transit => (IReadOnlyList<Cell>)
                [
                    new(texts.Name(transit.Graha), IsBold: true), texts.Name(transit.Point.Rashi),
                    texts.Degrees(transit.Point.DegreesInRashi), texts.Number(transit.FromMoon),
                    texts.Number(transit.FromLagna), transit.Bindus is { } bindus ? texts.Number(bindus) : texts["none"],
                    texts[$"quality.{transit.Quality}"],
                    new(transit.IsRetrograde ? texts.Drawing.Get("retrograde") : "", Tint: Palette.RetrogradeInk),
                ]),
            ],
            8.2f);
    }
}
