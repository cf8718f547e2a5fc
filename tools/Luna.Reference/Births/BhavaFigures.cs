using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;

namespace Luna.Reference.Births;

/// <summary>Bhava chalit of Sripati, cusps of Placidus, and the chart of KP.</summary>
public static class BhavaFigures
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        var chalit = Sripati.Of(birth.Chart);
        for (var i = 0; i < 12; i++)
        {
            tally.Angle($"sripati/bhava_madhya/{i}", chalit.Madhyas[i].LongitudeDegrees, 1);
            tally.Angle($"sripati/bhava_sandhi_start/{i}", chalit.Sandhis.Points[i].LongitudeDegrees, 1);
        }

        foreach (var placement in birth.Chart.Placements)
            tally.Exact($"bhava_chalit_sripati/{FileWords.Of(placement.Graha)}", chalit.BhavaOf(placement.Point));

        var cusps = Placidus.Of(ChartFrame.Of(birth.Moment), birth.Moment.Position.LatitudeDegrees);
        Cusps(tally, "placidus_lahiri", cusps);
        Kp(KpChart.Of(birth.Moment), tally);
    }

    private static void Kp(KpChart chart, Tally tally)
    {
        tally.Angle("kp/ayanamsa", chart.AyanamsaDegrees, 1);
        Cusps(tally, "kp/cusps", chart.Cusps);
        for (var i = 0; i < chart.CuspLords.Count; i++)
            tally.Exact($"kp/cusp_lords/{i}", Words(chart.CuspLords[i]));
        if (chart.Cusps is null)
            tally.Exact("kp/cusp_lords", (string?)null);
        foreach (var placement in chart.Placements)
        {
            var at = $"kp/planets/{FileWords.Of(placement.Graha)}";
            tally.Angle($"{at}/lon", placement.Point.LongitudeDegrees, 1);
            tally.Exact($"{at}/lords", Words(placement.Lords));
            tally.Exact($"{at}/house", placement.Bhava);
        }
    }

    private static void Cusps(Tally tally, string path, BhavaCusps? cusps)
    {
        for (var i = 0; i < 12; i++)
            tally.Angle($"{path}/{i}", cusps?.Points[i].LongitudeDegrees, 1);
        if (cusps is null)
            tally.Exact(path, (string?)null);
    }

    private static string[] Words(KpLords lords) =>
        [FileWords.Of(lords.Rashi), FileWords.Of(lords.Star), FileWords.Of(lords.Sub), FileWords.Of(lords.SubSub)];
}
