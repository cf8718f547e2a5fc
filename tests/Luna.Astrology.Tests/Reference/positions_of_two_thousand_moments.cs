using Luna.Reference;

namespace Luna.Astrology.Tests.Reference;

public sealed class positions_of_two_thousand_moments
{
    [Fact]
    public void every_figure_agrees_and_none_is_missing()
    {
        var report = ReferenceFiles.Positions(Path.Combine(AppContext.BaseDirectory, "Reference", "positions.csv"));

        report.Quantities.Sum(quantity => quantity.Compared).ShouldBe(2000 * 63 + 4000);
        report.Agrees.ShouldBeTrue(report.ToString());
    }
}
