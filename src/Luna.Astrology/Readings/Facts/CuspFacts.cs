using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The bhava chalit of Sripati, and the chart of Krishnamurti (KP).</summary>
internal static class CuspFacts
{
    public static void Add(Chart chart, List<Fact> facts)
    {
        var chalit = Sripati.Of(chart);
        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
        {
            facts.Add(new(
                $"chalit.madhya.{Number(bhava)}", "bhava chalit",
                $"In the bhava chalit the middle of {Bhava(bhava)} is at {Place(chalit.Madhyas[bhava - 1])}."));
            facts.Add(new(
                $"chalit.sandhi.{Number(bhava)}", "bhava chalit",
                $"In the bhava chalit {Bhava(bhava)} begins at {Place(chalit.Sandhis[bhava])}."));
        }

        foreach (var placement in chart.Placements)
        {
            facts.Add(new(
                $"{IdOf(placement.Graha)}.chalit", ZodiacNames.Of(placement.Graha),
                $"In the bhava chalit {NameOf(placement.Graha)} is in {Bhava(chalit.BhavaOf(placement.Point))}."));
        }

        AddKp(KpChart.Of(chart.Moment, chart.Options.Node), facts);
    }

    private static void AddKp(KpChart kp, List<Fact> facts)
    {
        foreach (var placement in kp.Placements)
        {
            var where = placement.Bhava is { } bhava ? $" in {Bhava(bhava)}" : "";
            facts.Add(new(
                $"kp.{ZodiacNames.IdOf(placement.Graha)}", "KP",
                $"In the KP chart {NameOf(placement.Graha)} is{where} under {Lords(placement.Lords)}."));
        }

        for (var i = 0; i < kp.CuspLords.Count; i++)
        {
            facts.Add(new(
                $"kp.cusp.{Number(i + 1)}", "KP",
                $"The KP cusp of {Bhava(i + 1)} is at {Place(kp.Cusps![i + 1])}, under {Lords(kp.CuspLords[i])}."));
        }
    }

    private static string Lords(KpLords lords) =>
        $"the star lord {ZodiacNames.Of(lords.Star)}, the sub lord {ZodiacNames.Of(lords.Sub)} and the sub-sub lord "
        + ZodiacNames.Of(lords.SubSub);
}
