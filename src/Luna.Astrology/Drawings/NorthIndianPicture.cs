using System.Globalization;
using System.Text;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Drawings;

/// <summary>The North Indian chart: houses stand still, the rashis' numbers move.</summary>
internal static class NorthIndianPicture
{
    private const float Width = 800;
    private const float Height = 908;
    private const float Edge = 44;
    private const float SquareTop = 116;
    private const float SquareSide = Width - 2 * Edge;

    private static readonly Tint Paper = Tint.Of(0xFBF4E6);
    private static readonly Tint House = Tint.Of(0xFFFDF8);
    private static readonly Tint Kendra = Tint.Of(0xFFF3DA);
    private static readonly Tint LagnaHouse = Tint.Of(0xFAE6BE);
    private static readonly Tint Line = Tint.Of(0xA6593A);
    private static readonly Tint Gold = Tint.Of(0xCFA35A);
    private static readonly Tint Ink = Tint.Of(0x2C2346);
    private static readonly Tint Soft = Tint.Of(0x75644F);
    private static readonly Tint NumberInk = Tint.Of(0xA4702E);
    private static readonly Tint LagnaInk = Tint.Of(0x97262B);
    private static readonly Tint RetrogradeInk = Tint.Of(0x1F6E8C);
    private static readonly Tint CombustInk = Tint.Of(0xC2410C);

    private static readonly House[] Houses = NorthIndianHouses.In(new Spot(Edge, SquareTop), SquareSide);

    /// <summary>What every chart has in common.</summary>
    private static readonly IReadOnlyList<Mark> Frame = MakeFrame();

    /// <param name="caption">The line under the title; absent: the instant in UTC and the place.</param>
    public static Picture Of(Chart chart, Varga varga, string? caption)
    {
        var placed = VargaHouse.AllOf(chart, varga);
        var title = string.Create(CultureInfo.InvariantCulture, $"{Vargas.NameOf(varga)} chart (D{(int)varga})");
        var line = caption is not null && DrawingFonts.CanWrite(caption) ? caption : CaptionOf(chart.Moment);
        var marks = new List<Mark> { Heading(48, 34, new Run(title, Ink, IsBold: true)), Heading(85, 19, new Run(line, Soft)) };
        for (var i = 0; i < Houses.Length; i++)
            marks.AddRange(Content(Houses[i], placed[i]));
        return new Picture(Width, Height, Paper, $"{title}, {line}", Describe(placed), Frame, marks);
    }

    private static List<Mark> MakeFrame()
    {
        var marks = new List<Mark>
        {
            Shape.Rectangle(
                Edge - 9, SquareTop - 9, SquareSide + 18, SquareSide + 18, House, Gold, strokeWidth: 1.5f, radius: 10),
        };
        for (var i = 0; i < Houses.Length; i++)
            marks.Add(new Shape(Houses[i].Corners, i == 0 ? LagnaHouse : i % 3 == 0 ? Kendra : House, null, 0));
        // Lines after all fills, each once: no house paints over half of its neighbour's line.
        foreach (var corners in NorthIndianHouses.LinesIn(new Spot(Edge, SquareTop), SquareSide))
            marks.Add(new Shape(corners, null, Line, 2));
        marks.Add(Shape.Rectangle(Edge, SquareTop, SquareSide, SquareSide, null, Line, strokeWidth: 3.5f));
        marks.Add(Legend());
        return marks;
    }

    private static Words Heading(float y, float size, Run run) => new(new Spot(Width / 2, y), size, [run]);

    private static IEnumerable<Mark> Content(House house, VargaHouse placed)
    {
        var number = ((int)placed.Rashi).ToString(CultureInfo.InvariantCulture);
        yield return new Words(house.Number, 19, [new Run(number, NumberInk, IsBold: true)]);

        var labels = placed.Occupants.Select(LabelOf).ToArray();
        var widths = Array.ConvertAll(labels, label => label.Sum(run => run.Width));
        var (size, middles) = HousePacking.Pack(house, widths);
        for (var i = 0; i < labels.Length; i++)
            yield return new Words(middles[i], size, labels[i]);
    }

    private static Run[] LabelOf(Occupant occupant)
    {
        var degrees = string.Create(CultureInfo.InvariantCulture, $" {occupant.WholeDegrees}°");
        if (occupant.Graha is not { } graha)
            return [new Run("As", LagnaInk, IsBold: true), new Run(degrees, LagnaInk)];
        var runs = new List<Run> { new(AbbreviationOf(graha), Ink, IsBold: true), new(degrees, Ink) };
        if (occupant.IsRetrograde)
            runs.Add(new Run(" ℞", RetrogradeInk, Scale: 0.8f));
        if (occupant.IsCombust)
            runs.Add(new Run(" c", CombustInk, IsBold: true, Scale: 0.86f));
        return [.. runs];
    }

    private static Words Legend() => new(
        new Spot(Width / 2, Height - 40),
        17,
        [
            new Run("As", LagnaInk, IsBold: true), new Run(" lagna      ", Soft),
            new Run("℞", RetrogradeInk), new Run(" retrograde      ", Soft),
            new Run("c", CombustInk, IsBold: true), new Run(" combust      ", Soft),
            new Run("1–12", NumberInk, IsBold: true), new Run(" rashis, Mesha to Meena", Soft),
        ]);

    private static string AbbreviationOf(Graha graha) => graha.ToString()[..2];

    private static string CaptionOf(BirthMoment moment)
    {
        var utc = moment.Instant.InUtc();
        var (latitude, longitude) = (moment.Position.LatitudeDegrees, moment.Position.LongitudeDegrees);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{utc.Day} {EnglishDates.MonthName(utc.Month)} {utc.Year}, {utc.Hour:00}:{utc.Minute:00} UTC  ·  "
            + $"{Math.Abs(latitude):0.00}° {(latitude < 0 ? 'S' : 'N')}, "
            + $"{Math.Abs(longitude):0.00}° {(longitude < 0 ? 'W' : 'E')}");
    }

    private static string Describe(VargaHouse[] houses)
    {
        var text = new StringBuilder();
        for (var i = 0; i < houses.Length; i++)
        {
            var house = houses[i];
            text.Append(CultureInfo.InvariantCulture, $"House {i + 1}, {house.Rashi}: ");
            text.AppendJoin(", ", house.Occupants.Select(Describe).DefaultIfEmpty("empty")).Append(". ");
        }

        return text.ToString().TrimEnd();
    }

    private static string Describe(Occupant occupant) => string.Create(
        CultureInfo.InvariantCulture,
        $"{occupant.Graha?.ToString() ?? "lagna"} {occupant.WholeDegrees}°")
        + (occupant.IsRetrograde ? " retrograde" : "")
        + (occupant.IsCombust ? " combust" : "");
}
