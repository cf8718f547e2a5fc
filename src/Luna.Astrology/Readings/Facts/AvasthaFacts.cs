using Luna.Astrology.Avasthas;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The states of the grahas by age, wakefulness, light and posture.</summary>
internal static class AvasthaFacts
{
    public static void Add(Chart chart, VedicDay day, List<Fact> facts)
    {
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
        {
            var states = GrahaAvasthas.Of(chart, graha, day.Sunrise);
            var names = new List<string> { $"{states.Baladi} by age" };
            if (states.Jagradadi is { } jagradadi)
                names.Add($"{jagradadi} by wakefulness");
            if (states.Deeptadi is { } deeptadi)
                names.Add($"{deeptadi} by light");
            if (states.Lajjitadi is { } lajjitadi && lajjitadi != 0)
                names.Add($"{lajjitadi} by company");
            names.Add($"{states.Shayanadi} by posture");
            facts.Add(new(
                $"{IdOf(graha)}.avastha", ZodiacNames.Of(graha),
                $"The avastha of {NameOf(graha)} is {List(names)}."));
        }
    }
}
