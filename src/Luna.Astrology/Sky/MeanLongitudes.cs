using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>Where the planets would stand, seen from the Sun, if they went round evenly.</summary>
/// <remarks>
/// Meeus, Astronomical Algorithms (second edition), table 31.A, after Simon et al. (1994), A&amp;A 282, 663: mean equinox of
/// date, degrees and Julian centuries from J2000.
/// </remarks>
internal static class MeanLongitudes
{
    /// <summary>The Earth's, seen from the Sun, and half a turn.</summary>
    private static readonly double[] Sun = [280.466456, 36_000.7698278, 0.00030322, 0.000000020];

    private static readonly double[] Mercury = [252.250906, 149_474.0722491, 0.00030397, 0.000000018];
    private static readonly double[] Venus = [181.979801, 58_519.2130302, 0.00031060, 0.000000015];
    private static readonly double[] Mars = [355.433275, 19_141.6964746, 0.00031097, 0.000000015];
    private static readonly double[] Jupiter = [34.351484, 3_036.3027889, 0.00022374, 0.000000025];
    private static readonly double[] Saturn = [50.077471, 1_223.5110141, 0.00051952, -0.000000003];

    /// <param name="body">The Sun, as seen from the Earth, or a planet.</param>
    /// <param name="tt">Terrestrial Time.</param>
    /// <returns>Degrees, tropical, not reduced to one turn.</returns>
    public static double At(Body body, JulianDate tt)
    {
        var terms = body switch
        {
            Body.Sun => Sun,
            Body.Mercury => Mercury,
            Body.Venus => Venus,
            Body.Mars => Mars,
            Body.Jupiter => Jupiter,
            Body.Saturn => Saturn,
            _ => throw new ArgumentOutOfRangeException(nameof(body), body, "The Moon does not go round the Sun."),
        };
        var t = tt.CenturiesSinceJ2000;
        return terms[0] + t * (terms[1] + t * (terms[2] + t * terms[3]));
    }
}
