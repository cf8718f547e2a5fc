using System.Collections.ObjectModel;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>The sidereal chart of a moment and a place.</summary>
/// <param name="AyanamsaDegrees">Mean: without nutation, as almanacs print it.</param>
/// <param name="Midheaven">The ecliptic point on the meridian; not the tenth bhava, which is a whole rashi.</param>
/// <param name="Placements">The nine grahas in their order.</param>
public sealed record Chart(
    BirthMoment Moment,
    ChartOptions Options,
    double AyanamsaDegrees,
    ZodiacPoint Lagna,
    ZodiacPoint Midheaven,
    IReadOnlyList<Placement> Placements)
{
    public Placement this[Graha graha] => Placements[(int)graha];

    /// <summary>The rashi of a bhava, 1 to 12.</summary>
    public Rashi RashiOf(int bhava) => (Rashi)(((int)Lagna.Rashi - 1 + bhava - 1) % 12 + 1);

    /// <param name="options">Lahiri ayanamsa and mean node when absent.</param>
    /// <exception cref="Sky.OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static Chart Cast(BirthMoment moment, ChartOptions? options = null)
    {
        options ??= ChartOptions.Default;
        Span<GrahaPosition> nine = stackalloc GrahaPosition[ChartSky.GrahaCount];
        var angles = ChartSky.Compute(moment, options, nine);
        var lagna = new ZodiacPoint(angles.LagnaDegrees);
        var sun = nine[(int)Graha.Sun].LongitudeDegrees;

        var placements = new Placement[nine.Length];
        for (var i = 0; i < nine.Length; i++)
        {
            var (graha, position) = ((Graha)i, nine[i]);
            var point = new ZodiacPoint(position.LongitudeDegrees);
            placements[i] = new Placement(
                graha,
                point,
                position.LatitudeDegrees,
                position.SpeedDegreesPerDay,
                Combustion.IsCombust(graha, position.LongitudeDegrees, position.SpeedDegreesPerDay < 0, sun),
                BhavaOf(point.Rashi, lagna.Rashi));
        }

        return new Chart(
            moment, options, angles.AyanamsaDegrees, lagna, new ZodiacPoint(angles.MidheavenDegrees),
            new ReadOnlyCollection<Placement>(placements));
    }

    private static int BhavaOf(Rashi rashi, Rashi lagna) => (rashi - lagna + 12) % 12 + 1;
}
