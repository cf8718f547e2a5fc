using System.Text;
using System.Text.Json;

namespace Luna.Reference;

/// <summary>Every quantity that a file has, in the order in which the file first shows it.</summary>
public sealed class Report
{
    private readonly Dictionary<(string Name, string Unit), Quantity> _quantities = [];

    public IReadOnlyCollection<Quantity> Quantities => _quantities.Values;

    /// <summary>Nothing differs beyond its tolerance and nothing is missing.</summary>
    public bool Agrees => _quantities.Values.All(quantity => quantity is { Differing: 0, Missing: 0 });

    /// <summary>Runs all topics over all cases, then counts as missing what no topic has claimed.</summary>
    public void Compare<TCase>(
        IEnumerable<TCase> cases, Func<TCase, string> idOf, Func<TCase, JsonElement> jsonOf,
        IReadOnlyList<Topic<TCase>> topics, bool reportMissing = true)
    {
        foreach (var one in cases)
        {
            var tally = new Tally(this, idOf(one), jsonOf(one));
            foreach (var topic in topics)
                tally.Run(topic.Name, () => topic.Compare(one, tally));
            if (reportMissing)
                tally.MissTheRest();
        }
    }

    /// <summary>Counts every figure below a part of the file as missing.</summary>
    public void Miss(string path, JsonElement part, string id)
    {
        foreach (var leaf in Paths.LeavesOf(part, path))
            Miss(leaf, id);
    }

    internal void Miss(string path, string id) => Of(path, "").Miss($"{id} {path}");

    internal void See(string path, string id, Comparison comparison) =>
        Of(path, comparison.Unit).See(comparison, $"{id} {path}");

    /// <summary>Words and figures of one list (a lord and a date) are two quantities.</summary>
    private Quantity Of(string path, string unit)
    {
        var name = Paths.QuantityOf(path);
        if (!_quantities.TryGetValue((name, unit), out var quantity))
            _quantities.Add((name, unit), quantity = new Quantity(name));
        return quantity;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var quantity in _quantities.Values)
            text.AppendLine(quantity.ToString());
        var (compared, differing) = (_quantities.Values.Sum(q => q.Compared), _quantities.Values.Sum(q => q.Differing));
        var missing = _quantities.Values.Sum(q => q.Missing);
        return text
            .AppendLine(FormattableString.Invariant(
                $"{_quantities.Count} quantities, {compared} figures compared, {differing} differ, {missing} missing"))
            .ToString();
    }
}
