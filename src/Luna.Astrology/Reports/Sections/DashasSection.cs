using Luna.Astrology.Dashas;
using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using NodaTime;

namespace Luna.Astrology.Reports.Sections;

/// <summary>Vimshottari: the bar, all mahadashas, all antardashas, and the pratyantardashas of now.</summary>
internal static class DashasSection
{
    private const int InARow = 3;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var (texts, mahadashas) = (context.Texts, Vimshottari.Mahadashas(context.Chart));
        yield return Paragraph.Of(texts.Say(
            "vimshottari.intro",
            ("nakshatra", texts.Name(context.Chart[Zodiac.Graha.Moon].Point.Nakshatra)),
            ("graha", texts.Name(mahadashas[0].Lord)), ("balance", Balance(mahadashas[0], context))));
        yield return Bar(context);
        yield return new Space(10);
        yield return new Subheading(texts["vimshottari.mahadashas"]);
        yield return new Table(
            [
                new(texts["column.lord"], 1.4f), new(texts["column.from"], 1.4f), new(texts["column.to"], 1.4f),
                new(texts["column.years"], 0.8f, Anchor.End), new(texts["column.age"], 0.9f, Anchor.End),
            ],
            [.. mahadashas.Select(period => MahaRow(period, context))]);
        yield return Paragraph.Note(texts.Say("vimshottari.running", ("date", texts.ShortDate(context.Now, context.Zone))));
    }

    public static IEnumerable<Block> Antardashas(ReportContext context)
    {
        var texts = context.Texts;
        yield return new Subheading(texts["vimshottari.antardashas"]);
        foreach (var row in Vimshottari.Mahadashas(context.Chart).Chunk(InARow))
        {
            yield return new Columns(
                12, [.. row.Select(_ => 1f / InARow)],
                [
                    .. row.Select(maha => (IReadOnlyList<Block>)
                    [
                        new Subheading(texts.Say("vimshottari.maha-antar", ("maha", texts.Name(maha.Lord)))),
                        Periods(Vimshottari.Within(maha), context),
                    ]),
                ]);
        }
    }

    public static IEnumerable<Block> Pratyantardashas(ReportContext context)
    {
        if (context.Now < context.Chart.Moment.Instant)
            yield break;
        var running = Vimshottari.At(context.Chart, context.Now);
        var antardashas = Vimshottari.Within(running[0]);
        var at = antardashas.ToList().FindIndex(period => period.Start == running[1].Start);
        var shown = antardashas.Skip(at).Take(2).ToArray();
        yield return new Columns(
            18, [.. shown.Select(_ => 1f / shown.Length)],
            [
                .. shown.Select(antar => (IReadOnlyList<Block>)
                [
                    new Subheading(context.Texts.Say(
                        "vimshottari.pratyantardashas",
                        ("maha", context.Texts.Name(running[0].Lord)), ("antar", context.Texts.Name(antar.Lord)))),
                    Periods(Vimshottari.Within(antar), context),
                ]),
            ]);
    }

    private static Table Periods(IReadOnlyList<DashaPeriod> periods, ReportContext context) => new(
        [
            new(context.Texts["column.lord"], 0.9f), new(context.Texts["column.from"], 1.15f),
            new(context.Texts["column.to"], 1.15f),
        ],
        [
            .. periods.Select(period => (IReadOnlyList<Cell>)
            [
                Shaded(context.Texts.Name(period.Lord), period, context, isBold: true),
                Shaded(context.Texts.ShortDate(period.Start, context.Zone), period, context),
                Shaded(context.Texts.ShortDate(period.End, context.Zone), period, context),
            ]),
        ],
        7.8f);

    private static IReadOnlyList<Cell> MahaRow(DashaPeriod period, ReportContext context)
    {
        var (texts, birth) = (context.Texts, context.Chart.Moment.Instant);
        var from = Instant.Max(period.Start, birth);
        return
        [
            Shaded(texts.Name(period.Lord), period, context, isBold: true),
            Shaded(texts.ShortDate(from, context.Zone), period, context),
            Shaded(texts.ShortDate(period.End, context.Zone), period, context),
            Shaded(texts.Number(Years(from, period.End), "0.0"), period, context),
            Shaded(texts.Number((int)Years(birth, from)), period, context),
        ];
    }

    public static Cell Shaded(string text, DashaPeriod period, ReportContext context, bool isBold = false) =>
        new(text, isBold, Fill: period.Contains(context.Now) ? Palette.LagnaHouse : null);

    private static Figure Bar(ReportContext context)
    {
        var picture = DashaPicture.Of(context.Chart, context.Now, context.Subject.ZoneId, context.Texts.Drawing);
        var scale = Sheet.ContentWidth / picture.Width;
        return new Figure(
            picture.Height * scale, _ => [new Inset([.. picture.Frame, .. picture.Marks], default, scale)]);
    }

    /// <summary>What was left of the first mahadasha, in years of 365.25 days, twelfths and days.</summary>
    private static string Balance(DashaPeriod first, ReportContext context)
    {
        var years = Years(context.Chart.Moment.Instant, first.End);
        var months = (years - Math.Floor(years)) * 12;
        var days = (months - Math.Floor(months)) * 365.25 / 12;
        return context.Texts.Say(
            "vimshottari.balance",
            ("years", context.Texts.Number((int)years)), ("months", context.Texts.Number((int)months)),
            ("days", context.Texts.Number((int)days)));
    }

    private static double Years(Instant from, Instant to) => (to - from).TotalDays / 365.25;
}
