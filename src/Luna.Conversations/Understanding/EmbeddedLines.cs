namespace Luna.Conversations.Understanding;

/// <summary>The lines of a word list in the assembly, without blank ones and those that begin with <c>#</c>.</summary>
internal static class EmbeddedLines
{
    public static IEnumerable<string> Of(string file)
    {
        using var stream = typeof(EmbeddedLines).Assembly
            .GetManifestResourceStream("Luna.Conversations.Understanding." + file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
