using Luna.Astrology.Strength;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Strength;

public sealed class vimshopaka_points
{
    [Theory]
    [InlineData(VimshopakaScheme.Shadvarga, 6)]
    [InlineData(VimshopakaScheme.Saptavarga, 7)]
    [InlineData(VimshopakaScheme.Dashavarga, 10)]
    [InlineData(VimshopakaScheme.Shodashavarga, 16)]
    public void the_vargas_of_a_scheme_are_worth_twenty(VimshopakaScheme scheme, int count)
    {
        Vimshopaka.WeightsOf(scheme).Sum(weight => weight.Points).ShouldBe(20);
        Vimshopaka.WeightsOf(scheme).Select(weight => weight.Varga).Distinct().Count().ShouldBe(count);
    }

    [Fact]
    public void every_graha_earns_between_five_and_twenty()
    {
        foreach (var scheme in Enum.GetValues<VimshopakaScheme>())
        {
            for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
                Vimshopaka.PointsOf(A.Chart, graha, scheme).ShouldBeInRange(5, 20);
        }
    }

    // The Moon at 0°30′ of Karka: own in D1, D2, D9 and D12, own in the drekkana, in Vrishabha (exalted) in the trimshamsa.
    [Fact]
    public void a_graha_at_home_in_every_varga_earns_all()
    {
        var chart = A.ChartWith(10, 100, 90.5, 40, 110, 70, 130, 300, 200);

        Vimshopaka.PointsOf(chart, Graha.Moon, VimshopakaScheme.Shadvarga).ShouldBe(20);
    }

    // The Sun at 5°30′ of Tula: D1 and D3 of Venus, D2 its own, D9 of Mars, D12 of Jupiter, D30 of Saturn. Venus and Saturn stand
    // with it and Mars in the eighth (temporal enemies), Jupiter in the third (a temporal friend).
    [Fact]
    public void friendship_is_counted_by_the_natal_chart_in_every_varga()
    {
        var chart = A.ChartWith(10, 185.5, 90, 40, 190, 250, 195, 200, 300);

        Vimshopaka.PointsOf(chart, Graha.Sun, VimshopakaScheme.Shadvarga)
            .ShouldBe((6 * 5 + 2 * 20 + 4 * 5 + 5 * 10 + 2 * 18 + 1 * 5) / 20.0, tolerance: 1e-12);
    }

    [Fact]
    public void the_nodes_have_none() => Should.Throw<ArgumentOutOfRangeException>(
        () => Vimshopaka.PointsOf(A.Chart, Graha.Ketu, VimshopakaScheme.Shadvarga));
}
