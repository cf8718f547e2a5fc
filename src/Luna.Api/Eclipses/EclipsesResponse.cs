using Luna.Astrology.Eclipses;
using NodaTime;

namespace Luna.Api.Eclipses;

/// <summary>Times are by the clock of the place.</summary>
/// <param name="Solar">In time order, as the lunar ones.</param>
public sealed record EclipsesResponse(
    string From, string To, string Zone, IReadOnlyList<EclipseOfSun> Solar, IReadOnlyList<EclipseOfMoon> Lunar)
{
    internal static EclipsesResponse Of(LocalDate from, LocalDate to, string zone, EclipsesAtPlace found) => new(
        from.ToString("uuuu-MM-dd", null), to.ToString("uuuu-MM-dd", null), zone,
        [.. found.Solar.Select(one => EclipseOfSun.Of(one, zone))],
        [.. found.Lunar.Select(one => EclipseOfMoon.Of(one, zone))]);
}

/// <param name="Kind">Partial, Annular, Total or Hybrid, of the whole Earth.</param>
/// <param name="Maximum">When the limbs overlap most, seen from the Earth's centre.</param>
/// <param name="Gamma">How near the axis of the shadow comes to the Earth's centre, equatorial radii.</param>
/// <param name="Local">Null when the place sees none of it.</param>
public sealed record EclipseOfSun(string Kind, DateTimeOffset Maximum, double Gamma, EclipseOfSunThere? Local)
{
    internal static EclipseOfSun Of(SolarEclipseAtPlace one, string zone) => new(
        one.Eclipse.Kind.ToString(), Wire.Time(one.Eclipse.Maximum, zone), one.Eclipse.Gamma,
        one.Local is { } local
            ? new(
                Wire.Time(local.Time.Start, zone), Wire.Time(local.Maximum, zone), Wire.Time(local.Time.End, zone),
                local.Magnitude, local.IsCentral, local.IsUpAtMaximum)
            : null);
}

/// <param name="Start">First contact, whether or not the Sun is up.</param>
/// <param name="End">Last contact.</param>
/// <param name="Magnitude">How much of the Sun's diameter is covered at the maximum; above 1 when it is wholly covered.</param>
/// <param name="IsCentral">The Moon stands wholly before the Sun: total or annular there.</param>
public sealed record EclipseOfSunThere(
    DateTimeOffset Start, DateTimeOffset Maximum, DateTimeOffset End, double Magnitude, bool IsCentral, bool IsUpAtMaximum);

/// <param name="Kind">Penumbral, Partial or Total.</param>
/// <param name="UmbralMagnitude">How much of the Moon's diameter the shadow covers; below 0 when it does not reach it.</param>
/// <param name="Umbra">Null for a penumbral one.</param>
/// <param name="Totality">Null for one that is not total.</param>
/// <param name="IsSeen">The Moon is up there at some time of it; of a penumbral one, at some time of that.</param>
public sealed record EclipseOfMoon(
    string Kind, DateTimeOffset Maximum, double UmbralMagnitude, double PenumbralMagnitude, EclipseSpan Penumbra,
    EclipseSpan? Umbra, EclipseSpan? Totality, bool IsSeen)
{
    internal static EclipseOfMoon Of(LunarEclipseAtPlace one, string zone)
    {
        var eclipse = one.Eclipse;
        return new(
            eclipse.Kind.ToString(), Wire.Time(eclipse.Maximum, zone), eclipse.UmbralMagnitude, eclipse.PenumbralMagnitude,
            Span(eclipse.Penumbra), eclipse.Umbra is { } umbra ? Span(umbra) : null,
            eclipse.Totality is { } totality ? Span(totality) : null, one.IsSeen);

        EclipseSpan Span(Interval time) => new(Wire.Time(time.Start, zone), Wire.Time(time.End, zone));
    }
}

public sealed record EclipseSpan(DateTimeOffset Start, DateTimeOffset End);
