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
    public OutsideEphemerisException(JulianDate tt)
        : base(Describe(tt), innerException: null)
    {
    }

    private static string Describe(JulianDate tt) => string.Create(
        CultureInfo.InvariantCulture,
        $"The positions of the sky are known from {Date(Ephemeris.Start)} to {Date(Ephemeris.End)}; "
        + $"{Date(tt)} lies outside.");

    private static string Date(JulianDate tt) =>
        tt.Days is > 1_721_425.5 and < 5_373_484.5
            ? tt.ToInstant().ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"Julian date {tt.Days}");
}
