using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Uncertainty;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Uncertainty;

public sealed class a_birth_time_with_a_margin
{
    private static readonly Duration Guard = Duration.FromMilliseconds(30);

    [Fact]
    public void a_course_says_what_a_chart_of_each_birth_would()
    {
        var fullVargas = new SensitivityOptions(LagnaVargas: Vargas.All);
        Prop.ForAll(A.Moment, Gen.Choose(1, 90).ToArbitrary(), (moment, minutes) =>
        {
            var sensitivity = Sensitivity.Of(moment, Duration.FromMinutes(minutes), fullVargas);
            foreach (var graha in sensitivity.Grahas)
            {
                Verify(graha.Rashi, birth => CastAt(moment, birth)[graha.Graha].Point.Rashi, sensitivity);
                Verify(graha.Nakshatra, birth => CastAt(moment, birth)[graha.Graha].Point.Nakshatra, sensitivity);
                Verify(graha.Pada, birth => CastAt(moment, birth)[graha.Graha].Point.Pada, sensitivity);
                Verify(graha.Bhava, birth => CastAt(moment, birth)[graha.Graha].Bhava, sensitivity);
            }

            sensitivity.Lagna.Select(course => course.Varga).ShouldBe(Vargas.All);
            foreach (var lagna in sensitivity.Lagna)
                Verify(lagna.Rashi, birth => CastAt(moment, birth).Lagna.RashiIn(lagna.Varga), sensitivity);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Theory]
    [InlineData(68.97)]
    [InlineData(-77.85)]
    [InlineData(66.0)]
    public void near_the_poles_too(double latitudeDegrees)
    {
        var moment = new BirthMoment(Instant.FromUtc(1988, 3, 1, 15, 0), new GeoPosition(latitudeDegrees, 33.09));
        var sensitivity = Sensitivity.Of(moment, Duration.FromHours(12));

        var lagna = sensitivity.Lagna.Single(course => course.Varga == Varga.D1).Rashi;
        lagna.Holds.ShouldBeFalse();
        Verify(lagna, birth => CastAt(moment, birth).Lagna.Rashi, sensitivity);
        foreach (var graha in sensitivity.Grahas)
            Verify(graha.Bhava, birth => CastAt(moment, birth)[graha.Graha].Bhava, sensitivity);
    }

    [Fact]
    public void the_running_dashas_are_those_of_a_chart_of_each_birth() =>
        Prop.ForAll(A.Moment, Gen.Choose(1, 120).ToArbitrary(), Gen.Choose(1, 80).ToArbitrary(), (moment, minutes, years) =>
        {
            var at = moment.Instant + Duration.FromDays(365.25 * years);
            var dashas = Sensitivity.Of(
                moment, Duration.FromMinutes(minutes), new SensitivityOptions(DashasAt: at)).Dashas;
            foreach (var stretch in dashas.Running.Stretches)
            {
                foreach (var birth in Inside(stretch))
                    LordsAt(moment, birth, at).ShouldBe(stretch.Value);
            }

            foreach (var balance in dashas.Balances)
            {
                balance.BalanceAtEnd.ShouldBeLessThan(balance.BalanceAtStart);
                balance.BalanceAtStart.ShouldBeLessThanOrEqualTo(Vimshottari.YearsOf(balance.Lord));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void dates_of_dashas_reach_from_the_latest_birth_to_the_earliest()
    {
        var moment = A.Chart.Moment;
        var margin = Duration.FromMinutes(10);
        var dashas = Sensitivity.Of(moment, margin, new SensitivityOptions(DashasAt: A.Now)).Dashas;
        var (early, late) = (CastAt(moment, moment.Instant - margin), CastAt(moment, moment.Instant + margin));

        dashas.Balances.Count.ShouldBe(1);
        dashas.Dates.Select(dates => dates.Period).ShouldBe(Vimshottari.At(A.Chart, A.Now, 3));
        foreach (var dates in dashas.Dates)
        {
            Near(dates.LatestStart, SameAs(dates.Period, early).Start);
            Near(dates.LatestEnd, SameAs(dates.Period, early).End);
            Near(dates.EarliestStart, SameAs(dates.Period, late).Start);
            Near(dates.EarliestEnd, SameAs(dates.Period, late).End);
            (dates.LatestStart - dates.EarliestStart).TotalDays.ShouldBeGreaterThan(10);
        }
    }

    // 29 December 1959, 2:33:05 in Rajasthan: the Moon is 2 minutes of arc before Dhanu and moves a degree in 94 minutes.
    [Fact]
    public void a_moon_at_the_end_of_its_rashi_changes_it()
    {
        var moment = new BirthMoment(Instant.FromUtc(1959, 12, 28, 21, 3, 5), new GeoPosition(26.9903, 76.0102));
        var moon = Sensitivity.Of(moment, Duration.FromMinutes(15))[Graha.Moon];

        moon.Rashi.Stretches.Select(stretch => stretch.Value).ShouldBe([Rashi.Vrishchika, Rashi.Dhanu]);
        moon.Nakshatra.Stretches.Select(stretch => stretch.Value).ShouldBe([Nakshatra.Jyeshtha, Nakshatra.Mula]);
        (moon.Rashi.Changes.Single() - moment.Instant).TotalMinutes.ShouldBe(3.24, tolerance: 0.05);
        Sensitivity.Of(moment, Duration.FromMinutes(3))[Graha.Moon].Rashi.Holds.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(721)]
    public void a_margin_of_nothing_or_of_more_than_half_a_day_is_refused(int minutes) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Sensitivity.Of(A.Chart.Moment, Duration.FromMinutes(minutes)));

    private static void Verify<T>(Course<T> course, Func<Instant, T> valueAt, Sensitivity sensitivity)
    {
        var stretches = course.Stretches;
        stretches[0].Start.ShouldBe(sensitivity.Moment.Instant - sensitivity.Margin);
        stretches[^1].End.ShouldBe(sensitivity.Moment.Instant + sensitivity.Margin);
        for (var i = 0; i < stretches.Count; i++)
        {
            if (i > 0)
            {
                stretches[i].Start.ShouldBe(stretches[i - 1].End);
                stretches[i].Value.ShouldNotBe(stretches[i - 1].Value);
            }

            foreach (var birth in Inside(stretches[i]))
                valueAt(birth).ShouldBe(stretches[i].Value, $"{course} of {sensitivity.Moment} at {birth}");
        }
    }

    private static Instant[] Inside<T>(Stretch<T> stretch)
    {
        var length = stretch.End - stretch.Start;
        return length <= 3 * Guard
            ? []
            : [stretch.Start + Guard, stretch.Start + length / 3, stretch.Start + length / 2, stretch.End - Guard];
    }

    private static DashaLords LordsAt(BirthMoment moment, Instant birth, Instant at)
    {
        var running = Vimshottari.At(CastAt(moment, birth), at, 3);
        return new(running[0].Lord, running[1].Lord, running[2].Lord);
    }

    private static Chart CastAt(BirthMoment moment, Instant birth) => Chart.Cast(moment with { Instant = birth });

    // The same period of another birth: within a margin of minutes no other one of these lords is as near.
    private static DashaPeriod SameAs(DashaPeriod period, Chart chart)
    {
        var periods = (IEnumerable<DashaPeriod>)Vimshottari.Mahadashas(chart);
        for (var level = 2; level <= period.Level; level++)
            periods = periods.SelectMany(Vimshottari.Within);
        return periods.Where(other => other.Lord == period.Lord).MinBy(other => Duration.Max(
            other.Start - period.Start, period.Start - other.Start))!;
    }

    private static void Near(Instant actual, Instant expected) =>
        Math.Abs((actual - expected).TotalSeconds).ShouldBeLessThan(300);
}
