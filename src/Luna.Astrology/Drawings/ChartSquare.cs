using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Drawings;

/// <summary>The square of a chart in any style: its lines, and who stands where.</summary>
internal static class ChartSquare
{
    public const float Left = 44;
    public const float Top = 116;
    public const float Side = 712;

    private const float Border = 9;
    private static readonly Spot Origin = new(Left, Top);
    private static readonly Spot Middle = new(Left + Side / 2, Top + Side / 2);

    private static readonly House[] North = NorthIndianHouses.In(Origin, Side);
    private static readonly House[] South = SouthIndianHouses.In(Origin, Side);
    private static readonly House[] East = EastIndianHouses.In(Origin, Side);

    /// <returns>In the North the first bhava first; elsewhere Mesha first.</returns>
    public static House[] HousesOf(ChartStyle style) => style switch
    {
        ChartStyle.North => North,
        ChartStyle.South => South,
        ChartStyle.East => East,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Not a style that Luna draws."),
    };

    public static IEnumerable<Mark> Frame(ChartStyle style)
    {
        yield return Shape.Rectangle(
            Left - Border, Top - Border, Side + 2 * Border, Side + 2 * Border, Palette.House, Palette.Gold,
            strokeWidth: 1.5f, radius: 10);
        if (style == ChartStyle.North)
        {
            for (var i = 0; i < North.Length; i++)
            {
                var fill = i == 0 ? Palette.LagnaHouse : i % 3 == 0 ? Palette.Kendra : Palette.House;
                yield return new Shape(North[i].Corners, fill, null, 0);
            }
        }
        else
        {
            var side = style == ChartStyle.South ? Side / 2 : Side / 3;
            yield return Shape.Rectangle(Middle.X - side / 2, Middle.Y - side / 2, side, side, Palette.Kendra, null, 0);
        }

        // Lines after all fills, each once: no house paints over half of its neighbour's line.
        foreach (var corners in LinesOf(style))
            yield return new Shape(corners, null, Palette.Line, 2);
        yield return Shape.Rectangle(Left, Top, Side, Side, null, Palette.Line, strokeWidth: 3.5f);
    }

    /// <param name="placed">The first bhava first.</param>
    public static IEnumerable<Mark> Content(
        VargaHouse[] placed, ChartStyle style, DrawingTexts texts, ChartDetail detail)
    {
        var houses = HousesOf(style);
        for (var bhava = 1; bhava <= placed.Length; bhava++)
        {
            var who = placed[bhava - 1];
            var house = houses[style == ChartStyle.North ? bhava - 1 : (int)who.Rashi - 1];
            if (bhava == 1 && style != ChartStyle.North)
                yield return new Shape(house.Shrunk(), Palette.LagnaHouse, null, 0);
            foreach (var mark in style == ChartStyle.South
                ? Strip(house, who.Rashi, bhava, texts, detail)
                : Number(house, who.Rashi, texts, detail))
            {
                yield return mark;
            }

            var labels = who.Occupants.Select(occupant => ChartWords.LabelOf(occupant, texts, detail)).ToArray();
            var widths = Array.ConvertAll(labels, label => label.Sum(run => run.Width));
            var (size, middles) = HousePacking.Pack(house, widths, detail.Letters);
            for (var i = 0; i < labels.Length; i++)
                yield return new Words(middles[i], size, labels[i]);
        }
    }

    /// <summary>The varga's name, where a style leaves its middle empty.</summary>
    public static IEnumerable<Mark> InTheMiddle(Varga varga, DrawingTexts texts)
    {
        yield return new Words(
            Middle - new Spot(0, 18), 44, [new Run($"D{(int)varga}", Palette.Line, IsBold: true)]);
        var name = new Run(texts.Name(varga), Palette.Soft);
        yield return new Words(Middle + new Spot(0, 28), Math.Min(24, Side / 3.4f / name.Width), [name]);
    }

    private static IEnumerable<Mark> Number(House house, Rashi rashi, DrawingTexts texts, ChartDetail detail)
    {
        yield return new Words(
            house.Number, detail.NumberSize, [new Run(texts.Number((int)rashi), Palette.NumberInk, IsBold: true)]);
    }

    private static IEnumerable<Mark> Strip(House house, Rashi rashi, int bhava, DrawingTexts texts, ChartDetail detail)
    {
        const float inset = 11;
        var size = detail.NumberSize * 0.84f;
        yield return new Words(
            house.Number with { X = house.Corners[0].X + inset }, size,
            [new Run(texts.Name(rashi), Palette.NumberInk)], Anchor.Start);
        yield return new Words(
            house.Number with { X = house.Corners[1].X - inset }, size,
            [new Run(texts.Number(bhava), Palette.Soft, IsBold: true)], Anchor.End);
    }

    private static IEnumerable<Spot[]> LinesOf(ChartStyle style) => style switch
    {
        ChartStyle.North => NorthIndianHouses.LinesIn(Origin, Side),
        ChartStyle.South => SouthIndianHouses.LinesIn(Origin, Side),
        _ => EastIndianHouses.LinesIn(Origin, Side),
    };
}

/// <summary>How much a label says, and in which sizes, in the units of a square of 712.</summary>
internal sealed record ChartDetail(bool HasDegrees, bool HasMarks, LetterSizes Letters, float NumberSize)
{
    /// <summary>For a picture of its own.</summary>
    public static readonly ChartDetail Full = new(true, true, new LetterSizes(25, 13), 19);

    /// <summary>For half the width of a page.</summary>
    public static readonly ChartDetail OnPage = new(true, true, new LetterSizes(27, 15), 21);

    /// <summary>For many on a page: who stands where, no more.</summary>
    public static readonly ChartDetail Small = new(false, false, new LetterSizes(44, 20), 26);
}

internal readonly record struct LetterSizes(float Largest, float Smallest);
