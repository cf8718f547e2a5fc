using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Strength;

/// <summary>Strength of time, virupas.</summary>
/// <param name="Natonnata">
/// Noon for the Sun, Jupiter and Venus, midnight for the Moon, Mars and Saturn; Mercury always.
/// </param>
/// <param name="Paksha">Bright half for benefics, dark half for malefics; the Moon's is doubled.</param>
/// <param name="Tribhaga">60 for the lord of the third of day or night; Jupiter always.</param>
/// <param name="Abda">15 for the lord of the year.</param>
/// <param name="Masa">30 for the lord of the month.</param>
/// <param name="Vara">45 for the lord of the day.</param>
/// <param name="Hora">60 for the lord of the hour, of 60 even minutes from sunrise.</param>
/// <param name="Ayana">By declination; the Sun's is doubled.</param>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 27, verses 8 to 17; B. V. Raman, Graha and Bhava Balas.
/// </remarks>
public readonly record struct KaalaBala(
    double Natonnata, double Paksha, double Tribhaga, double Abda, double Masa, double Vara, double Hora, double Ayana)
{
    public double Total => Natonnata + Paksha + Tribhaga + Abda + Masa + Vara + Hora + Ayana;
}

/// <summary>Who rules the year, the month, the day, the hour and the third of the day at a birth.</summary>
/// <param name="Tribhaga">Besides Jupiter.</param>
public readonly record struct TimeLords(Graha Abda, Graha Masa, Graha Vara, Graha Hora, Graha Tribhaga)
{
    // Days from the creation to the start of Kali: Surya Siddhanta, chapter 1.
    private const long DaysBeforeKali = 714_402_296_627;
    private const int KaliJulianDay = 588_466;
    private const int UnixEpochJulianDay = 2_440_588;

    private const int DaysOfYear = 360;
    private const int DaysOfMonth = 30;

    // The next hour belongs to the sixth lord in the order of the weekdays.
    private const int NextHora = 5;

    private static readonly LocalDate UnixEpoch = new(1970, 1, 1);
    private static readonly Graha[] ThirdsOfDay = [Graha.Mercury, Graha.Sun, Graha.Saturn];
    private static readonly Graha[] ThirdsOfNight = [Graha.Moon, Graha.Venus, Graha.Mars];

    public static TimeLords At(Instant instant, VedicDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        var ahargana = DaysBeforeKali + Period.DaysBetween(UnixEpoch, day.Date) + UnixEpochJulianDay - KaliJulianDay;
        var hours = (long)(instant - day.Sunrise).TotalHours;
        var (start, end, thirds) = day.IsDay(instant)
            ? (day.Sunrise, day.Sunset, ThirdsOfDay)
            : (day.Sunset, day.NextSunrise, ThirdsOfNight);
        var third = (int)(3 * ((instant - start) / (end - start)));
        return new TimeLords(
            Weekday(ahargana / DaysOfYear * 3),
            Weekday(ahargana / DaysOfMonth * 2),
            day.Lord,
            Weekday((int)day.Lord + hours * NextHora),
            thirds[Math.Clamp(third, 0, 2)]);
    }

    private static Graha Weekday(long fromSunday) => (Graha)(fromSunday % Grahas.SevenCount);
}
