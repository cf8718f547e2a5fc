using Microsoft.Extensions.Options;

namespace Luna.Channels.Telegram;

/// <summary>Off when no token is set. Where to find it: <c>docs/channels.md</c>.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Luna:Channels:Telegram";

    /// <summary>The bot's id, a colon and a secret. Whoever has it is the bot.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>Any word of the operator's own; Telegram sends it along with whatever it delivers.</summary>
    public string SecretToken { get; set; } = "";

    /// <summary>Scheme, host and port of the Bot API; a path is not looked at.</summary>
    public string BaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Luna asks Telegram for what is new, where Telegram cannot reach her: for development.</summary>
    public bool Polling { get; set; }

    /// <summary>How long one request may take, in seconds, 1 to 120.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(BotToken) || !string.IsNullOrWhiteSpace(SecretToken);

    /// <summary>Telegram may deliver to Luna.</summary>
    public bool HasWebhook => IsConfigured && SecretToken.Length > 0;

    /// <summary>Stands before the colon, and is no secret.</summary>
    public string BotId => BotToken[..Math.Max(0, BotToken.IndexOf(':', StringComparison.Ordinal))];
}

/// <summary>Says at start which key is wrong, and what would be right.</summary>
internal sealed class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TelegramOptions options)
    {
        if (options is { IsConfigured: false, Polling: false })
        {
            yield break;
        }

        if (!IsToken(options))
        {
            yield return $"{TelegramOptions.Section}:{nameof(options.BotToken)} must be what @BotFather gave: digits, a colon, then letters, digits, _ and -.";
        }

        if (options is { SecretToken: "", Polling: false })
        {
            yield return $"{TelegramOptions.Section}:{nameof(options.SecretToken)} is missing: Telegram needs it for the webhook.";
        }

        if (options.SecretToken.Length > 256 || !options.SecretToken.All(IsWordSign))
        {
            yield return $"{TelegramOptions.Section}:{nameof(options.SecretToken)} holds at most 256 letters, digits, _ and -.";
        }

        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.AbsolutePath != "/")
        {
            yield return $"{TelegramOptions.Section}:{nameof(options.BaseUrl)} must be an http or https address without a path.";
        }

        if (options.TimeoutSeconds is < 1 or > 120)
        {
            yield return $"{TelegramOptions.Section}:{nameof(options.TimeoutSeconds)} must be 1 to 120.";
        }
    }

    private static bool IsToken(TelegramOptions options) =>
        options.BotId is { Length: > 0 and <= 16 } id && id.All(char.IsAsciiDigit)
        && options.BotToken[(id.Length + 1)..] is { Length: > 0 } secret && secret.All(IsWordSign);

    private static bool IsWordSign(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-';
}
