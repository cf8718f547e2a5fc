using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>Places, motion, rashi, nakshatra, bhava and combustion of the nine.</summary>
public static class Grahas
{
    internal const double SpeedTolerance = 0.0005;

    public static void Compare(BirthCase birth, Tally tally)
    {
        var frame = ChartFrame.Of(birth.Moment);
        foreach (var placement in birth.Chart.Placements)
        {
            var at = $"grahas/{FileWords.Of(placement.Graha)}";
            Compare(placement, at, tally);
            var tropical = placement.Point.LongitudeDegrees + frame.TrueAyanamsaDegrees;
            var equator = EquatorialPosition.FromEcliptic(tropical, placement.LatitudeDegrees, frame.TrueObliquity);
            tally.Angle($"{at}/lon_trop", tropical, 1);
            tally.Angle($"{at}/ra", equator.RightAscensionDegrees, 1);
            tally.Angle($"{at}/dec", equator.DeclinationDegrees, 1);
            tally.Angle($"{at}/elong_sun", ElongationDegrees(placement, birth.Chart), 1);
            if (placement.Graha >= Graha.Rahu)
                CompareTrueNode(birth.TrueNodeChart[placement.Graha], $"{at}/true_node", tally);
        }
    }

    private static void Compare(Placement placement, string at, Tally tally)
    {
        var point = placement.Point;
        tally.Angle($"{at}/lon", point.LongitudeDegrees, 1);
        tally.Angle($"{at}/lat", placement.LatitudeDegrees, 1);
        tally.Number($"{at}/speed", placement.SpeedDegreesPerDay, SpeedTolerance, "°/d");
        tally.Exact($"{at}/sign", FileWords.Of(point.Rashi));
        tally.Angle($"{at}/deg", point.DegreesInRashi, 1);
        tally.Exact($"{at}/nakshatra", FileWords.Of(point.Nakshatra));
        tally.Exact($"{at}/pada", point.Pada);
        tally.Exact($"{at}/nak_lord", FileWords.Of(Vimshottari.LordOf(point.Nakshatra)));
        tally.Exact($"{at}/house", placement.Bhava);
        tally.Exact($"{at}/retro", placement.IsRetrograde);
        tally.Exact($"{at}/combust", placement.IsCombust);
    }

    private static void CompareTrueNode(Placement node, string at, Tally tally)
    {
        tally.Angle($"{at}/lon", node.Point.LongitudeDegrees, 1);
        tally.Angle($"{at}/lat", node.LatitudeDegrees, 1);
        tally.Number($"{at}/speed", node.SpeedDegreesPerDay, SpeedTolerance, "°/d");
        tally.Exact($"{at}/sign", FileWords.Of(node.Point.Rashi));
        tally.Exact($"{at}/nakshatra", FileWords.Of(node.Point.Nakshatra));
        tally.Exact($"{at}/pada", node.Point.Pada);
    }

    private static double ElongationDegrees(Placement placement, Chart chart) => Math.Abs(
        Angle.DifferenceDegrees(placement.Point.LongitudeDegrees, chart[Graha.Sun].Point.LongitudeDegrees));
}
