namespace Luna.Astrology.Zodiac;

/// <summary>A point of the sidereal zodiac.</summary>
/// <param name="LongitudeDegrees">0 ≤ longitude &lt; 360, sidereal.</param>
/// <remarks>
/// Divisions are told in whole numbers, so that a point on an edge (40° is the start of the fourth nakshatra) lies in the part
/// that begins there, however its double was rounded: what lies within 10⁻¹⁰° before an edge lies on it.
/// </remarks>
public readonly record struct ZodiacPoint(double LongitudeDegrees)
{
    /// <summary>As near to an edge as this a point lies on it.</summary>
    internal const double EdgeDegrees = 1 / UnitsPerDegree;

    private const double UnitsPerDegree = 1e10;
    private const long UnitsPerTurn = 360 * (long)UnitsPerDegree;

    public Rashi Rashi => (Rashi)(PartOf(12) + 1);

    /// <summary>0 ≤ degrees &lt; 30.</summary>
    public double DegreesInRashi => DegreesInPart(12);

    public Nakshatra Nakshatra => (Nakshatra)(PartOf(27) + 1);

    /// <summary>The quarter of the nakshatra, 1 to 4.</summary>
    public int Pada => PartOf(108) % 4 + 1;

    /// <summary>How much of the nakshatra lies behind the point, 0 ≤ fraction &lt; 1.</summary>
    public double NakshatraFraction => DegreesInPart(27) * 27 / 360;

    /// <summary>Which of so many equal parts of the circle, counted from 0° and from nought, holds the point.</summary>
    /// <param name="partsOfCircle">1 to 400,000.</param>
    internal int PartOf(int partsOfCircle) => (int)(UnrolledPart(partsOfCircle) % partsOfCircle);

    /// <summary>The way from the start of that part: 0 ≤ degrees &lt; 360 / parts.</summary>
    internal double DegreesInPart(int partsOfCircle)
    {
        var part = UnrolledPart(partsOfCircle);
        // Multiplied before it is divided, so that the edge itself is exact where it has a double.
        return Math.Max(0, LongitudeDegrees - part * 360.0 / partsOfCircle);
    }

    // Half a unit is added so that an edge between two units, rounded either way, still counts as reached.
    private long UnrolledPart(int partsOfCircle) =>
        (2 * (long)Math.Round(LongitudeDegrees * UnitsPerDegree) + 1) * partsOfCircle / (2 * UnitsPerTurn);
}
