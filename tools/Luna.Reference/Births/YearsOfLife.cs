using System.Globalization;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Varshaphal;

namespace Luna.Reference.Births;

/// <summary>Solar returns: when, what rises, where the muntha is.</summary>
public static class YearsOfLife
{
    private const double MomentSeconds = 2;

    public static void Compare(BirthCase birth, Tally tally)
    {
        foreach (var age in tally.Names("solar_returns"))
        {
            var at = $"solar_returns/{age}";
            var found = SolarReturns.Of(birth.Chart, int.Parse(age, CultureInfo.InvariantCulture));
            tally.Time($"{at}/jd", found.Instant, MomentSeconds);
            tally.Exact($"{at}/muntha_sign", (int)found.Muntha);

            // In the second by which the moments may differ 15″ rise: what rises is held against the file's own moment.
            var moment = new BirthMoment(new JulianDate(tally.At($"{at}/jd").GetDouble()).ToInstant(), birth.Moment.Position);
            var frame = ChartFrame.Of(moment);
            var ascendant = Ascendant.At(
                frame.LocalSiderealDegrees, frame.TrueObliquity, moment.Position.LatitudeDegrees).AscendantDegrees;
            tally.Angle($"{at}/asc", ascendant - frame.TrueAyanamsaDegrees, 1);
        }
    }
}
