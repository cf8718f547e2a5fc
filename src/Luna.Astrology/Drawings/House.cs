namespace Luna.Astrology.Drawings;

/// <summary>One house of a chart: a convex shape with a place that holds a number.</summary>
/// <param name="Corners">In order around the shape.</param>
/// <param name="Number">The middle of the number.</param>
/// <param name="Heart">Where its grahas gather.</param>
internal sealed record House(Spot[] Corners, Spot Number, Spot Heart)
{
    /// <summary>The part of a horizontal line that lies in the shape; empty when the line misses it.</summary>
    public (float From, float To) Chord(float y)
    {
        var (from, to) = (float.PositiveInfinity, float.NegativeInfinity);
        for (var i = 0; i < Corners.Length; i++)
        {
            var (a, b) = (Corners[i], Corners[(i + 1) % Corners.Length]);
            if (a.Y == b.Y || y < Math.Min(a.Y, b.Y) || y > Math.Max(a.Y, b.Y))
                continue;
            var x = a.X + (b.X - a.X) * (y - a.Y) / (b.Y - a.Y);
            (from, to) = (Math.Min(from, x), Math.Max(to, x));
        }

        return from <= to ? (from, to) : (0, 0);
    }

    /// <summary>The shape drawn in a little, so that a fill leaves the lines around it whole.</summary>
    public Spot[] Shrunk()
    {
        const float kept = 0.975f;
        var (x, y) = (Corners.Average(corner => corner.X), Corners.Average(corner => corner.Y));
        return Array.ConvertAll(Corners, corner => new Spot(x + (corner.X - x) * kept, y + (corner.Y - y) * kept));
    }
}

/// <summary>A point of the drawing; x to the right, y down.</summary>
internal readonly record struct Spot(float X, float Y)
{
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);
}
