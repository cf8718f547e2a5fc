using System.Globalization;
using Luna.Astrology.Muhurta;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Moments that were found for a purpose, and why.</summary>
public static class MuhurtaFacts
{
    /// <param name="windows">The best first, as <see cref="MuhurtaSearch.Best"/> gives them.</param>
    /// <returns>
    /// For each in its order <c>muhurta.1</c>, then its reasons, <c>muhurta.1.nakshatra.rohini</c>. When there is none:
    /// <c>muhurta</c>.
    /// </returns>
    public static IReadOnlyList<Fact> Of(Purpose purpose, IReadOnlyList<MuhurtaWindow> windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        var sought = MuhurtaTexts.Of(purpose);
        if (windows.Count == 0)
            return [new Fact("muhurta", "muhurta", $"No moment for {sought} was found.")];
        var facts = new List<Fact>(windows.Count * 8);
        for (var i = 0; i < windows.Count; i++)
        {
            var (window, id) = (windows[i], $"muhurta.{Number(i + 1)}");
            facts.Add(new(
                id, "muhurta",
                $"Choice {Number(i + 1)} for {sought} lasts from {TimeOf(window.Time.Start)} to {TimeOf(window.Time.End)} and has "
                + $"{Points(window.Score)}."));
            foreach (var reason in window.Reasons)
                facts.Add(new($"{id}.{IdOf(reason)}", "muhurta", $"{MuhurtaTexts.Of(reason)} ({Weight(reason)})."));
        }

        return facts;
    }

    private static string IdOf(MuhurtaReason reason)
    {
        var kind = PanchangaFacts.Hyphenated(reason.Kind.ToString());
        return reason.Detail.Length == 0 ? kind : $"{kind}.{PanchangaFacts.Hyphenated(reason.Detail)}";
    }

    private static string Weight(MuhurtaReason reason) => reason.IsForbidding ? "forbidding" : Points(reason.Points);

    private static string Points(int points) => string.Create(
        CultureInfo.InvariantCulture, $"{points:+0;-0;0} {(Math.Abs(points) == 1 ? "point" : "points")}");
}
