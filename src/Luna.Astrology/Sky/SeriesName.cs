namespace Luna.Astrology.Sky;

/// <summary>The series that are not of a body; a body's are at 3 × body: longitude, latitude, distance.</summary>
internal static class SeriesName
{
    public const int NutationInLongitude = 21;
    public const int NutationInObliquity = 22;
    public const int TrueNodeLongitude = 23;
    public const int TrueNodeDistance = 24;
    public const int Count = 25;

    /// <summary>Of the Moon or its true node: stored for fewer years.</summary>
    public static bool IsOfMoon(int series) =>
        series is TrueNodeLongitude or TrueNodeDistance || series / 3 == (int)Body.Moon;

    public static int Longitude(Body body) => 3 * (int)body;

    public static int Latitude(Body body) => 3 * (int)body + 1;

    public static int Distance(Body body) => 3 * (int)body + 2;
}
