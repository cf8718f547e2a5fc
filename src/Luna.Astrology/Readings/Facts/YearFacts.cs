using Luna.Astrology.Varshaphal;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The running year of life.</summary>
internal static class YearFacts
{
    public static void Add(YearChart year, List<Fact> facts)
    {
        var start = year.Return;
        facts.Add(new(
            "varshaphal.return", "varshaphal",
            $"The year of life {Number(start.Age + 1)} lasts from {DateOf(year.Time.Start)} to {DateOf(year.Time.End)}."));
        facts.Add(new(
            "varshaphal.lagna", "varshaphal", $"The lagna of that year is in {ZodiacNames.FullyOf(start.Lagna.Rashi)}."));
        facts.Add(new(
            "varshaphal.muntha", "varshaphal",
            $"The muntha of that year is in {ZodiacNames.FullyOf(start.Muntha)}, "
            + $"{Bhava(year.MunthaBhava)} of the year's chart."));
        facts.Add(new("varshaphal.lord", "varshaphal", $"The lord of that year is {NameOf(year.Lord.Graha)}."));
        foreach (var placement in year.Chart.Placements)
        {
            facts.Add(new(
                $"varshaphal.{ZodiacNames.IdOf(placement.Graha)}", "varshaphal",
                $"In the year's chart {NameOf(placement.Graha)} is at {Place(placement.Point)}, in {Bhava(placement.Bhava)}."));
        }

        foreach (var bala in year.Balas)
        {
            facts.Add(new(
                $"varshaphal.bala.{ZodiacNames.IdOf(bala.Graha)}", "panchavargiya bala",
                $"{Sentence(NameOf(bala.Graha))} has {Hundredths(bala.Vishva)} of 20 units of vishva bala in the year's chart."));
        }

        foreach (var yoga in year.Yogas)
            facts.Add(TajakaFacts.Of("varshaphal", yoga));
        SahamFacts.Add(year.Sahams, "varshaphal.saham", "saham of that year", facts);
    }

    /// <summary>The year's own dasha, and which of its periods runs.</summary>
    public static void AddMudda(YearChart year, Instant now, List<Fact> facts)
    {
        for (var i = 0; i < year.Mudda.Count; i++)
        {
            var period = year.Mudda[i];
            facts.Add(new(
                $"varshaphal.mudda.{Number(i + 1)}", "mudda dasha",
                $"The {Ordinal(i + 1)} mudda dasha of that year, of {NameOf(period.Lord)}, lasts from {DateOf(period.Start)} to "
                + $"{DateOf(period.End)}."));
            if (period.Contains(now))
            {
                facts.Add(new(
                    "varshaphal.mudda", "mudda dasha",
                    $"The mudda dasha of {NameOf(period.Lord)} runs from {DateOf(period.Start)} to {DateOf(period.End)}."));
            }
        }
    }
}
