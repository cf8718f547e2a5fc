namespace Luna.Astrology.Drawings;

/// <summary>Moves points on a circle apart until labels beside them do not touch, each as little as may be.</summary>
internal static class CircularSpreading
{
    private const int Rounds = 200;
    private const double Enough = 0.01;

    /// <param name="sorted">Degrees, rising, within one turn.</param>
    /// <param name="apart">The least distance; less when the circle has not that much room.</param>
    /// <returns>Degrees in the same order; not brought back into one turn.</returns>
    public static double[] Spread(double[] sorted, double apart)
    {
        var spread = (double[])sorted.Clone();
        var count = spread.Length;
        if (count < 2)
            return spread;
        apart = Math.Min(apart, 360.0 / count);
        for (var round = 0; round < Rounds; round++)
        {
            var worst = 0.0;
            for (var i = 0; i < count; i++)
            {
                var next = (i + 1) % count;
                var lack = apart - (spread[next] - spread[i] + (next == 0 ? 360 : 0));
                if (lack <= 0)
                    continue;
                worst = Math.Max(worst, lack);
                spread[i] -= lack / 2;
                spread[next] += lack / 2;
            }

            if (worst < Enough)
                break;
        }

        return spread;
    }
}
