using Luna.Astrology.Sky;
using NodaTime;

namespace Luna.Astrology.Eclipses;

/// <param name="Local">Null when the place sees none of it.</param>
public sealed record SolarEclipseAtPlace(SolarEclipse Eclipse, LocalSolarEclipse? Local);

/// <param name="IsSeen">The Moon is up at some time of it; of one in the half shadow only, at some time of that.</param>
public sealed record LunarEclipseAtPlace(LunarEclipse Eclipse, bool IsSeen);

/// <summary>All eclipses of a span of time, each with what one place sees of it.</summary>
/// <param name="Solar">In time order, as the lunar ones.</param>
public sealed record EclipsesAtPlace(
    IReadOnlyList<SolarEclipseAtPlace> Solar, IReadOnlyList<LunarEclipseAtPlace> Lunar)
{
    /// <summary>Those whose maximum lies in the time.</summary>
    /// <exception cref="OutsideEphemerisException">The time reaches outside the years that Luna's ephemeris holds.</exception>
    public static EclipsesAtPlace Within(Interval time, GeoPosition place) => new(
        [
            .. SolarEclipse.Between(time.Start, time.End)
                .Select(eclipse => new SolarEclipseAtPlace(eclipse, LocalSolarEclipse.Of(eclipse, place))),
        ],
        [
            .. LunarEclipse.Between(time.Start, time.End)
                .Select(eclipse => new LunarEclipseAtPlace(eclipse, eclipse.IsSeenFrom(place, eclipse.Umbra is null))),
        ]);
}
