using System.Text.Json;

namespace Luna.Channels.Tests.Telegram;

/// <summary>A payload of <c>Fixtures/telegram</c> and what is expected of it.</summary>
public sealed record RecordedUpdate(string Name, string Direction, byte[] Body, JsonElement Expected)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private static readonly JsonElement Manifest =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "telegram.json"))).RootElement;

    public static string BotId { get; } = Manifest.GetProperty("botId").GetString()!;

    public static IReadOnlyList<RecordedUpdate> All { get; } =
    [
        .. Manifest.GetProperty("payloads").EnumerateArray().Select(payload => new RecordedUpdate(
            payload.GetProperty("name").GetString()!,
            payload.GetProperty("direction").GetString()!,
            File.ReadAllBytes(Path.Combine(Folder, payload.GetProperty("file").GetString()!)),
            payload.GetProperty("expect").EnumerateArray().Single())),
    ];

    public static IReadOnlyList<RecordedUpdate> Webhooks { get; } = [.. All.Where(payload => payload.Direction == "inbound_webhook")];

    public static RecordedUpdate Of(string name) => All.Single(payload => payload.Name == name);
}
