using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>Where the bodies are in DE441: au and au a day from the solar-system barycentre, axes of the ICRS.</summary>
internal sealed class SolarSystem(string folder)
{
    private const double KmPerAu = 149_597_870.7;
    private const double EarthToMoonMass = 81.3005682214972;

    private readonly ChebyshevFile _sun = Open(folder, "sun");
    private readonly ChebyshevFile _earthMoon = Open(folder, "emb");
    private readonly ChebyshevFile _moon = Open(folder, "moon");
    private readonly ChebyshevFile _mercury = Open(folder, "mercury");
    private readonly ChebyshevFile _venus = Open(folder, "venus");
    private readonly ChebyshevFile _mars = Open(folder, "mars");
    private readonly ChebyshevFile _jupiter = Open(folder, "jupiter");
    private readonly ChebyshevFile _saturn = Open(folder, "saturn");

    // Kept beside the builder: the reference folder has none.
    private readonly ChebyshevFile[] _outer =
    [
        .. Enum.GetNames<OuterPlanet>().Select(name => new ChebyshevFile(
            Path.Combine(AppContext.BaseDirectory, "Outer", name.ToLowerInvariant() + ".cheb64"))),
    ];

    public State Earth(JulianDate tt) => Read(_earthMoon, tt) - MoonFromEarth(tt) * (1 / (1 + EarthToMoonMass));

    public State MoonFromEarth(JulianDate tt) => Read(_moon, tt);

    public State Of(Body body, JulianDate tt) => body switch
    {
        Body.Sun => Read(_sun, tt),
        Body.Moon => Earth(tt) + MoonFromEarth(tt),
        Body.Mercury => Read(_sun, tt) + Read(_mercury, tt),
        Body.Venus => Read(_sun, tt) + Read(_venus, tt),
        Body.Mars => Read(_mars, tt),
        Body.Jupiter => Read(_jupiter, tt),
        Body.Saturn => Read(_saturn, tt),
        _ => throw new ArgumentOutOfRangeException(nameof(body)),
    };

    public State Of(OuterPlanet planet, JulianDate tt) => Read(_outer[(int)planet], tt);

    private static ChebyshevFile Open(string folder, string name) =>
        new(Path.Combine(folder, "de441", name + ".cheb64"));

    private static State Read(ChebyshevFile file, JulianDate tt)
    {
        var (place, velocity) = file.At(tt);
        return new(place * (1 / KmPerAu), velocity * (1 / KmPerAu));
    }

    internal readonly record struct State(Vector Place, Vector Velocity)
    {
        public static State operator +(State a, State b) => new(a.Place + b.Place, a.Velocity + b.Velocity);

        public static State operator -(State a, State b) => new(a.Place - b.Place, a.Velocity - b.Velocity);

        public static State operator *(State a, double factor) => new(a.Place * factor, a.Velocity * factor);
    }
}
