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
                code, message, error.Parameters?.RetryAfter is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null)
            {
                Trouble = ChannelTrouble.TooMany,
            },
            403 when Says(error, "blocked by the user") || Says(error, "user is deactivated") =>
                Refused(ChannelRefusedException.Blocked, message, ChannelTrouble.Unreachable),
            403 => Refused(code, message, ChannelTrouble.Unreachable),
            400 when Says(error, "chat not found") => Refused("chat-not-found", message, ChannelTrouble.Unreachable),
            400 or 413 when Says(error, "too big") || Says(error, "too large") =>
                Refused(ChannelRefusedException.TooLarge, message, ChannelTrouble.Form),
            400 => Refused(code, message, ChannelTrouble.Form),
            401 or 404 => new ChannelUnavailableException(code, message, Mending) { Trouble = ChannelTrouble.Operator },
            409 => new ChannelUnavailableException(code, message) { Trouble = ChannelTrouble.Operator },
            >= 500 => new ChannelUnavailableException(code, message) { MayHaveArrived = isMessage, Trouble = ChannelTrouble.Platform },
            _ => Refused(code, message, ChannelTrouble.Other),
        };
    }

    /// <summary>An answer without the platform's reasons: that of a gateway, or of where the files are.</summary>
    /// <inheritdoc cref="Of(ApiRequestException, bool)"/>
    public static Exception Unexplained(int status, bool isMessage)
    {
        var (code, message) = ($"http-{status}", $"Telegram answered {status} and gave no reason.");
        return status is 200 or 408 or 429 or >= 500
            ? new ChannelUnavailableException(code, message)
            {
                MayHaveArrived = isMessage && status != 429,
                Trouble = status == 429 ? ChannelTrouble.TooMany : ChannelTrouble.Platform,
            }
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
            Trouble = ChannelTrouble.Platform,
        };
    }

    private static ChannelRefusedException Refused(string code, string message, ChannelTrouble trouble) =>
        new(code, message) { Trouble = trouble };

    private static bool Says(ApiRequestException error, string words) =>
        error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
