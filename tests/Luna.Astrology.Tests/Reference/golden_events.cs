using Luna.Reference;

namespace Luna.Astrology.Tests.Reference;

/// <summary>Every comparison of tools/Luna.Reference over events.json: none missing, none different.</summary>
public sealed class golden_events
{
    [Fact]
    public void every_ingress_station_eclipse_and_day_agrees()
    {
        var report = ReferenceFiles.Events(Path.Combine(AppContext.BaseDirectory, "Reference", "events.json"));

        report.Quantities.Sum(quantity => quantity.Compared).ShouldBeGreaterThan(17_000);
        report.Agrees.ShouldBeTrue(report.ToString());
    }
}
