using System.Globalization;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>Holds the source against vectors that JPL Horizons gave out, so that a damaged source is noticed.</summary>
internal static class HorizonsCheck
{
    private const double KmPerAu = 149_597_870.7;

    /// <summary>One line per body: largest distance between the two in km.</summary>
    /// <exception cref="InvalidDataException">They differ by more than the source's own accuracy.</exception>
    public static IEnumerable<string> Report(string folder, SolarSystem system)
    {
        yield return Line("Moon", 0.01, "moon_geo", tt => system.MoonFromEarth(tt).Place);
        yield return Line("Sun", 0.1, "sun_bary", tt => system.Of(Body.Sun, tt).Place);
        yield return Line("Earth", 1, "earth_bary", tt => system.Earth(tt).Place);
        yield return Line("Mercury", 1, "mercury_helio", tt => Heliocentric(Body.Mercury, tt));
        yield return Line("Venus", 1, "venus_helio", tt => Heliocentric(Body.Venus, tt));
        yield return Line("Mars", 2, "mars_helio", tt => Heliocentric(Body.Mars, tt));

        // Horizons has the planets' centres here, which circle the barycentres of their moons.
        yield return Line("Jupiter", 250, "jupiter_helio_PLANETCENTRE", tt => Heliocentric(Body.Jupiter, tt));
        yield return Line("Saturn", 350, "saturn_helio_PLANETCENTRE", tt => Heliocentric(Body.Saturn, tt));

        Vector Heliocentric(Body body, JulianDate tt) => system.Of(body, tt).Place - system.Of(Body.Sun, tt).Place;

        string Line(string name, double allowedKm, string file, Func<JulianDate, Vector> place)
        {
            var worst = File.ReadLines(Path.Combine(folder, "horizons_de441", file + ".csv"))
                .Skip(1)
                .Select(line => line.Split(',').Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray())
                .Max(row => (place(new JulianDate(row[0])) - new Vector(row[1], row[2], row[3])).Length) * KmPerAu;
            if (worst > allowedKm)
                throw new InvalidDataException($"{name} is {worst} km from where JPL Horizons has it.");
            return string.Create(CultureInfo.InvariantCulture, $"{name,-8} within {worst:F4} km of JPL Horizons");
        }
    }
}
