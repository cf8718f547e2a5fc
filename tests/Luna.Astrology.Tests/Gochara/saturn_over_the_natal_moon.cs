using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Gochara;

public sealed class saturn_over_the_natal_moon
{
    private static readonly Arbitrary<Rashi> AnyRashi = Gen.Elements(Enum.GetValues<Rashi>()).ToArbitrary();

    /// <summary>The dates of Indian almanacs for Saturn's ingresses of 2017 to 2025.</summary>
    [Fact]
    public void the_sade_sati_of_a_makara_moon_as_almanacs_have_it()
    {
        var sadeSati = SadeSatis.Of(
            Rashi.Makara, Instant.FromUtc(2017, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0));

        sadeSati.Periods.Select(period => (period.Phase, DayOf(period.Time.Start), DayOf(period.Time.End))).ShouldBe(
        [
            (SaturnPhase.Rising, new LocalDate(2017, 1, 26), new LocalDate(2017, 6, 20)),
            (SaturnPhase.Rising, new LocalDate(2017, 10, 26), new LocalDate(2020, 1, 24)),
            (SaturnPhase.Peak, new LocalDate(2020, 1, 24), new LocalDate(2022, 4, 29)),
            (SaturnPhase.Setting, new LocalDate(2022, 4, 29), new LocalDate(2022, 7, 12)),
            (SaturnPhase.Peak, new LocalDate(2022, 7, 12), new LocalDate(2023, 1, 17)),
            (SaturnPhase.Setting, new LocalDate(2023, 1, 17), new LocalDate(2025, 3, 29)),
        ]);
        var round = sadeSati.Rounds().ShouldHaveSingleItem();
        round.Number.ShouldBe(1);
        round.Periods.ShouldBe(sadeSati.Periods);
    }

    [Fact]
    public void a_tula_moon_has_saturn_in_the_fourth_then() =>
        SadeSatis.Of(Rashi.Tula, Instant.FromUtc(2021, 1, 1, 0, 0), Instant.FromUtc(2021, 2, 1, 0, 0))
            .At(Instant.FromUtc(2021, 1, 15, 0, 0))!.Value.Phase.ShouldBe(SaturnPhase.Fourth);

    [Fact]
    public void stays_join_without_a_gap_for_four_hundred_years()
    {
        var stays = SaturnStays.Of(Ayanamsa.Lahiri).ToArray();

        stays[0].Time.HasStart.ShouldBeFalse();
        stays[^1].Time.HasEnd.ShouldBeFalse();
        for (var i = 1; i < stays.Length; i++)
        {
            stays[i].Time.Start.ShouldBe(stays[i - 1].Time.End);
            (stays[i - 1].Rashi.CountTo(stays[i].Rashi) is 2 or 12).ShouldBeTrue();
        }
    }

    [Fact]
    public void each_period_has_saturn_where_it_says() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var sadeSati = SadeSatis.Of(chart);
        foreach (var period in sadeSati.Periods.Concat(sadeSati.Dhaiya4).Concat(sadeSati.Dhaiya8))
        {
            if (!period.Time.HasStart || !period.Time.HasEnd || period.Time.End > Instant.FromUtc(2101, 1, 1, 0, 0))
                continue;
            var middle = period.Time.Start + period.Time.Duration / 2;
            var saturn = Chart.Cast(new BirthMoment(middle, moment.Position))[Graha.Saturn].Point.Rashi;
            chart[Graha.Moon].Point.Rashi.CountTo(saturn).ShouldBe(period.Phase switch
            {
                SaturnPhase.Rising => 12,
                SaturnPhase.Peak => 1,
                SaturnPhase.Setting => 2,
                SaturnPhase.Fourth => 4,
                _ => 8,
            });
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_round_takes_six_to_nine_years_with_its_reentries_and_returns_after_thirty() =>
        Prop.ForAll(AnyRashi, Gen.Choose(1850, 2050).ToArbitrary(), (moon, year) =>
        {
            var from = Instant.FromUtc(year, 1, 1, 0, 0);
            var rounds = SadeSatis.Of(moon, from, from + Duration.FromDays(36_525)).Rounds();
            rounds.Count.ShouldBeInRange(3, 5);
            foreach (var round in rounds.Skip(1).SkipLast(1))
                (round.Time.Duration.TotalDays / 365.25).ShouldBeInRange(6, 9.5);
            for (var i = 1; i < rounds.Count; i++)
            {
                (rounds[i].Periods[^1].Time.Start - rounds[i - 1].Periods[0].Time.Start).TotalDays
                    .ShouldBeInRange(26 * 365.25, 39 * 365.25);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void what_the_ephemeris_does_not_reach_stays_open()
    {
        var last = SaturnStays.Of(Ayanamsa.Lahiri)[^1];
        var sadeSati = SadeSatis.Of(last.Rashi, last.Time.Start, last.Time.Start + Duration.FromDays(40_000));

        sadeSati.Periods[^1].Time.HasEnd.ShouldBeFalse();
        sadeSati.Rounds()[^1].Time.HasEnd.ShouldBeFalse();
    }

    private static LocalDate DayOf(Instant instant) => instant.InUtc().Date;
}
