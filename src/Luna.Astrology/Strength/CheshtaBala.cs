using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>
/// Strength of motion, from the arc between a graha's sheeghra and the middle of its mean and true places.
/// </summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 27, verses 24 and 25. The sheeghra of Mars, Jupiter and Saturn is the mean
/// Sun; Mercury and Venus have their own mean place for sheeghra and the mean Sun for mean place. The mean longitudes
/// are modern ones. The Sun and the Moon have none: ayana and paksha bala stand for it (verse 18).
/// </remarks>
internal static class CheshtaBala
{
    /// <returns>0 to 60 virupas; 0 for the Sun and the Moon.</returns>
    public static double Of(Graha graha, double longitudeDegrees, in ChartFrame frame)
    {
        if (!graha.IsTara())
            return 0;
        var sun = MeanLongitudes.At(Body.Sun, frame.Tt) - frame.AyanamsaDegrees;
        var own = MeanLongitudes.At(BodyOf(graha), frame.Tt) - frame.AyanamsaDegrees;
        var (sheeghra, mean) = graha is Graha.Mercury or Graha.Venus ? (own, sun) : (sun, own);
        var middle = mean + Angle.DifferenceDegrees(longitudeDegrees, mean) / 2;
        return Arc.Between(sheeghra, middle) / 3;
    }

    private static Body BodyOf(Graha graha) => graha switch
    {
        Graha.Mars => Body.Mars,
        Graha.Mercury => Body.Mercury,
        Graha.Jupiter => Body.Jupiter,
        Graha.Venus => Body.Venus,
        _ => Body.Saturn,
    };
}
