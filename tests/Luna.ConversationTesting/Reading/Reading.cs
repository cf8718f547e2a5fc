using YamlDotNet.RepresentationModel;

namespace Luna.ConversationTesting.Reading;

/// <summary>A node of a file, and what is wrong when it is not what is expected there.</summary>
internal sealed class Reading(string file, YamlNode node)
{
    public string File => file;

    public int Line => (int)node.Start.Line;

    public TestFileException Wrong(string reason) => new(file, Line, reason);

    public IEnumerable<Reading> Items(string what) => node is YamlSequenceNode list
        ? list.Select(item => new Reading(file, item))
        : throw Wrong($"{what} must be a list");

    public void KnowsOnly(IReadOnlyCollection<string> keys)
    {
        foreach (var (key, _) in Members())
            if (!keys.Contains(key.Scalar("a key")))
                throw key.Wrong($"unknown key '{key.Scalar("a key")}'; known here: {string.Join(", ", keys)}");
    }

    public Reading? Find(string key) => node is YamlMappingNode map && map.Children.TryGetValue(key, out var value)
        ? new Reading(file, value)
        : null;

    public Reading Needs(string key) => Find(key) ?? throw Wrong($"'{key}' is missing");

    public IEnumerable<(Reading Key, Reading Value)> Members() => node is YamlMappingNode map
        ? map.Children.Select(member => (new Reading(file, member.Key), new Reading(file, member.Value)))
        : throw Wrong("keys with values must stand here");

    /// <returns>As it is written: no number and no date is made of it.</returns>
    public string Scalar(string what) => node is YamlScalarNode { Value: { Length: > 0 } value }
        ? value
        : throw Wrong($"{what} must be text");

    public string OneOf(string what, IReadOnlyCollection<string> words) => Scalar(what) is var word && words.Contains(word)
        ? word
        : throw Wrong($"{what} must be one of {string.Join(", ", words)}, not '{word}'");

    /// <returns>A list of texts; one that stands alone is a list too.</returns>
    public string[] Texts(string what) => node is YamlSequenceNode
        ? [.. Items(what).Select(item => item.Scalar($"each of {what}"))]
        : [Scalar(what)];
}
