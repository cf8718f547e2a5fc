using System.Text.Json;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Luna.Channels.Telegram;

/// <summary>One message of a person, of whatever kind, in the canonical form.</summary>
internal static partial class TelegramMessages
{
    /// <summary>What a person may send and Luna can only say that she does not understand.</summary>
    private static readonly string[] Unsupported =
    [
        "poll", "dice", "game", "story", "checklist", "paid_media", "live_photo", "rich_message", "gift", "unique_gift", "giveaway",
        "users_shared", "chat_shared",
    ];

    /// <param name="raw">What came, with the members that the library's type was not given.</param>
    public static ItemOrIgnored Of(Message wire, JsonElement raw, TelegramReader.Delivery delivery)
    {
        if (Refusal(wire) is { } refused)
        {
            return refused;
        }

        var origin = new Origin(wire, delivery, raw.TryGetProperty("forward_origin", out _));
        return wire switch
        {
            { Text: { } text } => Words(origin, text),
            { Photo: { Length: > 0 } sizes } => Photo(origin, sizes),
            { Voice: { } voice } => Media(origin, "voice", voice, voice.MimeType ?? "audio/ogg", seconds: voice.Duration),
            { Audio: { } audio } => Media(origin, "audio", audio, audio.MimeType ?? "audio/mpeg", audio.FileName, audio.Duration),
            { Video: { } video } => Media(origin, "video", video, video.MimeType ?? "video/mp4", video.FileName, video.Duration),
            { VideoNote: { } note } => Media(origin, "video", note, "video/mp4", seconds: note.Duration),
            // Comes as a document too, for programs of an older kind.
            { Animation: { } moving } => Media(origin, "video", moving, moving.MimeType ?? "video/mp4", moving.FileName, moving.Duration),
            { Document: { } file } => Media(origin, "document", file, file.MimeType ?? "application/octet-stream", file.FileName),
            { Sticker: { } sticker } => Sticker(origin, sticker),
            { Venue: { Location: { } point } venue } => Place(origin, point, venue.Title, venue.Address),
            { Location: { } point } => Place(origin, point, null, null),
            { Contact: { } card } => Card(origin, card),
            { WebAppData: { } form } => origin.Message("form", form.ButtonText) with { Form = Fields(form.Data) },
            { SuccessfulPayment: { } paid } => TelegramPayments.Paid(paid, origin.Chat, origin.Id, origin.At, delivery),
            { RefundedPayment: { } refunded } => TelegramPayments.Refunded(refunded, origin.Chat, origin.Id, origin.At, delivery),
            _ => Array.Exists(Unsupported, kind => raw.TryGetProperty(kind, out _)) ? origin.Message("unsupported", null) : "message",
        };
    }

    public static ItemOrIgnored EditOf(Message wire, TelegramReader.Delivery delivery) => Refusal(wire) switch
    {
        { } refused => refused,
        null when (wire.Text ?? wire.Caption) is { } text => new IncomingEdit(
            TelegramReader.ChatOf(wire.Chat.Id), delivery.Key, delivery.At(wire.EditDate),
            TelegramReader.IdOf(wire.Chat.Id, wire.Id), text),
        // Where somebody walks who shares it for an hour.
        null => wire.Location is not null ? "live_location" : "edited_message",
    };

    /// <returns>Why a message is not heard, whatever is in it; null when it is.</returns>
    private static string? Refusal(Message wire) => wire switch
    {
        { Chat: null } or { Id: <= 0 } => "malformed",
        { Chat.Type: not ChatType.Private } => "group",
        { From: null } => "malformed",
        // Two programs that answer each other never end.
        { From.IsBot: true } => "from_bot",
        _ => null,
    };

    private static IncomingMessage Words(Origin origin, string text)
    {
        if (Command().Match(text) is not { Success: true } command)
        {
            return origin.Message("text", text);
        }

        var arguments = command.Groups["arguments"].Value.Trim() is { Length: > 0 } given ? given : null;
        var name = command.Groups["name"].Value.ToLowerInvariant();
        return origin.Message("command", text) with
        {
            Command = new IncomingCommand(name, arguments),
            Referral = name == "start" && arguments is not null ? new IncomingReferral("deep_link", arguments, null) : null,
        };
    }

    private static ItemOrIgnored Photo(Origin origin, PhotoSize[] sizes)
    {
        var largest = sizes.OfType<PhotoSize>().MaxBy(size => (long)size.Width * size.Height);
        return largest is null
            ? "malformed"
            : Media(origin, "image", largest, "image/jpeg") is { Item: IncomingMessage image }
                ? image with { Media = image.Media! with { Width = largest.Width, Height = largest.Height } }
                : "malformed";
    }

    private static ItemOrIgnored Media(
        Origin origin, string kind, FileBase file, string mimeType, string? fileName = null, int? seconds = null) =>
        string.IsNullOrEmpty(file.FileId)
            ? "malformed"
            : origin.Message(kind, origin.Wire.Caption) with
            {
                Media = new IncomingMedia(file.FileId, mimeType, null, fileName, seconds),
            };

    private static ItemOrIgnored Sticker(Origin origin, Sticker sticker)
    {
        var type = sticker.IsVideo ? "video/webm" : sticker.IsAnimated ? "application/x-tgsticker" : "image/webp";
        return Media(origin, "sticker", sticker, type) is { Item: IncomingMessage message }
            ? message with { Emoji = sticker.Emoji }
            : "malformed";
    }

    private static ItemOrIgnored Place(Origin origin, Location point, string? name, string? address) =>
        point is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 }
            ? origin.Message("location", null) with
            {
                Location = new IncomingLocation(point.Latitude, point.Longitude, name, address, point.LivePeriod is not null),
            }
            : "malformed";

    private static IncomingMessage Card(Origin origin, Contact card) => origin.Message("contacts", null) with
    {
        Contacts =
        [
            new IncomingContact(
                $"{card.FirstName} {card.LastName}".Trim() is { Length: > 0 } name ? name : null,
                card.PhoneNumber is { Length: > 0 } phone ? [phone] : [],
                IsSender: card.UserId == origin.Wire.From!.Id),
        ],
    };

    /// <summary>What a web app answers is JSON inside a JSON text, if the app's maker wants it so.</summary>
    private static Dictionary<string, string>? Fields(string? json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(json ?? "", TelegramWire.Options)?
                .Where(field => field.Value is not null)
                .ToDictionary(field => field.Key, field => field.Value!);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,32})(@\w+)?(?<arguments>\s.*)?$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    /// <summary>What all kinds have: who, when, and the words around the message.</summary>
    private sealed record Origin(Message Wire, TelegramReader.Delivery Delivery, bool IsForwarded)
    {
        public ChatAddress Chat => TelegramReader.ChatOf(Wire.Chat.Id);

        public string Id => TelegramReader.IdOf(Wire.Chat.Id, Wire.Id);

        public DateTimeOffset At => Delivery.At(Wire.Date);

        public IncomingMessage Message(string kind, string? text) => new(
            Chat, Delivery.Key, At, Id, kind, text,
            ReplyTo: Wire.ReplyToMessage is { } answered ? TelegramReader.IdOf(Wire.Chat.Id, answered.Id) : null,
            PersonName: TelegramReader.NameOf(Wire.From!))
        {
            PersonLanguage = Wire.From!.LanguageCode,
            QuotedText = Wire.Quote?.Text,
            AlbumId = Wire.MediaGroupId,
            Forwarded = IsForwarded ? "once" : null,
        };
    }
}
