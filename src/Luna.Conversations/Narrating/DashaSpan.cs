using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Readings;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Narrating;

/// <summary>The periods of a span of time as facts, in the words of those that run now.</summary>
internal static class DashaSpan
{
    private static readonly string[] Levels = ["maha", "antar", "pratyantar"];

    /// <returns>By the day on which they begin: <c>dasha.vimshottari.antar.2031-05-02</c>; the long ones first.</returns>
    public static IReadOnlyList<Fact> Of(Chart chart, Instant from, Instant to)
    {
        var facts = new List<Fact>();
        var periods = Within(Vimshottari.Mahadashas(chart), from, to);
        for (var level = 0; level < Levels.Length; level++)
        {
            facts.AddRange(periods.Select(period => FactOf(period, Levels[level])));
            periods = Within(periods.SelectMany(period => Vimshottari.Within(period.Period), (outer, inner) => outer.Then(inner)), from, to);
        }

        return facts;
    }

    private static Nested[] Within(IEnumerable<DashaPeriod> periods, Instant from, Instant to) =>
        Within(periods.Select(period => new Nested(period, "")), from, to);

    private static Nested[] Within(IEnumerable<Nested> periods, Instant from, Instant to) =>
        [.. periods.Where(nested => nested.Period.Start < to && nested.Period.End > from)];

    private static Fact FactOf(Nested nested, string level)
    {
        var (period, name) = (nested.Period, level + "dasha");
        return new Fact(
            $"dasha.vimshottari.{level}.{LocalDatePattern.Iso.Format(period.Start.InUtc().Date)}", name,
            $"The Vimshottari {name} of {Called(period.Lord)}{nested.Outer} runs from {Date(period.Start)} to {Date(period.End)}.");
    }

    private static string Called(Graha graha) => graha is Graha.Sun or Graha.Moon ? $"the {ZodiacNames.Of(graha)}" : ZodiacNames.Of(graha);

    private static string Date(Instant instant) => Texts.Date(Texts.English, instant.InUtc().Date);

    /// <param name="Outer">The longer periods that it is part of, in words.</param>
    private sealed record Nested(DashaPeriod Period, string Outer)
    {
        public Nested Then(DashaPeriod inner) => new(inner, $" in the {(Outer.Length == 0 ? "mahadasha" : "antardasha")} of {Called(Period.Lord)}{Outer}");
    }
}
