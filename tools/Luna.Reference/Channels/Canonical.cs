using System.Globalization;
using System.Text.Json.Nodes;
using JasperFx.Events;
using Luna.Channels;
using Luna.Channels.WhatsApp;
using Luna.Conversations.Events;

namespace Luna.Reference.Channels;

/// <summary>Events in the words of a manifest.</summary>
internal static class Canonical
{
    public static bool Knows(object data) => Of(data, []) is not null;

    /// <param name="inbound">Events of the conversation's inbound stream: who the person is.</param>
    public static JsonObject? Of(object data, IReadOnlyList<IEvent> inbound) => data switch
    {
        MessageReceived message => Message(message, inbound),
        MessageEdited edited => new JsonObject
        {
            ["action"] = "amend_message", ["kind"] = "message_edited", ["occurredAt"] = Moment(edited.EditedAt),
            ["targetMessageId"] = edited.MessageId, ["text"] = edited.Text, ["user"] = User(inbound),
        },
        MessageDeleted deleted => new JsonObject
        {
            ["action"] = "amend_message", ["kind"] = "message_deleted", ["occurredAt"] = Moment(deleted.DeletedAt),
            ["targetMessageId"] = deleted.MessageId, ["user"] = User(inbound),
        },
        ReactionReceived reaction => new JsonObject
        {
            ["action"] = "create_reaction", ["kind"] = "reaction", ["occurredAt"] = Moment(reaction.ReactedAt),
            ["targetMessageId"] = reaction.MessageId, ["emoji"] = reaction.Emoji, ["removed"] = reaction.Emoji is null,
            ["user"] = User(inbound),
        },
        ChatIdChanged changed => new JsonObject
        {
            ["action"] = "create_user_event", ["kind"] = "number_changed", ["occurredAt"] = Moment(changed.ChangedAt),
            ["from"] = changed.From.ChatId, ["to"] = changed.To.ChatId,
        },
        ReplyAccepted accepted => Status("sent", accepted.PlatformMessageId, accepted.AcceptedAt, accepted.Pricing, accepted.Correlation, inbound),
        ReplyDelivered delivered => Status("delivered", delivered.PlatformMessageId, delivered.DeliveredAt, delivered.Pricing, delivered.Correlation, inbound),
        ReplyRead read => Status(read.Played ? "played" : "read", read.PlatformMessageId, read.ReadAt, read.Pricing, read.Correlation, inbound),
        ReplyFailed { PlatformMessageId: not null } failed => Failure(failed, inbound),
        ChannelNoticed noticed => new JsonObject
        {
            ["action"] = "create_ops_event", ["kind"] = noticed.Kind, ["occurredAt"] = Moment(noticed.At),
            ["templateName"] = noticed.Subject, ["language"] = noticed.Language, ["channel"] = noticed.Channel,
            ["effect"] = noticed is { Kind: ChannelNotice.Restriction, Until: not null } ? "stop business-initiated sends until expiration" : null,
        },
        _ => null,
    };

    private static JsonObject Message(MessageReceived message, IReadOnlyList<IEvent> inbound) => new()
    {
        ["action"] = "create_message",
        ["kind"] = message.Kind,
        ["channel"] = message.Chat.Channel,
        ["externalMessageId"] = message.MessageId,
        ["occurredAt"] = Moment(message.SentAt),
        ["user"] = User(inbound),
        ["text"] = message.Text,
        ["payload"] = message.Payload,
        ["replyTo"] = message.ReplyTo,
        ["forwarded"] = message.Forwarded,
        ["media"] = message.Media is { } media
            ? new JsonObject { ["id"] = media.Id, ["mimeType"] = media.MimeType, ["sha256"] = media.Sha256, ["filename"] = media.FileName }
            : null,
        ["location"] = message.Location is { } place
            ? new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude, ["name"] = place.Name, ["address"] = place.Address }
            : null,
        ["contacts"] = message.Contacts is { } contacts
            ? new JsonArray([.. contacts.Select(contact => new JsonObject
            {
                ["name"] = contact.Name, ["phones"] = new JsonArray([.. contact.Phones.Select(phone => (JsonNode)phone)]),
            })])
            : null,
        ["order"] = message.Order is { } order
            ? new JsonObject
            {
                ["catalogId"] = order.CatalogId,
                ["items"] = new JsonArray([.. order.Lines.Select(line => new JsonObject
                {
                    ["sku"] = line.Sku, ["quantity"] = line.Quantity, ["price"] = line.UnitPrice, ["currency"] = line.Currency,
                })]),
            }
            : null,
        ["referral"] = message.Referral is { } referral
            ? new JsonObject { ["sourceType"] = referral.SourceType, ["sourceId"] = referral.SourceId, ["ctwaClid"] = referral.ClickId }
            : null,
        ["freeEntryPointHours"] = message.Referral?.FreeEntry?.TotalHours,
        ["form"] = message.Form is { } form
            ? new JsonObject([.. form.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value))])
            : null,
    };

    private static JsonObject Status(
        string kind, string messageId, DateTimeOffset at, DeliveryPricing? pricing, string? correlation, IReadOnlyList<IEvent> inbound) => new()
    {
        ["action"] = "create_delivery_status",
        ["kind"] = kind,
        ["externalMessageId"] = messageId,
        ["occurredAt"] = Moment(at),
        ["recipient"] = User(inbound),
        ["correlation"] = correlation,
        ["pricing"] = pricing is null ? null : new JsonObject
        {
            ["billable"] = pricing.Billable, ["pricing_model"] = pricing.Model, ["category"] = pricing.Category, ["type"] = pricing.Type,
        },
    };

    private static JsonObject Failure(ReplyFailed failed, IReadOnlyList<IEvent> inbound)
    {
        var status = Status("failed", failed.PlatformMessageId!, failed.FailedAt, failed.Pricing, failed.Correlation, inbound);
        var code = int.TryParse(failed.Code, CultureInfo.InvariantCulture, out var number) ? number : 0;
        status["error"] = new JsonObject
        {
            ["code"] = code,
            ["title"] = failed.Reason.Split(": ", 2)[^1],
            ["retryable"] = WhatsAppErrors.IsRetryable(code),
            ["reason"] = WhatsAppErrors.TroubleOf(code) == ChannelTrouble.WindowClosed ? "outside_service_window" : null,
        };
        return status;
    }

    private static JsonObject User(IReadOnlyList<IEvent> inbound)
    {
        var messages = inbound.Select(e => e.Data).OfType<MessageReceived>().ToArray();
        var ids = messages.Select(message => message.Chat.ChatId)
            .Concat(inbound.Select(e => e.Data).OfType<ChatIdLearnt>().Select(learnt => learnt.Chat.ChatId)).ToArray();
        return new JsonObject
        {
            ["waId"] = ids.LastOrDefault(id => !id.Contains('.', StringComparison.Ordinal)),
            ["businessScopedUserId"] = ids.LastOrDefault(id => id.Contains('.', StringComparison.Ordinal)),
            ["profileName"] = messages.LastOrDefault(message => message.PersonName is not null)?.PersonName,
        };
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
