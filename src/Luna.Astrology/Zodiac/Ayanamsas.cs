using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Zodiac;

/// <summary>How far the sidereal zero point lies east of the equinox.</summary>
public static class Ayanamsas
{
    // Moment and value by which each is defined; the last figure is what the precession theory of the time it was
    // published with made of the years to J2000 more than today's does.
    private static readonly Definition Lahiri = new(2_435_553.5, 23.245524743, 0.130362);
    private static readonly Definition Raman = new(2_415_020, 21.01444, -0.827955);
    private static readonly Definition Krishnamurti = new(2_415_020, 22.363889, -0.827955);
    private static readonly Definition Yukteswar = new(2_415_020, 21.082222, 0);
    private static readonly Definition FaganBradley = new(2_433_282.42346, 24.042044444, -0.412585);
    private static readonly Definition Lahiri1940 = new(2_415_020, 22.44597222, -0.827955);
    private static readonly Definition LahiriIcrc = new(2_435_553.5, 23.24535793, -0.361126);
    private static readonly Definition LahiriVernal285 = new(1_825_235.2458513028, 0, 0);
    private static readonly Definition KrishnamurtiVernal291 = new(1_827_424.752255678, 0, 0);

    /// <summary>The ayanamsa on the mean equinox of date, that is without nutation.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="tt">Terrestrial Time.</param>
    /// <returns>
    /// Degrees, to be taken from a longitude without nutation. Within 0.01″ of Swiss Ephemeris 2.10.03, 1800–2100.
    /// </returns>
    /// <exception cref="OutsideEphemerisException">
    /// The ayanamsas of a star need the Earth's orbit, and the moment lies outside the stored range.
    /// </exception>
    public static double MeanDegrees(Ayanamsa kind, JulianDate tt) => kind switch
    {
        Ayanamsa.Lahiri => Lahiri.At(tt),
        Ayanamsa.Raman => Raman.At(tt),
        Ayanamsa.Krishnamurti => Krishnamurti.At(tt),
        Ayanamsa.FaganBradley => FaganBradley.At(tt),
        Ayanamsa.Yukteswar => Yukteswar.At(tt),
        Ayanamsa.Lahiri1940 => Lahiri1940.At(tt),
        Ayanamsa.LahiriIcrc => LahiriIcrc.At(tt),
        Ayanamsa.LahiriVernal285 => LahiriVernal285.At(tt),
        Ayanamsa.KrishnamurtiVernal291 => KrishnamurtiVernal291.At(tt),
        Ayanamsa.TrueChitra => FromStar(YogaTara.Chitra, 180, tt),
        Ayanamsa.TrueRevati => FromStar(YogaTara.Revati, 359 + 50 / 60.0, tt),
        Ayanamsa.TruePushya => FromStar(YogaTara.Pushya, 106, tt),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an ayanamsa that Luna knows."),
    };

    private static double FromStar(YogaTara star, double longitudeDegrees, JulianDate tt) =>
        Angle.NormalizeDegrees(star.LongitudeDegrees(tt) - longitudeDegrees);

    private sealed class Definition(double epochTt, double degreesAtEpoch, double offsetArcseconds)
    {
        private readonly Axes _ecliptic = Precession.EclipticOfDate(new JulianDate(epochTt));
        private readonly double _degrees = degreesAtEpoch + offsetArcseconds / 3600;

        // The equinox of date, measured along the fixed ecliptic of the defining moment.
        public double At(JulianDate tt) =>
            Angle.NormalizeDegrees(_degrees - _ecliptic.Apply(Precession.EclipticOfDate(tt).X).LongitudeDegrees);
    }
}
