using Luna.Astrology.Charts;
using Luna.Astrology.Sky;

namespace Luna.Reference.Births;

/// <summary>Uranus, Neptune and Pluto: longitude and speed.</summary>
public static class OuterFigures
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        var frame = ChartFrame.Of(birth.Moment);
        foreach (var planet in Enum.GetValues<OuterPlanet>())
        {
            var place = Ephemeris.Apparent(planet, frame.Tt);
            var at = $"outer_sidereal/{planet.ToString().ToLowerInvariant()}";
            tally.Length(at, 2);
            tally.Angle($"{at}/0", place.LongitudeDegrees - frame.AyanamsaDegrees, 1);
            tally.Number(
                $"{at}/1", place.LongitudeSpeedDegreesPerDay - Precession.DegreesPerDay(frame.Tt), Grahas.SpeedTolerance, "°/d");
        }
    }
}
