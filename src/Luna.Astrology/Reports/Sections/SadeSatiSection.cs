using Luna.Astrology.Drawings;
using Luna.Astrology.Gochara;
using Luna.Astrology.Reports.Layout;

namespace Luna.Astrology.Reports.Sections;

internal static class SadeSatiSection
{
    public static IEnumerable<Block> Of(ReportContext context)
    {
        var texts = context.Texts;
        var sadeSati = SadeSatis.Of(context.Chart);
        yield return Paragraph.Of(texts.Say("sade-sati.intro", ("moon", texts.Name(sadeSati.Moon))));
        var rounds = sadeSati.Rounds().SelectMany(round => round.Periods.Select(period => (round.Number, period)));
        var sadeSatis = new Table(
            [new(texts["column.round"], 0.6f, Anchor.Middle), .. PeriodColumns(texts)],
            [.. rounds.Select(x => (IReadOnlyList<Cell>)[Shaded(texts.Number(x.Number), x.period, context), .. Row(x.period, context)])],
            8);
        var dhaiyas = new Table(
            PeriodColumns(texts),
            [
                .. sadeSati.Dhaiya4.Concat(sadeSati.Dhaiya8).OrderBy(period => period.Time.HasStart ? period.Time.Start : default)
                    .Select(period => Row(period, context)),
            ],
            8);
        yield return new Columns(
            18, [0.54f, 0.46f],
            [
                [new Subheading(texts["sade-sati.periods"]), sadeSatis],
                [new Subheading(texts["sade-sati.dhaiya"]), dhaiyas],
            ]);
    }

    private static Column[] PeriodColumns(ReportTexts texts) =>
        [new(texts["column.phase"], 1.4f), new(texts["column.from"], 1.2f), new(texts["column.to"], 1.2f)];

    private static Cell[] Row(SaturnPeriod period, ReportContext context) =>
    [
        Shaded(context.Texts[$"phase.{period.Phase}"], period, context),
        Shaded(period.Time.HasStart ? context.Texts.ShortDate(period.Time.Start, context.Zone) : "", period, context),
        Shaded(period.Time.HasEnd ? context.Texts.ShortDate(period.Time.End, context.Zone) : "", period, context),
    ];

    private static Cell Shaded(string text, SaturnPeriod period, ReportContext context) =>
        new(text, Fill: period.Contains(context.Now) ? Palette.LagnaHouse : null);
}
