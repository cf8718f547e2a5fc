using System.Net.Http.Json;
using Luna.Api.Messages;
using Luna.Channels;
using Luna.Channels.Own;
using Luna.Conversations.Replies;
using Luna.ConversationTesting.Hosting;

namespace Luna.ConversationTesting.Talking;

internal sealed class ApiPerson(TestLuna luna) : Person
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    public override ChatAddress Chat => new(OwnChannel.Api, $"{TestLuna.KeyName}:{_id}");

    protected override Task SendAsync(string id, string text) => PostAsync(new PostMessage(_id, text, id));

    protected override Task PressAsync(string id, ReplyButton button) =>
        PostAsync(new PostMessage(_id, button.Label, id, button.Payload));

    protected override Task EditAsync(string id, string messageId, string text) =>
        PostAsync(new PostMessage(_id, text, id, Edits: messageId));

    private async Task PostAsync(PostMessage message)
    {
        using var client = luna.Client();
        await AcceptedAsync(await client.PostAsJsonAsync("/v1/messages", message));
    }
}
