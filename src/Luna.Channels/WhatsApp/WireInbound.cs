using System.Text.Json.Serialization;

namespace Luna.Channels.WhatsApp;

// The wire as WhatsApp documents it. Every member is optional: what is missing or new must never cost a message.
internal sealed record WireContact(WireProfile? Profile, string? WaId, string? UserId);

internal sealed record WireProfile(string? Name);

internal sealed record WireMessage(
    string? From, string? FromUserId, string? Id, string? Timestamp, string? Type, string? GroupId,
    WireContext? Context, WireReferral? Referral, WireText? Text, WireButton? Button, WireInteractive? Interactive,
    WireMedia? Image, WireMedia? Video, WireMedia? Audio, WireMedia? Document, WireMedia? Sticker,
    WirePoint? Location, List<WireCard>? Contacts, WireOrder? Order, WireReaction? Reaction,
    WireEdit? Edit, WireRevoke? Revoke, WireSystem? System);

internal sealed record WireContext(string? Id, bool? Forwarded, bool? FrequentlyForwarded);

internal sealed record WireReferral(string? SourceType, string? SourceId, string? CtwaClid);

internal sealed record WireText(string? Body);

internal sealed record WireButton(string? Payload, string? Text);

internal sealed record WireInteractive(string? Type, WireChoice? ButtonReply, WireChoice? ListReply, WireForm? NfmReply);

internal sealed record WireChoice(string? Id, string? Title);

internal sealed record WireForm(string? ResponseJson, string? Body);

internal sealed record WireMedia(
    string? Id, string? MimeType, string? Sha256, string? Caption, string? Filename, bool? Voice);

internal sealed record WirePoint(double? Latitude, double? Longitude, string? Name, string? Address);

internal sealed record WireCard(WireCardName? Name, List<WirePhone>? Phones);

internal sealed record WireCardName(string? FormattedName, string? FirstName);

internal sealed record WirePhone(string? Phone);

internal sealed record WireOrder(string? CatalogId, string? Text, List<WireOrderLine>? ProductItems);

internal sealed record WireOrderLine(string? ProductRetailerId, int? Quantity, decimal? ItemPrice, string? Currency);

internal sealed record WireReaction(string? MessageId, string? Emoji);

internal sealed record WireEdit(string? OriginalMessageId, WireMessage? Message);

internal sealed record WireRevoke(string? OriginalMessageId);

/// <param name="WaId">The new one, as is <paramref name="UserId"/>.</param>
/// <param name="NewWaId">The same, in older payloads.</param>
internal sealed record WireSystem(string? Type, string? WaId, string? NewWaId, string? UserId, string? PreviousUserId);

internal sealed record WireStatus(
    string? Id, string? Status, string? Timestamp, string? RecipientId, string? RecipientUserId,
    string? BizOpaqueCallbackData, List<WireError>? Errors, WirePricing? Pricing);

internal sealed record WirePricing(bool? Billable, string? PricingModel, string? Category, string? Type);

internal sealed record WireError(int? Code, string? Title, string? Message, bool? IsTransient);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(AnyText)])]
[JsonSerializable(typeof(WireContact))]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(WireStatus))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WireInbound : JsonSerializerContext;
