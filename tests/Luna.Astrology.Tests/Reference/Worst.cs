namespace Luna.Astrology.Tests.Reference;

/// <summary>The largest deviation seen, and where.</summary>
internal sealed class Worst(string what)
{
    private double _where;

    public double Deviation { get; private set; }

    public int Count { get; private set; }

    public void See(double deviation, double where)
    {
        Count++;
        if (Math.Abs(deviation) <= Deviation)
            return;
        Deviation = double.IsNaN(deviation) ? double.PositiveInfinity : Math.Abs(deviation);
        _where = where;
    }

    public void ShouldStayWithin(double tolerance, bool evenIfNever = false)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{this} (allowed {tolerance})");
        if (!evenIfNever)
            Count.ShouldBeGreaterThan(0, what);
        Deviation.ShouldBeLessThanOrEqualTo(tolerance, ToString());
    }

    public override string ToString() => FormattableString.Invariant(
        $"{what}: worst of {Count} {Deviation:G3} at {_where}");
}
