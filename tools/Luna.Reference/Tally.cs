using System.Globalization;
using System.Text.Json;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Reference;

/// <summary>
/// The figures of one case and which of them have been compared. A path is names and list places joined by slashes. A path
/// that the file lacks is passed over; a figure that no comparison names is missing.
/// </summary>
public sealed class Tally
{
    private readonly Report _report;
    private readonly string _id;
    private readonly JsonElement _json;
    private readonly HashSet<string> _open;

    internal Tally(Report report, string id, JsonElement json)
    {
        (_report, _id, _json) = (report, id, json);
        _open = [.. Paths.LeavesOf(json, "")];
    }

    /// <summary>Whether the file has something at a path, be it null.</summary>
    public bool Has(string path) => Paths.Find(_json, path) is not null;

    /// <summary>What the file has there; for deciding what to compute, not for comparing.</summary>
    /// <exception cref="KeyNotFoundException">It has nothing there.</exception>
    public JsonElement At(string path) => Paths.Find(_json, path) ?? throw new KeyNotFoundException(path);

    /// <summary>The names of an object's members; empty when the file has no object there.</summary>
    public IReadOnlyList<string> Names(string path) =>
        Paths.Find(_json, path) is { ValueKind: JsonValueKind.Object } found
            ? [.. found.EnumerateObject().Select(member => member.Name)]
            : [];

    /// <summary>Says that what is there is an input or a remark: nothing to compute.</summary>
    public void Given(string path)
    {
        if (Paths.Find(_json, path) is { } part)
            _open.ExceptWith(Paths.LeavesOf(part, path));
    }

    /// <summary>Degrees, compared on the circle.</summary>
    public void Angle(string path, double? actualDegrees, double toleranceArcseconds) => Compare(path, expected => Measured(
        expected, actualDegrees, (a, b) => 3600 * Astrology.Angle.DifferenceDegrees(a, b), toleranceArcseconds, "″"));

    /// <summary>A Julian date UT of the file and an instant.</summary>
    public void Time(string path, Instant? actual, double toleranceSeconds) => Compare(path, expected => Measured(
        expected, actual is { } instant ? JulianDate.FromInstant(instant).Days : null,
        (a, b) => (a - b) * JulianDate.SecondsPerDay, toleranceSeconds, " s"));

    public void Number(string path, double? actual, double tolerance, string unit = " ") => Compare(path, expected =>
        Measured(expected, actual, (a, b) => a - b, tolerance, unit));

    public void Exact(string path, string? actual) => Compare(path, expected => Equal(expected.ToString(), actual ?? ""));

    public void Exact(string path, int? actual) => Compare(path, expected => Equal(
        expected.ValueKind == JsonValueKind.Number
            ? expected.GetDouble().ToString(CultureInfo.InvariantCulture)
            : expected.ToString(),
        actual?.ToString(CultureInfo.InvariantCulture) ?? ""));

    public void Exact(string path, bool? actual) => Compare(path, expected => Equal(expected.ToString(), actual?.ToString() ?? ""));

    /// <summary>A list of whole numbers, and nothing more than these.</summary>
    public void Exact(string path, IReadOnlyList<int> actual)
    {
        Length(path, actual.Count);
        for (var i = 0; i < actual.Count; i++)
            Exact($"{path}/{Paths.Number(i)}", actual[i]);
    }

    /// <summary>A list of words in this order, and nothing more than these.</summary>
    public void Exact(string path, IReadOnlyList<string> actual)
    {
        Length(path, actual.Count);
        for (var i = 0; i < actual.Count; i++)
            Exact($"{path}/{Paths.Number(i)}", actual[i]);
    }

    /// <summary>A list of words in whatever order.</summary>
    public void Set(string path, IEnumerable<string> actual)
    {
        if (Paths.Find(_json, path) is not { } list)
            return;
        Given(path);
        var expected = list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(word => word.ToString()).ToHashSet()
            : [list.ToString()];
        var computed = actual.ToHashSet();
        var lacking = string.Join(", ", expected.Except(computed));
        var beyond = string.Join(", ", computed.Except(expected));
        _report.See(path, _id, Equal($"[{lacking}]", $"[{beyond}]", lacking.Length + beyond.Length == 0));
    }

    /// <summary>How many members a list has: each of them is still to be compared.</summary>
    public void Length(string path, int actual)
    {
        if (Paths.Find(_json, path) is not { } list)
            return;
        var expected = list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : -1;
        _open.Remove(path);
        _report.See($"{path}/length", _id, Equal(
            expected.ToString(CultureInfo.InvariantCulture), actual.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A comparison that throws has failed, and the others go on.</summary>
    internal void Run(string topic, Action compare)
    {
        try
        {
            compare();
        }
        catch (Exception thrown)
        {
            var what = $"{thrown.GetType().Name}: {thrown.Message}";
            _report.See($"{topic}/thrown", _id, Equal("", what));
        }
    }

    internal void MissTheRest()
    {
        foreach (var path in _open)
            _report.Miss(path, _id);
    }

    private void Compare(string path, Func<JsonElement, Comparison> with)
    {
        if (Paths.Find(_json, path) is not { } expected)
            return;
        _open.Remove(path);
        var comparison = expected.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? Equal("one figure", "a list")
            : with(expected);
        _report.See(path, _id, comparison);
    }

    private static Comparison Equal(string expected, string actual, bool? equal = null) =>
        new(expected, actual, equal ?? expected == actual ? 0 : double.PositiveInfinity, 0, "");

    private static Comparison Measured(
        JsonElement expected, double? actual, Func<double, double, double> differ, double tolerance, string unit)
    {
        var number = expected.ValueKind == JsonValueKind.Number ? expected.GetDouble() : (double?)null;
        var difference = (number, actual) switch
        {
            ({ } a, { } b) => Math.Abs(differ(b, a)),
            (null, null) when expected.ValueKind == JsonValueKind.Null => 0,
            _ => double.PositiveInfinity,
        };
        return new(
            expected.ToString(),
            actual?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing",
            double.IsNaN(difference) ? double.PositiveInfinity : difference,
            tolerance,
            unit);
    }
}
