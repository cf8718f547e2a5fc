using System.Net.Sockets;
using Luna.Api.Database;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Luna.Api;

/// <summary>A setting is wrong; the message names its key and says what would be right.</summary>
public sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Tells what a person can mend from what is a bug.</summary>
public static class StartFailure
{
    /// <returns>One line that says what to do; null when only a stack trace helps.</returns>
    public static string? Explain(Exception failure) => failure switch
    {
        SettingException or EmbeddedPostgresException or InvalidDataException => failure.Message,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        // The binder's own words: they name the key.
        InvalidOperationException when failure.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) =>
            failure.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{failure.Message} Stop what uses it, or choose another port with LUNA_PORT (ASPNETCORE_URLS without ./luna).",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "An ordinary user may not listen on this port. Choose one above 1023.",
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        _ => null,
    };
}
