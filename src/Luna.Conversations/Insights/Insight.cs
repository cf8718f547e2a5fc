using System.Reflection;

namespace Luna.Conversations.Insights;

/// <summary>A question about all conversations, as a view that plain SQL reads.</summary>
/// <param name="Name">Of the view, in the schema <c>insights</c>.</param>
/// <param name="Columns">The first is a day; a range of them can be asked for.</param>
public sealed record Insight(string Name, string Summary, IReadOnlyList<InsightColumn> Columns, string Sql)
{
    private const string Folder = "Luna.Conversations.Insights.Views.";
    private const string Ending = ".sql";
    private const string Comment = "-- ";

    /// <summary>Each file of <c>Insights/Views</c>, in the order of their names.</summary>
    public static IReadOnlyList<Insight> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    /// <summary>A file begins with what the view tells, then each of its columns in order, as comments.</summary>
    /// <exception cref="FormatException">The comments are none of these.</exception>
    internal static Insight Parse(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var comments = lines.TakeWhile(line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(line => line[Comment.Length..]).ToArray();
        if (comments.Length < 2)
            throw new FormatException($"{name} must begin with what it tells and its columns, as comments.");
        return new Insight(
            name, comments[0],
            [
                .. comments.Skip(1).Select(line => line.Split(": ", 2) is [var column, var meaning]
                    ? new InsightColumn(column, meaning)
                    : throw new FormatException($"{name}: \"{line}\" must be a column, a colon and its meaning.")),
            ],
            string.Join('\n', lines.Skip(comments.Length)).Trim());
    }

    private static Insight Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return Parse(resource[Folder.Length..^Ending.Length], reader.ReadToEnd());
    }
}

public sealed record InsightColumn(string Name, string Meaning);
