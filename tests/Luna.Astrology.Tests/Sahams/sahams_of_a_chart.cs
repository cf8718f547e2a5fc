using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Sahams;
using Luna.Astrology.Tests.Charts;

namespace Luna.Astrology.Tests.Sahams;

public sealed class sahams_of_a_chart
{
    /// <summary>
    /// P. V. R. Narasimha Rao, Vedic Astrology: An Integrated Approach, example 121: a year that begins by night with
    /// Makara 10°50′ rising.
    /// </summary>
    [Theory]
    [InlineData(310 + 50 / 60.0, 19 + 10 / 60.0, 212.5)]
    [InlineData(19 + 10 / 60.0, 354 + 58 / 60.0, 335 + 2 / 60.0)]
    [InlineData(311 + 28 / 60.0, 345 + 14 / 60.0, 247 + 4 / 60.0)]
    public void artha_samarthya_and_vanik_of_a_year(double to, double from, double saham) =>
        SahamPoints.Degrees(to, from, 280 + 50 / 60.0).ShouldBe(saham, 1e-9);

    /// <summary>The same year, from the table: Mars 24°58′ Meena, Mercury 11°28′ Kumbha, Moon 15°14′ Meena.</summary>
    [Fact]
    public void the_table_finds_them_too()
    {
        var year = Placed.Chart(
            280 + 50 / 60.0, 340, 345 + 14 / 60.0, 354 + 58 / 60.0, 311 + 28 / 60.0, 100, 30, 19 + 10 / 60.0);
        var sahams = SahamPoints.Of(year, isDay: false);
        sahams[Saham.Artha].LongitudeDegrees.ShouldBe(212.5, 1e-9);
        sahams[Saham.Samarthya].LongitudeDegrees.ShouldBe(335 + 2 / 60.0, 1e-9);
        sahams[Saham.Vanik].LongitudeDegrees.ShouldBe(247 + 4 / 60.0, 1e-9);
    }

    /// <summary>
    /// Tajika Nilakanthi: merit by day is learning by night. A chart by day, the Sun, the lagna and the Moon in that
    /// order.
    /// </summary>
    [Fact]
    public void punya_by_day_is_vidya_by_night()
    {
        var chart = Placed.Chart(50, 10, 100, 200, 20, 250, 40, 300);
        var (day, night) = (SahamPoints.Of(chart, isDay: true), SahamPoints.Of(chart, isDay: false));
        day[Saham.Punya].LongitudeDegrees.ShouldBe(140, 1e-9);
        night[Saham.Vidya].ShouldBe(day[Saham.Punya]);
        night[Saham.Guru].ShouldBe(day[Saham.Punya]);
        // From the Moon to the Sun the lagna is not met: a rashi more.
        night[Saham.Punya].LongitudeDegrees.ShouldBe(50 + 270 + 30, 1e-9);
    }

    [Fact]
    public void some_are_the_same_by_day_and_by_night() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var (day, night) = (SahamPoints.Of(chart, isDay: true), SahamPoints.Of(chart, isDay: false));
        foreach (var saham in (Saham[])
            [Saham.Bhratri, Saham.Putra, Saham.Roga, Saham.Bandhu, Saham.Mrityu, Saham.Paradesha, Saham.Artha,
             Saham.Vyapara, Saham.Labha])
        {
            day[saham].ShouldBe(night[saham]);
        }

        foreach (var saham in Enum.GetValues<Saham>())
            day[saham].LongitudeDegrees.ShouldBeInRange(0, 360);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void when_mars_rules_the_lagna_ability_is_counted_from_jupiter()
    {
        var chart = Placed.Chart(10, 60, 100, 300, 20, 350, 40, 200);
        SahamPoints.Of(chart, isDay: true)[Saham.Samarthya].LongitudeDegrees.ShouldBe(10 + 50 + 30, 1e-9);
    }

    [Fact]
    public void karyasiddhi_starts_from_the_lord_of_the_lights()
    {
        // The Sun in Vrishabha, whose lord is Venus; the Moon in Karka, which is her own.
        var chart = Placed.Chart(10, 40, 100, 300, 20, 350, 70, 130);
        SahamPoints.Of(chart, isDay: true)[Saham.Karyasiddhi].LongitudeDegrees.ShouldBe(70 + 90, 1e-9);
        SahamPoints.Of(chart, isDay: false)[Saham.Karyasiddhi].LongitudeDegrees.ShouldBe(100 + 30, 1e-9);
    }

    [Fact]
    public void there_are_forty_of_them_each_once() =>
        SahamTable.All.Select(row => row.Saham).Order().ShouldBe(Enum.GetValues<Saham>());
}
