using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Charts;

/// <summary>The day from sunrise to sunrise in which a birth falls.</summary>
/// <param name="Date">The local date of the first sunrise.</param>
/// <param name="Sunrise">At or before the birth.</param>
/// <param name="NextSunrise">After the birth.</param>
/// <param name="IsNominal">The Sun does not rise and set there; the day is 6 to 18 o'clock of local mean time.</param>
public sealed record VedicDay(
    LocalDate Date, Instant Sunrise, Instant Sunset, Instant NextSunrise, bool IsNominal = false)
{
    // Near a polar circle sunrises may lie well over 24 hours apart.
    private const double SearchDays = 1.5;
    private const double SecondsPerDegree = 240;

    private static readonly Duration HalfDay = Duration.FromHours(12);

    public Graha Lord => (Graha)((int)Date.DayOfWeek % Grahas.SevenCount);

    /// <summary>Between sunrise and sunset; else the night that follows.</summary>
    public bool IsDay(Instant instant) => instant < Sunset;

    /// <param name="offset">Local time minus UTC, for the date; local mean time when absent.</param>
    /// <param name="rule">What counts as rising and setting.</param>
    /// <returns>Null where the Sun does not rise or set around the moment.</returns>
    /// <exception cref="OutsideEphemerisException">
    /// The moment is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static VedicDay? Of(in BirthMoment moment, Offset? offset = null, RiseRule rule = RiseRule.Hindu)
    {
        var scales = new TimeScales(moment.DeltaTSeconds);
        var ut1 = JulianDate.FromInstant(moment.Instant);
        if (RiseSet.LastRise(Body.Sun, moment.Position, ut1, rule, scales, SearchDays) is not { } rise
            || RiseSet.NextSet(Body.Sun, moment.Position, rise, rule, scales, SearchDays) is not { } set
            || RiseSet.NextRise(Body.Sun, moment.Position, set, rule, scales, SearchDays) is not { } next)
        {
            return null;
        }

        // Rounding to the millisecond must not carry the sunrise past a birth at that very moment.
        var sunrise = Instant.Min(rise.ToInstant(), moment.Instant);
        return new VedicDay(
            sunrise.WithOffset(offset ?? LocalMean(moment.Position)).Date, sunrise, set.ToInstant(), next.ToInstant());
    }

    /// <summary>The same, but a day of even hours where the Sun does not rise or set.</summary>
    /// <inheritdoc cref="Of"/>
    public static VedicDay OfOrNominal(
        in BirthMoment moment, Offset? offset = null, RiseRule rule = RiseRule.Hindu) =>
        Of(moment, offset, rule) ?? Nominal(moment);

    private static VedicDay Nominal(in BirthMoment moment)
    {
        var mean = LocalMean(moment.Position);
        var six = new LocalTime(6, 0);
        var birth = moment.Instant.WithOffset(mean);
        var date = birth.TimeOfDay < six ? birth.Date.PlusDays(-1) : birth.Date;
        var sunrise = date.At(six).WithOffset(mean).ToInstant();
        return new VedicDay(date, sunrise, sunrise + HalfDay, sunrise + HalfDay + HalfDay, IsNominal: true);
    }

    private static Offset LocalMean(GeoPosition position) =>
        Offset.FromSeconds((int)Math.Round(position.LongitudeDegrees * SecondsPerDegree));
}
