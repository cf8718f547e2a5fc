using Luna.Astrology.Sky;

namespace Luna.Astrology.Time;

/// <summary>Sidereal time from the Earth's mean motion round the Sun, for the years in which no clock tells UT1.</summary>
/// <remarks>
/// <para>
/// Before 1850 and after 2050 TT − UT1 is known to seconds at best, each of them worth 15″ of sidereal time, so that the
/// definition by the Earth rotation angle has nothing exact to work on. Luna then does what Swiss Ephemeris 2.10 does, so
/// that lagnas agree: the mean longitude of the Earth (Simon et al. 1994, A&amp;A 282, 663, section 5.8.3, J2000) is brought to
/// the equinox of date, and noon is when the mean Sun is in the meridian.
/// </para>
/// <para>
/// The last term holds aberration (20.5″) and what the other program adds so as to join the definition: measured against
/// its output at 2,000 moments, which are repeated within 0.006″. In 1850 the two join; in 2050 they are 1.9″ apart, 0.13 s.
/// </para>
/// </remarks>
internal static class MeanEarth
{
    private const double Start = 2_396_758.5; // 1 January 1850
    private const double End = 2_469_807.5; // 1 January 2050
    private const double ArcsecondsBefore = -21.8714;
    private const double ArcsecondsAfter = -25.4887;

    private static readonly Angle ObliquityJ2000 = Obliquity.MeanOfDate(JulianDate.J2000);

    public static bool Rules(JulianDate ut1) => ut1.Days is < Start or >= End;

    /// <returns>Greenwich mean sidereal time as an angle, not reduced to one turn.</returns>
    public static double SiderealDegrees(JulianDate ut1, JulianDate tt)
    {
        var thousands = tt.CenturiesSinceJ2000 / 10;
        var arcseconds = thousands * (1_295_977_422.83429 + thousands * (-2.04411 - 0.00523 * thousands));
        var (sinL, cosL) = Math.SinCos(Angle.FromDegrees(100.46645683 + arcseconds / 3600).Radians);
        var (sinE, cosE) = Math.SinCos(ObliquityJ2000.Radians);
        var earth = Precession.EclipticOfDate(tt).Apply(new Vector(cosL, sinL * cosE, sinL * sinE));
        var offset = ut1.Days < Start ? ArcsecondsBefore : ArcsecondsAfter;
        // A Julian day begins at noon, when the mean Sun, opposite to the Earth, culminates.
        return earth.LongitudeDegrees + 180 + 360 * (ut1.Days % 1) + offset / 3600;
    }
}
