using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Luna.Astrology.Tests.Charts;

public sealed class the_moon_of_a_day
{
    private static readonly GeoPosition Anywhere = new(0, 0);

    [Fact]
    public void spans_join_and_their_edges_are_within_a_second_of_the_change() => Prop.ForAll(A.Moment, moment =>
    {
        var day = new Interval(moment.Instant, moment.Instant + Duration.FromDays(1));
        var moon = MoonOfDay.Over(day);

        AssertChanges(moon.Rashis, day, point => point.Rashi);
        AssertChanges(moon.Nakshatras, day, point => point.Nakshatra);
        moon.Rashis.Count.ShouldBeInRange(1, 2);
        moon.Nakshatras.Count.ShouldBeInRange(1, 3);
    }).QuickCheckThrowOnFailure();

    /// <summary>Swiss Ephemeris 2.10.03: Jyeshtha from JD 2436930.5044204 to 2436931.3793893 UT, then Mula.</summary>
    [Fact]
    public void a_nakshatra_ends_when_the_reference_says()
    {
        var moon = MoonOfDay.Over(CivilTime.DayOf(new LocalDate(1959, 12, 29), "Asia/Kolkata")!.Value);

        moon.Nakshatras[0].Sign.ShouldBe(Nakshatra.Jyeshtha);
        moon.Nakshatras[1].Sign.ShouldBe(Nakshatra.Mula);
        var seconds = (JulianDate.FromInstant(moon.Nakshatras[0].End).Days - 2436931.3793893) * JulianDate.SecondsPerDay;
        Math.Abs(seconds).ShouldBeLessThan(1);
    }

    [Fact]
    public void a_day_without_an_end_is_refused() =>
        Should.Throw<ArgumentException>(() => MoonOfDay.Over(new Interval(A.Now, null)));

    private static void AssertChanges<T>(IReadOnlyList<MoonSpan<T>> spans, Interval day, Func<ZodiacPoint, T> signOf)
    {
        spans[0].Start.ShouldBe(day.Start);
        spans[^1].End.ShouldBe(day.End);
        for (var i = 1; i < spans.Count; i++)
        {
            spans[i].Start.ShouldBe(spans[i - 1].End);
            MoonAt(spans[i].Start - Duration.FromSeconds(1), signOf).ShouldBe(spans[i - 1].Sign);
            MoonAt(spans[i].Start + Duration.FromSeconds(1), signOf).ShouldBe(spans[i].Sign);
        }
    }

    private static T MoonAt<T>(Instant instant, Func<ZodiacPoint, T> signOf) =>
        signOf(Chart.Cast(new BirthMoment(instant, Anywhere))[Graha.Moon].Point);
}
