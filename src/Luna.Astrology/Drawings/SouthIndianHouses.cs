namespace Luna.Astrology.Drawings;

/// <summary>Twelve equal cells around an empty middle: Meena in the upper left corner, then with the clock.</summary>
internal static class SouthIndianHouses
{
    private const float StripMiddle = 19;

    /// <summary>Column and row of each rashi's cell, Mesha first.</summary>
    private static readonly (int Column, int Row)[] Cells =
        [(1, 0), (2, 0), (3, 0), (3, 1), (3, 2), (3, 3), (2, 3), (1, 3), (0, 3), (0, 2), (0, 1), (0, 0)];

    /// <returns>
    /// The rashi's name and the bhava's number share a strip at the head of the cell: as the number stands in the
    /// middle of it, no graha comes beside it.
    /// </returns>
    public static House[] In(Spot origin, float side)
    {
        var cell = side / 4;
        return Array.ConvertAll(Cells, at =>
        {
            var (x, y) = (origin.X + at.Column * cell, origin.Y + at.Row * cell);
            return new House(
                [new(x, y), new(x + cell, y), new(x + cell, y + cell), new(x, y + cell)],
                new Spot(x + cell / 2, y + StripMiddle),
                new Spot(x + cell / 2, y + cell / 2 + StripMiddle * 0.7f));
        });
    }

    public static IEnumerable<Spot[]> LinesIn(Spot origin, float side)
    {
        var cell = side / 4;
        Spot At(int column, int row) => origin + new Spot(column * cell, row * cell);

        yield return [At(1, 1), At(3, 1), At(3, 3), At(1, 3)];
        foreach (var i in (int[])[1, 3])
        {
            yield return [At(i, 0), At(i, 1)];
            yield return [At(i, 3), At(i, 4)];
            yield return [At(0, i), At(1, i)];
            yield return [At(3, i), At(4, i)];
        }

        yield return [At(2, 0), At(2, 1)];
        yield return [At(2, 3), At(2, 4)];
        yield return [At(0, 2), At(1, 2)];
        yield return [At(3, 2), At(4, 2)];
    }
}
