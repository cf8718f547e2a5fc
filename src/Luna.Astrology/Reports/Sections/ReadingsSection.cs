using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;

namespace Luna.Astrology.Reports.Sections;

/// <summary>What the chart says, in Luna's own sentences.</summary>
internal static class ReadingsSection
{
    private const float Indent = 12;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var texts = context.Texts;
        yield return Paragraph.Note(texts["readings.note"]);
        foreach (var (title, sentences) in ReportReadings.Of(context))
        {
            yield return new Subheading(title);
            foreach (var sentence in sentences)
                yield return new Paragraph([new Piece(texts.Drawing.InDigits(sentence), Palette.Ink)], Indent: Indent, Sign: "•", SpaceAfter: 4);
        }
    }
}
