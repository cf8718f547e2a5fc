namespace Luna.Conversations;

/// <summary>A text with places named in braces, cut up once.</summary>
internal sealed class TextTemplate
{
    private readonly (string Text, bool IsPlace)[] _parts;

    private TextTemplate((string Text, bool IsPlace)[] parts) => _parts = parts;

    public IEnumerable<string> Places => _parts.Where(x => x.IsPlace).Select(x => x.Text);

    public static TextTemplate Parse(string text)
    {
        var parts = new List<(string, bool)>();
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            if (open > at) parts.Add((text[at..open], false));
            parts.Add((text[(open + 1)..close], true));
            at = close + 1;
        }

        if (at < text.Length) parts.Add((text[at..], false));
        return new TextTemplate([.. parts]);
    }

    /// <summary>A place that nothing was given for stays as it stands: a person still gets an answer.</summary>
    public string Fill(ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var filled = new string[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
            filled[i] = _parts[i].IsPlace ? ValueOf(_parts[i].Text, arguments) : _parts[i].Text;
        return string.Concat(filled);
    }

    private static string ValueOf(string place, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var (name, value) in arguments)
            if (name == place)
                return value;
        return "{" + place + "}";
    }
}
