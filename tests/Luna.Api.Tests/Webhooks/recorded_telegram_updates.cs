using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.StandIns;

namespace Luna.Api.Tests.Webhooks;

/// <summary>Recorded updates, and what the manifest beside them says that Luna stores of each.</summary>
public sealed class recorded_telegram_updates(LunaHost luna)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private static readonly JsonElement[] Recorded =
    [
        .. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "telegram.json"))).RootElement.GetProperty("payloads").EnumerateArray()
            .Where(payload => payload.GetProperty("direction").GetString() == "inbound_webhook"),
    ];

    private static readonly Guid Inbound = StreamIds.Inbound(StreamIds.Conversation(new ChatAddress("telegram", "5500000101")));

    [Fact]
    public async Task each_is_answered_and_stored_as_the_manifest_says()
    {
        foreach (var payload in Recorded)
        {
            var name = payload.GetProperty("name").GetString()!;
            var expected = payload.GetProperty("expect")[0];
            var before = await luna.EventsOfAsync(Inbound);
            var body = File.ReadAllBytes(Path.Combine(Folder, payload.GetProperty("file").GetString()!));
            var status = await luna.DeliverToTelegramWebhookAsync(body);
            ((int)status).ShouldBe(payload.GetProperty("status").GetInt32(), name);

            var stored = (await luna.EventsOfAsync(Inbound)).Skip(before.Count).ToArray();
            if (Text(expected, "action") == "ack_ignore")
                stored.ShouldBeEmpty(name);
            else
                ShouldBe(stored.ShouldHaveSingleItem(name), expected, name);
        }

        await Task.WhenAll(Recorded.Select(payload =>
            luna.DeliverToTelegramWebhookAsync(File.ReadAllBytes(Path.Combine(Folder, payload.GetProperty("file").GetString()!)))));
        (await luna.EventsOfAsync(Inbound)).Count.ShouldBe(Recorded.Count(payload =>
            Text(payload.GetProperty("expect")[0], "action") != "ack_ignore"));
    }

    [Fact]
    public async Task what_is_mutated_is_never_an_error_of_lunas_and_never_half_stored()
    {
        var random = new Random(20261126);
        var counted = new Dictionary<HttpStatusCode, int>();
        for (var round = 0; round < 300; round++)
        {
            var person = luna.SomeTelegramId();
            var update = round % 2 == 0
                ? TelegramPayloads.Text(person, 1, "hello", DateTimeOffset.UnixEpoch.AddYears(56))
                : TelegramPayloads.Photo(person, 1, DateTimeOffset.UnixEpoch.AddYears(56), "caption", "a1");
            // Shorter than the ids of all other updates: no mutation makes one of those of it.
            update["update_id"] = 10_000_000 + round;
            var body = Mutated(TelegramPayloads.Bytes(update), random);
            var status = await luna.DeliverToTelegramWebhookAsync(body);
            status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
            counted[status] = counted.GetValueOrDefault(status) + 1;
            var stored = await luna.EventsOfAsync(StreamIds.Inbound(StreamIds.Conversation(new ChatAddress("telegram", $"{person}"))));
            stored.Count.ShouldBeLessThanOrEqualTo(status == HttpStatusCode.OK ? 1 : 0);
            stored.Select(e => e.Data).OfType<MessageReceived>().ShouldAllBe(message => message.MessageId.StartsWith($"{person}:"));
        }

        counted.Values.ShouldAllBe(count => count > 30);
    }

    private static void ShouldBe(IEvent stored, JsonElement expected, string name)
    {
        var at = Text(expected, "occurredAt") is { } told ? DateTimeOffset.Parse(told, CultureInfo.InvariantCulture) : (DateTimeOffset?)null;
        switch (stored.Data)
        {
            case MessageReceived message:
                message.ShouldSatisfyAllConditions(
                    name,
                    () => Text(expected, "action").ShouldBe("create_message"),
                    () => message.Kind.ShouldBe(Text(expected, "kind")),
                    () => message.Text.ShouldBe(Text(expected, "text")),
                    () => message.MessageId.ShouldBe(Text(expected, "externalMessageId") ?? message.MessageId),
                    () => message.SentAt.ShouldBe(at ?? message.SentAt),
                    () => message.Payload.ShouldBe(Text(expected, "payload")),
                    () => message.ReplyTo.ShouldBe(Text(expected, "replyTo")),
                    () => message.Quoted.ShouldBe(Text(expected, "quotedText")),
                    () => message.Album.ShouldBe(Text(expected, "mediaGroupId")),
                    () => message.Emoji.ShouldBe(Text(expected, "emoji")),
                    () => message.PersonName.ShouldBe("Asha Verma"),
                    () => message.Media?.Id.ShouldBe(
                        expected.TryGetProperty("media", out var media) ? Text(media, "id") : message.Media.Id));
                break;
            case MessageEdited edited:
                (edited.MessageId, edited.Text, (DateTimeOffset?)edited.EditedAt)
                    .ShouldBe((Text(expected, "targetMessageId"), Text(expected, "text"), at), name);
                break;
            case ReactionReceived reaction:
                (reaction.MessageId, reaction.Emoji, (DateTimeOffset?)reaction.ReactedAt)
                    .ShouldBe((Text(expected, "targetMessageId"), Text(expected, "emoji"), at), name);
                break;
            case ChatBlocked blocked:
                (Text(expected, "kind"), (DateTimeOffset?)blocked.BlockedAt).ShouldBe(("user_blocked_bot", at), name);
                break;
            case ChatUnblocked unblocked:
                (Text(expected, "kind"), (DateTimeOffset?)unblocked.UnblockedAt).ShouldBe(("user_unblocked_bot", at), name);
                break;
            case PaymentReported reported:
                var payment = expected.GetProperty("payment");
                (reported.Provider, reported.Currency, reported.Amount, reported.OrderRef, reported.ChargeId, reported.State.ToString().ToLowerInvariant())
                    .ShouldBe((Text(payment, "provider"), Text(payment, "currency"), payment.GetProperty("amount").GetInt64(),
                        Text(payment, "orderRef"), Text(payment, "chargeId"), Text(payment, "state")), name);
                break;
            default:
                throw new InvalidOperationException($"{name} became a {stored.Data.GetType().Name}.");
        }
    }

    /// <summary>One byte another, some missing, or the end cut off; the person's id stays.</summary>
    private static byte[] Mutated(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        return random.Next(4) switch
        {
            0 => body[..at],
            1 => [.. body[..at], (byte)random.Next(32, 127), .. body[(at + 1)..]],
            2 => [.. body[..at], .. body[Math.Min(body.Length, at + random.Next(1, 8))..]],
            _ => JsonSerializer.SerializeToUtf8Bytes(Without(JsonNode.Parse(body)!.AsObject(), random)),
        };
    }

    private static JsonObject Without(JsonObject update, Random random)
    {
        var message = update["message"]!.AsObject();
        message.Remove(message.ElementAt(random.Next(message.Count)).Key);
        return update;
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
