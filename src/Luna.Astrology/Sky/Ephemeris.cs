using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>Apparent places of the Sun, the Moon and five planets as seen from the Earth's centre.</summary>
/// <remarks>
/// JPL DE441; light time, aberration, deflection by the Sun, precession (Vondrák 2011) and frame bias are in, nutation is
/// not. Longitudes and latitudes are within 0.01″ of Swiss Ephemeris 2.10.03 (0.02″ behind the Sun's disc), speeds
/// within 0.0002° a day; docs/ephemeris.md has what was measured.
/// </remarks>
public static class Ephemeris
{
    /// <summary>The first moment that is stored, TT.</summary>
    public static JulianDate Start => StoredSky.Instance.Start;

    /// <summary>The last moment at which every body is stored, TT.</summary>
    public static JulianDate End => StoredSky.Instance.ShortEnd;

    /// <summary>The last moment at which that body is stored, TT: a century after <see cref="End"/> for Sun and Saturn.</summary>
    public static JulianDate EndOf(Body body) => StoredSky.Instance.EndOf(body);

    /// <param name="body">One of the seven.</param>
    /// <param name="tt">Terrestrial Time, from <see cref="Start"/> to <see cref="EndOf"/>.</param>
    /// <exception cref="OutsideEphemerisException">The moment lies outside the stored range.</exception>
    public static SkyPosition Apparent(Body body, JulianDate tt)
    {
        var sky = StoredSky.Instance;
        sky.Require(tt, sky.EndOf(body));
        var position = Stored(sky, body, tt);
        if (body is not (Body.Sun or Body.Moon))
            position = LightDeflection.Bend(position, Stored(sky, Body.Sun, tt));
        return position with { LongitudeDegrees = Angle.NormalizeDegrees(position.LongitudeDegrees) };
    }

    /// <summary>All seven at once, which is quicker than one by one: the planets share the Sun that bends their light.</summary>
    /// <param name="tt">Terrestrial Time, from <see cref="Start"/> to <see cref="End"/>.</param>
    /// <param name="positions">Filled in the order of <see cref="Body"/>; seven long or more.</param>
    /// <exception cref="OutsideEphemerisException">The moment lies outside the stored range.</exception>
    public static void Apparent(JulianDate tt, Span<SkyPosition> positions)
    {
        var sky = StoredSky.Instance;
        sky.Require(tt, sky.ShortEnd);
        var sun = Stored(sky, Body.Sun, tt);
        for (var body = Body.Saturn; body >= Body.Sun; body--)
        {
            var position = body == Body.Sun ? sun : Stored(sky, body, tt);
            if (body > Body.Moon)
                position = LightDeflection.Bend(position, sun);
            positions[(int)body] =
                position with { LongitudeDegrees = Angle.NormalizeDegrees(position.LongitudeDegrees) };
        }
    }

    /// <summary>The longitude alone of the Sun or the Moon, whose light nothing bends on its way.</summary>
    internal static AngleMotion Longitude(Body body, JulianDate tt)
    {
        var sky = StoredSky.Instance;
        sky.Require(tt, sky.EndOf(body));
        var (degrees, perDay) = sky.Series[SeriesName.Longitude(body)].At(tt);
        return new(degrees, perDay);
    }

    /// <param name="planet">One of the three beyond Saturn.</param>
    /// <param name="tt">Terrestrial Time, from <see cref="Start"/> to <see cref="End"/>.</param>
    /// <exception cref="OutsideEphemerisException">The moment lies outside the stored range.</exception>
    public static SkyPosition Apparent(OuterPlanet planet, JulianDate tt)
    {
        var sky = StoredSky.Instance;
        sky.Require(tt, sky.ShortEnd);
        var position = LightDeflection.Bend(
            Stored(sky, SeriesName.Longitude(planet), tt), Stored(sky, Body.Sun, tt));
        return position with { LongitudeDegrees = Angle.NormalizeDegrees(position.LongitudeDegrees) };
    }

    private static SkyPosition Stored(StoredSky sky, Body body, JulianDate tt) =>
        Stored(sky, SeriesName.Longitude(body), tt);

    private static SkyPosition Stored(StoredSky sky, int longitudeSeries, JulianDate tt)
    {
        var (longitude, longitudeSpeed) = sky.Series[longitudeSeries].At(tt);
        var (latitude, latitudeSpeed) = sky.Series[longitudeSeries + 1].At(tt);
        var (distance, distanceSpeed) = sky.Series[longitudeSeries + 2].At(tt);
        return new(longitude, latitude, distance, longitudeSpeed, latitudeSpeed, distanceSpeed);
    }
}
