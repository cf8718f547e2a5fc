using System.Globalization;

namespace Luna.Astrology.Tests.Reference;

/// <summary>A file of figures with a line of column names.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, int> _columns;

    private ReferenceTable(string[] lines)
    {
        _columns = lines[0].Split(',').Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index);
        Rows = lines
            .Skip(1)
            .Select(line => new Row(this, line.Split(',').Select(Number).ToArray()))
            .ToArray();
    }

    public static ReferenceTable Positions { get; } = Open("positions.csv");

    public static ReferenceTable Apparent { get; } = Open("apparent.csv");

    public static ReferenceTable Angles { get; } = Open("angles.csv");

    /// <summary>The Moon from the Earth's centre, ICRS, au and au a day.</summary>
    public static ReferenceTable Moon { get; } = Open("moon.csv");

    public IReadOnlyList<Row> Rows { get; }

    private static ReferenceTable Open(string name) =>
        new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", name)));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    internal sealed class Row(ReferenceTable table, double[] cells)
    {
        public double this[string column] => cells[table._columns[column]];
    }
}
