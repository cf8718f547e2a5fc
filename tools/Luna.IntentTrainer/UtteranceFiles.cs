using System.Text.RegularExpressions;

namespace Luna.IntentTrainer;

/// <summary>
/// The training set: a file a language, <c>[label]</c> opens a section, a line is an utterance. A line with
/// <c>{slots}</c> is said twice, with the next values of <c>slots.txt</c> each time.
/// </summary>
internal static partial class UtteranceFiles
{
    private const int SaidWithSlots = 2;

    public static IReadOnlyList<string> Languages { get; } = ["en", "hi", "hi-Latn", "others"];

    public static IReadOnlyList<Utterance> Read()
    {
        var slots = new Slots(Lines("slots.txt"));
        var utterances = new List<Utterance>();
        var origin = 0;
        foreach (var language in Languages)
        {
            var label = "";
            foreach (var line in Lines(language + ".txt"))
            {
                if (line[0] == '[')
                {
                    label = line[1..^1];
                    continue;
                }

                origin++;
                for (var time = 0; time < (line.Contains('{', StringComparison.Ordinal) ? SaidWithSlots : 1); time++)
                    utterances.Add(new Utterance(label, language, slots.Fill(line, language), origin));
            }
        }

        return utterances;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(UtteranceFiles).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Trim();
    }

    /// <summary>Values in their order, over and over: the same files always give the same utterances.</summary>
    private sealed partial class Slots
    {
        private readonly Dictionary<string, string[]> _values = [];
        private readonly Dictionary<string, int> _next = [];

        public Slots(IEnumerable<string> lines)
        {
            foreach (var line in lines)
                _values[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Split(',', StringSplitOptions.TrimEntries);
        }

        public string Fill(string line, string language) => Slot().Replace(line, match =>
        {
            // Devanagari has its own words; whoever writes Latin letters has the same ones in every language.
            var name = match.Groups[1].Value + (language == "hi" ? "-hi" : "");
            var values = _values[name];
            return values[(_next[name] = _next.GetValueOrDefault(name) + 1) % values.Length];
        });

        [GeneratedRegex(@"\{(\w+)\}")]
        private static partial Regex Slot();
    }
}
