using Luna.Astrology.Charts;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Drawings;

/// <summary>Two rings about the zodiac: who stood where at birth, and who stands where now.</summary>
internal static class TransitPicture
{
    private const float Width = 800;
    private const float Height = 908;
    private const float Rim = 356;
    private const float BandOutside = 268;
    private const float BandInside = 228;
    private const float Hub = 112;
    private const float TransitRadius = 311;
    private const float NatalRadius = 176;
    private const float BhavaRadius = 94;
    private const float LabelSize = 21;
    private const float LabelRadius = 24;

    private static readonly Spot Centre = new(Width / 2, 474);

    /// <summary>All wheels have the same lines: the lagna's rashi always begins on the left.</summary>
    private static readonly IReadOnlyList<Mark> Frame = [.. MakeFrame()];

    public static Picture Of(Chart chart, Instant now, string zoneId, DrawingTexts texts)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var date = texts.Date(now.InZone(CivilTime.ZoneOf(zoneId)).Date);
        var transits = Chart.Cast(new BirthMoment(now, chart.Moment.Position), chart.Options);
        var first = chart.Lagna.Rashi;
        var natal = Occupants(chart).Prepend((chart.Lagna, new Occupant(null, (int)chart.Lagna.DegreesInRashi, false, false, false)))
            .ToArray();
        var moving = Occupants(transits).ToArray();

        var title = texts.Get("transits.title");
        List<Mark> marks =
        [
            new Words(new Spot(Width / 2, 44), 34, [new Run(title, Palette.Ink, IsBold: true)]),
            new Words(new Spot(Width / 2, 80), 19, [new Run(date, Palette.Soft)]),
            .. Band(first, texts),
            .. Ring(natal, first, NatalRadius, BandInside, -1, texts),
            .. Ring(moving, first, TransitRadius, BandOutside, 1, texts),
            Legend(date, texts),
        ];
        var description =
            texts.Say("transits.describe.natal", ("who", Describe(natal, texts))) + " "
            + texts.Say("transits.describe.transit", ("date", date), ("who", Describe(moving, texts)));
        return new Picture(Width, Height, Palette.Paper, $"{title}, {date}", description, Frame, marks);
    }

    private static IEnumerable<(ZodiacPoint Point, Occupant Who)> Occupants(Chart chart) => chart.Placements.Select(
        placement => (placement.Point, new Occupant(
            placement.Graha, (int)placement.Point.DegreesInRashi, placement.IsRetrograde, placement.IsCombust, false)));

    private static IEnumerable<Mark> MakeFrame()
    {
        yield return new Disc(Centre, Rim, Palette.House, Palette.Line, 3);
        yield return new Disc(Centre, BandOutside, Palette.LagnaHouse, Palette.Line, 1.5f);
        yield return new Disc(Centre, BandInside, Palette.House, Palette.Line, 1.5f);
        for (var i = 0; i < 12; i++)
            yield return Shape.Line(At(i * 30, Hub), At(i * 30, Rim), Palette.LagnaHouse, 1.5f);
        yield return new Disc(Centre, Hub, Palette.Kendra, Palette.Line, 1.5f);
    }

    private static IEnumerable<Mark> Band(Rashi first, DrawingTexts texts)
    {
        for (var i = 0; i < 12; i++)
        {
            var rashi = (Rashi)(((int)first - 1 + i) % 12 + 1);
            var degrees = i * 30 + 15f;
            // Below the middle the names would stand on their heads.
            var turn = degrees < 180 ? degrees + 90 : degrees - 90;
            yield return new Inset(
                [new Words(default, 17, [new Run(texts.Name(rashi), Palette.NumberInk, IsBold: true)])],
                At(degrees, (BandInside + BandOutside) / 2), 1, -turn + 180);
            yield return new Words(At(degrees, BhavaRadius), 15, [new Run(texts.Number(i + 1), Palette.Soft, IsBold: true)]);
        }
    }

    /// <param name="outward">1 when the labels stand outside the edge that their degrees are marked on.</param>
    private static IEnumerable<Mark> Ring(
        (ZodiacPoint Point, Occupant Who)[] all, Rashi first, float radius, float edge, int outward, DrawingTexts texts)
    {
        var start = ((int)first - 1) * 30.0;
        var sorted = all.Select(x => (Degrees: Angle.NormalizeDegrees(x.Point.LongitudeDegrees - start), x.Who))
            .OrderBy(x => x.Degrees).ToArray();
        var shown = CircularSpreading.Spread(
            [.. sorted.Select(x => x.Degrees)], 50 / radius * 180 / Math.PI);
        // All leaders first: none crosses a label.
        for (var i = 0; i < sorted.Length; i++)
        {
            var degrees = (float)sorted[i].Degrees;
            var marked = edge + outward * 7;
            yield return Shape.Line(At(degrees, edge), At(degrees, marked), Palette.Line, 2);
            yield return Shape.Line(
                At(degrees, marked), At((float)shown[i], radius - outward * LabelRadius), Palette.Gold, 1.2f);
        }

        for (var i = 0; i < sorted.Length; i++)
        {
            var (who, middle) = (sorted[i].Who, At((float)shown[i], radius));
            yield return new Disc(middle, LabelRadius, Palette.House, null, 0);
            var ink = who.Graha is null ? Palette.LagnaInk : Palette.Ink;
            yield return new Words(
                middle - new Spot(0, 10), LabelSize,
                [new Run(who.Graha is { } graha ? texts.Short(graha) : texts.Get("lagna.short"), ink, IsBold: true)]);
            var runs = new List<Run> { new($"{texts.Number(who.WholeDegrees)}°", ink) };
            if (who.IsRetrograde)
                runs.Add(new Run($" {texts.Get("retrograde.short")}", Palette.RetrogradeInk, IsBold: true, Scale: 0.9f));
            yield return new Words(middle + new Spot(0, 11), LabelSize * 0.74f, runs);
        }
    }

    private static Words Legend(string date, DrawingTexts texts) => new(
        new Spot(Width / 2, Height - 38), 16,
        [
            new Run(texts.Get("transits.legend.inner"), Palette.Soft),
            new Run("     ", Palette.Soft),
            new Run(texts.Say("transits.legend.outer", ("date", date)), Palette.Soft),
            new Run("     ", Palette.Soft),
            new Run(texts.Get("retrograde.short"), Palette.RetrogradeInk, IsBold: true),
            new Run($" {texts.Get("retrograde")}", Palette.Soft),
        ]);

    private static string Describe((ZodiacPoint Point, Occupant Who)[] all, DrawingTexts texts) => string.Join(
        ", ",
        all.Select(x => texts.Say(
            "transits.describe.at",
            ("who", x.Who.Graha is { } graha ? texts.Name(graha) : texts.Get("lagna")),
            ("degrees", texts.Number(x.Who.WholeDegrees)), ("rashi", texts.Name(x.Point.Rashi)))
            + (x.Who.IsRetrograde ? $" {texts.Get("retrograde")}" : "")));

    /// <param name="degrees">From the left, against the clock.</param>
    private static Spot At(float degrees, float radius)
    {
        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        return Centre + new Spot(-radius * cos, radius * sin);
    }
}
