namespace Luna.Astrology.Sky;

/// <summary>
/// The series that are not of a body; a body's are at 3 × body: longitude, latitude, distance. Those of the outer planets
/// come last in the same order.
/// </summary>
internal static class SeriesName
{
    public const int NutationInLongitude = 21;
    public const int NutationInObliquity = 22;
    public const int TrueNodeLongitude = 23;
    public const int TrueNodeDistance = 24;
    public const int FirstOfOuter = 25;
    public const int Count = 34;

    /// <summary>Stored for a century more: what the hundredth year of whoever is born late still asks for.</summary>
    public static bool IsLong(int series) =>
        series is NutationInLongitude or NutationInObliquity || (series < NutationInLongitude && IsLong((Body)(series / 3)));

    public static bool IsLong(Body body) => body is Body.Sun or Body.Saturn;

    public static int Longitude(Body body) => 3 * (int)body;

    public static int Latitude(Body body) => 3 * (int)body + 1;

    public static int Distance(Body body) => 3 * (int)body + 2;

    public static int Longitude(OuterPlanet planet) => FirstOfOuter + 3 * (int)planet;

    public static int Latitude(OuterPlanet planet) => FirstOfOuter + 3 * (int)planet + 1;

    public static int Distance(OuterPlanet planet) => FirstOfOuter + 3 * (int)planet + 2;
}
