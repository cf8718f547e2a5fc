using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Prashna;

/// <summary>The Moon exactly in aspect with a graha, by the degree.</summary>
/// <param name="AspectDegrees">The Moon less the graha: 0, 60, 90, 120, 180, 240, 270 or 300.</param>
public readonly record struct MoonAspect(Graha Graha, TajakaSight Sight, int AspectDegrees, Instant Instant);

/// <summary>What the Moon comes from and goes to while she is in one rashi.</summary>
/// <param name="Last">Null when she has met nobody since she came into the rashi.</param>
/// <param name="Next">Null when she meets nobody before she leaves it.</param>
/// <param name="EntersRashi">When she came into the rashi.</param>
/// <param name="LeavesRashi">When she leaves it.</param>
public sealed record MoonsWay(MoonAspect? Last, MoonAspect? Next, Instant EntersRashi, Instant LeavesRashi);

/// <remarks>
/// Tajaka Neelakanthi, Prashna Tantra: what the Moon leaves tells what was, what she comes to what will be. Exact to about
/// a second.
/// </remarks>
public static class MoonsWays
{
    private const double RashiDegrees = 30;

    private static readonly int[] AspectDegrees = [0, 60, 90, 120, 180, 240, 270, 300];

    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static MoonsWay Of(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var scales = new TimeScales(chart.Moment.DeltaTSeconds);
        var now = scales.ToTerrestrial(chart.Moment.Instant);
        var moon = new SiderealMotion(Graha.Moon, chart.Options.Ayanamsa);
        var first = ((int)chart[Graha.Moon].Point.Rashi - 1) * RashiDegrees;
        var enters = Crossings.LastForward(moon, first, now);
        var leaves = Crossings.NextForward(moon, Angle.NormalizeDegrees(first + RashiDegrees), now);

        (JulianDate At, Graha Graha, int Degrees)? last = null, next = null;
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            if (graha == Graha.Moon)
                continue;
            var ahead = new MoonAheadOf(moon, new SiderealMotion(graha, chart.Options.Ayanamsa));
            var apart = Angle.NormalizeDegrees(
                chart[Graha.Moon].Point.LongitudeDegrees - chart[graha].Point.LongitudeDegrees);
            var (before, after) = Around(apart);
            // The Moon is always the faster: what lies further off than her rashi is wide needs no search.
            if (Angle.NormalizeDegrees(apart - before) < RashiDegrees + 1)
            {
                var at = Crossings.LastForward(ahead, before, now);
                if (at.Days >= enters.Days && (last is not { } so || at.Days > so.At.Days))
                    last = (at, graha, before);
            }

            if (Angle.NormalizeDegrees(after - apart) < RashiDegrees + 1)
            {
                var at = Crossings.NextForward(ahead, after, now);
                if (at.Days < leaves.Days && (next is not { } so || at.Days < so.At.Days))
                    next = (at, graha, after);
            }
        }

        return new MoonsWay(AspectOf(last), AspectOf(next), scales.ToInstant(enters), scales.ToInstant(leaves));

        MoonAspect? AspectOf((JulianDate At, Graha Graha, int Degrees)? found) => found is { } aspect
            ? new MoonAspect(aspect.Graha, SightOf(aspect.Degrees), aspect.Degrees, scales.ToInstant(aspect.At))
            : null;
    }

    /// <summary>The aspects on both sides of where the Moon is, on the circle.</summary>
    private static (int Before, int After) Around(double apartDegrees)
    {
        var after = Array.FindIndex(AspectDegrees, degrees => degrees > apartDegrees);
        return after < 0 ? (AspectDegrees[^1], AspectDegrees[0]) : (AspectDegrees[after - 1], AspectDegrees[after]);
    }

    private static TajakaSight SightOf(int aspectDegrees) =>
        TajakaAspects.Sight(Rashi.Mesha, Rashi.Mesha.Plus(aspectDegrees / (int)RashiDegrees));

    private readonly record struct MoonAheadOf(SiderealMotion Moon, SiderealMotion Other) : IMovingAngle
    {
        public double StepDays => 8;

        public bool TurnsBack => false;

        public AngleMotion At(JulianDate tt)
        {
            var (moon, other) = (Moon.At(tt), Other.At(tt));
            return new AngleMotion(moon.Degrees - other.Degrees, moon.DegreesPerDay - other.DegreesPerDay);
        }
    }
}
