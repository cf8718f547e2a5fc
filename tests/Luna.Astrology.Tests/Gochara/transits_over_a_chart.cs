using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Strength;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Luna.Astrology.Tests.Gochara;

public sealed class transits_over_a_chart
{
    [Theory]
    [InlineData(Graha.Sun, "3 6 10 11", "9 12 4 5")]
    [InlineData(Graha.Moon, "1 3 6 7 10 11", "5 9 12 2 4 8")]
    [InlineData(Graha.Mars, "3 6 11", "12 9 5")]
    [InlineData(Graha.Mercury, "2 4 6 8 10 11", "5 3 9 1 8 12")]
    [InlineData(Graha.Jupiter, "2 5 7 9 11", "12 4 3 10 8")]
    [InlineData(Graha.Venus, "1 2 3 4 5 8 9 11 12", "8 7 1 10 9 5 11 6 3")]
    [InlineData(Graha.Saturn, "3 6 11", "12 9 5")]
    public void good_places_and_their_vedha_as_phaladeepika_has_them(Graha graha, string good, string vedha)
    {
        var places = Enumerable.Range(1, 12).Where(place => GocharaTable.IsGood(graha, place)).ToArray();
        string.Join(' ', places).ShouldBe(good);
        string.Join(' ', places.Select(place => GocharaTable.OpposedFrom(graha, place))).ShouldBe(vedha);
    }

    [Fact]
    public void father_and_son_and_moon_and_mercury_spare_each_other()
    {
        GocharaTable.Obstructs(Graha.Sun, Graha.Saturn).ShouldBeFalse();
        GocharaTable.Obstructs(Graha.Saturn, Graha.Sun).ShouldBeFalse();
        GocharaTable.Obstructs(Graha.Mercury, Graha.Moon).ShouldBeFalse();
        GocharaTable.Obstructs(Graha.Sun, Graha.Moon).ShouldBeTrue();
        GocharaTable.Obstructs(Graha.Sun, Graha.Sun).ShouldBeFalse();
    }

    [Fact]
    public void each_is_counted_opposed_and_given_its_bindus() => Prop.ForAll(A.Moment, A.Moment, (birth, now) =>
    {
        var natal = Chart.Cast(birth);
        var sky = Chart.Cast(new BirthMoment(now.Instant, birth.Position));
        var bindus = Ashtakavarga.Of(natal);
        var transits = Transits.At(natal, now.Instant);
        transits.Select(transit => transit.Graha).ShouldBe(Enum.GetValues<Graha>());
        foreach (var transit in transits)
        {
            var rashi = sky[transit.Graha].Point.Rashi;
            transit.Point.ShouldBe(sky[transit.Graha].Point);
            transit.FromLagna.ShouldBe(natal.Lagna.Rashi.CountTo(rashi));
            transit.FromMoon.ShouldBe(natal[Graha.Moon].Point.Rashi.CountTo(rashi));
            transit.SarvaBindus.ShouldBe(bindus.Sarva(rashi));
            transit.Bindus.ShouldBe(transit.Graha.IsNode() ? null : bindus.Bindus(transit.Graha, rashi));
            transit.Over.ShouldBe(natal.Placements.Where(p => p.Point.Rashi == rashi).Select(p => p.Graha));

            var isGood = transit.Quality is TransitQuality.Good or TransitQuality.GoodObstructed;
            isGood.ShouldBe(GocharaTable.IsGood(transit.Graha, transit.FromMoon));
            var opposed = transit.Quality is TransitQuality.GoodObstructed or TransitQuality.BadRelieved;
            opposed.ShouldBe(transit.OpposedBy.Count > 0);
            foreach (var other in transit.OpposedBy)
            {
                transits[(int)other].FromMoon.ShouldBe(GocharaTable.OpposedFrom(transit.Graha, transit.FromMoon));
                GocharaTable.Obstructs(transit.Graha, other).ShouldBeTrue();
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void an_ingress_has_the_graha_on_the_border_and_a_return_on_the_natal_place()
    {
        var years = new Interval(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0));
        foreach (var graha in (Graha[])[Graha.Mars, Graha.Jupiter, Graha.Saturn, Graha.Rahu])
        {
            foreach (var ingress in TransitEvents.Ingresses(graha, years))
            {
                var entered = ((int)ingress.Into - (ingress.IsBackward ? 0 : 1)) * 30.0;
                Math.Abs(Angle.DifferenceDegrees(DegreesOf(graha, ingress.Instant), entered)).ShouldBeLessThan(1e-5);
            }

            foreach (var passage in TransitEvents.Returns(A.Chart, graha, years))
            {
                Math.Abs(Angle.DifferenceDegrees(
                    DegreesOf(graha, passage.Instant), A.Chart[graha].Point.LongitudeDegrees)).ShouldBeLessThan(1e-5);
            }
        }

        TransitEvents.Returns(A.Chart, Graha.Saturn, years).Count().ShouldBeOneOf(1, 3);
        TransitEvents.Ingresses(Graha.Rahu, years).ShouldAllBe(ingress => ingress.IsBackward);
    }

    [Fact]
    public void saturn_turns_twice_a_year_and_the_sun_never()
    {
        var years = new Interval(Instant.FromUtc(2020, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0));
        var stations = TransitEvents.Stations(Graha.Saturn, years).ToArray();

        stations.Length.ShouldBeInRange(19, 20);
        for (var i = 1; i < stations.Length; i++)
            stations[i].TurnsBack.ShouldBe(!stations[i - 1].TurnsBack);
        TransitEvents.Stations(Graha.Sun, years).ShouldBeEmpty();
    }

    private static double DegreesOf(Graha graha, Instant instant) =>
        Chart.Cast(new BirthMoment(instant, A.Chart.Moment.Position))[graha].Point.LongitudeDegrees;
}
