using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>The figures to be stored, each computed from DE441 itself.</summary>
internal sealed class DirectSky(SolarSystem system, NutationSeries nutation)
{
    private const double AuPerDayOfLight = 173.14463267424034;

    private readonly Lazy<NodeMotion> _node = new(() => new(
        system, ResourceWriter.SegmentStartDays, ResourceWriter.ShortEndDays + 8));

    /// <inheritdoc cref="NodeMotion.WorstJitterDegrees"/>
    public double NodeJitterDegrees => _node.Value.WorstJitterDegrees;

    /// <summary>Value of a series at a moment; angles in degrees, distances in au.</summary>
    public double At(int series, JulianDate tt) => series switch
    {
        SeriesName.NutationInLongitude => nutation.At(tt).LongitudeDegrees,
        SeriesName.NutationInObliquity => nutation.At(tt).ObliquityDegrees,
        SeriesName.TrueNodeLongitude => _node.Value.LongitudeDegrees(MoonSeenFrom(tt)),
        SeriesName.TrueNodeDistance => TrueNode(MoonSeenFrom(tt)).DistanceAu,
        >= SeriesName.FirstOfOuter => Coordinate(
            series - SeriesName.FirstOfOuter,
            Apparent(at => system.Of((OuterPlanet)((series - SeriesName.FirstOfOuter) / 3), at), tt)),
        _ => Coordinate(series, Apparent((Body)(series / 3), tt)),
    };

    /// <summary>Without deflection: light time, then aberration, then the ecliptic and mean equinox of date.</summary>
    public Vector Apparent(Body body, JulianDate tt) => Apparent(at => system.Of(body, at), tt);

    private static double Coordinate(int series, Vector place) => (series % 3) switch
    {
        0 => place.LongitudeDegrees,
        1 => place.LatitudeDegrees,
        _ => place.Length,
    };

    private Vector Apparent(Func<JulianDate, SolarSystem.State> body, JulianDate tt)
    {
        var earth = system.Earth(tt);
        var seen = body(tt).Place - earth.Place;
        for (var i = 0; i < 4; i++)
            seen = body(tt.AddDays(-seen.Length / AuPerDayOfLight)).Place - earth.Place;

        var distance = seen.Length;
        var aberrated = Aberration.Apply(seen * (1 / distance), earth.Velocity * (1 / AuPerDayOfLight));
        return Precession.EclipticOfDate(tt).Apply(aberrated) * distance;
    }

    // The node is that of the Moon as it is seen: by its light, which is up to 1.4 s old.
    private JulianDate MoonSeenFrom(JulianDate tt) =>
        tt.AddDays(-system.MoonFromEarth(tt).Place.Length / AuPerDayOfLight);

    /// <summary>The osculating node, light time left out: where the plane of the Moon's place and velocity cuts the ecliptic of date.</summary>
    public (double LongitudeDegrees, double DistanceAu) TrueNode(JulianDate tt) => TrueNode(system, tt);

    private static (double LongitudeDegrees, double DistanceAu) TrueNode(SolarSystem system, JulianDate tt)
    {
        var moon = system.MoonFromEarth(tt);
        var axes = Precession.EclipticOfDate(tt);
        var place = axes.Apply(moon.Place);
        var velocity = axes.Apply(moon.Velocity);
        var spin = place.Cross(velocity);
        var node = new Vector(-spin.Y, spin.X, 0).Unit;
        var eccentricity = velocity.Cross(spin) * (1 / MoonPull.EarthMoonGravity) - place.Unit;
        return (node.LongitudeDegrees, spin.Dot(spin) / MoonPull.EarthMoonGravity / (1 + eccentricity.Dot(node)));
    }
}
