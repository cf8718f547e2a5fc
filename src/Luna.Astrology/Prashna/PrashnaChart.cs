using Luna.Astrology.Charts;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Prashna;

/// <summary>The chart of the moment of asking, and what it says.</summary>
/// <param name="Matter">The bhava asked about.</param>
/// <param name="MatterLord">Its lord, karyesha.</param>
/// <param name="Significator">The natural significator of the matter.</param>
/// <param name="Yogas">Of the two lords; empty when they are one graha.</param>
/// <param name="Balance">The sum of the reasons' weights.</param>
public sealed record PrashnaChart(
    PrashnaTopic Topic,
    Chart Chart,
    int Matter,
    Graha LagnaLord,
    Graha MatterLord,
    Graha Significator,
    MoonsWay Moon,
    IReadOnlyList<TajakaYoga> Yogas,
    IReadOnlyList<PrashnaReason> Reasons,
    int Balance,
    PrashnaTendency Tendency)
{
    /// <summary>What the reasons about the lagna and its lord sum to: whether the asker has the strength for it.</summary>
    public int LagnaStrength => Reasons
        .Where(reason => reason.Rule is PrashnaRule.Rising or PrashnaRule.LagnaUpheld or PrashnaRule.LagnaAfflicted
            or PrashnaRule.LagnaLordStands)
        .Sum(reason => reason.Weight);
}

public static class PrashnaCharts
{
    // Below this sum the reasons are too evenly divided to lean on.
    private const int Decided = 2;

    /// <param name="moment">When and where the question is asked.</param>
    /// <exception cref="Sky.OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static PrashnaChart Ask(BirthMoment moment, PrashnaTopic topic, ChartOptions? options = null) =>
        Of(Chart.Cast(moment, options), topic);

    public static PrashnaChart Of(Chart chart, PrashnaTopic topic)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var matter = PrashnaTopics.BhavaOf(topic);
        var lagnaLord = Rashis.LordOf(chart.Lagna.Rashi);
        var matterLord = Rashis.LordOf(chart.RashiOf(matter));
        IReadOnlyList<TajakaYoga> yogas =
            lagnaLord == matterLord ? [] : TajakaYogas.Between(chart, lagnaLord, matterLord);
        var moon = MoonsWays.Of(chart);
        var reasons = PrashnaReasons.Of(chart, topic, lagnaLord, matterLord, yogas, moon);
        var balance = reasons.Sum(reason => reason.Weight);
        return new PrashnaChart(
            topic, chart, matter, lagnaLord, matterLord, PrashnaTopics.SignificatorOf(topic), moon, yogas, reasons,
            balance,
            balance >= Decided ? PrashnaTendency.For
            : balance <= -Decided ? PrashnaTendency.Against
            : PrashnaTendency.Undecided);
    }
}
