using Luna.Astrology.Charts;
using Luna.Astrology.Uncertainty;
using NodaTime;

namespace Luna.Api.Charts.Parts;

/// <summary>What holds over the whole margin of the birth time and what does not.</summary>
/// <param name="Lagna">The lagna's rashi in the vargas.</param>
/// <param name="DashaBalances">How much of the first mahadasha is to come, for each nakshatra the Moon may be in.</param>
public sealed record TimeSensitivity(
    int MarginMinutes, IReadOnlyList<LagnaSensitivity> Lagna, IReadOnlyList<GrahaSensitivity> Grahas,
    IReadOnlyList<BalanceSensitivity> DashaBalances)
{
    internal static TimeSensitivity Of(Chart chart, ChartWishes wishes)
    {
        var vargas = wishes.Parts.Contains(ChartPart.Vargas) ? wishes.Vargas : null;
        var found = Sensitivity.Of(
            chart.Moment, Duration.FromMinutes(wishes.MarginMinutes),
            new SensitivityOptions(chart.Options, vargas, DashaYear: wishes.Methods.DashaYear));
        return new(
            wishes.MarginMinutes,
            [.. found.Lagna.Select(course => new LagnaSensitivity(course.Varga.ToString(), Values(course.Rashi)))],
            [.. found.Grahas.Select(graha => new GrahaSensitivity(
                graha.Graha.ToString(), Values(graha.Rashi), Values(graha.Nakshatra), Values(graha.Pada), Values(graha.Bhava)))],
            [.. found.Dashas.Balances.Select(balance => new BalanceSensitivity(
                balance.Lord.ToString(), Wire.Time(balance.Start), Wire.Time(balance.End), balance.BalanceAtStart,
                balance.BalanceAtEnd))]);
    }

    private static IReadOnlyList<PossibleValue> Values<T>(Course<T> course) =>
        [.. course.Stretches.Select(stretch => new PossibleValue(
            stretch.Value?.ToString() ?? "", Wire.Time(stretch.Start), Wire.Time(stretch.End)))];
}

/// <param name="Rashi">One value where it holds over the whole margin.</param>
public sealed record LagnaSensitivity(string Varga, IReadOnlyList<PossibleValue> Rashi);

/// <param name="Rashi">One value where it holds over the whole margin; so for the others.</param>
public sealed record GrahaSensitivity(
    string Graha, IReadOnlyList<PossibleValue> Rashi, IReadOnlyList<PossibleValue> Nakshatra,
    IReadOnlyList<PossibleValue> Pada, IReadOnlyList<PossibleValue> Bhava);

/// <param name="From">For births from then on.</param>
/// <param name="To">For births before then.</param>
public sealed record PossibleValue(string Value, DateTimeOffset From, DateTimeOffset To);

/// <param name="YearsAtStart">For a birth at the start of the stretch.</param>
/// <param name="YearsAtEnd">For a birth at its end: fewer.</param>
public sealed record BalanceSensitivity(
    string Lord, DateTimeOffset From, DateTimeOffset To, double YearsAtStart, double YearsAtEnd);
