using System.Text.Json;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Reference.Births;

/// <summary>A birth of the file, cast by Luna with the file's own offset from UTC and its own delta T.</summary>
public sealed class BirthCase
{
    private readonly Lazy<Chart> _chart;
    private readonly Lazy<Chart> _trueNodeChart;

    public BirthCase(JsonElement json)
    {
        Json = json;
        Id = json.GetProperty("id").GetString()!;
        Offset = Offset.FromSeconds((int)json.GetProperty("utc_offset_s").GetDouble());
        var input = json.GetProperty("input");
        var local = input.GetProperty("local").EnumerateArray().Select(part => part.GetInt32()).ToArray();
        // A leap second is the first of the next minute: UTC is taken as UT1, which has none.
        LocalTime = new LocalDateTime(local[0], local[1], local[2], local[3], local[4]).PlusSeconds(local[5]);
        Moment = new BirthMoment(
            LocalTime.WithOffset(Offset).ToInstant(),
            new GeoPosition(input.GetProperty("lat").GetDouble(), input.GetProperty("lon").GetDouble()),
            json.GetProperty("delta_t_s").GetDouble());
        _chart = new(() => Chart.Cast(Moment));
        _trueNodeChart = new(() => Chart.Cast(Moment, new ChartOptions(Node: LunarNode.True)));
    }

    public string Id { get; }

    public JsonElement Json { get; }

    /// <summary>Local minus UTC, as the file used it.</summary>
    public Offset Offset { get; }

    public LocalDateTime LocalTime { get; }

    public BirthMoment Moment { get; }

    /// <summary>Lahiri, mean node: the conventions of the file.</summary>
    public Chart Chart => _chart.Value;

    public Chart TrueNodeChart => _trueNodeChart.Value;
}
