using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>The five limbs at a moment, each with its start and end, and the lunar month.</summary>
/// <param name="Pada">The quarter of the nakshatra, 1 to 4.</param>
/// <param name="Vara">Of the last sunrise, or of the civil date where the Sun has not risen for a day.</param>
public sealed record MomentPanchanga(
    Anga<Tithi> Tithi, Anga<Nakshatra> Nakshatra, int Pada, Anga<NityaYoga> NityaYoga, Anga<Karana> Karana,
    Vara Vara, Masa Masa)
{
    // The Sun can rise some minutes later than the day before.
    private const double LongestDay = 1.05;

    /// <param name="offset">Local minus UTC, for the weekday.</param>
    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static MomentPanchanga At(in BirthMoment moment, Offset offset, PanchangaOptions? options = null)
    {
        options ??= PanchangaOptions.Default;
        var scales = new TimeScales(moment.DeltaTSeconds);
        var ut1 = JulianDate.FromInstant(moment.Instant);
        var sunrise = RiseSet.LastRise(Body.Sun, moment.Position, ut1, options.SunRule, scales, LongestDay);
        var day = sunrise?.ToInstant() ?? moment.Instant;
        return At(scales.ToTerrestrial(ut1), Varas.Of(day.WithOffset(offset).Date), options.Ayanamsa, scales);
    }

    internal static MomentPanchanga At(JulianDate tt, Vara vara, Ayanamsa kind, TimeScales scales)
    {
        var ayanamsa = NearbyAyanamsa.Of(kind, tt);
        var angas = new Angas(ayanamsa, scales);
        return new MomentPanchanga(
            angas.Tithi(Angas.RunningTithi(tt)),
            angas.Nakshatra(angas.RunningNakshatra(tt)),
            new ZodiacPoint(Angle.NormalizeDegrees(new MoonNearby(ayanamsa).At(tt).Degrees)).Pada,
            angas.NityaYoga(angas.RunningNityaYoga(tt)),
            angas.Karana(Angas.RunningKarana(tt)),
            vara,
            Masa.At(tt, kind, scales));
    }
}
