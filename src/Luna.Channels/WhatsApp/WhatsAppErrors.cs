using System.Globalization;

namespace Luna.Channels.WhatsApp;

/// <summary>What an error code of the platform means for a message that was to be sent.</summary>
public static class WhatsAppErrors
{
    /// <summary>What mends itself, or what an operator can mend while the message waits.</summary>
    /// <returns>Null when the same message will never go through, or when the code is not known.</returns>
    private static Waiting? WaitFor(int code) => code switch
    {
        // The platform's own trouble.
        1 or 2 or 131000 or 131016 or 131057 or 133004 => new(null),

        // Too much at once: of calls, of messages, of messages to one person (one in six seconds is always allowed).
        4 or 613 or 80007 or 130429 => new(null),
        131056 => new(TimeSpan.FromSeconds(6)),
        131048 => new(TimeSpan.FromMinutes(15)),

        // The operator's to mend: token, permission, payment, number, a restricted account.
        0 or 3 or 10 or 190 or (>= 200 and <= 299) or 131005 or 131042 or 133010 => new(TimeSpan.FromMinutes(5)),
        368 or 131031 => new(TimeSpan.FromHours(1)),
        _ => null,
    };

    public static bool IsRetryable(int code) => WaitFor(code) is not null;

    public static ChannelTrouble TroubleOf(int code) => code switch
    {
        1 or 2 or 131000 or 131016 or 131057 or 133004 => ChannelTrouble.Platform,
        4 or 613 or 80007 or 130429 or 131048 => ChannelTrouble.TooMany,
        131056 => ChannelTrouble.TooManyToOne,
        0 or 3 or 10 or 190 or (>= 200 and <= 299) or 131005 or 131042 or 133010 or 368 or 131031 => ChannelTrouble.Operator,
        131047 => ChannelTrouble.WindowClosed,
        131021 or 131026 or 131050 or 130472 => ChannelTrouble.Unreachable,
        100 or 131008 or 131009 or (>= 132000 and <= 132999) => ChannelTrouble.Form,
        _ => ChannelTrouble.Other,
    };

    /// <param name="isMessage">Whether the request sent a message, or only a file.</param>
    /// <param name="asked">What the platform asked for in <c>Retry-After</c>.</param>
    /// <returns>A <see cref="ChannelRefusedException"/> or a <see cref="ChannelUnavailableException"/>.</returns>
    internal static Exception Of(int status, WireError? error, TimeSpan? asked, bool isMessage)
    {
        var code = error?.Code?.ToString(CultureInfo.InvariantCulture) ?? $"http-{status}";
        var message = $"WhatsApp answered {status}, code {code}: {error?.Message ?? "no reason given"}";
        if (error?.Code is { } known && WaitFor(known) is { } waiting)
        {
            return new ChannelUnavailableException(code, message, asked ?? waiting.Least) { Trouble = TroubleOf(known) };
        }

        // Behind a gateway error a message may have gone through all the same.
        return status is 408 or 429 or >= 500 || error?.IsTransient == true
            ? new ChannelUnavailableException(code, message, asked)
            {
                MayHaveArrived = isMessage && (status is 408 or >= 500),
                Trouble = status == 429 ? ChannelTrouble.TooMany : ChannelTrouble.Platform,
            }
            : new ChannelRefusedException(code, message) { Trouble = error?.Code is { } final ? TroubleOf(final) : ChannelTrouble.Other };
    }

    /// <param name="Least">The shortest wait that makes sense; null leaves it to Luna's own back-off.</param>
    private sealed record Waiting(TimeSpan? Least);
}
