namespace Luna.Reference;

/// <summary>What became of one quantity over all cases.</summary>
/// <param name="name">Its path in the file, <c>*</c> for a graha and for a place in a list.</param>
public sealed class Quantity(string name)
{
    private string _unit = "";
    private double _tolerance;

    public string Name => name;

    public int Compared { get; private set; }

    public int Differing { get; private set; }

    public int Missing { get; private set; }

    /// <summary>In the unit of the tolerance; of words and truths there is none.</summary>
    public double Largest { get; private set; }

    /// <summary>The case and the path of the largest difference, and what stood there.</summary>
    public string Worst { get; private set; } = "";

    public void See(Comparison comparison, string where)
    {
        Compared++;
        _unit = comparison.Unit;
        if (comparison.Difference > Largest || Compared == 1)
            _tolerance = comparison.Tolerance;
        if (!comparison.Agrees)
            Differing++;
        if (comparison.Difference > Largest || (!comparison.Agrees && Differing == 1))
        {
            Largest = comparison.Difference;
            Worst = comparison.Agrees ? where : $"{where}: {comparison.Expected} expected, {comparison.Actual} computed";
        }
    }

    public void Miss(string where)
    {
        if (Missing++ == 0)
            Worst = where;
    }

    public override string ToString()
    {
        if (Missing > 0)
            return FormattableString.Invariant(
                $"{name,-56} {Compared,7} compared  {Missing,5} missing  first {Worst}");
        var largest = _unit.Length == 0 ? "" : $"largest {Largest:G3}{_unit} of {_tolerance:G3}{_unit}";
        return FormattableString.Invariant(
            $"{name,-56} {Compared,7} compared  {Differing,5} differ  {largest,-36} {Worst}").TrimEnd();
    }
}

/// <param name="Difference">In the unit; 0 or infinity where nothing can be measured.</param>
/// <param name="Unit">Empty for what must be equal.</param>
public readonly record struct Comparison(string Expected, string Actual, double Difference, double Tolerance, string Unit)
{
    public bool Agrees => Difference <= Tolerance;
}
