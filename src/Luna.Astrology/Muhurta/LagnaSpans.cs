using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Muhurta;

/// <summary>Which rashi rises from when to when.</summary>
internal static class LagnaSpans
{
    private const double DegreesPerDay = 360 * 1.00273790935;
    private const double DegreesPerRadian = 180 / Math.PI;
    private const int RashiCount = 12;

    /// <returns>
    /// When each rashi begins to rise, in time order: twelve or thirteen of a day. None where some rashi does not rise:
    /// inside the polar circles.
    /// </returns>
    /// <remarks>
    /// The rising of a degree of the ecliptic by its oblique ascension: Surya Siddhanta, chapter 3, verses 42–48.
    /// </remarks>
    public static List<(Instant Start, Rashi Rashi)> Starts(SolarDay day, GeoPosition place, Ayanamsa ayanamsa)
    {
        var ut1 = JulianDate.FromInstant(day.Sunrise);
        var tt = default(TimeScales).ToTerrestrial(ut1);
        var nutation = Nutation.At(tt);
        var tilt = (Obliquity.MeanOfDate(tt).Degrees + nutation.ObliquityDegrees) / DegreesPerRadian;
        var (sinTilt, cosTilt) = Math.SinCos(tilt);
        var tanLatitude = Math.Tan(place.LatitudeDegrees / DegreesPerRadian);
        var zero = Ayanamsas.MeanDegrees(ayanamsa, tt) + nutation.LongitudeDegrees;
        var sidereal = SiderealTime.GreenwichApparentDegrees(ut1, tt, nutation) + place.LongitudeDegrees;

        var starts = new List<(Instant Start, Rashi Rashi)>(RashiCount + 1);
        var length = day.Whole.Duration.TotalDays;
        for (var rashi = 0; rashi < RashiCount; rashi++)
        {
            var (sin, cos) = Math.SinCos((30 * rashi + zero) / DegreesPerRadian);
            var declination = Math.Asin(sinTilt * sin);
            var half = -tanLatitude * Math.Tan(declination);
            if (Math.Abs(half) >= 1)
                return [];
            var rising = (Math.Atan2(cosTilt * sin, cos) - Math.Acos(half)) * DegreesPerRadian;
            var first = Angle.NormalizeDegrees(rising - sidereal) / DegreesPerDay;
            for (var days = first; days < length; days += 360 / DegreesPerDay)
                starts.Add((day.Sunrise + Duration.FromDays(days), (Rashi)(rashi + 1)));
        }

        starts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return starts;
    }
}
