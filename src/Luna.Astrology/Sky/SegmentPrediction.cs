namespace Luna.Astrology.Sky;

/// <summary>
/// What the lowest three coefficients of a segment must nearly be, because value, slope and curvature run on from the
/// segment before it. Only the small remainder is stored.
/// </summary>
/// <remarks>
/// With T_k(±1) = (±1)^k, T_k′(±1) = (±1)^(k+1) k², T_k″(±1) = (±1)^k k²(k²−1)/3. All in whole numbers, so that
/// builder and reader agree to the bit; angles wrap at a whole turn as <see cref="int"/> does.
/// </remarks>
internal static class SegmentPrediction
{
    public const int PredictedOrders = 3;

    /// <param name="previous">All coefficients of the segment before.</param>
    /// <param name="current">Coefficients above <paramref name="order"/> are known already.</param>
    /// <param name="order">0, 1 or 2.</param>
    public static int Predict(ReadOnlySpan<int> previous, ReadOnlySpan<int> current, int order) => order switch
    {
        0 => (int)(Sum(previous, 0, 0, 1) - Sum(current, 1, 0, -1)),
        1 => (int)(Sum(previous, 0, 1, 1) - Sum(current, 2, 1, -1)),
        _ => (int)((Sum(previous, 0, 2, 1) - Sum(current, 3, 2, -1)) / 4),
    };

    private static long Sum(ReadOnlySpan<int> coefficients, int from, int derivative, int side)
    {
        var sum = 0L;
        for (var k = from; k < coefficients.Length; k++)
        {
            var square = (long)k * k;
            var weight = derivative switch { 0 => 1, 1 => square, _ => square * (square - 1) / 3 };
            var negative = side < 0 && ((k + derivative) & 1) == 1;
            sum += (negative ? -weight : weight) * coefficients[k];
        }

        return sum;
    }
}
