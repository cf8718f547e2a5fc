using System.Text.Json;

namespace Luna.Channels.WhatsApp;

/// <summary>One message of a person, of whatever kind, in the canonical form.</summary>
internal static class WhatsAppMessages
{
    /// <summary>A conversation that began with a click on an advertisement costs nothing for so long.</summary>
    private static readonly TimeSpan FreeEntry = TimeSpan.FromHours(72);

    public static ItemOrIgnored Of(
        WireMessage wire, WhatsAppPeople people, string phoneNumberId, DateTimeOffset receivedAt)
    {
        if (!string.IsNullOrEmpty(wire.GroupId))
        {
            return "group";
        }

        if (!WhatsAppPeople.IsId(wire.Id) || people.Find(wire.From, wire.FromUserId ?? wire.System?.PreviousUserId) is not { } person)
        {
            return "malformed";
        }

        var origin = new Origin(
            person, $"{WhatsAppChannel.ChannelName}:{phoneNumberId}:{wire.Id}",
            WhatsAppReader.Moment(wire.Timestamp, receivedAt), wire);
        return wire.Type switch
        {
            "text" when wire.Text?.Body is { } body => origin.Message("text", body),
            "button" when wire.Button is { } button => origin.Message("button", button.Text, button.Payload),
            "interactive" => Choice(origin, wire.Interactive),
            "image" => Media(origin, "image", wire.Image),
            "video" => Media(origin, "video", wire.Video),
            "audio" => Media(origin, wire.Audio?.Voice == true ? "voice" : "audio", wire.Audio),
            "document" => Media(origin, "document", wire.Document),
            "sticker" => Media(origin, "sticker", wire.Sticker),
            "location" => Place(origin, wire.Location),
            "contacts" when wire.Contacts is { } cards => Cards(origin, cards),
            "order" when wire.Order is { } order => Order(origin, order),
            "reaction" when wire.Reaction?.MessageId is { Length: > 0 } target => new IncomingReaction(
                person.Chat, origin.Key, origin.At, target, wire.Reaction.Emoji is { Length: > 0 } emoji ? emoji : null)
            {
                OtherChatId = person.OtherId,
            },
            "edit" => Edit(origin, wire.Edit),
            "revoke" when wire.Revoke?.OriginalMessageId is { Length: > 0 } target =>
                new IncomingDeletion(person.Chat, origin.Key, origin.At, target) { OtherChatId = person.OtherId },
            "unsupported" => origin.Message("unsupported", null),
            "text" or "button" or "contacts" or "order" or "reaction" or "revoke" => "malformed",
            "system" => IdChange(origin, wire.System),
            "request_welcome" => "request_welcome",
            _ => "message",
        };
    }

    private static ItemOrIgnored Choice(Origin origin, WireInteractive? interactive) => interactive switch
    {
        { ButtonReply: { } button } => origin.Message("button", button.Title, button.Id),
        { ListReply: { } row } => origin.Message("list_choice", row.Title, row.Id),
        { NfmReply: { } form } => origin.Message("form", form.Body) with { Form = Fields(form.ResponseJson) },
        _ => "interactive",
    };

    private static ItemOrIgnored Media(Origin origin, string kind, WireMedia? media) => media?.Id is { Length: > 0 } id
        ? origin.Message(kind, media.Caption) with
        {
            Media = new IncomingMedia(id, media.MimeType ?? "application/octet-stream", media.Sha256, media.Filename),
        }
        : "malformed";

    private static ItemOrIgnored Place(Origin origin, WirePoint? point) =>
        point is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 }
            ? origin.Message("location", null) with
            {
                Location = new IncomingLocation(point.Latitude.Value, point.Longitude.Value, point.Name, point.Address),
            }
            : "malformed";

    private static IncomingMessage Cards(Origin origin, List<WireCard> cards) => origin.Message("contacts", null) with
    {
        Contacts =
        [
            .. cards.OfType<WireCard>().Select(card => new IncomingContact(
                card.Name?.FormattedName ?? card.Name?.FirstName,
                [.. (card.Phones ?? []).Select(phone => phone?.Phone).OfType<string>()])),
        ],
    };

    private static IncomingMessage Order(Origin origin, WireOrder order) => origin.Message("order", order.Text) with
    {
        Order = new IncomingOrder(
            order.CatalogId,
            [
                .. (order.ProductItems ?? []).Where(line => line?.ProductRetailerId is not null).Select(line =>
                    new IncomingOrderLine(line.ProductRetailerId!, line.Quantity ?? 1, line.ItemPrice ?? 0, line.Currency)),
            ]),
    };

    private static ItemOrIgnored Edit(Origin origin, WireEdit? edit)
    {
        var (words, target) = (edit?.Message, edit?.OriginalMessageId);
        var text = words?.Text?.Body ?? (words?.Image ?? words?.Video ?? words?.Document)?.Caption;
        return string.IsNullOrEmpty(target) || text is null
            ? "malformed"
            : new IncomingEdit(origin.Person.Chat, origin.Key, origin.At, target, text) { OtherChatId = origin.Person.OtherId };
    }

    /// <summary>
    /// Only what names the chat matters: of a person whose number is shown a new business-scoped id is learnt from the next
    /// message.
    /// </summary>
    private static ItemOrIgnored IdChange(Origin origin, WireSystem? system)
    {
        var isNumber = system?.Type is "user_changed_number" or "customer_changed_number";
        if (!isNumber && system?.Type != "user_changed_user_id")
        {
            return "system";
        }

        var old = origin.Person.Chat.ChatId;
        var next = system!.WaId ?? system.NewWaId ?? (WhatsAppPeople.IsBusinessScoped(old) ? system.UserId : null);
        return WhatsAppPeople.IsId(next) && next != old
            ? new IncomingIdChange(origin.Person.Chat, origin.Key, origin.At, next)
            {
                OtherChatId = system.UserId != next && WhatsAppPeople.IsId(system.UserId) ? system.UserId : null,
            }
            : "changed_id";
    }

    /// <summary>The answer to a form is JSON inside a JSON text.</summary>
    private static Dictionary<string, string>? Fields(string? json)
    {
        try
        {
            return JsonSerializer.Deserialize(json ?? "", WireInbound.Default.DictionaryStringString)?
                .Where(field => field.Value is not null)
                .ToDictionary();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What all kinds have: who, when, and the words around the message.</summary>
    private sealed record Origin(WhatsAppPerson Person, string Key, DateTimeOffset At, WireMessage Wire)
    {
        public IncomingMessage Message(string kind, string? text, string? payload = null) => new(
            Person.Chat, Key, At, Wire.Id!, kind, text, payload,
            Wire.Context?.Id is { Length: > 0 } answered ? answered : null, Person.Name)
        {
            OtherChatId = Person.OtherId,
            Forwarded = Wire.Context switch
            {
                { FrequentlyForwarded: true } => "often",
                { Forwarded: true } => "once",
                _ => null,
            },
            Referral = Wire.Referral is { } came
                ? new IncomingReferral(came.SourceType, came.SourceId, came.CtwaClid, came.CtwaClid is null ? null : FreeEntry)
                : null,
        };
    }
}
