using System.Text.Json.Nodes;

namespace Luna.Reference.Channels;

/// <summary>What a manifest expects and Luna did not do. What Luna tells beyond it is no difference.</summary>
internal static class Difference
{
    public static IEnumerable<string> Of(JsonNode? expected, JsonNode? actual, string path = "")
    {
        switch (expected)
        {
            case JsonObject members when actual is JsonObject others:
                return members.SelectMany(member => Of(member.Value, others[member.Key], path.Length == 0 ? member.Key : $"{path}.{member.Key}"));
            case JsonArray items when actual is JsonArray others && items.Count == others.Count:
                return items.Select((item, index) => (item, index)).SelectMany(each => Of(each.item, others[each.index], $"{path}[{each.index}]"));
            default:
                return AreEqual(expected, actual) ? [] : [$"{path} is {Words(actual)}, expected {Words(expected)}"];
        }
    }

    /// <summary>499 and 499.00 are one number.</summary>
    private static bool AreEqual(JsonNode? expected, JsonNode? actual) =>
        JsonNode.DeepEquals(expected, actual)
        || (expected is JsonValue one && actual is JsonValue other
            && one.TryGetValue<decimal>(out var number) && other.TryGetValue<decimal>(out var same) && number == same);

    private static string Words(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
