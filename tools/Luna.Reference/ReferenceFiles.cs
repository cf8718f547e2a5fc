using System.Text.Json;
using Luna.Reference.Births;
using Luna.Reference.Events;
using Luna.Reference.Pairs;
using Luna.Reference.Positions;

namespace Luna.Reference;

/// <summary>The three kinds of files of reference figures, read and held against Luna.</summary>
public static class ReferenceFiles
{
    private static readonly string[] KnownSections = ["meta", "births", "pairs"];

    public static Report Astrology(string path)
    {
        using var json = Read(path);
        return Astrology(json.RootElement);
    }

    /// <param name="json">The whole file, in the format of golden.json.</param>
    public static Report Astrology(JsonElement json)
    {
        var births = BirthsOf(json);
        var report = new Report();
        report.Compare(births, birth => birth.Id, birth => birth.Json, Topics.Of<BirthCase>());
        var pairs = PairsOf(json, births);
        report.Compare(pairs, pair => pair.Id, pair => pair.Json, Topics.Of<PairCase>());
        foreach (var section in json.EnumerateObject().Where(s => !KnownSections.Contains(s.Name)))
            report.Miss(section.Name, section.Value, "file");
        return report;
    }

    public static Report Positions(string path)
    {
        var report = new Report();
        report.Compare(PositionCase.Read(path), row => row.Id, row => row.Json, Topics.Of<PositionCase>());
        return report;
    }

    public static Report Events(string path)
    {
        using var json = Read(path);
        var report = new Report();
        report.Compare([new EventsCase(json.RootElement)], _ => "file", file => file.Json, Topics.Of<EventsCase>());
        return report;
    }

    /// <summary>One topic over every case of a file; of missing figures nothing is said.</summary>
    /// <param name="json">The whole file, in the format of golden.json.</param>
    public static Report Of(Topic<BirthCase> topic, JsonElement json)
    {
        var report = new Report();
        report.Compare(BirthsOf(json), birth => birth.Id, birth => birth.Json, [topic], reportMissing: false);
        return report;
    }

    /// <inheritdoc cref="Of(Topic{BirthCase}, JsonElement)"/>
    public static Report Of(Topic<PairCase> topic, JsonElement json)
    {
        var report = new Report();
        report.Compare(
            PairsOf(json, BirthsOf(json)), pair => pair.Id, pair => pair.Json, [topic], reportMissing: false);
        return report;
    }

    private static JsonDocument Read(string path) => JsonDocument.Parse(File.ReadAllBytes(path));

    private static BirthCase[] BirthsOf(JsonElement json) =>
        [.. json.GetProperty("births").EnumerateArray().Select(birth => new BirthCase(birth))];

    private static PairCase[] PairsOf(JsonElement json, BirthCase[] births)
    {
        if (!json.TryGetProperty("pairs", out var pairs))
            return [];
        var byId = births.ToDictionary(birth => birth.Id);
        return [.. pairs.EnumerateArray().Select(pair => new PairCase(pair, byId))];
    }
}
