using Luna.Astrology.Dashas;
using Luna.Astrology.Reports.Layout;
using NodaTime;

namespace Luna.Astrology.Reports.Sections;

internal static class YoginiSection
{
    private const int Cycles = 3;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var texts = context.Texts;
        yield return Paragraph.Of(texts["yogini.intro"]);
        var first = YoginiDasha.Mahadashas(context.Chart);
        var cycle = first[^1].End - first[0].Start;
        yield return new Columns(
            12, [.. Enumerable.Repeat(1f / Cycles, Cycles)],
            [
                .. Enumerable.Range(0, Cycles).Select(number => (IReadOnlyList<Block>)
                    [Periods([.. first.Select(period => Later(period, cycle * number))], context)]),
            ]);
        if (context.Now < context.Chart.Moment.Instant)
            yield break;
        var running = YoginiDasha.At(context.Chart, context.Now)[0];
        yield return new Subheading(texts.Say("yogini.maha-antar", ("yogini", NameOf(running, texts))));
        yield return Periods(YoginiDasha.Within(running), context);
    }

    private static Table Periods(IReadOnlyList<DashaPeriod> periods, ReportContext context) => new(
        [
            new(context.Texts["column.yogini"], 1), new(context.Texts["column.from"], 1.1f),
            new(context.Texts["column.to"], 1.1f),
        ],
        [
            .. periods.Select(period => (IReadOnlyList<Cell>)
            [
                DashasSection.Shaded(NameOf(period, context.Texts), period, context, isBold: true),
                DashasSection.Shaded(context.Texts.ShortDate(period.Start, context.Zone), period, context),
                DashasSection.Shaded(context.Texts.ShortDate(period.End, context.Zone), period, context),
            ]),
        ],
        7.8f);

    private static string NameOf(DashaPeriod period, ReportTexts texts) =>
        texts[$"yogini.{(int)YoginiDasha.YoginiOf(period.Lord)}"];

    private static DashaPeriod Later(DashaPeriod period, Duration by) =>
        period with { Start = period.Start + by, End = period.End + by };
}
