using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Varshaphal;

/// <summary>The Sun back at its natal place: the beginning of a year of life.</summary>
/// <param name="Age">Years completed; 0 is the birth itself.</param>
/// <param name="Lagna">What rises then at the place asked for.</param>
/// <param name="Muntha">The natal lagna's rashi, moved on by one rashi a year.</param>
public sealed record SolarReturn(int Age, Instant Instant, ZodiacPoint Lagna, Rashi Muntha);

/// <remarks>
/// Tajaka Neelakanthi, Samjna Tantra: the year begins when the Sun returns to its natal sidereal longitude, here the
/// apparent one. Found to a millisecond of the Sun's motion.
/// </remarks>
public static class SolarReturns
{
    private const double SiderealYearDays = 365.25636;

    /// <param name="age">Years completed, 0 or more.</param>
    /// <param name="position">Where the person lives then; the birth place when absent.</param>
    /// <exception cref="OutsideEphemerisException">The return is after 2199, beyond what Luna's ephemeris holds.</exception>
    public static SolarReturn Of(Chart natal, int age, GeoPosition? position = null)
    {
        var instant = InstantOf(natal, age);
        var moment = natal.Moment with { Instant = instant, Position = position ?? natal.Moment.Position };
        if (age > 0)
            moment = moment with { DeltaTSeconds = null };
        return new SolarReturn(age, instant, LagnaAt(moment, natal.Options.Ayanamsa), MunthaOf(natal, age));
    }

    /// <summary>The last return at or before an instant: the year of life that runs then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the birth.</exception>
    public static SolarReturn At(Chart natal, Instant instant, GeoPosition? position = null)
    {
        ArgumentNullException.ThrowIfNull(natal);
        var lived = instant - natal.Moment.Instant;
        if (lived < Duration.Zero)
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "No year of life runs before the birth.");
        // A return may be some minutes early or late against the mean year.
        var age = (int)((lived.TotalDays + 1) / SiderealYearDays);
        var found = Of(natal, age, position);
        return found.Instant <= instant ? found : Of(natal, age - 1, position);
    }

    public static Rashi MunthaOf(Chart natal, int age)
    {
        ArgumentNullException.ThrowIfNull(natal);
        return natal.Lagna.Rashi.Plus(age);
    }

    /// <inheritdoc cref="Of"/>
    public static Instant InstantOf(Chart natal, int age)
    {
        ArgumentNullException.ThrowIfNull(natal);
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        if (age == 0)
            return natal.Moment.Instant;
        var sun = new SiderealMotion(Graha.Sun, natal.Options.Ayanamsa);
        var birth = new TimeScales(natal.Moment.DeltaTSeconds).ToTerrestrial(natal.Moment.Instant);
        var halfAYearBefore = birth.AddDays((age - 0.5) * SiderealYearDays);
        var tt = Crossings.NextForward(sun, natal[Graha.Sun].Point.LongitudeDegrees, halfAYearBefore);
        return default(TimeScales).ToInstant(tt);
    }

    private static ZodiacPoint LagnaAt(in BirthMoment moment, Ayanamsa ayanamsa)
    {
        var frame = ChartFrame.Of(moment, ayanamsa);
        var ascendant = Ascendant.At(frame.LocalSiderealDegrees, frame.TrueObliquity, moment.Position.LatitudeDegrees);
        return new ZodiacPoint(Angle.NormalizeDegrees(ascendant.AscendantDegrees - frame.TrueAyanamsaDegrees));
    }
}
