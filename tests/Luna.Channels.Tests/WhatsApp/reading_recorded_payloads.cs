using System.Globalization;
using System.Text.Json;
using Luna.Channels.WhatsApp;

namespace Luna.Channels.Tests.WhatsApp;

public class reading_recorded_payloads
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. RecordedPayload.Webhooks.Select(payload => payload.Name)];

    [Theory, MemberData(nameof(Names))]
    public void each_becomes_what_its_manifest_says(string name)
    {
        var payload = RecordedPayload.Of(name);
        var expected = payload.Expected.ShouldHaveSingleItem();
        var reading = WhatsAppReader.Read(payload.Body, RecordedPayload.PhoneNumberId, ReceivedAt);

        switch (Text(expected, "action"), Text(expected, "kind"))
        {
            case ("create_ops_event", _):
                var notice = reading.Items.ShouldHaveSingleItem().ShouldBeOfType<ChannelNotice>();
                notice.Language.ShouldBe(Text(expected, "language"));
                notice.Kind.ShouldBe(Text(expected, "kind"));
                notice.At.ShouldBe(Moment(expected));
                notice.Subject.ShouldBe(Text(expected, "templateName"));
                break;
            case ("ack_ignore", "call"):
                reading.Items.ShouldBeEmpty();
                reading.Ignored.ShouldBe(["call"]);
                break;
            case ("reject", _):
                // Refused before it is read; its bytes are a message like any other.
                reading.Items.ShouldHaveSingleItem().ShouldBeOfType<IncomingMessage>().Text.ShouldBe("forged");
                break;
            default:
                reading.Ignored.ShouldBeEmpty();
                var item = reading.Items.ShouldHaveSingleItem();
                item.Key.ShouldBe(Text(expected, "dedupKey"));
                item.At.ShouldBe(Moment(expected));
                Compare(item, expected);
                break;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void each_is_signed_with_the_secret_but_the_forged_one(string name)
    {
        var payload = RecordedPayload.Of(name);
        new WhatsAppSignature(RecordedPayload.AppSecret).Fits(payload.Body, payload.Signature).ShouldBe(name != "bad_signature");
    }

    [Fact]
    public void a_delivery_repeated_has_the_key_of_the_first()
    {
        static string KeyOf(string name) =>
            WhatsAppReader.Read(RecordedPayload.Of(name).Body, RecordedPayload.PhoneNumberId, ReceivedAt).Items.Single().Key;

        KeyOf("text_redelivered_same_wamid").ShouldBe(KeyOf("text_basic"));
        RecordedPayload.Webhooks
            .Where(payload => payload.Expected[0].TryGetProperty("dedupKey", out _))
            .Select(payload => KeyOf(payload.Name)).Distinct().Count()
            .ShouldBe(RecordedPayload.Webhooks.Count(payload => payload.Expected[0].TryGetProperty("dedupKey", out _)) - 1);
    }

    private static void Compare(InboundItem item, JsonElement expected)
    {
        switch (item)
        {
            case IncomingMessage message:
                Person(message, expected.GetProperty("user"));
                message.PersonName.ShouldBe(Text(expected.GetProperty("user"), "profileName"));
                message.MessageId.ShouldBe(Text(expected, "externalMessageId"));
                if (Text(expected, "action") == "create_message")
                {
                    message.Kind.ShouldBe(Text(expected, "kind"));
                }

                message.Text.ShouldBe(Text(expected, "text"));
                message.Payload.ShouldBe(Text(expected, "payload"));
                message.ReplyTo.ShouldBe(Text(expected, "replyTo"));
                message.Forwarded.ShouldBe(Text(expected, "forwarded"));
                Details(message, expected);
                break;
            case IncomingReaction reaction:
                Text(expected, "action").ShouldBe("create_reaction");
                Person(reaction, expected.GetProperty("user"));
                reaction.MessageId.ShouldBe(Text(expected, "targetMessageId"));
                reaction.Emoji.ShouldBe(Text(expected, "emoji"));
                break;
            case DeliveryStatus status:
                Text(expected, "action").ShouldBe("create_delivery_status");
                status.Chat.ChatId.ShouldBe(Text(expected.GetProperty("recipient"), "waId"));
                status.PlatformMessageId.ShouldBe(Text(expected, "externalMessageId"));
                status.State.ToString().ToLowerInvariant().ShouldBe(Text(expected, "kind"));
                status.Correlation.ShouldBe(Text(expected, "correlation"));
                Outcome(status, expected);
                break;
            default:
                throw new InvalidOperationException($"Nothing recorded becomes a {item.GetType().Name}.");
        }
    }

    private static void Person(InboundItem item, JsonElement user)
    {
        item.Chat.ShouldBe(new ChatAddress("whatsapp", Text(user, "waId")!));
        item.OtherChatId.ShouldBe(Text(user, "businessScopedUserId"));
    }

    private static void Details(IncomingMessage message, JsonElement expected)
    {
        (message.Media is not null).ShouldBe(expected.TryGetProperty("media", out var media));
        if (message.Media is { } file)
        {
            file.Id.ShouldBe(Text(media, "id"));
            file.MimeType.ShouldBe(Text(media, "mimeType"));
            file.FileName.ShouldBe(Text(media, "filename"));
            file.Sha256.ShouldBe(Text(media, "sha256") ?? file.Sha256);
        }

        (message.Location is not null).ShouldBe(expected.TryGetProperty("location", out var location));
        if (message.Location is { } place)
        {
            place.Latitude.ShouldBe(location.GetProperty("latitude").GetDouble());
            place.Longitude.ShouldBe(location.GetProperty("longitude").GetDouble());
            place.Name.ShouldBe(Text(location, "name"));
            place.Address.ShouldBe(Text(location, "address"));
        }

        (message.Form is not null).ShouldBe(expected.TryGetProperty("form", out var form));
        message.Form?.ShouldBe(form.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!), ignoreOrder: true);

        (message.Contacts is not null).ShouldBe(expected.TryGetProperty("contacts", out var contacts));
        message.Contacts?.Select(contact => (contact.Name, string.Join('|', contact.Phones))).ShouldBe(
            contacts.EnumerateArray().Select(contact => (
                Text(contact, "name"),
                string.Join('|', contact.GetProperty("phones").EnumerateArray().Select(phone => phone.GetString())))));

        (message.Order is not null).ShouldBe(expected.TryGetProperty("order", out var order));
        if (message.Order is { } ordered)
        {
            ordered.CatalogId.ShouldBe(Text(order, "catalogId"));
            ordered.Lines.ShouldBe(order.GetProperty("items").EnumerateArray().Select(line => new IncomingOrderLine(
                Text(line, "sku")!, line.GetProperty("quantity").GetInt32(), line.GetProperty("price").GetDecimal(), Text(line, "currency"))));
        }

        (message.Referral is not null).ShouldBe(expected.TryGetProperty("referral", out var referral));
        message.Referral?.ShouldBe(new IncomingReferral(
            Text(referral, "sourceType"), Text(referral, "sourceId"), Text(referral, "ctwaClid"), TimeSpan.FromHours(72)));
    }

    private static void Outcome(DeliveryStatus status, JsonElement expected)
    {
        (status.Error is not null).ShouldBe(expected.TryGetProperty("error", out var error));
        if (status.Error is { } failed)
        {
            failed.Code.ShouldBe(error.GetProperty("code").GetInt32().ToString(CultureInfo.InvariantCulture));
            failed.Retryable.ShouldBe(error.GetProperty("retryable").GetBoolean());
            failed.Title.ShouldBe(Text(error, "title") ?? failed.Title);
            status.Reason!.ShouldStartWith(failed.Code + ": ");
        }

        (status.Pricing is not null).ShouldBe(expected.TryGetProperty("pricing", out var pricing));
        status.Pricing?.ShouldBe(new DeliveryPricing(
            pricing.GetProperty("billable").GetBoolean(), Text(pricing, "pricing_model"), Text(pricing, "category"), Text(pricing, "type")));
    }

    private static DateTimeOffset Moment(JsonElement expected) =>
        DateTimeOffset.Parse(Text(expected, "occurredAt")!, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
