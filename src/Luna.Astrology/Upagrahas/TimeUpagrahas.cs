using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Upagrahas;

/// <summary>What rises at the start, in the middle and at the end of an eighth of the day or night.</summary>
public readonly record struct TimeUpagraha(ZodiacPoint Start, ZodiacPoint Middle, ZodiacPoint End);

/// <summary>The upagrahas of an eighth of the day or of the night, whichever the birth is in.</summary>
/// <param name="Start">Sunrise for a birth by day, sunset by night.</param>
/// <param name="End">Sunset for a birth by day, the next sunrise by night.</param>
/// <param name="Kaala">Of the Sun's part.</param>
/// <param name="Mrityu">Of Mars's part.</param>
/// <param name="Ardhaprahara">Of Mercury's part.</param>
/// <param name="Yamaghantaka">Of Jupiter's part.</param>
/// <param name="Gulika">Of Saturn's part; texts differ whether its start or end is meant.</param>
/// <param name="Mandi">What rises so many of the thirty ghatis of day or night after its start.</param>
public sealed record TimeUpagrahas(
    bool IsDayBirth, Instant Start, Instant End, TimeUpagraha Kaala, TimeUpagraha Mrityu, TimeUpagraha Ardhaprahara,
    TimeUpagraha Yamaghantaka, TimeUpagraha Gulika, ZodiacPoint Mandi)
{
    private const int Parts = 8;
    private const double GhatisPerHalf = 30;

    /// <summary>The first part of the night belongs to the lord of the fifth weekday.</summary>
    private const int NightBegins = 4;

    // Explanatory Supplement (2013), table 3.1: turns against the equinox in a day of UT1.
    private const double TurnDegreesPerDay = 360 * 1.00273790935;

    // Phaladeepika, chapter 25: by day from Sunday to Saturday; by night the figures of the fifth weekday on.
    private static readonly int[] MandiGhatis = [26, 22, 18, 14, 10, 6, 2];

    /// <param name="day">The day of the birth, by the Hindu sunrise unless another is meant.</param>
    /// <remarks>
    /// Brihat Parashara Hora Shastra, chapter 3, verses 66 to 70: eight parts, ruled in the order of the weekdays
    /// from the lord of the day, by night from that of the fifth weekday; the last part has no lord.
    /// </remarks>
    /// <exception cref="OutsideEphemerisException">
    /// The day is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static TimeUpagrahas Of(Chart chart, VedicDay day)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(day);
        var isDay = day.IsDay(chart.Moment.Instant);
        var (start, end) = isDay ? (day.Sunrise, day.Sunset) : (day.Sunset, day.NextSunrise);
        var first = ((int)day.Lord + (isDay ? 0 : NightBegins)) % Grahas.SevenCount;
        var rising = new Rising(chart, start, end);

        TimeUpagraha PartOf(Graha lord)
        {
            var part = (double)(((int)lord - first + Grahas.SevenCount) % Grahas.SevenCount);
            return new TimeUpagraha(
                rising.At(part / Parts), rising.At((part + 0.5) / Parts), rising.At((part + 1) / Parts));
        }

        return new TimeUpagrahas(
            isDay, start, end, PartOf(Graha.Sun), PartOf(Graha.Mars), PartOf(Graha.Mercury), PartOf(Graha.Jupiter),
            PartOf(Graha.Saturn), rising.At(MandiGhatis[first] / GhatisPerHalf));
    }

    // Nutation and ayanamsa are held from the middle on: half a day changes them by less than 0.1″.
    private readonly struct Rising
    {
        private readonly ChartFrame _frame;
        private readonly double _latitudeDegrees;
        private readonly double _days;

        public Rising(Chart chart, Instant start, Instant end)
        {
            var moment = chart.Moment with { Instant = start + (end - start) / 2 };
            _frame = ChartFrame.Of(moment, chart.Options.Ayanamsa);
            _latitudeDegrees = moment.Position.LatitudeDegrees;
            _days = (end - start).TotalDays;
        }

        /// <param name="part">0 at the start, 1 at the end.</param>
        public ZodiacPoint At(double part)
        {
            var sidereal = _frame.LocalSiderealDegrees + (part - 0.5) * _days * TurnDegreesPerDay;
            var ascendant = Ascendant.At(sidereal, _frame.TrueObliquity, _latitudeDegrees).AscendantDegrees;
            return new ZodiacPoint(Angle.NormalizeDegrees(ascendant - _frame.TrueAyanamsaDegrees));
        }
    }
}
