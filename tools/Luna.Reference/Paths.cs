using System.Globalization;
using System.Text.Json;
using Luna.Astrology.Zodiac;

namespace Luna.Reference;

/// <summary>Places in a JSON file: names and list places joined by slashes.</summary>
internal static class Paths
{
    private static readonly HashSet<string> Grahas =
        [.. Enum.GetValues<Graha>().Select(FileWords.Of)];

    /// <summary>The paths of all values that hold no other; an empty list or object is one too.</summary>
    public static IEnumerable<string> LeavesOf(JsonElement part, string path)
    {
        var children = part.ValueKind switch
        {
            JsonValueKind.Object => part.EnumerateObject().Select(p => (Name: p.Name, p.Value)),
            JsonValueKind.Array => part.EnumerateArray().Select((value, i) => (Name: Number(i), Value: value)),
            _ => [],
        };
        var any = false;
        foreach (var (name, value) in children)
        {
            any = true;
            foreach (var leaf in LeavesOf(value, path.Length == 0 ? name : $"{path}/{name}"))
                yield return leaf;
        }

        if (!any)
            yield return path;
    }

    public static JsonElement? Find(JsonElement root, string path)
    {
        var at = root;
        foreach (var name in path.Split('/'))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var member))
                at = member;
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(name, CultureInfo.InvariantCulture, out var place)
                && place >= 0 && place < at.GetArrayLength())
                at = at[place];
            else
                return null;
        }

        return at;
    }

    /// <summary>The path with a star for every graha and every place in a list.</summary>
    public static string QuantityOf(string path) => string.Join('/', path.Split('/').Select(
        name => Grahas.Contains(name) || name.All(char.IsAsciiDigit) ? "*" : name));

    public static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);
}
