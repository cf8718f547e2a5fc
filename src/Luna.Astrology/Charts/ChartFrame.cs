using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>How the Earth lies in the sky at a birth: what lagna, cusps and equatorial places are reckoned from.</summary>
/// <param name="LocalSiderealDegrees">Local apparent sidereal time as an angle, 0 ≤ degrees &lt; 360 (ARMC).</param>
/// <param name="AyanamsaDegrees">Mean: without nutation.</param>
public readonly record struct ChartFrame(
    JulianDate Ut1, JulianDate Tt, NutationAngles Nutation, Angle TrueObliquity, double LocalSiderealDegrees,
    double AyanamsaDegrees)
{
    /// <summary>What angles and cusps, being on the true equinox, are lessened by: nutation must leave with it.</summary>
    public double TrueAyanamsaDegrees => AyanamsaDegrees + Nutation.LongitudeDegrees;

    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static ChartFrame Of(in BirthMoment moment, Ayanamsa ayanamsa = Ayanamsa.Lahiri)
    {
        var ut1 = JulianDate.FromInstant(moment.Instant);
        var tt = ut1.AddSeconds(moment.DeltaTSeconds ?? DeltaT.SecondsAt(ut1));
        var nutation = Sky.Nutation.At(tt);
        return new(
            ut1, tt, nutation,
            Angle.FromDegrees(Obliquity.MeanOfDate(tt).Degrees + nutation.ObliquityDegrees),
            Angle.NormalizeDegrees(
                SiderealTime.GreenwichApparentDegrees(ut1, tt, nutation) + moment.Position.LongitudeDegrees),
            Ayanamsas.MeanDegrees(ayanamsa, tt));
    }
}
