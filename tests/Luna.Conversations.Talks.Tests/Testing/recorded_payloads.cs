using System.Text.Json.Nodes;
using Luna.Reference.Channels;
using Luna.StandIns;

namespace Luna.Conversations.Talks.Tests.Testing;

/// <summary>What is told of a manifest that Luna keeps to, and of one that she does not.</summary>
public sealed class recorded_payloads : IDisposable
{
    private const string Secret = "secret-of-a-manifest";
    private const string Number = WhatsAppPayloads.PhoneNumberId;
    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("luna-manifest-").FullName;
    private readonly JsonArray _entries = [];

    private static string Id => "wamid.1";

    private static string Key => $"whatsapp:{Number}:{Id}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task one_that_is_kept_to_ends_well()
    {
        Add("again", Text(), Signed(Text()), 200, new JsonObject
        {
            ["action"] = "ack_ignore", ["kind"] = "duplicate", ["dedupKey"] = Key, ["text"] = "Namaste", ["opensServiceWindow"] = false,
        }, after: "first");
        Add("first", Text(), Signed(Text()), 200, Message("Namaste"));
        Add("forged", Text(), $"sha256={new string('0', 64)}", 401, new JsonObject { ["action"] = "reject", ["kind"] = "bad_signature" });
        var status = WhatsAppPayloads.Statuses(Number, WhatsAppPayloads.Status("919", "wamid.out", "failed", At, 131047));
        Add("failed", status, Signed(status), 200, new JsonObject
        {
            ["action"] = "create_delivery_status", ["kind"] = "failed", ["externalMessageId"] = "wamid.out",
            ["error"] = new JsonObject { ["code"] = 131047, ["retryable"] = false, ["reason"] = "outside_service_window" },
        });

        var (exit, told) = await RunAsync();
        told.ShouldBe("whatsapp: 4 of 4 as expected\n4 of 4 as expected, 0 differ\n");
        exit.ShouldBe(0);
    }

    [Fact]
    public async Task what_differs_is_named_and_what_nobody_serves_differs()
    {
        Add("first", Text(), Signed(Text()), 200, Message("Namaskar"));
        Add("pigeon", Text(), Signed(Text()), 200, Message("Namaste"), provider: "pigeon");

        var (exit, told) = await RunAsync();
        told.ShouldContain("DIFFERS: first\n  - text is \"Namaste\", expected \"Namaskar\"");
        told.ShouldContain("DIFFERS: pigeon\n  - status is 404, expected 200");
        told.ShouldContain("0 of 2 as expected, 2 differ");
        exit.ShouldBe(1);
    }

    private static byte[] Text() => WhatsAppPayloads.Messages(Number, WhatsAppPayloads.Text("919", Id, "Namaste", At));

    private static string Signed(byte[] body) => WhatsAppPayloads.Sign(Secret, body);

    private static JsonObject Message(string text) => new()
    {
        ["action"] = "create_message", ["kind"] = "text", ["externalMessageId"] = Id, ["occurredAt"] = "2026-10-26T07:33:20Z",
        ["user"] = new JsonObject { ["waId"] = "919" }, ["dedupKey"] = Key, ["opensServiceWindow"] = true, ["text"] = text,
    };

    private void Add(string id, byte[] body, string signature, int status, JsonObject expected, string? after = null, string provider = "whatsapp")
    {
        File.WriteAllBytes(Path.Combine(_folder, id), body);
        _entries.Add(new JsonObject
        {
            ["id"] = id, ["provider"] = provider, ["file"] = id, ["direction"] = "inbound_webhook",
            ["http"] = new JsonObject
            {
                ["headers"] = new JsonObject { [WhatsAppPayloads.SignatureHeader] = signature }, ["expectedStatus"] = status,
            },
            ["expect"] = new JsonArray(expected),
            ["deliverAfter"] = after is null ? null : new JsonArray(after),
        });
    }

    private async Task<(int Exit, string Told)> RunAsync()
    {
        var manifest = Path.Combine(_folder, "manifest.json");
        await File.WriteAllTextAsync(manifest, new JsonObject
        {
            ["secrets"] = new JsonObject { ["whatsappAppSecret"] = Secret },
            ["preconditions"] = new JsonObject { ["whatsapp"] = new JsonObject { ["phoneNumberId"] = Number } },
            ["fixtures"] = _entries,
        }.ToJsonString(), TestContext.Current.CancellationToken);
        await using var told = new StringWriter { NewLine = "\n" };
        return (await ChannelTests.RunAsync(manifest, told), told.ToString());
    }
}
