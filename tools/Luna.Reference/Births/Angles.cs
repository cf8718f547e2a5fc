using Luna.Astrology.Charts;
using Luna.Astrology.Sky;

namespace Luna.Reference.Births;

/// <summary>Ascendant, midheaven, vertex, and the lagna's rashi and nakshatra.</summary>
public static class Angles
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        var frame = ChartFrame.Of(birth.Moment);
        var latitude = birth.Moment.Position.LatitudeDegrees;
        var tropical = Ascendant.At(frame.LocalSiderealDegrees, frame.TrueObliquity, latitude);
        var vertex = Ascendant.VertexDegrees(frame.LocalSiderealDegrees, frame.TrueObliquity, latitude);
        tally.Angle("angles/asc", birth.Chart.Lagna.LongitudeDegrees, 1);
        tally.Angle("angles/mc", birth.Chart.Midheaven.LongitudeDegrees, 1);
        tally.Angle("angles/armc", frame.LocalSiderealDegrees, 1);
        tally.Angle("angles/vertex", vertex - frame.TrueAyanamsaDegrees, 1);
        tally.Angle("angles/asc_tropical", tropical.AscendantDegrees, 1);
        tally.Angle("angles/mc_tropical", tropical.MidheavenDegrees, 1);

        var lagna = birth.Chart.Lagna;
        tally.Exact("lagna/sign", FileWords.Of(lagna.Rashi));
        tally.Angle("lagna/deg", lagna.DegreesInRashi, 1);
        tally.Exact("lagna/nakshatra", FileWords.Of(lagna.Nakshatra));
        tally.Exact("lagna/pada", lagna.Pada);
    }
}
