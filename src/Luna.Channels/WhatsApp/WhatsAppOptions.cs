using Microsoft.Extensions.Options;

namespace Luna.Channels.WhatsApp;

/// <summary>Off when nothing is set; four values belong together. Where to find them: <c>docs/channels.md</c>.</summary>
public sealed class WhatsAppOptions
{
    public const string Section = "Luna:Channels:WhatsApp";

    /// <summary>Signs what WhatsApp delivers.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Any words of the operator's own; WhatsApp repeats them when the webhook is set up.</summary>
    public string VerifyToken { get; set; } = "";

    public string AccessToken { get; set; } = "";

    /// <summary>Digits; the id of Luna's number, not the number itself.</summary>
    public string PhoneNumberId { get; set; } = "";

    public string BaseUrl { get; set; } = "https://graph.facebook.com/v24.0";

    /// <summary>How long one request may take, in seconds, 1 to 120.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>
    /// The field that names a person who is known by business-scoped id only: <c>recipient</c>, or <c>to</c> for a
    /// gateway that takes no other.
    /// </summary>
    public string BusinessScopedIdField { get; set; } = "recipient";

    /// <summary>Messages a second to all people together: the throughput of the number; 0 for no limit of Luna's own.</summary>
    public int MessagesPerSecond { get; set; } = 1000;

    /// <summary>What is sent outside the window, by purpose: <c>forecast</c>, <c>reminder</c>, <c>reply</c>.</summary>
    public Dictionary<string, WhatsAppTemplate> Templates { get; set; } = new(StringComparer.Ordinal);

    public bool IsConfigured => !Secrets.All(secret => string.IsNullOrWhiteSpace(secret.Value));

    internal IEnumerable<KeyValuePair<string, string>> Secrets =>
    [
        new(nameof(AppSecret), AppSecret),
        new(nameof(VerifyToken), VerifyToken),
        new(nameof(AccessToken), AccessToken),
        new(nameof(PhoneNumberId), PhoneNumberId),
    ];
}

/// <summary>Says at start which key is wrong, and what would be right.</summary>
internal sealed class WhatsAppOptionsValidator : IValidateOptions<WhatsAppOptions>
{
    public ValidateOptionsResult Validate(string? name, WhatsAppOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(WhatsAppOptions options)
    {
        if (!options.IsConfigured)
        {
            yield break;
        }

        foreach (var (key, value) in options.Secrets)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return $"{WhatsAppOptions.Section}:{key} is missing: WhatsApp needs it, or none of its keys at all.";
            }
            else if (value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            {
                yield return $"{WhatsAppOptions.Section}:{key} must not hold spaces or line ends.";
            }
        }

        if (!options.PhoneNumberId.All(char.IsAsciiDigit))
        {
            yield return $"{WhatsAppOptions.Section}:{nameof(options.PhoneNumberId)} is the id of the number: digits only.";
        }

        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return $"{WhatsAppOptions.Section}:{nameof(options.BaseUrl)} must be an absolute http or https address.";
        }

        if (options.TimeoutSeconds is < 1 or > 120)
        {
            yield return $"{WhatsAppOptions.Section}:{nameof(options.TimeoutSeconds)} must be 1 to 120.";
        }

        if (options.MessagesPerSecond < 0)
        {
            yield return $"{WhatsAppOptions.Section}:{nameof(options.MessagesPerSecond)} must be 0 or more.";
        }

        foreach (var problem in WhatsAppTemplates.Problems(options.Templates, $"{WhatsAppOptions.Section}:{nameof(options.Templates)}"))
        {
            yield return problem;
        }

        if (options.BusinessScopedIdField is not ("recipient" or "to"))
        {
            yield return $"{WhatsAppOptions.Section}:{nameof(options.BusinessScopedIdField)} must be recipient or to.";
        }
    }
}
