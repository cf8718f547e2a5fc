using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luna.Astrology.Time;

namespace Luna.Reference.Positions;

/// <summary>A row of positions.csv: one moment, reckoned with the row's own delta T.</summary>
public sealed class PositionCase
{
    private PositionCase(JsonElement json)
    {
        Json = json;
        Ut1 = new JulianDate(json.GetProperty("jd_ut").GetDouble());
        Tt = Ut1.AddSeconds(json.GetProperty("delta_t_s").GetDouble());
        Id = json.GetProperty("jd_ut").ToString();
    }

    public string Id { get; }

    /// <summary>The row's cells by column.</summary>
    public JsonElement Json { get; }

    public JulianDate Ut1 { get; }

    public JulianDate Tt { get; }

    public static IEnumerable<PositionCase> Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext())
            yield break;
        var columns = lines.Current.Split(',');
        while (lines.MoveNext())
        {
            var cells = new JsonObject();
            foreach (var (column, cell) in columns.Zip(lines.Current.Split(',')))
                cells.Add(column, double.Parse(cell, CultureInfo.InvariantCulture));
            yield return new PositionCase(JsonSerializer.SerializeToElement(cells));
        }
    }
}
