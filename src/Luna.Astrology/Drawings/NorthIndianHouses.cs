namespace Luna.Astrology.Drawings;

/// <summary>The twelve houses: the lagna's on top in the middle, then against the clock.</summary>
internal static class NorthIndianHouses
{
    private const float NumberFromApex = 25;
    private const float NumberFromDiamondTip = 30;

    /// <param name="origin">Upper left corner of the square.</param>
    public static House[] In(Spot origin, float side)
    {
        var (quarter, half, whole) = (side / 4, side / 2, side);
        House Diamond(float x, float y, float numberX, float numberY) => new(
            [At(x, y - quarter), At(x + quarter, y), At(x, y + quarter), At(x - quarter, y)],
            At(x + numberX * (quarter - NumberFromDiamondTip), y + numberY * (quarter - NumberFromDiamondTip)),
            At(x, y));
        House Triangle(float x1, float y1, float x2, float y2, float apexX, float apexY)
        {
            var (baseX, baseY) = ((x1 + x2) / 2, (y1 + y2) / 2);
            var (inX, inY) = (Math.Sign(baseX - apexX), Math.Sign(baseY - apexY));
            return new(
                [At(x1, y1), At(x2, y2), At(apexX, apexY)],
                At(apexX + inX * NumberFromApex, apexY + inY * NumberFromApex),
                At(baseX + (apexX - baseX) * 0.36f, baseY + (apexY - baseY) * 0.36f));
        }

        Spot At(float x, float y) => origin + new Spot(x, y);

        return
        [
            Diamond(half, quarter, 0, 1),
            Triangle(0, 0, half, 0, quarter, quarter),
            Triangle(0, 0, 0, half, quarter, quarter),
            Diamond(quarter, half, 1, 0),
            Triangle(0, half, 0, whole, quarter, whole - quarter),
            Triangle(0, whole, half, whole, quarter, whole - quarter),
            Diamond(half, whole - quarter, 0, -1),
            Triangle(half, whole, whole, whole, whole - quarter, whole - quarter),
            Triangle(whole, half, whole, whole, whole - quarter, whole - quarter),
            Diamond(whole - quarter, half, -1, 0),
            Triangle(whole, 0, whole, half, whole - quarter, quarter),
            Triangle(half, 0, whole, 0, whole - quarter, quarter),
        ];
    }

    /// <summary>The lines between the houses: both diagonals and the diamond.</summary>
    public static IEnumerable<Spot[]> LinesIn(Spot origin, float side)
    {
        var half = side / 2;
        yield return [origin, origin + new Spot(side, side)];
        yield return [origin + new Spot(side, 0), origin + new Spot(0, side)];
        yield return
        [
            origin + new Spot(half, 0), origin + new Spot(side, half),
            origin + new Spot(half, side), origin + new Spot(0, half),
        ];
    }
}
