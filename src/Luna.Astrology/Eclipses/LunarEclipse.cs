using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Eclipses;

public enum LunarEclipseKind
{
    /// <summary>In the half shadow only; not kept as an eclipse by the dharmashastra.</summary>
    Penumbral,
    Partial,
    Total,
}

/// <summary>An eclipse of the Moon, seen from wherever the Moon is up.</summary>
/// <param name="Maximum">When the Moon's limb is deepest in the penumbra.</param>
/// <param name="UmbralMagnitude">How much of the Moon's diameter the umbra covers; below 0 when it does not reach it.</param>
/// <param name="Penumbra">From the first touch of the penumbra to the last.</param>
/// <param name="Umbra">The same of the umbra: the eclipse that an eye sees.</param>
/// <param name="Totality">While the umbra covers the whole Moon.</param>
public sealed record LunarEclipse(
    Instant Maximum, LunarEclipseKind Kind, double UmbralMagnitude, double PenumbralMagnitude,
    Interval Penumbra, Interval? Umbra, Interval? Totality)
{
    // Beyond that the Moon passes the penumbra by.
    private const double FarthestLatitudeDegrees = 1.8;

    // Half of the longest way through the penumbra is some three hours.
    private const double HalfDays = 0.2;

    /// <summary>All eclipses of the Moon whose maximum lies in a span of time, in time order.</summary>
    /// <exception cref="OutsideEphemerisException">The span reaches outside the years that Luna's ephemeris holds.</exception>
    public static IEnumerable<LunarEclipse> Between(Instant from, Instant until, TimeScales scales = default)
    {
        var (start, end) = (scales.ToTerrestrial(from).AddDays(-1), scales.ToTerrestrial(until).AddDays(1));
        foreach (var fullMoon in Crossings.Of(new MoonFromSun(), 180, start, end))
        {
            if (Math.Abs(Ephemeris.Apparent(Body.Moon, fullMoon.Tt).LatitudeDegrees) < FarthestLatitudeDegrees
                && At(fullMoon.Tt, scales) is { } eclipse && from < eclipse.Maximum && eclipse.Maximum <= until)
                yield return eclipse;
        }
    }

    /// <summary>Whether any of the eclipse is seen from a place: the Moon is up at some time of it.</summary>
    /// <param name="withPenumbra">Count the time in the penumbra too, which hardly an eye notices.</param>
    public bool IsSeenFrom(GeoPosition place, bool withPenumbra = false) =>
        (withPenumbra ? Penumbra : Umbra) is { } time && Visibility.IsUpDuring(Body.Moon, place, time);

    private static LunarEclipse? At(JulianDate fullMoon, TimeScales scales)
    {
        var maximum = EclipseSky.Nearest(fullMoon, sky => sky.PenumbraRadians + sky.MoonRadiusRadians);
        var sky = EclipseSky.At(maximum);
        var (radius, distance) = (sky.MoonRadiusRadians, sky.FromAxisRadians);
        var penumbral = (sky.PenumbraRadians + radius - distance) / (2 * radius);
        if (penumbral <= 0)
            return null;
        var umbral = (sky.UmbraRadians + radius - distance) / (2 * radius);
        return new LunarEclipse(
            scales.ToInstant(maximum),
            umbral >= 1 ? LunarEclipseKind.Total : umbral > 0 ? LunarEclipseKind.Partial : LunarEclipseKind.Penumbral,
            umbral,
            penumbral,
            Contacts(maximum, scales, s => s.PenumbraRadians + s.MoonRadiusRadians),
            umbral > 0 ? Contacts(maximum, scales, s => s.UmbraRadians + s.MoonRadiusRadians) : null,
            umbral >= 1 ? Contacts(maximum, scales, s => s.UmbraRadians - s.MoonRadiusRadians) : null);
    }

    private static Interval Contacts(JulianDate maximum, TimeScales scales, Func<EclipseSky, double> reach)
    {
        return new(At(-HalfDays), At(HalfDays));

        Instant At(double farDays) => scales.ToInstant(Visibility.Change(
            maximum, maximum.AddDays(farDays), tt => EclipseSky.At(tt) is var sky && sky.FromAxisRadians < reach(sky)));
    }
}
