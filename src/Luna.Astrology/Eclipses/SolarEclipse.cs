using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Eclipses;

public enum SolarEclipseKind
{
    Partial,
    Annular,
    Total,

    /// <summary>Annular where the Sun is low, total where it is high.</summary>
    Hybrid,
}

/// <summary>An eclipse of the Sun, somewhere on Earth.</summary>
/// <param name="Maximum">When the limbs of Sun and Moon are nearest, or overlap most, as the Earth's centre sees them.</param>
/// <param name="Gamma">How near the axis of the shadow comes to the Earth's centre, equatorial radii.</param>
public sealed record SolarEclipse(Instant Maximum, SolarEclipseKind Kind, double Gamma)
{
    // Beyond that no shadow reaches the Earth.
    private const double FarthestLatitudeDegrees = 1.8;

    /// <summary>All eclipses of the Sun whose maximum lies in a span of time, in time order.</summary>
    /// <exception cref="OutsideEphemerisException">The span reaches outside the years that Luna's ephemeris holds.</exception>
    public static IEnumerable<SolarEclipse> Between(Instant from, Instant until, TimeScales scales = default)
    {
        // A day more on either side: the maximum can lie half an hour from the new moon.
        var (start, end) = (scales.ToTerrestrial(from).AddDays(-1), scales.ToTerrestrial(until).AddDays(1));
        foreach (var newMoon in Crossings.Of(new MoonFromSun(), 0, start, end))
        {
            if (Math.Abs(Ephemeris.Apparent(Body.Moon, newMoon.Tt).LatitudeDegrees) < FarthestLatitudeDegrees
                && At(newMoon.Tt, scales) is { } eclipse && from < eclipse.Maximum && eclipse.Maximum <= until)
                yield return eclipse;
        }
    }

    private static SolarEclipse? At(JulianDate newMoon, TimeScales scales)
    {
        var maximum = EclipseSky.Nearest(newMoon, sky => sky.SunRadiusRadians + sky.MoonRadiusRadians);
        var shadow = MoonShadow.At(maximum);
        if (shadow.Gamma >= 1 + shadow.Penumbra)
            return null;
        return new SolarEclipse(scales.ToInstant(maximum), KindOf(shadow, maximum), shadow.Gamma);
    }

    private static SolarEclipseKind KindOf(MoonShadow shadow, JulianDate maximum)
    {
        if (shadow.Gamma >= 1 + Math.Abs(shadow.Umbra))
            return SolarEclipseKind.Partial;
        if (shadow.UmbraOnGround >= 0)
            return SolarEclipseKind.Annular;
        return IsAnnularAtAnEnd(shadow, maximum) ? SolarEclipseKind.Hybrid : SolarEclipseKind.Total;
    }

    /// <summary>Whether the point of the cone stays above the ground where the central line begins or ends.</summary>
    private static bool IsAnnularAtAnEnd(MoonShadow shadow, JulianDate maximum)
    {
        if (shadow.Gamma >= 1)
            return false;
        const double hour = 1 / 24.0;
        var later = MoonShadow.At(maximum.AddDays(hour)).Gamma;
        var perDay = Math.Sqrt(Math.Max(later * later - shadow.Gamma * shadow.Gamma, 1e-9)) / hour;
        var half = Math.Sqrt(1 - shadow.Gamma * shadow.Gamma) / perDay;
        return MoonShadow.At(maximum.AddDays(-half)).Umbra > 0 || MoonShadow.At(maximum.AddDays(half)).Umbra > 0;
    }
}
