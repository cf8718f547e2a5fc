using System.Globalization;
using System.Text.Json.Nodes;

namespace Luna.Reference.Channels;

/// <summary>Recorded payloads of platforms, and what each is to become.</summary>
/// <param name="Entries">Each behind those that it is to be delivered after.</param>
internal sealed record Manifest(JsonObject Secrets, JsonObject Preconditions, IReadOnlyList<Entry> Entries)
{
    public static Manifest Read(string path)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new Manifest(
            root["secrets"]!.AsObject(), root["preconditions"]?.AsObject() ?? [],
            Ordered([.. root["fixtures"]!.AsArray().Select(fixture => Entry.Read(fixture!.AsObject(), folder))]));
    }

    public string Secret(string name) => Secrets[name]?.GetValue<string>() ?? "";

    private static List<Entry> Ordered(IReadOnlyList<Entry> entries)
    {
        var byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var ordered = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
            Add(entry);
        return ordered;

        void Add(Entry entry)
        {
            if (!seen.Add(entry.Id))
                return;
            foreach (var before in entry.DeliverAfter.Where(byId.ContainsKey))
                Add(byId[before]);
            ordered.Add(entry);
        }
    }
}

/// <param name="Direction"><c>inbound_webhook</c>, <c>api_response</c> or <c>http_descriptor</c>.</param>
/// <param name="Headers">With the signature.</param>
/// <param name="Status">Null where the platform answers Luna.</param>
internal sealed record Entry(
    string Id, string Provider, string Direction, byte[] Body, IReadOnlyDictionary<string, string> Headers, int? Status,
    IReadOnlyList<JsonObject> Expected, IReadOnlyList<string> DeliverAfter)
{
    public DateTimeOffset? OccurredAt => Expected
        .Select(expected => expected["occurredAt"]?.GetValue<string>()).OfType<string>()
        .Select(at => (DateTimeOffset?)DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)).Max();

    public static Entry Read(JsonObject fixture, string folder)
    {
        var http = fixture["http"] as JsonObject;
        return new Entry(
            fixture["id"]!.GetValue<string>(), fixture["provider"]!.GetValue<string>(), fixture["direction"]!.GetValue<string>(),
            File.ReadAllBytes(Path.Combine(folder, fixture["file"]!.GetValue<string>())),
            (http?["headers"] as JsonObject ?? []).ToDictionary(header => header.Key, header => header.Value!.GetValue<string>()),
            http?["expectedStatus"]?.GetValue<int>(),
            [.. fixture["expect"]!.AsArray().Select(expected => expected!.AsObject())],
            [.. (fixture["deliverAfter"] as JsonArray ?? []).Select(id => id!.GetValue<string>())]);
    }
}
