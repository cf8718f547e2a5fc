using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Charts;

/// <param name="LongitudeDegrees">Sidereal, 0 ≤ longitude &lt; 360.</param>
/// <param name="LatitudeDegrees">Ecliptic of date, north positive.</param>
/// <param name="SpeedDegreesPerDay">Of the sidereal longitude.</param>
public readonly record struct GrahaPosition(
    double LongitudeDegrees, double LatitudeDegrees, double SpeedDegreesPerDay);

/// <param name="AyanamsaDegrees">Mean: without nutation.</param>
/// <param name="LagnaDegrees">Sidereal, 0 ≤ longitude &lt; 360.</param>
/// <param name="MidheavenDegrees">Sidereal, 0 ≤ longitude &lt; 360.</param>
public readonly record struct ChartAngles(double AyanamsaDegrees, double LagnaDegrees, double MidheavenDegrees);

/// <summary>The figures of a chart with no allocation, for searches over many moments.</summary>
public static class ChartSky
{
    public const int GrahaCount = 9;

    /// <param name="nine">Receives the grahas in their order; at least nine long.</param>
    /// <exception cref="ArgumentException"><paramref name="nine"/> is too short.</exception>
    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static ChartAngles Compute(in BirthMoment moment, ChartOptions options, Span<GrahaPosition> nine)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (nine.Length < GrahaCount)
            throw new ArgumentException("There are nine grahas.", nameof(nine));
        var frame = ChartFrame.Of(moment, options.Ayanamsa);
        var (tt, ayanamsa) = (frame.Tt, frame.AyanamsaDegrees);
        var drift = Precession.DegreesPerDay(tt);

        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            nine[(int)graha] = Sidereal(Ephemeris.Apparent(BodyOf(graha), tt), ayanamsa, drift);
        var rahu = Sidereal(
            options.Node == LunarNode.Mean ? LunarNodes.Mean(tt) : LunarNodes.True(tt), ayanamsa, drift);
        nine[(int)Graha.Rahu] = rahu;
        nine[(int)Graha.Ketu] = rahu with { LongitudeDegrees = Angle.NormalizeDegrees(rahu.LongitudeDegrees + 180) };

        var ascendant = Ascendant.At(frame.LocalSiderealDegrees, frame.TrueObliquity, moment.Position.LatitudeDegrees);
        return new ChartAngles(
            ayanamsa,
            Angle.NormalizeDegrees(ascendant.AscendantDegrees - frame.TrueAyanamsaDegrees),
            Angle.NormalizeDegrees(ascendant.MidheavenDegrees - frame.TrueAyanamsaDegrees));
    }

    /// <summary>The Moon alone.</summary>
    /// <returns>Sidereal, 0 ≤ longitude &lt; 360.</returns>
    /// <exception cref="OutsideEphemerisException">The instant is outside the years that Luna's ephemeris holds.</exception>
    public static double MoonDegrees(Instant instant, Ayanamsa ayanamsa)
    {
        var ut1 = JulianDate.FromInstant(instant);
        var tt = ut1.AddSeconds(DeltaT.SecondsAt(ut1));
        return Angle.NormalizeDegrees(
            Ephemeris.Apparent(Body.Moon, tt).LongitudeDegrees - Ayanamsas.MeanDegrees(ayanamsa, tt));
    }

    private static GrahaPosition Sidereal(in SkyPosition tropical, double ayanamsaDegrees, double driftDegreesPerDay) =>
        new(
            Angle.NormalizeDegrees(tropical.LongitudeDegrees - ayanamsaDegrees),
            tropical.LatitudeDegrees,
            tropical.LongitudeSpeedDegreesPerDay - driftDegreesPerDay);

    private static Body BodyOf(Graha graha) => graha switch
    {
        Graha.Sun => Body.Sun,
        Graha.Moon => Body.Moon,
        Graha.Mars => Body.Mars,
        Graha.Mercury => Body.Mercury,
        Graha.Jupiter => Body.Jupiter,
        Graha.Venus => Body.Venus,
        _ => Body.Saturn,
    };
}
