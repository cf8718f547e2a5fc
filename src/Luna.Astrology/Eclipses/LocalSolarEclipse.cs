using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Eclipses;

/// <summary>An eclipse of the Sun as a place sees it.</summary>
/// <param name="Time">From the first contact to the last, whether or not the Sun is up.</param>
/// <param name="Maximum">When most of the Sun's diameter is covered there.</param>
/// <param name="Magnitude">How much of the diameter that is; above 1 when the Sun is wholly covered.</param>
/// <param name="IsCentral">The Moon stands wholly before the Sun: total or annular there.</param>
/// <param name="IsUpAtMaximum">Whether the Sun is above the horizon then.</param>
public sealed record LocalSolarEclipse(
    Interval Time, Instant Maximum, double Magnitude, bool IsCentral, bool IsUpAtMaximum)
{
    // The shadow needs some six hours from the first place of the Earth to the last.
    private const double HalfDays = 0.17;
    private const int Samples = 40;

    /// <returns>Null when that place sees none of it: the Moon passes by, or the Sun is down all the while.</returns>
    public static LocalSolarEclipse? Of(SolarEclipse eclipse, GeoPosition place, TimeScales scales = default)
    {
        ArgumentNullException.ThrowIfNull(eclipse);
        var middle = JulianDate.FromInstant(eclipse.Maximum);
        var horizon = new Horizon(place, middle, scales);
        var nearest = Nearest(horizon, middle);
        var (separation, sun, moon) = Seen(horizon, nearest);
        if (separation >= sun + moon)
            return null;

        bool Touch(JulianDate ut1) => Seen(horizon, ut1) is var seen && seen.Separation < seen.Sun + seen.Moon;
        var time = new Interval(
            Visibility.Change(nearest, nearest.AddDays(-HalfDays), Touch).ToInstant(),
            Visibility.Change(nearest, nearest.AddDays(HalfDays), Touch).ToInstant());
        if (!Visibility.IsUpDuring(Body.Sun, place, time))
            return null;
        return new LocalSolarEclipse(
            time,
            nearest.ToInstant(),
            (sun + moon - separation) / (2 * sun),
            separation < Math.Abs(moon - sun),
            RiseSet.IsUp(Body.Sun, place, nearest, RiseRule.Standard, scales));
    }

    private static JulianDate Nearest(in Horizon horizon, JulianDate middle)
    {
        var (best, least) = (middle.Days, double.MaxValue);
        for (var i = -Samples; i <= Samples; i++)
        {
            var days = middle.Days + i * HalfDays / Samples;
            var separation = Seen(horizon, new(days)).Separation;
            if (separation < least)
                (best, least) = (days, separation);
        }

        foreach (var step in (ReadOnlySpan<double>)[HalfDays / Samples, 0.001])
        {
            var (before, now, after) = (Square(horizon, best - step), Square(horizon, best), Square(horizon, best + step));
            best += Math.Clamp(0.5 * step * (before - after) / (before - 2 * now + after), -step, step);
        }

        return new(best);
    }

    private static double Square(in Horizon horizon, double ut1) =>
        Seen(horizon, new(ut1)).Separation is var separation ? separation * separation : 0;

    private static (double Separation, double Sun, double Moon) Seen(in Horizon horizon, JulianDate ut1)
    {
        var (sun, moon) = (horizon.Seen(Body.Sun, ut1), horizon.Seen(Body.Moon, ut1));
        return (
            Math.Asin(Math.Min(1, sun.Unit.Cross(moon.Unit).Length)),
            Math.Asin(Discs.SunRadiusAu / sun.Length),
            Math.Asin(Discs.MoonRadiusAu / moon.Length));
    }
}
