using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Luna.Api.Messages;
using Luna.Api.Tests.Webhooks.Outgoing;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.StandIns;

namespace Luna.Api.Tests;

/// <summary>Every route is described with examples, and what they show is what Luna takes and gives.</summary>
[Collection("webhooks")]
public sealed class examples_of_the_api(LunaHost luna)
{
    /// <summary>They end when the reader goes, disturb everybody else, or ask for payments where nothing is sold.</summary>
    private static readonly string[] NotAsked =
    [
        "getConversationsByConversationIdStream", "postAdminProjectionsByNameRebuild", "getAdminPaymentsByPaymentId",
        "postAdminPaymentsByPaymentIdRefunds", "getAdminUsersByUserIdWallet",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task no_route_is_without_them()
    {
        foreach (var operation in await OperationsAsync())
        {
            foreach (var parameter in operation.Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "path"))
                parameter.TryGetProperty("example", out _).ShouldBeTrue($"{operation}: {parameter}");
            if (operation.TakesJson)
                operation.Request.ShouldNotBeNull(operation.ToString());
            foreach (var response in operation.Described.GetProperty("responses").EnumerateObject())
            {
                var contents = response.Value.TryGetProperty("content", out var all) ? all.EnumerateObject().ToArray() : [];
                foreach (var content in contents.Where(content => content.Name is not ("image/png" or "application/pdf")))
                    content.Value.TryGetProperty("example", out _).ShouldBeTrue($"{operation} {response.Name} {content.Name}");
                if (response.Name[0] is '4' or '5')
                {
                    contents.Single().Name.ShouldBe("application/problem+json", $"{operation} {response.Name}");
                    contents[0].Value.GetProperty("example").GetProperty("status").GetInt32().ToString().ShouldBe(response.Name);
                }
                else
                {
                    (contents.Length > 0 || response.Name == "204").ShouldBeTrue($"{operation} {response.Name}");
                }
            }
        }
    }

    [Fact]
    public async Task what_they_show_is_taken_and_given()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var owner = new WebhookOwner(luna.Client());
        var ids = await HappenAsync(receiver, owner);
        using var client = luna.Client();

        // Reading first and taking away last; an answer comes before the end of the hand-off.
        foreach (var operation in (await OperationsAsync()).Where(operation => !NotAsked.Contains(operation.Id))
            .OrderBy(operation => "get post delete".IndexOf(operation.Method, StringComparison.Ordinal)).ThenByDescending(operation => operation.Path))
        {
            using var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Filled(ids));
            if (operation.Request is { } body)
                request.Content = new StringContent(body.GetRawText(), new MediaTypeHeaderValue("application/json"));
            using var response = await client.SendAsync(request, Cancellation);
            var given = await response.Content.ReadAsStringAsync(Cancellation);
            response.IsSuccessStatusCode.ShouldBeTrue($"{operation}: {given}");
            if (response.Content.Headers.ContentType?.MediaType != "application/json")
                continue;
            var answer = JsonDocument.Parse(given).RootElement;
            if (operation.Id == "postWebhooks")
                await owner.DeleteAsync(answer.GetProperty("webhook").GetProperty("id").GetGuid());
            ShouldHaveShape(answer, operation.Example((int)response.StatusCode), operation.ToString());
        }
    }

    /// <summary>What the examples tell of.</summary>
    /// <returns>Values of the parameters in paths.</returns>
    private async Task<Dictionary<string, string>> HappenAsync(Receiver receiver, WebhookOwner owner)
    {
        var person = luna.Somebody();
        var made = await owner.RegisterAsync(receiver.Url, "reply.sent");
        owner.Keep(made);
        var kundli = await owner.SayAsync(person, "What is my kundli? Born 15 August 1990 at 10:30 am in Jaipur");
        var export = await owner.SayAsync(person, "export my data");
        await owner.SayAsync(person, "I want to talk to a human");
        using (var client = luna.Client())
            await client.PostAsync("/v1/messages", JsonContentOf(new PostMessage(person, "are you there?")), Cancellation);
        var deliveries = await owner.UntilAsync(made.Webhook.Id, all => all.Any(one => one.ConversationId == kundli.ConversationId));
        await luna.UntilProjectedAsync();
        var user = (await luna.GetAsync($"/admin/conversations/{kundli.ConversationId}")).GetProperty("summary").GetProperty("userId").GetString()!;
        var profile = (await luna.GetAsync($"/admin/users/{user}")).GetProperty("profiles")[0].GetProperty("id").GetString()!;
        await UntilWaitingAsync(kundli.ConversationId);
        var undelivered = await UndeliveredAsync();
        return new Dictionary<string, string>
        {
            ["conversationId"] = kundli.ConversationId.ToString(), ["messageId"] = kundli.Replies[0].MessageId.ToString(),
            ["/media replyId"] = kundli.Replies[0].MessageId.ToString(), ["/v1/exports replyId"] = export.Replies[0].MessageId.ToString(),
            ["file"] = "0.svg", ["webhookId"] = made.Webhook.Id.ToString(), ["deliveryId"] = deliveries[0].Id.ToString(),
            ["userId"] = user, ["profileId"] = profile, ["/admin/dead-letters id"] = undelivered.ToString(),
            ["/admin/insights name"] = "intents",
        };
    }

    /// <returns>A reply that its platform did not take.</returns>
    private async Task<Guid> UndeliveredAsync()
    {
        var number = luna.SomeNumber();
        luna.WhatsApp.FailNext(WhatsAppFailure.Undeliverable, to: number);
        using var heard = await luna.DeliverAsync(WhatsAppPayloads.WithSignature(LunaHost.AppSecret, WhatsAppPayloads.Messages(
            luna.WhatsApp.PhoneNumberId, WhatsAppPayloads.Text(number, $"wamid.{Guid.NewGuid():N}", "hello", DateTimeOffset.UtcNow))));
        var conversationId = StreamIds.Conversation(new ChatAddress("whatsapp", number));
        return (await luna.UntilAsync<ReplyFailed>(conversationId, 1)).Single().Data.ReplyId!.Value;
    }

    private async Task UntilWaitingAsync(Guid conversationId)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, Cancellation))
        {
            var draft = await luna.GetAsync($"/admin/conversations/{conversationId}/draft");
            if (draft.GetProperty("unanswered").GetArrayLength() > 0)
                return;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        }
    }

    private static StringContent JsonContentOf(PostMessage message) =>
        new(JsonSerializer.Serialize(message, JsonSerializerOptions.Web), new MediaTypeHeaderValue("application/json"));

    private async Task<IReadOnlyList<Operation>> OperationsAsync() =>
    [
        .. (await luna.GetAsync("/openapi/v1.json", key: null)).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(one => new Operation(path.Name, one.Name, one.Value))),
    ];

    /// <summary>All that the example tells is there, and of the same kind.</summary>
    private static void ShouldHaveShape(JsonElement given, JsonElement example, string where)
    {
        if (given.ValueKind == JsonValueKind.Null || example.ValueKind == JsonValueKind.Null)
            return;
        KindOf(given).ShouldBe(KindOf(example), where);
        if (example.ValueKind == JsonValueKind.Object)
            foreach (var member in example.EnumerateObject())
                ShouldHaveShape(
                    given.TryGetProperty(member.Name, out var value) ? value : throw new ShouldAssertException($"{where}.{member.Name} is not given."),
                    member.Value, $"{where}.{member.Name}");
        else if (example.ValueKind == JsonValueKind.Array && example.GetArrayLength() > 0 && given.GetArrayLength() > 0)
            ShouldHaveShape(given[0], example[0], where + "[0]");
    }

    private static JsonValueKind KindOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;

    private sealed record Operation(string Path, string Method, JsonElement Described)
    {
        public string Id => Described.GetProperty("operationId").GetString()!;

        public IReadOnlyList<JsonElement> Parameters =>
            Described.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

        public bool TakesJson => Described.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out _);

        public JsonElement? Request =>
            TakesJson && Described.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").TryGetProperty("example", out var example)
                ? example
                : null;

        public JsonElement Example(int status) => Described.GetProperty("responses").GetProperty($"{status}")
            .GetProperty("content").GetProperty("application/json").GetProperty("example");

        /// <summary>With the examples of the query; what they name in the path is what happened here.</summary>
        public string Filled(Dictionary<string, string> ids)
        {
            var path = ids.Aggregate(Path, (path, id) => id.Key.Split(' ') switch
            {
                [var start, var name] => Path.StartsWith(start, StringComparison.Ordinal) ? path.Replace($"{{{name}}}", id.Value, StringComparison.Ordinal) : path,
                [var name, ..] => path.Replace($"{{{name}}}", id.Value, StringComparison.Ordinal),
                _ => path,
            });
            var query = Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query" && parameter.TryGetProperty("example", out _))
                .Select(parameter => $"{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(parameter.GetProperty("example").ToString())}");
            return $"{path}?{string.Join('&', query)}";
        }

        public override string ToString() => $"{Method} {Path}";
    }
}
