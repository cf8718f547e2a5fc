using System.Net.Http.Json;
using Luna.Api.Messages;
using Luna.Channels;
using Luna.Channels.Own;
using Luna.Conversations;
using Luna.Conversations.Replies;
using Luna.ConversationTesting.Hosting;

namespace Luna.ConversationTesting.Talking;

/// <summary>Somebody who has never written, and what they do.</summary>
public sealed class Person(TestLuna luna)
{
    public static IReadOnlyList<string> Channels { get; } = [OwnChannel.Api];

    private readonly string _id = Guid.NewGuid().ToString("N");
    private int _messages;
    private int _sent;

    public ChatAddress Chat => new(OwnChannel.Api, $"{TestLuna.KeyName}:{_id}");

    public Guid ConversationId => StreamIds.Conversation(Chat);

    public Task SayAsync(string text) => PostAsync(new PostMessage(_id, text, NumberOf(++_messages)));

    public Task PressAsync(ReplyButton button) =>
        PostAsync(new PostMessage(_id, button.Label, NumberOf(++_messages), button.Payload));

    /// <param name="number">Of the person's message, from 1.</param>
    public Task EditAsync(int number, string text) =>
        PostAsync(new PostMessage(_id, text, $"edit-{++_sent}", Edits: NumberOf(number)));

    private static string NumberOf(int message) => $"message-{message}";

    private async Task PostAsync(PostMessage message)
    {
        using var client = luna.Client();
        using var response = await client.PostAsJsonAsync("/v1/messages", message);
        if (!response.IsSuccessStatusCode)
            throw new TalkException(
                $"Luna refused the message with {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}

/// <summary>A conversation that cannot go on, whatever was expected of it.</summary>
public sealed class TalkException(string reason) : Exception(reason);
