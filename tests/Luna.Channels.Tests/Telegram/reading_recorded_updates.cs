using System.Globalization;
using System.Text.Json;
using Luna.Channels.Telegram;

namespace Luna.Channels.Tests.Telegram;

public class reading_recorded_updates
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. RecordedUpdate.Webhooks.Select(payload => payload.Name)];

    [Theory, MemberData(nameof(Names))]
    public void each_becomes_what_its_manifest_says(string name)
    {
        var expected = RecordedUpdate.Of(name).Expected;
        var reading = Read(name);
        if (Text(expected, "kind") == "from_bot")
        {
            reading.ShouldBe(new TelegramReading(null, "from_bot"));
            return;
        }

        reading.Ignored.ShouldBeNull();
        var item = reading.Item.ShouldNotBeNull();
        item.Key.ShouldBe(Text(expected, "dedupKey"));
        item.Key.ShouldEndWith($":{expected.GetProperty("externalUpdateId").GetInt64()}");
        item.At.ShouldBe(Text(expected, "occurredAt") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : ReceivedAt);
        item.Chat.ShouldBe(new ChatAddress("telegram", $"{expected.GetProperty("user").GetProperty("telegramUserId").GetInt64()}"));
        Compare(item, expected);
    }

    [Fact]
    public void an_update_delivered_again_has_the_key_of_the_first() =>
        Read("text_redelivered_same_update_id").Item!.Key.ShouldBe(Read("text_basic").Item!.Key);

    [Fact]
    public void what_was_recorded_of_refusals_is_understood()
    {
        var limited = Refusal("api_429_retry_after").ShouldBeOfType<ChannelUnavailableException>();
        limited.RetryAfter.ShouldBe(TimeSpan.FromSeconds(Expected("api_429_retry_after").GetProperty("retryAfterSeconds").GetInt32()));
        Refusal("api_403_blocked").ShouldBeOfType<ChannelRefusedException>().Code.ShouldBe(Text(Expected("api_403_blocked"), "kind"));
        TelegramErrors.IsFormatting(Error("api_400_cant_parse_entities")).ShouldBeTrue();
    }

    private static void Compare(InboundItem item, JsonElement expected)
    {
        switch (item)
        {
            case IncomingMessage message:
                Text(expected, "action").ShouldBe(Text(expected, "kind") == "duplicate" ? "ack_ignore" : "create_message");
                message.Kind.ShouldBe(Text(expected, "kind") is "duplicate" ? "text" : Text(expected, "kind"));
                message.PersonName.ShouldBe(Text(expected.GetProperty("user"), "displayName"));
                message.PersonLanguage.ShouldBe(Text(expected.GetProperty("user"), "languageCode"));
                message.MessageId.ShouldBe(Text(expected, "externalMessageId") ?? $"callback:{Text(expected, "callbackQueryId")}");
                message.Text.ShouldBe(Text(expected, "text"));
                message.Payload.ShouldBe(Text(expected, "payload"));
                message.ReplyTo.ShouldBe(Text(expected, "replyTo"));
                message.QuotedText.ShouldBe(Text(expected, "quotedText"));
                message.AlbumId.ShouldBe(Text(expected, "mediaGroupId"));
                message.Emoji.ShouldBe(Text(expected, "emoji"));
                message.AcknowledgeId.ShouldBe(Text(expected, "callbackQueryId"));
                message.Command.ShouldBe(Text(expected, "command") is { } command
                    ? new IncomingCommand(command, Text(expected, "commandArgs")) : null);
                Details(message, expected);
                break;
            case IncomingEdit edit:
                Text(expected, "action").ShouldBe("amend_message");
                (edit.MessageId, edit.Text).ShouldBe((Text(expected, "targetMessageId"), Text(expected, "text")));
                break;
            case IncomingReaction reaction:
                Text(expected, "action").ShouldBe("create_reaction");
                (reaction.MessageId, reaction.Emoji).ShouldBe((Text(expected, "targetMessageId"), Text(expected, "emoji")));
                break;
            case IncomingBlock block:
                Text(expected, "action").ShouldBe("create_user_event");
                Text(expected, "kind").ShouldBe(block.IsBlocked ? "user_blocked_bot" : "user_unblocked_bot");
                break;
            case IncomingPayment payment:
                Text(expected, "action").ShouldBe("create_payment_event");
                Payment(payment, expected);
                break;
            default:
                throw new InvalidOperationException($"Nothing recorded becomes a {item.GetType().Name}.");
        }
    }

    private static void Details(IncomingMessage message, JsonElement expected)
    {
        if (expected.TryGetProperty("media", out var media))
        {
            var file = message.Media.ShouldNotBeNull();
            file.Id.ShouldBe(Text(media, "id"));
            file.MimeType.ShouldBe(Text(media, "mimeType") ?? file.MimeType);
            file.FileName.ShouldBe(Text(media, "filename"));
            file.Seconds.ShouldBe(Number(media, "durationSeconds"));
            (file.Width, file.Height).ShouldBe((Number(media, "width"), Number(media, "height")));
        }

        message.Location.ShouldBe(expected.TryGetProperty("location", out var place)
            ? new IncomingLocation(
                place.GetProperty("latitude").GetDouble(), place.GetProperty("longitude").GetDouble(), Text(place, "name"),
                Text(place, "address"), place.TryGetProperty("live", out _))
            : null);
        message.Form.ShouldBe(expected.TryGetProperty("form", out var form)
            ? form.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!) : null);
        message.Contacts?.Select(card => (card.Name, card.Phones.Single(), card.IsSender)).ShouldBe(
            expected.GetProperty("contacts").EnumerateArray().Select(card => (
                Text(card, "name"), card.GetProperty("phones")[0].GetString()!, card.GetProperty("isSender").GetBoolean())));
        (message.Contacts is not null).ShouldBe(expected.TryGetProperty("contacts", out _));
    }

    private static void Payment(IncomingPayment payment, JsonElement expected)
    {
        Text(expected, "kind").ShouldBe(payment.State == PaymentState.Authorising ? "pre_checkout" : "payment_succeeded");
        payment.MessageId.ShouldBe(Text(expected, "externalMessageId"));
        (payment.ApproveId is not null).ShouldBe(expected.TryGetProperty("mustAnswerWithinSeconds", out _));
        var told = expected.GetProperty("payment");
        payment.State.ToString().ToLowerInvariant().ShouldBe(Text(told, "state"));
        (payment.Provider, payment.Currency, payment.Amount, payment.OrderRef).ShouldBe((
            Text(told, "provider"), Text(told, "currency"), told.GetProperty("amount").GetInt64(), Text(told, "orderRef")));
        payment.ChargeId.ShouldBe(Text(told, "chargeId"));
        payment.IsRecurring.ShouldBe(told.TryGetProperty("recurring", out _));
        payment.ExpiresAt.ShouldBe(Text(told, "expiresAt") is { } until ? DateTimeOffset.Parse(until, CultureInfo.InvariantCulture) : null);
    }

    private static TelegramReading Read(string name) =>
        TelegramReader.Read(RecordedUpdate.Of(name).Body, RecordedUpdate.BotId, ReceivedAt);

    private static JsonElement Expected(string name) => RecordedUpdate.Of(name).Expected;

    private static Exception Refusal(string name) => TelegramErrors.Of(Error(name), isMessage: true);

    private static global::Telegram.Bot.Exceptions.ApiRequestException Error(string name) =>
        new global::Telegram.Bot.Exceptions.DefaultExceptionParser().Parse(
            JsonSerializer.Deserialize<global::Telegram.Bot.Exceptions.ApiResponse>(
                RecordedUpdate.Of(name).Body, global::Telegram.Bot.JsonBotAPI.Options)!);

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.GetInt32() : null;
}
