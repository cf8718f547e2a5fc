using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>
/// Strength by declination: north for the Sun, Mars, Jupiter and Venus, south for the Moon and Saturn.
/// </summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 27, verses 15 to 17: (24° ± declination) / 48° × 60 virupas; for Mercury the
/// declination counts whichever way it goes, and the Sun's strength is doubled.
/// </remarks>
internal static class AyanaBala
{
    private const double TiltDegrees = 24;

    private static readonly double SinTilt = Math.Sin(Angle.FromDegrees(TiltDegrees).Radians);

    /// <param name="tropicalDegrees">Longitude on the true equinox.</param>
    public static double DeclinationDegrees(
        double tropicalDegrees, double latitudeDegrees, Angle obliquity, AyanaDeclination kind) =>
        kind == AyanaDeclination.True
            ? EquatorialPosition.FromEcliptic(tropicalDegrees, latitudeDegrees, obliquity).DeclinationDegrees
            : Angle.FromRadians(Math.Asin(SinTilt * Math.Sin(Angle.FromDegrees(tropicalDegrees).Radians))).Degrees;

    public static double Of(Graha graha, double declinationDegrees)
    {
        var helping = graha switch
        {
            Graha.Mercury => Math.Abs(declinationDegrees),
            Graha.Moon or Graha.Saturn => -declinationDegrees,
            _ => declinationDegrees,
        };
        var virupas = (TiltDegrees + helping) / (2 * TiltDegrees) * 60;
        return graha == Graha.Sun ? 2 * virupas : virupas;
    }
}
