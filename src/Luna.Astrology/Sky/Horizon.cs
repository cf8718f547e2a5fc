using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>How high a body stands.</summary>
/// <param name="Degrees">Of its centre above the horizontal plane, refraction left out.</param>
/// <param name="DistanceAu">From where it was looked at.</param>
internal readonly record struct Altitude(double Degrees, double DegreesPerDay, double DistanceAu);

/// <summary>The horizon of a place for some days around a moment.</summary>
/// <remarks>
/// The Earth is turned evenly from the middle moment on and nutation is held: two days away that is worth 0.3″, some
/// hundredths of a second of time. The figure of the Earth is WGS 84, the height above it nought.
/// </remarks>
internal readonly struct Horizon
{
    private const double DegreesPerRadian = 180 / Math.PI;

    // 2π times the turns against the equinox in a day of UT1: Explanatory Supplement (2013), table 3.1.
    private const double TurnRadiansPerDay = 2 * Math.PI * 1.00273790935;

    private readonly GeoPosition _place;
    private readonly TimeScales _scales;
    private readonly double _middleDays;
    private readonly double _siderealRadians;
    private readonly double _nutationDegrees;
    private readonly double _sinTilt;
    private readonly double _cosTilt;
    private readonly double _sinLatitude;
    private readonly double _cosLatitude;
    private readonly double _axisAu;
    private readonly double _outAu;

    public Horizon(GeoPosition place, JulianDate ut1, TimeScales scales)
    {
        var tt = scales.ToTerrestrial(ut1);
        var nutation = Nutation.At(tt);
        _place = place;
        _scales = scales;
        _middleDays = ut1.Days;
        _siderealRadians =
            (SiderealTime.GreenwichApparentDegrees(ut1, tt, nutation) + place.LongitudeDegrees) / DegreesPerRadian;
        _nutationDegrees = nutation.LongitudeDegrees;
        (_sinTilt, _cosTilt) =
            Math.SinCos((Obliquity.MeanOfDate(tt).Degrees + nutation.ObliquityDegrees) / DegreesPerRadian);
        (_sinLatitude, _cosLatitude) = Math.SinCos(place.LatitudeDegrees / DegreesPerRadian);
        const double axes = (1 - Discs.EarthFlattening) * (1 - Discs.EarthFlattening);
        var radius = Discs.EarthRadiusAu / Math.Sqrt(_cosLatitude * _cosLatitude + axes * _sinLatitude * _sinLatitude);
        (_outAu, _axisAu) = (radius * _cosLatitude, radius * axes * _sinLatitude);
    }

    /// <summary>The same place's, set anew: exact at another moment.</summary>
    public Horizon At(JulianDate ut1) => new(_place, ut1, _scales);

    /// <summary>A body as seen from the place: true equator of date, au.</summary>
    public Vector Seen(Body body, JulianDate ut1)
    {
        var position = Ephemeris.Apparent(body, _scales.ToTerrestrial(ut1));
        var (sinL, cosL) = Math.SinCos((position.LongitudeDegrees + _nutationDegrees) / DegreesPerRadian);
        var (sinB, cosB) = Math.SinCos(position.LatitudeDegrees / DegreesPerRadian);
        var (sinT, cosT) = Math.SinCos(_siderealRadians + TurnRadiansPerDay * (ut1.Days - _middleDays));
        return Equatorial(cosB * cosL, cosB * sinL, sinB) * position.DistanceAu
            - new Vector(_outAu * cosT, _outAu * sinT, _axisAu);
    }

    /// <param name="onEcliptic">Leave the body's latitude out.</param>
    /// <param name="isGeocentric">Seen from the Earth's centre, against the place's horizon; else from the place.</param>
    public Altitude Of(Body body, JulianDate ut1, bool onEcliptic, bool isGeocentric)
    {
        var position = Ephemeris.Apparent(body, _scales.ToTerrestrial(ut1));
        var (sinL, cosL) = Math.SinCos((position.LongitudeDegrees + _nutationDegrees) / DegreesPerRadian);
        var (sinB, cosB) = Math.SinCos(onEcliptic ? 0 : position.LatitudeDegrees / DegreesPerRadian);
        var alongSpeed = position.LongitudeSpeedDegreesPerDay / DegreesPerRadian * cosB;
        var acrossSpeed = onEcliptic ? 0 : position.LatitudeSpeedDegreesPerDay / DegreesPerRadian;

        var star = Equatorial(cosB * cosL, cosB * sinL, sinB);
        var motion = Equatorial(
            -sinL * alongSpeed - cosL * sinB * acrossSpeed,
            cosL * alongSpeed - sinL * sinB * acrossSpeed,
            cosB * acrossSpeed);

        var (sinT, cosT) = Math.SinCos(_siderealRadians + TurnRadiansPerDay * (ut1.Days - _middleDays));
        var distance = position.DistanceAu;
        if (!isGeocentric)
        {
            var place = new Vector(_outAu * cosT, _outAu * sinT, _axisAu);
            var placeMotion = new Vector(-place.Y, place.X, 0) * TurnRadiansPerDay;
            var seen = star * distance - place;
            motion = (motion * distance + star * position.DistanceSpeedAuPerDay - placeMotion) * (1 / seen.Length);
            distance = seen.Length;
            star = seen.Unit;
            motion -= star * motion.Dot(star);
        }

        var up = new Vector(_cosLatitude * cosT, _cosLatitude * sinT, _sinLatitude);
        var upMotion = new Vector(-up.Y, up.X, 0) * TurnRadiansPerDay;
        var sine = Math.Clamp(up.Dot(star), -1, 1);
        var cosine = Math.Sqrt(Math.Max(1 - sine * sine, 1e-12));
        return new(
            Math.Asin(sine) * DegreesPerRadian,
            (upMotion.Dot(star) + up.Dot(motion)) / cosine * DegreesPerRadian,
            distance);
    }

    private Vector Equatorial(double x, double y, double z) =>
        new(x, y * _cosTilt - z * _sinTilt, y * _sinTilt + z * _cosTilt);
}
