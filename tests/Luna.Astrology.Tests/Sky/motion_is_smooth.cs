using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Tests.Sky;

public sealed class motion_is_smooth
{
    private const double SegmentStart = 2_378_495;
    private const double ArcsecondsPerDegree = 3600;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static Arbitrary<(Body Body, JulianDate Tt)> Moments { get; } = (
        from body in Gen.Elements(Enum.GetValues<Body>())
        from hours in Gen.Choose(24, (int)((Ephemeris.End.Days - Ephemeris.Start.Days) * 24) - 24)
        from seconds in Gen.Choose(0, 3599)
        select (body, Ephemeris.Start.AddDays(hours / 24.0).AddSeconds(seconds))).ToArbitrary();

    private static Arbitrary<(Body Body, JulianDate Tt)> Borders { get; } = (
        from body in Gen.Elements(Enum.GetValues<Body>())
        from border in Gen.Choose(1, (int)((Ephemeris.End.Days - SegmentStart) / 8) - 1)
        select (body, new JulianDate(SegmentStart + 8 * border))).ToArbitrary();

    [Fact]
    public void nothing_jumps_where_segments_meet() =>
        Check.One(Many, Prop.ForAll(Borders, at =>
        {
            const double Step = 1e-6;
            var before = Ephemeris.Apparent(at.Body, at.Tt.AddDays(-Step));
            var after = Ephemeris.Apparent(at.Body, at.Tt.AddDays(Step));
            var jump = Angle.DifferenceDegrees(after.LongitudeDegrees, before.LongitudeDegrees)
                - 2 * Step * after.LongitudeSpeedDegreesPerDay;
            return Math.Abs(jump) * ArcsecondsPerDegree < 0.004
                && Math.Abs(after.LatitudeDegrees - before.LatitudeDegrees
                    - 2 * Step * after.LatitudeSpeedDegreesPerDay) * ArcsecondsPerDegree < 0.004
                && Math.Abs(after.LongitudeSpeedDegreesPerDay - before.LongitudeSpeedDegreesPerDay) < 0.0001
                && Math.Abs(after.DistanceAu - before.DistanceAu - 2 * Step * after.DistanceSpeedAuPerDay) < 1e-7;
        }));

    [Fact]
    public void the_true_node_does_not_jump_where_segments_meet() =>
        Check.One(Many, Prop.ForAll(Borders, at =>
        {
            const double Step = 1e-6;
            var before = LunarNodes.True(at.Tt.AddDays(-Step));
            var after = LunarNodes.True(at.Tt.AddDays(Step));
            var jump = Angle.DifferenceDegrees(after.LongitudeDegrees, before.LongitudeDegrees)
                - 2 * Step * after.LongitudeSpeedDegreesPerDay;
            return Math.Abs(jump) * ArcsecondsPerDegree < 0.004
                && Math.Abs(after.LongitudeSpeedDegreesPerDay - before.LongitudeSpeedDegreesPerDay) < 0.00003;
        }));

    [Fact]
    public void the_true_nodes_speed_is_the_change_of_its_place() =>
        Check.One(Many, Prop.ForAll(Moments, at =>
        {
            const double Step = 0.005;
            var before = LunarNodes.True(at.Tt.AddDays(-Step)).LongitudeDegrees;
            var after = LunarNodes.True(at.Tt.AddDays(Step)).LongitudeDegrees;
            return Math.Abs(Angle.DifferenceDegrees(after, before) / (2 * Step)
                - LunarNodes.True(at.Tt).LongitudeSpeedDegreesPerDay) < 0.0001;
        }));

    [Fact]
    public void speed_is_the_change_of_place() =>
        Check.One(Many, Prop.ForAll(Moments, at =>
        {
            const double Step = 0.005;
            var seen = Ephemeris.Apparent(at.Body, at.Tt);
            var before = Ephemeris.Apparent(at.Body, at.Tt.AddDays(-Step));
            var after = Ephemeris.Apparent(at.Body, at.Tt.AddDays(Step));
            var longitude = Angle.DifferenceDegrees(after.LongitudeDegrees, before.LongitudeDegrees) / (2 * Step);
            var latitude = (after.LatitudeDegrees - before.LatitudeDegrees) / (2 * Step);
            var distance = (after.DistanceAu - before.DistanceAu) / (2 * Step);
            return Math.Abs(longitude - seen.LongitudeSpeedDegreesPerDay) < 0.0002
                && Math.Abs(latitude - seen.LatitudeSpeedDegreesPerDay) < 0.0002
                && Math.Abs(distance - seen.DistanceSpeedAuPerDay) < 1e-5;
        }));

    [Fact]
    public void all_at_once_is_the_same_as_one_by_one() =>
        Check.One(Many, Prop.ForAll(Moments, at =>
        {
            var all = new SkyPosition[7];
            Ephemeris.Apparent(at.Tt, all);
            return all[(int)at.Body] == Ephemeris.Apparent(at.Body, at.Tt);
        }));

    [Fact]
    public void longitudes_stay_within_one_turn() =>
        Check.One(Many, Prop.ForAll(Moments, at =>
            Ephemeris.Apparent(at.Body, at.Tt).LongitudeDegrees is >= 0 and < 360
            && LunarNodes.True(at.Tt).LongitudeDegrees is >= 0 and < 360
            && LunarNodes.Mean(at.Tt).LongitudeDegrees is >= 0 and < 360));
}
