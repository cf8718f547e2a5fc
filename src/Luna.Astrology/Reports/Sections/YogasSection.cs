using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Yogas;

namespace Luna.Astrology.Reports.Sections;

/// <summary>The yogas and doshas that are formed, how strongly, by whom, and what they mean.</summary>
internal static class YogasSection
{
    public static IEnumerable<Block> Yogas(ReportContext context)
    {
        var formed = ChartYogas.Of(context.Chart);
        yield return Paragraph.Of(context.Texts.Say("yogas.intro", ("count", context.Texts.Number(formed.Count))));
        foreach (var block in formed.SelectMany(yoga => Entry(yoga, context)))
            yield return block;
    }

    public static IEnumerable<Block> Doshas(ReportContext context)
    {
        var formed = ChartDoshas.Of(context.Chart);
        yield return Paragraph.Of(context.Texts["doshas.intro"]);
        if (formed.Count == 0)
            yield return Paragraph.Of(context.Texts["yogas.none"]);
        foreach (var block in formed.SelectMany(dosha => Entry(dosha, context)))
            yield return block;
    }

    private static IEnumerable<Block> Entry(FormedYoga formed, ReportContext context)
    {
        var texts = context.Texts;
        yield return new YogaTitle(
            ReportReadings.NameOf(formed, texts),
            texts[$"family.{formed.Yoga.Family}"],
            formed.IsCancelled ? texts["yogas.cancelled"] : null,
            (float)formed.Strength,
            formed.Yoga.Nature == YogaNature.Adverse ? Palette.Line : Palette.VargottamaInk);
        yield return new Paragraph([new Piece(ReportReadings.MeaningOf(formed, texts), Palette.Ink)], 9, SpaceAfter: 1);
        var bhavas = string.Join(", ", formed.Bhavas.ToList().Select(texts.Number));
        var by = formed.Grahas.IsEmpty
            ? texts.Say("yogas.formed-by.lagna", ("bhavas", bhavas))
            : texts.Say("yogas.formed-by", ("grahas", texts.Names(formed.Grahas.ToList())), ("bhavas", bhavas));
        yield return new Paragraph(
            [
                new Piece(by + "  ", Palette.Soft),
                new Piece(texts.Say("yogas.source", ("source", formed.Yoga.Source)), Palette.Soft),
            ],
            7.8f, SpaceAfter: 8);
    }
}

/// <summary>A name with its family, and at the right edge a bar for the strength.</summary>
internal sealed record YogaTitle(string Name, string Family, string? Instead, float Strength, Tint Tint) : Block
{
    private const float BarWidth = 90;

    public override IEnumerable<Strip> Strips(float width)
    {
        var marks = new List<Mark>
        {
            Words.OnBaseline(
                0, 11, 10, [new Run(Name, Palette.Ink, IsBold: true), new Run($"   {Family}", Palette.Soft, Scale: 0.8f)],
                Anchor.Start),
        };
        if (Instead is not null)
        {
            marks.Add(Words.OnBaseline(width, 11, 8.4f, [new Run(Instead, Palette.LagnaInk)], Anchor.End));
        }
        else
        {
            marks.Add(Shape.Rectangle(width - BarWidth, 4.5f, BarWidth, 6, Tint.Of(0xF3EBDB), null, 0));
            marks.Add(Shape.Rectangle(width - BarWidth, 4.5f, Math.Max(2, BarWidth * Strength), 6, Tint, null, 0));
        }

        return [new Strip(15, marks, KeepsWithNext: true)];
    }
}
