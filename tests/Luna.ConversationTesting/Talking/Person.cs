using Luna.Channels;
using Luna.Channels.Own;
using Luna.Conversations;
using Luna.Conversations.Replies;
using Luna.ConversationTesting.Hosting;

namespace Luna.ConversationTesting.Talking;

/// <summary>Somebody who has never written, and what they do on their channel.</summary>
public abstract class Person
{
    private int _messages;
    private int _edits;

    public static IReadOnlyList<string> Channels { get; } = [OwnChannel.Api, WhatsAppPerson.Channel];

    public abstract ChatAddress Chat { get; }

    public Guid ConversationId => StreamIds.Conversation(Chat);

    public static Person On(string channel, TestLuna luna) =>
        channel == WhatsAppPerson.Channel ? new WhatsAppPerson(luna) : new ApiPerson(luna);

    public Task SayAsync(string text) => SendAsync(NameOf(++_messages), text);

    public Task PressAsync(ReplyButton button) => PressAsync(NameOf(++_messages), button);

    /// <param name="number">Of the person's message, from 1.</param>
    public Task EditAsync(int number, string text) => EditAsync($"edit-{++_edits}", NameOf(number), text);

    protected abstract Task SendAsync(string id, string text);

    protected abstract Task PressAsync(string id, ReplyButton button);

    protected abstract Task EditAsync(string id, string messageId, string text);

    /// <summary>Luna must have it on disk before the person does anything else.</summary>
    protected static async Task AcceptedAsync(HttpResponseMessage response)
    {
        using (response)
            if (!response.IsSuccessStatusCode)
                throw new TalkException(
                    $"Luna refused the message with {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    private static string NameOf(int message) => $"message-{message}";
}

/// <summary>A conversation that cannot go on, whatever was expected of it.</summary>
public sealed class TalkException(string reason) : Exception(reason);
