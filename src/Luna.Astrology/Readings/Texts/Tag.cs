using System.Collections.Frozen;
using System.Globalization;

namespace Luna.Astrology.Readings.Texts;

/// <summary>What a text is about; the same in every language.</summary>
internal readonly record struct Tag(Topic Topic, Tone Tone, int Weight)
{
    /// <summary>Reads lines of key, topic, tone and weight, one text a line.</summary>
    public static FrozenDictionary<string, Tag> Read(TextReader lines)
    {
        var tags = new Dictionary<string, Tag>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            tags.Add(
                parts[0],
                new Tag(
                    Enum.Parse<Topic>(parts[1], ignoreCase: true), Enum.Parse<Tone>(parts[2], ignoreCase: true),
                    int.Parse(parts[3], CultureInfo.InvariantCulture)));
        }

        return tags.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
