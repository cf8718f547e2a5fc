using Luna.Astrology.Sky;

namespace Luna.EphemerisBuilder;

/// <summary>What the report calls a series.</summary>
internal static class SeriesNames
{
    public static string Of(int series) => series switch
    {
        SeriesName.NutationInLongitude => "nutation longitude",
        SeriesName.NutationInObliquity => "nutation obliquity",
        SeriesName.TrueNodeLongitude => "true node longitude",
        SeriesName.TrueNodeDistance => "true node distance",
        >= SeriesName.FirstOfOuter =>
            $"{(OuterPlanet)((series - SeriesName.FirstOfOuter) / 3)} {Coordinate(series - SeriesName.FirstOfOuter)}",
        _ => $"{(Body)(series / 3)} {Coordinate(series)}",
    };

    private static string Coordinate(int series) => (series % 3) switch { 0 => "longitude", 1 => "latitude", _ => "distance" };
}
