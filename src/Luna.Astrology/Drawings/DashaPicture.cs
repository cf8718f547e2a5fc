using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Drawings;

/// <summary>Two bars to scale: the mahadashas from birth on, and below them the antardashas of one.</summary>
internal static class DashaPicture
{
    private const float Width = 1000;
    private const float Height = 330;
    private const float Left = 40;
    private const float BarWidth = Width - 2 * Left;
    private const float BarHeight = 52;
    private const float MahaTop = 76;
    private const float AntarTop = 216;
    private const float LetterSize = 17;
    private const float TickSize = 13;

    private static readonly IReadOnlyList<Mark> Frame =
    [
        Shape.Rectangle(9, 9, Width - 18, Height - 18, Palette.House, Palette.Gold, strokeWidth: 1.5f, radius: 10),
    ];

    public static Picture Of(Chart chart, Instant now, string zoneId, DrawingTexts texts)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var zone = CivilTime.ZoneOf(zoneId);
        var (birth, mahadashas) = (chart.Moment.Instant, Vimshottari.Mahadashas(chart));
        var end = mahadashas[^1].End;
        var opened = mahadashas.FirstOrDefault(period => period.Contains(Clamp(now, birth, end))) ?? mahadashas[^1];
        var antardashas = Vimshottari.Within(opened);
        var life = new Scale(birth, end);
        var part = new Scale(Instant.Max(birth, opened.Start), opened.End);

        var title = texts.Get("dashas.title");
        var marks = new List<Mark>
        {
            new Words(new Spot(Width / 2, 36), 24, [new Run(title, Palette.Ink, IsBold: true)]),
        };
        marks.AddRange(Opening(life, part));
        marks.AddRange(Bar(mahadashas, life, MahaTop, texts));
        marks.AddRange(Years(mahadashas, life, zone, texts));
        var heading = texts.Say("dashas.antardashas", ("graha", texts.Name(opened.Lord)));
        marks.Add(new Words(new Spot(Left, AntarTop - 37), 15, [new Run(heading, Palette.Soft, IsBold: true)], Anchor.Start));
        marks.AddRange(Bar(antardashas, part, AntarTop, texts));
        marks.AddRange(Months(antardashas, part, zone, texts));
        if (now >= birth && now < end)
        {
            marks.AddRange(Marker(life.At(now), MahaTop, texts));
            marks.AddRange(Marker(part.At(now), AntarTop, texts));
        }

        return new Picture(
            Width, Height, Palette.Paper, title, Describe(mahadashas, antardashas, now, zone, texts), Frame, marks);
    }

    private static IEnumerable<Mark> Bar(IReadOnlyList<DashaPeriod> periods, Scale scale, float top, DrawingTexts texts)
    {
        foreach (var period in periods)
        {
            var (from, to) = (scale.At(period.Start), scale.At(period.End));
            if (to <= from)
                continue;
            yield return Shape.Rectangle(
                from, top, to - from, BarHeight, Palette.Of(period.Lord), Palette.House, strokeWidth: 1.5f);
            var name = new Run(texts.Name(period.Lord), Palette.Ink, IsBold: true);
            var shortName = new Run(texts.Short(period.Lord), Palette.Ink, IsBold: true);
            var fitting = name.Width * LetterSize < to - from - 10 ? name : shortName;
            if (fitting.Width * LetterSize < to - from - 2)
                yield return new Words(new Spot((from + to) / 2, top + BarHeight / 2), LetterSize, [fitting]);
        }
    }

    /// <summary>The calendar year at each change, and the age then, where there is room.</summary>
    private static IEnumerable<Mark> Years(
        IReadOnlyList<DashaPeriod> periods, Scale scale, DateTimeZone zone, DrawingTexts texts)
    {
        const float apart = 37;
        var last = float.NegativeInfinity;
        foreach (var period in periods)
        {
            var start = Instant.Max(period.Start, scale.From);
            var (x, y) = (scale.At(start), MahaTop + BarHeight);
            yield return Shape.Line(new Spot(x, y), new Spot(x, y + 5), Palette.Line, 1.5f);
            if (x - last < apart)
                continue;
            last = x;
            var years = (int)((start - scale.From).TotalDays / 365.25);
            yield return Tick(x, y + 14, texts.Number(start.InZone(zone).Year), Palette.Ink);
            yield return Tick(x, y + 29, texts.Number(years), Palette.Soft);
        }
    }

    private static IEnumerable<Mark> Months(
        IReadOnlyList<DashaPeriod> periods, Scale scale, DateTimeZone zone, DrawingTexts texts)
    {
        const float apart = 40;
        var last = float.NegativeInfinity;
        foreach (var period in periods)
        {
            var start = Instant.Max(period.Start, scale.From);
            if (period.End <= scale.From)
                continue;
            var (x, y) = (scale.At(start), AntarTop + BarHeight);
            yield return Shape.Line(new Spot(x, y), new Spot(x, y + 5), Palette.Line, 1.5f);
            if (x - last < apart)
                continue;
            last = x;
            var date = start.InZone(zone).Date;
            yield return Tick(x, y + 14, texts.Get($"month.{date.Month}.short"), Palette.Soft);
            yield return Tick(x, y + 29, texts.Number(date.Year), Palette.Ink);
        }
    }

    private static Words Tick(float x, float y, string text, Tint tint) =>
        new(new Spot(Math.Max(x, Left - 6), y), TickSize, [new Run(text, tint)]);

    /// <summary>How the one period widens into the bar below.</summary>
    private static IEnumerable<Mark> Opening(Scale life, Scale part)
    {
        var (from, to) = (life.At(part.From), life.At(part.To));
        yield return new Shape(
            [
                new(from, MahaTop + BarHeight), new(to, MahaTop + BarHeight),
                new(Left + BarWidth, AntarTop), new(Left, AntarTop),
            ],
            Palette.Kendra, null, 0);
    }

    private static IEnumerable<Mark> Marker(float x, float top, DrawingTexts texts)
    {
        // In two parts: the name of the period stands between them.
        const float reach = 11;
        yield return Shape.Line(new Spot(x, top - 5), new Spot(x, top + reach), Palette.LagnaInk, 2.5f);
        yield return Shape.Line(
            new Spot(x, top + BarHeight - reach), new Spot(x, top + BarHeight + 3), Palette.LagnaInk, 2.5f);
        yield return new Shape(
            [new(x - 6, top - 9), new(x + 6, top - 9), new(x, top - 1)], Palette.LagnaInk, null, 0);
        yield return new Words(
            new Spot(Math.Clamp(x, Left + 12, Left + BarWidth - 12), top - 17), 13,
            [new Run(texts.Get("dashas.now"), Palette.LagnaInk, IsBold: true)]);
    }

    private static string Describe(
        IReadOnlyList<DashaPeriod> mahadashas, IReadOnlyList<DashaPeriod> antardashas, Instant now, DateTimeZone zone,
        DrawingTexts texts)
    {
        string Date(Instant instant) => texts.Date(instant.InZone(zone).Date);

        var sentences = mahadashas.Select(period => texts.Say(
            "dashas.describe.maha",
            ("graha", texts.Name(period.Lord)), ("from", Date(period.Start)), ("to", Date(period.End)))).ToList();
        sentences.AddRange(antardashas.Select(period => texts.Say(
            "dashas.describe.antar",
            ("graha", texts.Name(period.Lord)), ("from", Date(period.Start)), ("to", Date(period.End)))));
        var running = mahadashas.Concat(antardashas).Where(period => period.Contains(now)).ToArray();
        if (running.Length > 0)
        {
            sentences.Add(texts.Say(
                "dashas.running",
                ("date", Date(now)), ("periods", string.Join(" – ", running.Select(period => texts.Name(period.Lord))))));
        }

        return string.Join(' ', sentences);
    }

    private static Instant Clamp(Instant instant, Instant from, Instant to) =>
        Instant.Max(from, Instant.Min(instant, to - Duration.Epsilon));

    private readonly record struct Scale(Instant From, Instant To)
    {
        public float At(Instant instant) =>
            Left + BarWidth * (float)Math.Clamp((instant - From) / (To - From), 0, 1);
    }
}
