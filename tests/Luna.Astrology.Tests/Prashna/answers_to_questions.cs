using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Prashna;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Prashna;

public sealed class answers_to_questions
{
    private static readonly Arbitrary<PrashnaTopic> Topic = Gen.Elements(Enum.GetValues<PrashnaTopic>()).ToArbitrary();

    [Fact]
    public void every_bhava_can_be_asked_about() => Enum.GetValues<PrashnaTopic>().Select(PrashnaTopics.BhavaOf)
        .Distinct().Order().ShouldBe(Enumerable.Range(1, 12));

    [Fact]
    public void the_tendency_is_what_the_reasons_sum_to() => Prop.ForAll(A.Moment, Topic, (moment, topic) =>
    {
        var answer = PrashnaCharts.Ask(moment, topic);
        answer.Balance.ShouldBe(answer.Reasons.Sum(reason => reason.Weight));
        answer.Tendency.ShouldBe(answer.Balance switch
        {
            >= 2 => PrashnaTendency.For,
            <= -2 => PrashnaTendency.Against,
            _ => PrashnaTendency.Undecided,
        });
        answer.Yogas.Count.ShouldBe(
            answer.LagnaLord == answer.MatterLord
                ? 0
                : TajakaYogas.Between(answer.Chart, answer.LagnaLord, answer.MatterLord).Count);
        answer.Reasons.Any(reason => reason.Rule == PrashnaRule.OneLord)
            .ShouldBe(answer.LagnaLord == answer.MatterLord);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void answers_lean_every_way()
    {
        var asked = A.Chart.Moment;
        var tendencies = Enumerable.Range(0, 300)
            .Select(i => PrashnaCharts.Ask(
                asked with { Instant = asked.Instant + NodaTime.Duration.FromHours(31 * i) }, PrashnaTopic.Marriage).Tendency)
            .CountBy(tendency => tendency).ToDictionary();

        foreach (var tendency in Enum.GetValues<PrashnaTendency>())
            tendencies[tendency].ShouldBeGreaterThan(30);
    }

    [Fact]
    public void the_moon_leaves_and_comes_to_exact_aspects_in_her_rashi() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var way = MoonsWays.Of(chart);
        (way.EntersRashi <= moment.Instant && moment.Instant < way.LeavesRashi).ShouldBeTrue();
        (way.LeavesRashi - way.EntersRashi).TotalDays.ShouldBeInRange(1.8, 2.8);
        if (way.Last is { } last)
        {
            (way.EntersRashi <= last.Instant && last.Instant <= moment.Instant).ShouldBeTrue();
            MustBeExact(last, moment);
        }

        if (way.Next is { } next)
        {
            (moment.Instant < next.Instant && next.Instant < way.LeavesRashi).ShouldBeTrue();
            MustBeExact(next, moment);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void nothing_lies_between_the_last_aspect_and_the_next() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var way = MoonsWays.Of(chart);
        var (from, to) = (way.Last?.Instant ?? way.EntersRashi, way.Next?.Instant ?? way.LeavesRashi);
        var (start, end) = (Chart.Cast(moment with { Instant = from }), Chart.Cast(moment with { Instant = to }));
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            if (graha == Graha.Moon || graha == way.Last?.Graha || graha == way.Next?.Graha)
                continue;
            SectorOf(start, graha).ShouldBe(SectorOf(end, graha), $"{graha} from {from} to {to}");
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_lagna_that_its_lord_stands_in_is_upheld_and_a_malefic_in_it_afflicts()
    {
        // Simha rises with the Sun and Saturn in it; both lords are read off the rashis.
        var chart = Tajaka.ChartOf.Degrees(125, [130, 20, 40, 150, 200, 170, 140]);
        var reasons = PrashnaCharts.Of(chart, PrashnaTopic.Career).Reasons;

        // Rising 1, the Sun in it 1 and well placed 1, Saturn in it and Mars seeing it from the fourth 1 each less.
        PrashnaCharts.Of(chart, PrashnaTopic.Career).LagnaStrength.ShouldBe(1);
        reasons.ShouldContain(new PrashnaReason(PrashnaRule.LagnaUpheld, 1, Graha.Sun));
        reasons.ShouldContain(new PrashnaReason(PrashnaRule.LagnaAfflicted, -1, Graha.Saturn));
        reasons.ShouldContain(new PrashnaReason(PrashnaRule.Rising, 1));
    }

    private static void MustBeExact(MoonAspect aspect, BirthMoment moment)
    {
        var chart = Chart.Cast(moment with { Instant = aspect.Instant });
        var apart = chart[Graha.Moon].Point.LongitudeDegrees - chart[aspect.Graha].Point.LongitudeDegrees;
        Math.Abs(Angle.DifferenceDegrees(apart, aspect.AspectDegrees)).ShouldBeLessThan(1e-4);
        aspect.Sight.ShouldNotBe(TajakaSight.None);
    }

    private static int SectorOf(Chart chart, Graha graha)
    {
        var apart = Angle.NormalizeDegrees(
            chart[Graha.Moon].Point.LongitudeDegrees - chart[graha].Point.LongitudeDegrees);
        return ((double[])[0, 60, 90, 120, 180, 240, 270, 300]).Count(aspect => aspect <= apart);
    }
}
