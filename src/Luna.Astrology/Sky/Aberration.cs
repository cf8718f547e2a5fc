namespace Luna.Astrology.Sky;

/// <summary>A moving eye sees everything displaced towards where it is going.</summary>
internal static class Aberration
{
    /// <param name="direction">Unit vector to what would be seen at rest.</param>
    /// <param name="velocity">Of the observer against the barycentre, in units of the speed of light.</param>
    /// <returns>Unit vector. Special relativity: Explanatory Supplement (2013), 7.2.3.</returns>
    public static Vector Apply(Vector direction, Vector velocity)
    {
        var contraction = Math.Sqrt(1 - velocity.Dot(velocity));
        var along = direction.Dot(velocity);
        return (direction * contraction + velocity * (1 + along / (1 + contraction))) * (1 / (1 + along));
    }
}
