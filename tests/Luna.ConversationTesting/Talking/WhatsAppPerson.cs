using System.Text.Json.Nodes;
using Luna.Channels;
using Luna.Conversations.Replies;
using Luna.ConversationTesting.Hosting;
using Luna.StandIns;

namespace Luna.ConversationTesting.Talking;

/// <summary>Writes through the platform's signed webhook; what Luna sends back goes to a stand-in of the platform.</summary>
internal sealed class WhatsAppPerson(TestLuna luna) : Person
{
    public const string Channel = "whatsapp";

    private static int _people;
    private readonly string _number = $"91{Interlocked.Increment(ref _people):D10}";

    public override ChatAddress Chat => new(Channel, _number);

    private DateTimeOffset Now => luna.Clock.GetUtcNow();

    protected override Task SendAsync(string id, string text) => DeliverAsync(WhatsAppPayloads.Text(_number, Own(id), text, Now));

    protected override Task PressAsync(string id, ReplyButton button) =>
        DeliverAsync(WhatsAppPayloads.Button(_number, Own(id), button.Payload, button.Label, Now));

    protected override Task EditAsync(string id, string messageId, string text) =>
        DeliverAsync(WhatsAppPayloads.Message(_number, Own(id), "edit", Now, new JsonObject
        {
            ["original_message_id"] = Own(messageId),
            ["message"] = new JsonObject { ["type"] = "text", ["text"] = new JsonObject { ["body"] = text } },
        }));

    /// <summary>The platform's ids are its own among all people.</summary>
    private string Own(string id) => $"wamid.{_number}.{id}";

    private async Task DeliverAsync(JsonObject message)
    {
        var payload = WhatsAppPayloads.WithSignature(
            TestLuna.AppSecret, WhatsAppPayloads.Messages(luna.WhatsApp.PhoneNumberId, message));
        using var client = luna.Client();
        using var content = new ByteArrayContent(payload.Body);
        content.Headers.ContentType = new("application/json");
        content.Headers.Add(WhatsAppPayloads.SignatureHeader, payload.Signature);
        await AcceptedAsync(await client.PostAsync("/webhooks/whatsapp", content));
    }
}
