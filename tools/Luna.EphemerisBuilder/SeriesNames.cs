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
        _ => $"{(Body)(series / 3)} {(series % 3) switch { 0 => "longitude", 1 => "latitude", _ => "distance" }}",
    };
}
