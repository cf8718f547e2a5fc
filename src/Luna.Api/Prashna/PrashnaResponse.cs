using Luna.Api.Charts;
using Luna.Api.Varshaphal;
using Luna.Astrology.Prashna;

namespace Luna.Api.Prashna;

/// <param name="AskedAt">UTC.</param>
/// <param name="Matter">The bhava asked about, 1 to 12.</param>
/// <param name="Moon">Whom she leaves and comes to while she is in one rashi.</param>
/// <param name="Yogas">Of the two lords; empty when they are one graha.</param>
/// <param name="Balance">The sum of the reasons' weights.</param>
/// <param name="Tendency">For, Against or Undecided: which way the reasons lean, never more than that.</param>
public sealed record PrashnaResponse(
    string Topic, DateTimeOffset AskedAt, ChartPoint Lagna, IReadOnlyList<YearGraha> Grahas, int Matter, string LagnaLord,
    string MatterLord, string Significator, WayOfMoon Moon, IReadOnlyList<YearYoga> Yogas,
    IReadOnlyList<QuestionReason> Reasons, int Balance, string Tendency)
{
    internal static PrashnaResponse Of(PrashnaChart asked) => new(
        asked.Topic.ToString(), Wire.Time(asked.Chart.Moment.Instant), ChartPoint.Of(asked.Chart.Lagna),
        [.. asked.Chart.Placements.Select(placed => new YearGraha(
            placed.Graha.ToString(), ChartPoint.Of(placed.Point), placed.IsRetrograde, placed.Bhava))],
        asked.Matter, asked.LagnaLord.ToString(), asked.MatterLord.ToString(), asked.Significator.ToString(),
        new WayOfMoon(
            Aspect(asked.Moon.Last), Aspect(asked.Moon.Next), Wire.Time(asked.Moon.EntersRashi),
            Wire.Time(asked.Moon.LeavesRashi)),
        [.. asked.Yogas.Select(YearYoga.Of)],
        [.. asked.Reasons.Select(reason => new QuestionReason(
            reason.Rule.ToString(), reason.Weight, reason.One?.ToString(), reason.Through?.ToString()))],
        asked.Balance, asked.Tendency.ToString());

    private static AspectOfMoon? Aspect(MoonAspect? aspect) => aspect is { } seen
        ? new(seen.Graha.ToString(), seen.Sight.ToString(), seen.AspectDegrees, Wire.Time(seen.Instant))
        : null;
}

/// <param name="Last">Null when she has met nobody since she came into the rashi.</param>
/// <param name="Next">Null when she meets nobody any more in it.</param>
public sealed record WayOfMoon(AspectOfMoon? Last, AspectOfMoon? Next, DateTimeOffset EntersRashi, DateTimeOffset LeavesRashi);

public sealed record AspectOfMoon(string Graha, string Sight, int AspectDegrees, DateTimeOffset At);

/// <param name="Weight">Positive speaks for, negative against, up to 3; 0 only tells.</param>
public sealed record QuestionReason(string Rule, int Weight, string? One, string? Through);
