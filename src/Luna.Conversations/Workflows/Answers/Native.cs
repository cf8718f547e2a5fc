using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Births;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>Whom an answer is for: a birth, and as much of its sky as its hour allows.</summary>
/// <param name="Chart">Null when nobody knows the hour.</param>
/// <param name="Moon">Of a birth without an hour: where the Moon may have been that day.</param>
internal sealed record Native(Casting.Ready Birth, Chart? Chart, MoonOfDay? Moon)
{
    public static Native Of(Casting.Ready birth) => birth.Inputs.TimeKnown
        ? new Native(birth, Casting.Cast(birth.Inputs), null)
        : new Native(birth, null, MoonOfDay.Over(Casting.DayOf(birth.Inputs), ChartOptions.Default));

    /// <summary>Null when the Moon changed its rashi on the day of a birth without an hour.</summary>
    public Rashi? MoonRashi => Chart is { } chart ? chart[Graha.Moon].Point.Rashi
        : Moon!.Rashis is [var only] ? only.Sign : null;

    public IReadOnlyList<Fact> NatalFacts =>
        Chart is { } chart ? ChartFacts.Natal(chart) : MoonFacts.Of(Moon!, Birth.Inputs.Zone);

    /// <summary>The facts of an answer, and how sure they are.</summary>
    public (IReadOnlyList<Fact> Facts, Sureness Sureness) Facts(Func<Chart, IReadOnlyList<Fact>> factsOf)
    {
        var facts = factsOf(Chart!);
        return (facts, Sureness.Within(Birth, facts, factsOf));
    }
}
