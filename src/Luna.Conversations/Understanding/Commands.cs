using Luna.Channels;

namespace Luna.Conversations.Understanding;

/// <summary>
/// Commands of a platform's menu: <c>/start</c>, <c>/help</c>. They stand for a button, in whatever language the
/// conversation is; one that Luna does not know is read as words.
/// </summary>
internal static class Commands
{
    /// <returns>Null when it is none that Luna knows.</returns>
    public static string? PayloadOf(IncomingCommand? command) => command?.Name switch
    {
        "start" => Payloads.OfIntent(Intents.Greeting),
        "help" => Payloads.OfIntent(Intents.Help),
        "kundli" => Payloads.OfIntent(Intents.CreateKundli),
        "horoscope" => Payloads.OfIntent(Intents.HoroscopeDaily),
        "language" => Payloads.OfIntent(Intents.LanguageChange),
        "human" => Payloads.OfIntent(Intents.TalkToHuman),
        "cancel" or "stop" => Payloads.OfIntent(Intents.CancelStop),
        _ => null,
    };

    /// <returns>The words of a message: of a known command none.</returns>
    public static string? WordsOf(IncomingCommand? command, string? text) => command is null ? text
        : PayloadOf(command) is not null ? null
        : $"{command.Name.Replace('_', ' ')} {command.Arguments}".TrimEnd();
}
