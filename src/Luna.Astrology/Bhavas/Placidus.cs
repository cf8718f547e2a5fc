using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Bhavas;

/// <summary>Cusps by the time that a degree takes from the horizon to the meridian, cut in three.</summary>
/// <remarks>
/// Placidus de Titis, Primum Mobile (1657). Beyond the polar circles there are degrees of the ecliptic that never rise or
/// set; such a degree takes no time to the meridian, and cusps are not defined. Luna says so and gives none instead of
/// those of another division: use <see cref="Sripati"/> or whole rashis there.
/// </remarks>
public static class Placidus
{
    private const int MostSteps = 60;
    private const double AccuracyDegrees = 1e-9;

    /// <summary>The twelve cusps, less the frame's ayanamsa.</summary>
    /// <param name="latitudeDegrees">Geographic.</param>
    /// <returns>Null where the latitude is nearer to a pole than the obliquity is wide (about 66.56° and beyond).</returns>
    public static BhavaCusps? Of(in ChartFrame frame, double latitudeDegrees)
    {
        var tilt = frame.TrueObliquity;
        if (90 - Math.Abs(latitudeDegrees) <= tilt.Degrees)
            return null;
        var sky = new Sphere(frame.LocalSiderealDegrees, tilt, latitudeDegrees);
        var (ascendant, midheaven) = Ascendant.At(frame.LocalSiderealDegrees, tilt, latitudeDegrees);
        Span<double> degrees =
        [
            ascendant,
            sky.BelowHorizon(ascendant, midheaven + 180, 2 / 3.0),
            sky.BelowHorizon(ascendant, midheaven + 180, 1 / 3.0),
            midheaven + 180,
            sky.AboveHorizon(midheaven, ascendant, 1 / 3.0) + 180,
            sky.AboveHorizon(midheaven, ascendant, 2 / 3.0) + 180,
        ];
        var points = new ZodiacPoint[12];
        for (var i = 0; i < degrees.Length; i++)
        {
            var sidereal = degrees[i] - frame.TrueAyanamsaDegrees;
            points[i] = new ZodiacPoint(Angle.NormalizeDegrees(sidereal));
            points[i + 6] = new ZodiacPoint(Angle.NormalizeDegrees(sidereal + 180));
        }

        return new BhavaCusps(points);
    }

    private readonly struct Sphere(double localSiderealDegrees, Angle tilt, double latitudeDegrees)
    {
        private readonly double _sinTilt = Math.Sin(tilt.Radians);
        private readonly double _cosTilt = Math.Cos(tilt.Radians);
        private readonly double _tanLatitude = Math.Tan(Angle.FromDegrees(latitudeDegrees).Radians);

        /// <summary>Where a degree is that share of its way from the meridian down to the eastern horizon.</summary>
        public double AboveHorizon(double fromDegrees, double toDegrees, double share) =>
            Root(fromDegrees, toDegrees, share, isBelow: false);

        /// <summary>Where that share of its night lies between it and the lower meridian.</summary>
        public double BelowHorizon(double fromDegrees, double toDegrees, double share) =>
            Root(fromDegrees, toDegrees, share, isBelow: true);

        // The distance from the meridian, less what it should be: share × half the day, and under the horizon 180°
        // less share × half the night. It grows from one end of the quadrant to the other; Illinois form of regula falsi.
        private double Root(double fromDegrees, double toDegrees, double share, bool isBelow)
        {
            var width = Angle.NormalizeDegrees(toDegrees - fromDegrees);
            double low = 0, high = width;
            var (atLow, atHigh) = (Excess(fromDegrees, share, isBelow), Excess(toDegrees, share, isBelow));
            for (var i = 0; i < MostSteps && high - low > AccuracyDegrees; i++)
            {
                var way = high - atHigh * (high - low) / (atHigh - atLow);
                var excess = Excess(fromDegrees + way, share, isBelow);
                if (Math.Abs(excess) < AccuracyDegrees)
                    return fromDegrees + way;
                if (excess < 0)
                {
                    (low, atLow) = (way, excess);
                    atHigh /= 2;
                }
                else
                {
                    (high, atHigh) = (way, excess);
                    atLow /= 2;
                }
            }

            return fromDegrees + (low + high) / 2;
        }

        private double Excess(double longitudeDegrees, double share, bool isBelow)
        {
            var (sin, cos) = Math.SinCos(Angle.FromDegrees(longitudeDegrees).Radians);
            var rightAscension = Angle.FromRadians(Math.Atan2(sin * _cosTilt, cos)).Degrees;
            var sinDeclination = sin * _sinTilt;
            var tanDeclination = sinDeclination / Math.Sqrt(1 - sinDeclination * sinDeclination);
            var halfDay = 90 + Angle.FromRadians(Math.Asin(Math.Clamp(_tanLatitude * tanDeclination, -1, 1))).Degrees;
            var fromMeridian = rightAscension - localSiderealDegrees;
            // At the upper meridian nought must not turn into 360, at the lower one 180 not into −180.
            fromMeridian = Angle.NormalizeDegrees(fromMeridian + 90) - 90;
            return fromMeridian - (isBelow ? 180 - share * (180 - halfDay) : share * halfDay);
        }
    }
}
