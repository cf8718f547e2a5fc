using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Gochara;

/// <param name="Into">The rashi that the graha comes into.</param>
/// <param name="IsBackward">It comes into it from the end, moving backwards.</param>
public readonly record struct Ingress(Graha Graha, Rashi Into, bool IsBackward, Instant Instant);

/// <summary>Against what a graha stands still.</summary>
public enum StationFrame
{
    /// <summary>Its sidereal longitude stops.</summary>
    Stars,

    /// <summary>Its longitude from the true equinox stops, as ephemerides print it.</summary>
    Equinox,
}

/// <param name="TurnsBack">True when it is retrograde from then on.</param>
public readonly record struct TransitStation(Graha Graha, ZodiacPoint Point, bool TurnsBack, Instant Instant);

/// <summary>A graha passes a natal place.</summary>
/// <param name="Natal">Whose place; the graha itself for a return.</param>
/// <param name="IsBackward">It passes it moving backwards.</param>
public readonly record struct Passage(Graha Graha, Graha Natal, bool IsBackward, Instant Instant);

/// <summary>When grahas change their rashi, turn, and pass natal places.</summary>
/// <remarks>
/// Apparent geocentric longitudes. Every passage of a retrogression is given. The ephemeris holds all grahas to 2101, and
/// all but the Moon and the true node to 2199.
/// </remarks>
public static class TransitEvents
{
    private const double RashiDegrees = 30;

    /// <returns>In time order; every re-entry too.</returns>
    /// <exception cref="OutsideEphemerisException">The time goes beyond what Luna's ephemeris holds.</exception>
    public static IEnumerable<Ingress> Ingresses(Graha graha, Interval time, ChartOptions? options = null)
    {
        var scales = default(TimeScales);
        foreach (var crossing in Crossings.Every(
            MotionOf(graha, options), RashiDegrees, scales.ToTerrestrial(time.Start), scales.ToTerrestrial(time.End)))
        {
            var entered = new ZodiacPoint(crossing.ValueDegrees).Rashi;
            yield return new Ingress(
                graha, crossing.IsForward ? entered : entered.Plus(-1), !crossing.IsForward,
                scales.ToInstant(crossing.Tt));
        }
    }

    /// <param name="frame">Up to an hour lies between the two.</param>
    /// <returns>In time order; none for Sun and Moon, which never turn, nor for the mean node, which always goes back.</returns>
    /// <exception cref="OutsideEphemerisException">The time goes beyond what Luna's ephemeris holds.</exception>
    public static IEnumerable<TransitStation> Stations(
        Graha graha, Interval time, ChartOptions? options = null, StationFrame frame = StationFrame.Stars)
    {
        var (scales, motion) = (default(TimeScales), MotionOf(graha, options));
        var (start, end) = (scales.ToTerrestrial(time.Start), scales.ToTerrestrial(time.End));
        var stations = frame == StationFrame.Stars
            ? Crossings.Stations(motion, start, end)
            : Crossings.Stations(new TropicalMotion(graha, motion.Node), start, end);
        foreach (var station in stations)
        {
            yield return new TransitStation(
                graha, new ZodiacPoint(Angle.NormalizeDegrees(motion.At(station.Tt).Degrees)), station.TurnsBack, scales.ToInstant(station.Tt));
        }
    }

    /// <summary>When a graha comes back to its own natal place.</summary>
    /// <exception cref="OutsideEphemerisException">The time goes beyond what Luna's ephemeris holds.</exception>
    public static IEnumerable<Passage> Returns(Chart natal, Graha graha, Interval time) =>
        Passages(natal, graha, graha, time);

    /// <summary>When a graha passes the natal place of another.</summary>
    /// <exception cref="OutsideEphemerisException">The time goes beyond what Luna's ephemeris holds.</exception>
    public static IEnumerable<Passage> Passages(Chart natal, Graha graha, Graha over, Interval time)
    {
        ArgumentNullException.ThrowIfNull(natal);
        var scales = default(TimeScales);
        return
            from crossing in Crossings.Of(
                MotionOf(graha, natal.Options), natal[over].Point.LongitudeDegrees,
                scales.ToTerrestrial(time.Start), scales.ToTerrestrial(time.End))
            select new Passage(graha, over, !crossing.IsForward, scales.ToInstant(crossing.Tt));
    }

    private static SiderealMotion MotionOf(Graha graha, ChartOptions? options)
    {
        options ??= ChartOptions.Default;
        return new SiderealMotion(graha, options.Ayanamsa, options.Node);
    }
}
