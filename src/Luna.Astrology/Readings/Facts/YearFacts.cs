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
    }

    /// <summary>Of the year's own dasha the period that runs.</summary>
    public static void AddMudda(YearChart year, Instant now, List<Fact> facts)
    {
        foreach (var period in year.Mudda)
        {
            if (period.Contains(now))
            {
                facts.Add(new(
                    "varshaphal.mudda", "mudda dasha",
                    $"The mudda dasha of {NameOf(period.Lord)} runs from {DateOf(period.Start)} to {DateOf(period.End)}."));
            }
        }
    }
}
