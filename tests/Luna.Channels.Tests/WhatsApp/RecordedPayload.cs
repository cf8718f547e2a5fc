using System.Text.Json;

namespace Luna.Channels.Tests.WhatsApp;

/// <summary>A payload of <c>Fixtures/whatsapp</c> and what is expected of it.</summary>
public sealed record RecordedPayload(string Name, string Direction, string? Signature, byte[] Body, JsonElement[] Expected)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private static readonly JsonElement Manifest =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "whatsapp.json"))).RootElement;

    public static string AppSecret { get; } = Manifest.GetProperty("appSecret").GetString()!;

    public static string PhoneNumberId { get; } = Manifest.GetProperty("phoneNumberId").GetString()!;

    public static IReadOnlyList<RecordedPayload> All { get; } =
    [
        .. Manifest.GetProperty("payloads").EnumerateArray().Select(payload => new RecordedPayload(
            payload.GetProperty("name").GetString()!,
            payload.GetProperty("direction").GetString()!,
            payload.TryGetProperty("signature", out var signature) ? signature.GetString() : null,
            File.ReadAllBytes(Path.Combine(Folder, payload.GetProperty("file").GetString()!)),
            [.. payload.GetProperty("expect").EnumerateArray()])),
    ];

    public static IReadOnlyList<RecordedPayload> Webhooks { get; } =
        [.. All.Where(payload => payload.Direction == "inbound_webhook")];

    public static RecordedPayload Of(string name) => All.Single(payload => payload.Name == name);
}
