using System.Globalization;
using Telegram.Bot.Exceptions;

namespace Luna.Channels.Telegram;

/// <summary>What a refusal of the Bot API means for a message that was to be sent. Its descriptions are part of it.</summary>
internal static class TelegramErrors
{
    /// <summary>Until somebody has set the token right.</summary>
    private static readonly TimeSpan Mending = TimeSpan.FromMinutes(5);

    /// <summary>The same words without marks will go through.</summary>
    public static bool IsFormatting(ApiRequestException error) => error.ErrorCode == 400 && Says(error, "can't parse entities");

    /// <param name="isMessage">Whether the request sent a message.</param>
    /// <returns>A <see cref="ChannelRefusedException"/> or a <see cref="ChannelUnavailableException"/>.</returns>
    public static Exception Of(ApiRequestException error, bool isMessage)
    {
        var code = error.ErrorCode.ToString(CultureInfo.InvariantCulture);
        var message = $"Telegram answered {code}: {error.Message}";
        return error.ErrorCode switch
        {
            429 => new ChannelUnavailableException(
                code, message, error.Parameters?.RetryAfter is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null),
            403 when Says(error, "blocked by the user") || Says(error, "user is deactivated") =>
                new ChannelRefusedException(ChannelRefusedException.Blocked, message),
            400 when Says(error, "chat not found") => new ChannelRefusedException("chat-not-found", message),
            400 or 413 when Says(error, "too big") || Says(error, "too large") =>
                new ChannelRefusedException(ChannelRefusedException.TooLarge, message),
            401 or 404 => new ChannelUnavailableException(code, message, Mending),
            409 => new ChannelUnavailableException(code, message),
            >= 500 => new ChannelUnavailableException(code, message) { MayHaveArrived = isMessage },
            _ => new ChannelRefusedException(code, message),
        };
    }

    /// <summary>An answer without the platform's reasons: that of a gateway, or of where the files are.</summary>
    /// <inheritdoc cref="Of(ApiRequestException, bool)"/>
    public static Exception Unexplained(int status, bool isMessage)
    {
        var (code, message) = ($"http-{status}", $"Telegram answered {status} and gave no reason.");
        return status is 200 or 408 or 429 or >= 500
            ? new ChannelUnavailableException(code, message) { MayHaveArrived = isMessage && status != 429 }
            : new ChannelRefusedException(code, message);
    }

    /// <param name="cause">Why there is no answer.</param>
    /// <param name="isMessage">Whether the request sent a message.</param>
    public static ChannelUnavailableException Unanswered(Exception? cause, bool isMessage)
    {
        var neverLeft = cause is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        };
        return new ChannelUnavailableException("connection", "Telegram could not be reached.", inner: cause)
        {
            MayHaveArrived = isMessage && !neverLeft,
        };
    }

    private static bool Says(ApiRequestException error, string words) =>
        error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
