using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Bhavas;

public sealed class bhavas_and_cusps
{
    [Fact]
    public void sripati_cuts_each_quadrant_in_three() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var chalit = Sripati.Of(chart);

        chalit.Madhyas[0].ShouldBe(chart.Lagna);
        Apart(chalit.Madhyas[9], chart.Midheaven).ShouldBeLessThan(1e-9);
        Apart(chalit.Madhyas[6], chart.Lagna).ShouldBe(180, tolerance: 1e-9);
        for (var i = 0; i < 12; i++)
        {
            var (here, next) = (Width(chalit.Madhyas, i), Width(chalit.Madhyas, i + 1));
            if (i % 3 != 2)
                next.ShouldBe(here, tolerance: 1e-9);
            chalit.BhavaOf(chalit.Madhyas[i]).ShouldBe(i + 1);
            var start = chalit.Sandhis[i + 1];
            Apart(start, chalit.Madhyas[i]).ShouldBe(Width(chalit.Madhyas, i + 11) / 2, tolerance: 1e-9);
            chalit.BhavaOf(start).ShouldBe(i + 1);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void placidus_divides_the_time_between_horizon_and_meridian() => Prop.ForAll(A.Moment, moment =>
    {
        var frame = ChartFrame.Of(moment);
        var cusps = Placidus.Of(frame, moment.Position.LatitudeDegrees)!;

        for (var bhava = 1; bhava <= 12; bhava++)
        {
            Apart(cusps[bhava], cusps[(bhava + 5) % 12 + 1]).ShouldBe(180, tolerance: 1e-7);
            Angle.DifferenceDegrees(cusps[bhava % 12 + 1].LongitudeDegrees, cusps[bhava].LongitudeDegrees)
                .ShouldBeGreaterThan(0, $"bhava {bhava}");
        }

        ShareOfDay(cusps[11], frame, moment.Position).ShouldBe(1 / 3.0, tolerance: 1e-7);
        ShareOfDay(cusps[12], frame, moment.Position).ShouldBe(2 / 3.0, tolerance: 1e-7);
        ShareOfNight(cusps[2], frame, moment.Position).ShouldBe(2 / 3.0, tolerance: 1e-7);
        ShareOfNight(cusps[3], frame, moment.Position).ShouldBe(1 / 3.0, tolerance: 1e-7);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(66.5, true)]
    [InlineData(66.6, false)]
    [InlineData(-66.5, true)]
    [InlineData(-66.6, false)]
    [InlineData(90, false)]
    public void beyond_the_polar_circles_placidus_has_no_cusps(double latitudeDegrees, bool hasCusps)
    {
        var moment = new BirthMoment(Instant.FromUtc(2000, 6, 21, 9, 0), new GeoPosition(latitudeDegrees, 25.5));
        var chart = KpChart.Of(moment);

        (chart.Cusps is not null).ShouldBe(hasCusps);
        chart.CuspLords.Count.ShouldBe(hasCusps ? 12 : 0);
        chart.Placements.ShouldAllBe(placement => placement.Bhava.HasValue == hasCusps);
        chart.Placements.ShouldAllBe(placement => placement.Lords == KpLords.Of(placement.Point));
    }

    [Theory]
    // The subs of Ashwini in Krishnamurti's table.
    [InlineData(0, 0, 0, Graha.Ketu)]
    [InlineData(0, 46, 40, Graha.Venus)]
    [InlineData(3, 0, 0, Graha.Sun)]
    [InlineData(3, 40, 0, Graha.Moon)]
    [InlineData(4, 46, 40, Graha.Mars)]
    [InlineData(5, 33, 20, Graha.Rahu)]
    [InlineData(7, 33, 20, Graha.Jupiter)]
    [InlineData(9, 20, 0, Graha.Saturn)]
    [InlineData(11, 26, 40, Graha.Mercury)]
    public void a_sub_begins_on_its_edge(int degrees, int minutes, int seconds, Graha sub)
    {
        var edge = degrees + minutes / 60.0 + seconds / 3600.0;

        KpLords.Of(new ZodiacPoint(edge)).ShouldBe(new KpLords(Graha.Mars, Graha.Ketu, sub, sub));
        if (edge > 0)
            KpLords.Of(new ZodiacPoint(edge - 1 / 3600.0)).Sub.ShouldNotBe(sub);
    }

    [Fact]
    public void there_are_two_hundred_and_forty_nine_subs()
    {
        var subs = 0;
        KpLords? before = null;
        for (var minute = 0; minute < 360 * 60; minute++)
        {
            var lords = KpLords.Of(new ZodiacPoint((minute + 0.5) / 60)) with { SubSub = default };
            if (lords != before)
                subs++;
            before = lords;
        }

        subs.ShouldBe(249);
    }

    private static double Width(IReadOnlyList<ZodiacPoint> points, int i) =>
        Angle.NormalizeDegrees(points[(i + 1) % 12].LongitudeDegrees - points[i % 12].LongitudeDegrees);

    private static double Apart(ZodiacPoint a, ZodiacPoint b) =>
        Math.Abs(Angle.DifferenceDegrees(a.LongitudeDegrees, b.LongitudeDegrees));

    private static double ShareOfDay(ZodiacPoint cusp, in ChartFrame frame, GeoPosition place)
    {
        var (fromMeridian, halfDay) = DayOf(cusp, frame, place);
        return fromMeridian / halfDay;
    }

    private static double ShareOfNight(ZodiacPoint cusp, in ChartFrame frame, GeoPosition place)
    {
        var (fromMeridian, halfDay) = DayOf(cusp, frame, place);
        return (180 - fromMeridian) / (180 - halfDay);
    }

    private static (double FromMeridian, double HalfDay) DayOf(ZodiacPoint cusp, in ChartFrame frame, GeoPosition place)
    {
        var tropical = cusp.LongitudeDegrees + frame.TrueAyanamsaDegrees;
        var equator = EquatorialPosition.FromEcliptic(tropical, 0, frame.TrueObliquity);
        var (latitude, declination) = (
            Angle.FromDegrees(place.LatitudeDegrees).Radians, Angle.FromDegrees(equator.DeclinationDegrees).Radians);
        return (
            Angle.NormalizeDegrees(equator.RightAscensionDegrees - frame.LocalSiderealDegrees),
            Angle.FromRadians(Math.Acos(-Math.Tan(latitude) * Math.Tan(declination))).Degrees);
    }
}
