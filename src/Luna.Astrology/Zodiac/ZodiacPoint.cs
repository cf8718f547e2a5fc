namespace Luna.Astrology.Zodiac;

/// <summary>A point of the sidereal zodiac.</summary>
/// <param name="LongitudeDegrees">0 ≤ longitude &lt; 360, sidereal.</param>
public readonly record struct ZodiacPoint(double LongitudeDegrees)
{
    private const double NakshatraDegrees = 360.0 / 27;
    private const double PadaDegrees = NakshatraDegrees / 4;

    public Rashi Rashi => (Rashi)((int)(LongitudeDegrees / 30) + 1);

    /// <summary>0 ≤ degrees &lt; 30.</summary>
    public double DegreesInRashi => LongitudeDegrees % 30;

    public Nakshatra Nakshatra => (Nakshatra)((int)(LongitudeDegrees / NakshatraDegrees) + 1);

    /// <summary>The quarter of the nakshatra, 1 to 4.</summary>
    public int Pada => ((int)(LongitudeDegrees / PadaDegrees) % 4) + 1;
}
