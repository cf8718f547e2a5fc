using Luna.Astrology.Charts;
using Luna.Astrology.Muhurta;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Muhurta;

public sealed class seeking_a_moment
{
    private const string India = "Asia/Kolkata";

    private static readonly GeoPosition Jaipur = new(26.9196, 75.7878);
    private static readonly Person Bride = new(Nakshatra.Rohini, Rashi.Vrishabha);
    private static readonly Person Groom = new(Nakshatra.Hasta, Rashi.Kanya);

    public static TheoryData<Purpose> Purposes => [.. Enum.GetValues<Purpose>()];

    [Theory]
    [MemberData(nameof(Purposes))]
    public void the_best_of_a_year_break_no_rule(Purpose purpose)
    {
        var request = Year(purpose, 2025);
        var rule = PurposeTable.Of(purpose);
        var windows = MuhurtaSearch.Best(request, 60);

        windows.Count.ShouldBe(60);
        windows.Select(window => window.Score).ShouldBe(windows.Select(window => window.Score).OrderDescending());
        foreach (var window in windows)
        {
            var middle = window.Time.Start + window.Time.Duration / 2;
            var limbs = MomentPanchanga.At(new BirthMoment(middle, Jaipur), Offset.FromHoursAndMinutes(5, 30));
            rule.Nakshatras.ShouldContain(limbs.Nakshatra.Value);
            limbs.Tithi.Value.InPaksha.ShouldNotBeOneOf(4, 9, 14);
            limbs.Tithi.Value.ShouldNotBe(Tithi.Amavasya);
            limbs.Karana.Value.Name.ShouldNotBe(KaranaName.Vishti);
            limbs.NityaYoga.Value.ShouldNotBeOneOf(NityaYoga.Vyatipata, NityaYoga.Vaidhriti);
            rule.ShunnedVaras.ShouldNotContain(limbs.Vara);
            window.For.ShouldNotBeEmpty();
            window.Score.ShouldBe(window.Reasons.Sum(reason => reason.Points));
            window.Time.Duration.ShouldBeGreaterThanOrEqualTo(Duration.FromMinutes(24));
            if (rule.SunRashis is { } suns)
                suns.ShouldContain(limbs.Masa.SunRashi);
        }
    }

    [Fact]
    public void no_window_lies_in_rahu_kalam()
    {
        var windows = MuhurtaSearch.Best(Year(Purpose.Business, 2024), 100);
        foreach (var window in windows)
        {
            var date = window.Time.Start.InZone(DateTimeZoneProviders.Tzdb[India]).Date;
            var rahu = DayPanchanga.Of(date, India, Jaipur)!.Parts!.RahuKalam;
            (window.Time.End <= rahu.Start || window.Time.Start >= rahu.End).ShouldBeTrue();
        }
    }

    [Fact]
    public void nobody_marries_while_vishnu_sleeps_or_in_an_adhika_month()
    {
        foreach (var window in MuhurtaSearch.Best(Year(Purpose.Marriage, 2023), 200))
        {
            var sun = Chart.Cast(new BirthMoment(window.Time.Start, Jaipur))[Graha.Sun].Point.Rashi;
            sun.ShouldNotBeOneOf(Rashi.Meena, Rashi.Karka, Rashi.Simha, Rashi.Kanya, Rashi.Tula, Rashi.Dhanu);
            Masa.At(window.Time.Start).IsAdhika.ShouldBeFalse();
        }
    }

    [Fact]
    public void the_persons_own_moon_is_asked()
    {
        var alone = MuhurtaSearch.Best(Year(Purpose.Marriage, 2025), 200);
        var couple = MuhurtaSearch.Best(Year(Purpose.Marriage, 2025) with { Persons = [Bride, Groom] }, 200);

        alone.SelectMany(window => window.Reasons).ShouldNotContain(reason => reason.Kind == ReasonKind.TaraBala);
        couple.ShouldAllBe(window => window.Reasons.Count(reason => reason.Kind == ReasonKind.ChandraBala) == 2);
        foreach (var window in couple)
        {
            var chart = Chart.Cast(new BirthMoment(window.Time.Start + Duration.FromSeconds(1), Jaipur));
            var moon = chart[Graha.Moon].Point.Rashi;
            Balas.MoonPlace(Bride.Rashi, moon).ShouldNotBe(8);
            Balas.MoonPlace(Groom.Rashi, moon).ShouldNotBe(8);
        }
    }

    [Fact]
    public void a_judged_moment_says_what_forbids_it()
    {
        var rahu = DayPanchanga.Of(new LocalDate(2025, 2, 10), India, Jaipur)!.Parts!.RahuKalam;
        var request = Year(Purpose.Business, 2025);
        var judged = MuhurtaSearch.Judge(request, rahu.Start + Duration.FromMinutes(5))!;

        judged.IsForbidden.ShouldBeTrue();
        judged.Against.ShouldContain(reason => reason.Kind == ReasonKind.RahuKalam && reason.IsForbidding);
        judged.Time.Contains(rahu.Start + Duration.FromMinutes(5)).ShouldBeTrue();
    }

    [Fact]
    public void one_does_not_set_out_eastward_on_a_monday()
    {
        var east = MuhurtaSearch.Best(Year(Purpose.Travel, 2025) with { Direction = Direction.East }, 100);

        east.ShouldNotBeEmpty();
        east.Select(window => window.Time.Start.InZone(DateTimeZoneProviders.Tzdb[India]).DayOfWeek)
            .ShouldAllBe(day => day != IsoDayOfWeek.Monday && day != IsoDayOfWeek.Saturday);
    }

    [Theory]
    [InlineData(26.9196, 75.7878)]
    [InlineData(-33.8688, 151.2093)]
    [InlineData(60.1699, 24.9384)]
    public void the_rising_rashi_changes_when_the_chart_says(double latitude, double longitude)
    {
        var place = new GeoPosition(latitude, longitude);
        var day = SolarDay.After(Instant.FromUtc(2025, 3, 1, 0, 0), place)!.Value;
        var starts = LagnaSpans.Starts(day, place, Ayanamsa.Lahiri);

        starts.Count.ShouldBeInRange(12, 13);
        foreach (var (start, rashi) in starts)
        {
            var second = Duration.FromSeconds(1);
            Chart.Cast(new BirthMoment(start + second, place)).Lagna.Rashi.ShouldBe(rashi);
            Chart.Cast(new BirthMoment(start - second, place)).Lagna.Rashi.ShouldNotBe(rashi);
        }
    }

    [Fact]
    public void where_some_rashis_never_rise_no_lagna_is_told()
    {
        var tromso = new GeoPosition(69.65, 18.96);
        var day = SolarDay.After(Instant.FromUtc(2025, 3, 20, 0, 0), tromso, RiseRule.Standard)!.Value;

        LagnaSpans.Starts(day, tromso, Ayanamsa.Lahiri).ShouldBeEmpty();
        MuhurtaSearch.Best(Year(Purpose.Business, 2025) with { Place = tromso, ZoneId = "Europe/Oslo" }, 5)
            .ShouldAllBe(window => window.Reasons.All(reason => reason.Kind != ReasonKind.Lagna));
    }

    [Fact]
    public void every_purpose_has_a_rule_with_a_source()
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            var rule = PurposeTable.Of(purpose);
            rule.Purpose.ShouldBe(purpose);
            rule.Source.ShouldNotBeNullOrWhiteSpace();
            rule.Varas.Intersect(rule.ShunnedVaras).ShouldBeEmpty();
        }
    }

    private static MuhurtaRequest Year(Purpose purpose, int year) =>
        new(purpose, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), India, Jaipur);
}
