using Luna.Astrology.Uncertainty;
using Luna.Astrology.Zodiac;
using NodaTime.Text;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>What of a chart holds whenever within a margin the birth was, and what would change.</summary>
public static class SensitivityFacts
{
    private static readonly InstantPattern TimeOfDay =
        InstantPattern.CreateWithInvariantCulture("HH':'mm':'ss");

    /// <returns>
    /// <c>sensitivity.lagna.d1</c> and its peers, <c>sensitivity.moon.nakshatra</c>, <c>sensitivity.mars.bhava</c>,
    /// <c>sensitivity.dasha</c> and <c>sensitivity.dasha.maha</c>. Times in them are UTC.
    /// </returns>
    public static IReadOnlyList<Fact> Of(Sensitivity sensitivity)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        var facts = new List<Fact>();
        foreach (var lagna in sensitivity.Lagna)
        {
            var number = Number((int)lagna.Varga);
            facts.Add(Told(
                $"lagna.d{number}", $"the lagna's rashi in the D{number}", lagna.Rashi, x => ZodiacNames.FullyOf(x), sensitivity));
        }

        foreach (var graha in sensitivity.Grahas)
        {
            var (id, who) = (ZodiacNames.IdOf(graha.Graha), NameOf(graha.Graha));
            facts.Add(Told($"{id}.rashi", $"the rashi of {who}", graha.Rashi, x => ZodiacNames.FullyOf(x), sensitivity));
            facts.Add(Told($"{id}.nakshatra", $"the nakshatra of {who}", graha.Nakshatra, x => ZodiacNames.Of(x), sensitivity));
            facts.Add(Told($"{id}.bhava", $"the bhava of {who}", graha.Bhava, Bhava, sensitivity));
        }

        facts.Add(Told(
            "dasha", "the running mahadasha and antardasha",
            sensitivity.Dashas.Running.Select(lords => (lords.Maha, lords.Antar)),
            lords => $"{NameOf(lords.Maha)} with {NameOf(lords.Antar)}", sensitivity));
        if (sensitivity.Dashas.Dates is [var maha, ..])
        {
            facts.Add(new(
                "sensitivity.dasha.maha", "birth time",
                $"Within the margin the mahadasha of {NameOf(maha.Period.Lord)} ends between {DateOf(maha.EarliestEnd)} and "
                + $"{DateOf(maha.LatestEnd)}."));
        }

        return facts;
    }

    private static Fact Told<T>(string id, string what, Course<T> course, Func<T, string> name, Sensitivity sensitivity)
    {
        var margin = $"{Number((int)Math.Round(sensitivity.Margin.TotalMinutes))} minutes each way";
        if (course.Holds)
            return new($"sensitivity.{id}", "birth time", $"Within {margin} {what} holds: {name(course.Stretches[0].Value)}.");
        var parts = course.Stretches.Select((stretch, i) =>
            i == 0 ? name(stretch.Value) : $"{name(stretch.Value)} from {TimeOfDay.Format(stretch.Start)}");
        return new(
            $"sensitivity.{id}", "birth time", $"Within {margin} {what} changes (UTC): {string.Join(", ", parts)}.");
    }
}
