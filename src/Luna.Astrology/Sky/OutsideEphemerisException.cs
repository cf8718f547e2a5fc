using System.Globalization;
using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>A moment that the stored ephemeris does not reach. The message is fit to be shown: it names the range.</summary>
public sealed class OutsideEphemerisException : ArgumentOutOfRangeException
{
    public OutsideEphemerisException()
    {
    }

    public OutsideEphemerisException(string message)
        : base(null, message)
    {
    }

    public OutsideEphemerisException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="tt">The moment asked for, Terrestrial Time.</param>
    /// <param name="end">The last moment that is known of what was asked for.</param>
    public OutsideEphemerisException(JulianDate tt, JulianDate end)
        : base(Describe(tt, end), innerException: null)
    {
    }

    private static string Describe(JulianDate tt, JulianDate end) => string.Create(
        CultureInfo.InvariantCulture,
        $"The positions of the sky are known from {Date(Ephemeris.Start)} to {Date(end)}; "
        + $"{Date(tt)} lies outside.");

    private static string Date(JulianDate tt) =>
        tt.Days is > 1_721_425.5 and < 5_373_484.5
            ? tt.ToInstant().ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"Julian date {tt.Days}");
}
