using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Charts;

public sealed class drishti_of_grahas_and_rashis
{
    [Theory]
    [InlineData(Graha.Sun, new[] { 7 })]
    [InlineData(Graha.Mars, new[] { 4, 7, 8 })]
    [InlineData(Graha.Jupiter, new[] { 5, 7, 9 })]
    [InlineData(Graha.Saturn, new[] { 3, 7, 10 })]
    [InlineData(Graha.Rahu, new[] { 7 })]
    public void a_graha_sees_by_count(Graha graha, int[] counts) =>
        Seen(graha, NodeDrishti.Seventh).ShouldBe(counts);

    [Fact]
    public void the_nodes_see_as_jupiter_does_when_asked()
    {
        Seen(Graha.Ketu, NodeDrishti.AsJupiter).ShouldBe([5, 7, 9]);
        Seen(Graha.Sun, NodeDrishti.AsJupiter).ShouldBe([7]);
    }

    [Fact]
    public void every_rashi_sees_three_and_is_seen_by_them()
    {
        foreach (var from in Enum.GetValues<Rashi>())
        {
            Enum.GetValues<Rashi>().Count(to => Drishti.Sees(from, to)).ShouldBe(3);
            Enum.GetValues<Rashi>().ShouldAllBe(to => Drishti.Sees(from, to) == Drishti.Sees(to, from));
        }

        Drishti.Sees(Rashi.Mesha, Rashi.Vrishabha).ShouldBeFalse();
        Drishti.Sees(Rashi.Mesha, Rashi.Simha).ShouldBeTrue();
        Drishti.Sees(Rashi.Simha, Rashi.Karka).ShouldBeFalse();
        Drishti.Sees(Rashi.Mithuna, Rashi.Meena).ShouldBeTrue();
    }

    /// <summary>
    /// B. V. Raman, Graha and Bhava Balas: the values at the edges of the seven stretches.
    /// </summary>
    [Theory]
    [InlineData(Graha.Sun, 30, 0)]
    [InlineData(Graha.Sun, 60, 15)]
    [InlineData(Graha.Sun, 90, 45)]
    [InlineData(Graha.Sun, 120, 30)]
    [InlineData(Graha.Sun, 150, 0)]
    [InlineData(Graha.Sun, 180, 60)]
    [InlineData(Graha.Sun, 240, 30)]
    [InlineData(Graha.Sun, 299.9999999, 0)]
    [InlineData(Graha.Sun, 330, 0)]
    [InlineData(Graha.Mars, 90, 60)]
    [InlineData(Graha.Mars, 210, 60)]
    [InlineData(Graha.Jupiter, 120, 60)]
    [InlineData(Graha.Jupiter, 240, 60)]
    [InlineData(Graha.Saturn, 60, 60)]
    [InlineData(Graha.Saturn, 270, 60)]
    public void virupas_at_the_edges(Graha graha, double ahead, double virupas)
    {
        for (var from = 0; from < 360; from += 45)
            DrishtiVirupas.Of(graha, from, (from + ahead) % 360).ShouldBe(virupas, 1e-6);
    }

    [Fact]
    public void only_saturns_third_place_is_more_than_full()
    {
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
        {
            for (var ahead = 0.0; ahead < 360; ahead += 0.25)
            {
                var most = graha.IsNode() ? 0 : graha == Graha.Saturn && ahead is > 60 and < 90 ? 90 : 60;
                DrishtiVirupas.Of(graha, 100, 100 + ahead).ShouldBeInRange(0, most);
            }
        }
    }

    [Fact]
    public void a_war_is_won_in_the_north()
    {
        var chart = Placed.Chart(0, 10, 200, 45.2, 44.6, 250, 300, 130);
        var north = chart with
        {
            Placements = [.. chart.Placements.Select(p => p.Graha == Graha.Mars ? p with { LatitudeDegrees = 1 } : p)],
        };

        var war = GrahaYuddhas.In(north).ShouldHaveSingleItem();
        war.Victor.ShouldBe(Graha.Mars);
        war.Vanquished.ShouldBe(Graha.Mercury);
        war.SeparationDegrees.ShouldBe(0.6, 1e-9);
        GrahaYuddhas.In(north, WarVictor.SmallerLongitude).ShouldHaveSingleItem().Victor.ShouldBe(Graha.Mercury);
    }

    [Fact]
    public void war_is_seen_across_the_start_of_the_zodiac_and_not_at_a_whole_degree()
    {
        GrahaYuddhas.In(Placed.Chart(0, 90, 200, 100, 150, 359.7, 0.2, 130)).ShouldHaveSingleItem();
        GrahaYuddhas.In(Placed.Chart(0, 90, 200, 100, 150, 359.5, 0.5, 130)).ShouldBeEmpty();
        GrahaYuddhas.In(Placed.Chart(0, 100.1, 100.2, 100, 150, 210, 300, 130)).ShouldBeEmpty();
    }

    [Fact]
    public void venus_wins_when_so_asked()
    {
        var chart = Placed.Chart(0, 90, 200, 100, 150, 59.7, 60.2, 130);
        GrahaYuddhas.In(chart, WarVictor.NorthernOrVenus).ShouldHaveSingleItem().Victor.ShouldBe(Graha.Venus);
    }

    private static int[] Seen(Graha graha, NodeDrishti nodes) =>
        [.. Enumerable.Range(1, 12).Where(n => Drishti.Sees(graha, Rashi.Karka, Rashi.Karka.Plus(n - 1), nodes))];
}
