namespace Luna.Astrology.Drawings;

/// <summary>
/// Nine fields, the corners halved from the outer corner inwards: Mesha on top in the middle, then against the clock.
/// </summary>
internal static class EastIndianHouses
{
    private const float NumberFromCorner = 24;
    private const float NumberAcross = 19;
    private const float NumberAlong = 45;

    public static House[] In(Spot origin, float side)
    {
        var third = side / 3;
        Spot At(float column, float row) => origin + new Spot(column * third, row * third);
        House Field(int column, int row) => new(
            [At(column, row), At(column + 1, row), At(column + 1, row + 1), At(column, row + 1)],
            At(column, row) + new Spot(NumberFromCorner, NumberFromCorner),
            At(column + 0.5f, row + 0.5f));

        // The number stands in the acute corner named first, the grahas gather at the right angle, named second.
        House Half((int Column, int Row) acute, (int Column, int Row) right, (int Column, int Row) other)
        {
            var (a, r, o) = (At(acute.Column, acute.Row), At(right.Column, right.Row), At(other.Column, other.Row));
            var along = new Spot(Math.Sign(r.X - a.X), Math.Sign(r.Y - a.Y));
            var across = new Spot(Math.Sign(o.X - r.X), Math.Sign(o.Y - r.Y));
            return new(
                [a, r, o],
                a + new Spot(along.X * NumberAlong + across.X * NumberAcross, along.Y * NumberAlong + across.Y * NumberAcross),
                new Spot(r.X + (a.X + o.X - 2 * r.X) * 0.31f, r.Y + (a.Y + o.Y - 2 * r.Y) * 0.31f));
        }

        return
        [
            Field(1, 0),
            Half((1, 1), (1, 0), (0, 0)),
            Half((0, 0), (0, 1), (1, 1)),
            Field(0, 1),
            Half((0, 3), (0, 2), (1, 2)),
            Half((1, 2), (1, 3), (0, 3)),
            Field(1, 2),
            Half((2, 2), (2, 3), (3, 3)),
            Half((3, 3), (3, 2), (2, 2)),
            Field(2, 1),
            Half((3, 0), (3, 1), (2, 1)),
            Half((2, 1), (2, 0), (3, 0)),
        ];
    }

    public static IEnumerable<Spot[]> LinesIn(Spot origin, float side)
    {
        var third = side / 3;
        Spot At(int column, int row) => origin + new Spot(column * third, row * third);

        for (var i = 1; i <= 2; i++)
        {
            yield return [At(i, 0), At(i, 3)];
            yield return [At(0, i), At(3, i)];
        }

        yield return [At(0, 0), At(1, 1)];
        yield return [At(3, 0), At(2, 1)];
        yield return [At(0, 3), At(1, 2)];
        yield return [At(3, 3), At(2, 2)];
    }
}
