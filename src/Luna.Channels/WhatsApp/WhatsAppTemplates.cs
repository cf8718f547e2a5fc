using System.Collections.Frozen;

namespace Luna.Channels.WhatsApp;

/// <summary>A template that Meta has approved: what may be sent when more than a day has passed since the person wrote.</summary>
public sealed class WhatsAppTemplate
{
    /// <summary>All of the reply.</summary>
    public const string Text = "text";

    /// <summary>Its first paragraph, and what comes after it.</summary>
    public const string Opening = "opening", Rest = "rest";

    public string Name { get; set; } = "";

    /// <summary>As Meta writes it, for instance <c>en_US</c>; serves for every language that is not in <see cref="Languages"/>.</summary>
    public string Language { get; set; } = "";

    /// <summary>Luna's languages (<c>en hi hi-Latn</c>), and in which of Meta's the template exists for them.</summary>
    public Dictionary<string, string> Languages { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What stands for {{1}}, {{2}}, … of its body: <see cref="Text"/>, or <see cref="Opening"/> and <see cref="Rest"/>.</summary>
    public List<string> Parameters { get; set; } = [];
}

/// <summary>Replies in the words of a template; pure.</summary>
internal static class WhatsAppTemplates
{
    /// <summary>The body may have 1,024 characters together with the template's own words.</summary>
    private const int Words = 900;

    private static readonly FrozenSet<string> Purposes =
        FrozenSet.ToFrozenSet([OutgoingPurpose.Reply, OutgoingPurpose.Reminder, OutgoingPurpose.Forecast], StringComparer.Ordinal);

    public static OutgoingPart Render(OutgoingReply reply, WhatsAppTemplate template, string language) =>
        new(reply.ReplyId, 0, "", null, [])
        {
            Template = new OutgoingTemplate(
                template.Name, template.Languages.GetValueOrDefault(language, template.Language),
                [.. template.Parameters.Select(parameter => Value(parameter, reply.Text.Trim(), Words / template.Parameters.Count))]),
        };

    public static IEnumerable<string> Problems(IReadOnlyDictionary<string, WhatsAppTemplate> templates, string section)
    {
        foreach (var (purpose, template) in templates)
        {
            var key = $"{section}:{purpose}";
            if (!Purposes.Contains(purpose))
                yield return $"{key} is for nothing that Luna sends: {string.Join(", ", Purposes.Order(StringComparer.Ordinal))}.";
            if (template.Name.Length == 0 || !template.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
                yield return $"{key}:{nameof(template.Name)} is the template's name: small letters, digits and underscores.";
            if (string.IsNullOrWhiteSpace(template.Language))
                yield return $"{key}:{nameof(template.Language)} is missing, for instance en_US.";
            if (template.Parameters is not ([WhatsAppTemplate.Text] or [WhatsAppTemplate.Opening, WhatsAppTemplate.Rest]))
                yield return $"{key}:{nameof(template.Parameters)} must be {WhatsAppTemplate.Text}, or {WhatsAppTemplate.Opening} and "
                    + $"{WhatsAppTemplate.Rest}: else part of a reply would be lost.";
        }
    }

    /// <summary>Without line ends, which no parameter may have, and never empty.</summary>
    private static string Value(string parameter, string text, int most)
    {
        var end = text.IndexOf('\n');
        var part = parameter switch
        {
            WhatsAppTemplate.Opening when end >= 0 => text[..end],
            WhatsAppTemplate.Rest => end >= 0 ? text[end..] : "",
            _ => text,
        };
        var line = string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "…" : LongText.Shorten(line, most);
    }
}
