using Luna.Channels;
using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

/// <summary>Sample values.</summary>
internal static class A
{
    public const string WholeBirth = "Born 15 August 1990 at 10:30 am in Jaipur";

    public static MessageReceived Message(string? text, string id = "m", string kind = "text") =>
        new(Talk.Chat, id, kind, text, Talk.Now);

    public static MessageReceived Button(string payload, string? label = null) =>
        new(Talk.Chat, $"press-{payload}", "button", label, Talk.Now, payload);

    public static MessageEdited Edit(string id, string text) => new(Talk.Chat, id, text, Talk.Now);

    public static MessageReceived Voice { get; } = Note("voice");

    public static MessageReceived Note(string id) => new(
        Talk.Chat, id, "voice", null, Talk.Now, Media: new IncomingMedia("1", "audio/ogg"));
}
