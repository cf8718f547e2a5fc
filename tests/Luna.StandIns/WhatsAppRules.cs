using System.Text.Json;

namespace Luna.StandIns;

/// <summary>The documented rules for what may be sent, as the platform checks them.</summary>
internal static class WhatsAppRules
{
    private static readonly HashSet<string> Known =
    [
        "messaging_product", "recipient_type", "to", "recipient", "type", "text", "image", "document", "audio", "interactive", "template", "context",
        "biz_opaque_callback_data",
    ];

    /// <returns>The code and words of the platform's refusal; null when the message may go.</returns>
    public static (int Code, string Message)? Broken(JsonElement message, Predicate<string> isUploaded)
    {
        try
        {
            Check(message, isUploaded);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return (broken.Code, $"(#{broken.Code}) {broken.Message}");
        }
    }

    private static void Check(JsonElement message, Predicate<string> isUploaded)
    {
        Must(message.ValueKind == JsonValueKind.Object, 100, "The body must be an object");
        foreach (var member in message.EnumerateObject())
        {
            Must(Known.Contains(member.Name), 100, $"Unsupported parameter {member.Name}");
        }

        Must(Words(message, "messaging_product") == "whatsapp", 100, "messaging_product must be whatsapp");
        Must(Words(message, "recipient_type") is null or "individual", 100, "recipient_type must be individual");
        Must(Words(message, "to") is { Length: > 0 } || Words(message, "recipient") is { Length: > 0 }, 131008, "to is required");
        Must(Words(message, "biz_opaque_callback_data") is null or { Length: <= 512 }, 131009, "biz_opaque_callback_data is too long");
        switch (Words(message, "type"))
        {
            case "text":
                Length(Part(message, "text"), "body", 4096);
                break;
            case "image":
                Image(Part(message, "image"), isUploaded, captioned: true);
                break;
            case "document":
                Must(Words(Part(message, "document"), "id") is { } id && isUploaded(id), 131009, "The document must have been uploaded");
                Length(Part(message, "document"), "filename", 240);
                break;
            case "audio":
                Must(Words(Part(message, "audio"), "id") is { } sound && isUploaded(sound), 131009, "The recording must have been uploaded");
                break;
            case "template":
                Template(Part(message, "template"));
                break;
            case "interactive":
                Interactive(Part(message, "interactive"), isUploaded);
                break;
            default:
                throw new RuleBrokenException(100, "type must be one that exists");
        }
    }

    private static void Image(JsonElement image, Predicate<string> isUploaded, bool captioned)
    {
        Must(Words(image, "id") is { } id && isUploaded(id), 131009, "The image must have been uploaded");
        Must(captioned || !image.TryGetProperty("caption", out _), 131009, "A header's image has no caption");
        Must(Words(image, "caption") is null or { Length: > 0 and <= 1024 }, 131009, "caption must be 1 to 1024 characters");
    }

    private static void Template(JsonElement template)
    {
        Length(template, "name", 512);
        Length(Part(template, "language"), "code", 20);
        var values = Part(template, "components").EnumerateArray()
            .SelectMany(component => Part(component, "parameters").EnumerateArray()).Select(value => Words(value, "text") ?? "").ToList();
        Must(values.TrueForAll(value => value.Trim().Length > 0 && value.IndexOfAny(['\n', '\t']) < 0 && !value.Contains("     ", StringComparison.Ordinal)),
            132018, "A parameter has no line ends, tabs or more than four spaces");
        Must(values.Sum(value => value.Length) <= 1024, 132005, "Translated text too long");
    }

    private static void Interactive(JsonElement interactive, Predicate<string> isUploaded)
    {
        var isList = Words(interactive, "type") == "list";
        Must(isList || Words(interactive, "type") == "button", 131009, "interactive.type must be button or list");
        Length(Part(interactive, "body"), "text", isList ? 4096 : 1024);
        if (interactive.TryGetProperty("header", out var header))
        {
            Must(!isList && Words(header, "type") == "image", 131009, "A list's header is text");
            Image(Part(header, "image"), isUploaded, captioned: false);
        }

        var action = Part(interactive, "action");
        var titles = isList ? Rows(action) : Buttons(action);
        Must(titles.Distinct(StringComparer.Ordinal).Count() == titles.Count, 131009, "Titles must differ");
    }

    private static List<string> Buttons(JsonElement action)
    {
        var buttons = Part(action, "buttons").EnumerateArray().ToList();
        Must(buttons.Count is >= 1 and <= 3, 131009, "1 to 3 buttons");
        foreach (var button in buttons)
        {
            Must(Words(button, "type") == "reply", 131009, "A button's type must be reply");
            Length(Part(button, "reply"), "id", 256);
            Length(Part(button, "reply"), "title", 20);
        }

        return [.. buttons.Select(button => Words(Part(button, "reply"), "title")!)];
    }

    private static List<string> Rows(JsonElement action)
    {
        Length(action, "button", 20);
        var sections = Part(action, "sections").EnumerateArray().ToList();
        var rows = sections.SelectMany(section => Part(section, "rows").EnumerateArray()).ToList();
        Must(sections.Count is >= 1 and <= 10 && rows.Count is >= 1 and <= 10, 131009, "1 to 10 rows in all");
        Must(sections.Count == 1 || sections.All(section => Words(section, "title") is { Length: > 0 and <= 24 }), 131009, "Sections need titles");
        foreach (var row in rows)
        {
            Length(row, "id", 200);
            Length(row, "title", 24);
            Must(Words(row, "description") is null or { Length: > 0 and <= 72 }, 131009, "description must be 1 to 72 characters");
        }

        return [.. rows.Select(row => Words(row, "title")!)];
    }

    private static void Length(JsonElement parent, string name, int most) =>
        Must(Words(parent, name) is { } words && words.Trim().Length > 0 && words.Length <= most, 131009, $"{name} must be 1 to {most} characters");

    private static JsonElement Part(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var part)
            ? part
            : throw new RuleBrokenException(131008, $"Required parameter {name} is missing");

    internal static string? Words(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.String
            ? words.GetString()
            : null;

    private static void Must(bool kept, int code, string message)
    {
        if (!kept)
        {
            throw new RuleBrokenException(code, message);
        }
    }

    private sealed class RuleBrokenException(int code, string message) : Exception(message)
    {
        public int Code { get; } = code;
    }
}
