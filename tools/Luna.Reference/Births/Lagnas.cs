using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;

namespace Luna.Reference.Births;

/// <summary>The special lagnas and the sunrise from which they are counted.</summary>
/// <remarks>
/// Those that are counted from sunrise are allowed, beside the 1″ of a longitude, their way in 4 ms, of which 1 ms is 0.9″
/// of the vighati lagna. The file's sunrises stop so far from the moment at which the Sun of the program that made it
/// stands at altitude nought: up to 1.2 ms below 60° of latitude and 3.3 ms beyond. Luna's own are rounded to 1 ms.
/// </remarks>
public static class Lagnas
{
    private const double SunriseSeconds = 0.004;

    public static void Compare(BirthCase birth, Tally tally)
    {
        var day = VedicDay.Of(birth.Moment, birth.Offset);
        tally.Time("special_lagnas/sunrise_jd", day?.Sunrise, 0.01);
        var lagnas = SpecialLagnas.Of(birth.Chart, day?.Sunrise);
        var counted = lagnas.FromSunrise;
        tally.Angle("special_lagnas/sun_at_sunrise", counted?.Sun.LongitudeDegrees, 1);
        tally.Angle("special_lagnas/bhava", counted?.Bhava.LongitudeDegrees, Allowed(1 / 4.0));
        tally.Angle("special_lagnas/hora", counted?.Hora.LongitudeDegrees, Allowed(1 / 2.0));
        tally.Angle("special_lagnas/ghati", counted?.Ghati.LongitudeDegrees, Allowed(1.25));
        tally.Angle("special_lagnas/vighati", counted?.Vighati.LongitudeDegrees, Allowed(15));
        tally.Angle("special_lagnas/pranapada", counted?.Pranapada.LongitudeDegrees, Allowed(5));
        tally.Angle("special_lagnas/sree", lagnas.Sree.LongitudeDegrees, 1);
        tally.Exact("special_lagnas/indu_sign", (int)lagnas.Indu);
        tally.Angle("special_lagnas/bhrigu_bindu", lagnas.BhriguBindu.LongitudeDegrees, 1);
    }

    private static double Allowed(double degreesPerMinute) => 1 + SunriseSeconds * degreesPerMinute / 60 * 3600;
}
