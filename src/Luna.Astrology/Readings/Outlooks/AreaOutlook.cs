using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>A stretch of time that speaks for an area of life.</summary>
/// <param name="Lord">Whose antardasha runs then.</param>
/// <param name="Maha">In whose mahadasha.</param>
/// <param name="HasJupiter">Jupiter in transit stands in the bhava, or looks at it, the whole stretch long.</param>
public sealed record AreaWindow(Interval Time, Graha Maha, Graha Lord, AreaTie Tie, bool HasJupiter);

/// <summary>An area of life in a chart: what the birth says, what runs, and when it is spoken to in the years to come.</summary>
/// <param name="Lord">Of the bhava.</param>
/// <param name="Maha">The running mahadasha and how its lord is tied to the area.</param>
/// <param name="Antar">The running antardasha, likewise.</param>
/// <param name="Windows">In time order, the best of them only.</param>
/// <param name="Facts">
/// <c>area.bhava</c>, <c>bhava.10.lord</c>, <c>area.dasha.maha</c>, <c>area.dasha.antar</c>, <c>area.window.1</c> and so on.
/// </param>
public sealed record AreaOutlook(
    LifeAreaRule Rule, Graha Lord, (DashaPeriod Period, AreaTie Tie) Maha, (DashaPeriod Period, AreaTie Tie) Antar,
    IReadOnlyList<AreaWindow> Windows, IReadOnlyList<Fact> Facts)
{
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the birth.</exception>
    public static AreaOutlook Of(LifeArea area, Chart chart, Instant now)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var rule = LifeAreas.Of(area);
        var running = Vimshottari.At(chart, now);
        var (maha, antar) = (Tied(running[0]), Tied(running[1]));
        var windows = AreaWindows.Best(rule, chart, now);
        return new AreaOutlook(
            rule, Rashis.LordOf(chart.RashiOf(rule.Bhava)), maha, antar, windows, FactsOf(rule, chart, maha, antar, windows));

        (DashaPeriod, AreaTie) Tied(DashaPeriod period) => (period, LifeAreas.TieOf(rule, chart, period.Lord));
    }

    private static Fact[] FactsOf(
        LifeAreaRule rule, Chart chart, (DashaPeriod Period, AreaTie Tie) maha, (DashaPeriod Period, AreaTie Tie) antar,
        IReadOnlyList<AreaWindow> windows)
    {
        var (subject, rashi) = (rule.Area.ToString().ToLowerInvariant(), chart.RashiOf(rule.Bhava));
        var lord = Rashis.LordOf(rashi);
        return
        [
            new("area.bhava", subject, $"{Sentence(Bhava(rule.Bhava))}, of {subject}, is {ZodiacNames.FullyOf(rashi)}."),
            new($"bhava.{Number(rule.Bhava)}.lord", $"bhava {Number(rule.Bhava)}",
                $"The lord of {Bhava(rule.Bhava)} is {NameOf(lord)}, in {Bhava(chart[lord].Bhava)}."),
            Runs("area.dasha.maha", "mahadasha", maha),
            Runs("area.dasha.antar", "antardasha", antar),
            .. windows.Select((window, i) => new Fact(
                $"area.window.{Number(i + 1)}", subject,
                $"From {DateOf(window.Time.Start)} to {DateOf(window.Time.End)} the antardasha of {NameOf(window.Lord)} runs in "
                + $"the mahadasha of {NameOf(window.Maha)}; {NameOf(window.Lord)} {Words(window.Tie, rule)}"
                + (window.HasJupiter ? $", and Jupiter in transit stands in {Bhava(rule.Bhava)} or aspects it." : "."))),
        ];

        Fact Runs(string id, string level, (DashaPeriod Period, AreaTie Tie) tied) => new(
            id, subject,
            $"The Vimshottari {level} of {NameOf(tied.Period.Lord)} runs from {DateOf(tied.Period.Start)} to "
            + $"{DateOf(tied.Period.End)}; {NameOf(tied.Period.Lord)} {Words(tied.Tie, rule)}.");
    }

    private static string Words(AreaTie tie, LifeAreaRule rule) => tie switch
    {
        AreaTie.Lord => $"rules {Bhava(rule.Bhava)}",
        AreaTie.Stands => $"stands in {Bhava(rule.Bhava)}",
        AreaTie.Karaka => $"is the karaka of {rule.Area.ToString().ToLowerInvariant()}",
        AreaTie.SecondLord => $"rules {Bhava(rule.Second)}",
        AreaTie.WithLord => $"stands with the lord of {Bhava(rule.Bhava)}",
        AreaTie.Sees => $"aspects {Bhava(rule.Bhava)}",
        _ => $"has no tie to {Bhava(rule.Bhava)}",
    };
}
