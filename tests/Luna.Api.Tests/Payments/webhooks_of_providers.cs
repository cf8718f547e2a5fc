using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.StandIns.Payments;

namespace Luna.Api.Tests.Payments;

/// <summary>Recorded deliveries of both providers, over the real host.</summary>
public sealed class webhooks_of_providers(PayingLuna luna) : IClassFixture<PayingLuna>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Payments", "Fixtures");
    private static readonly JsonObject Recorded = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "payments.json")))!.AsObject();

    public static TheoryData<string> Names => [.. Payloads.Select(payload => (string)payload["name"]!)];

    private static IEnumerable<JsonObject> Payloads => Recorded["payloads"]!.AsArray().Select(payload => payload!.AsObject());

    [Theory, MemberData(nameof(Names))]
    public async Task a_recorded_delivery_is_answered_and_acted_on(string name)
    {
        foreach (var order in Recorded["orders"]!.AsArray())
            await KnowAsync(order!.AsObject());
        var payload = Payloads.Single(one => (string?)one["name"] == name);
        foreach (var earlier in payload["deliverAfter"]?.AsArray() ?? [])
            await DeliverAsync(Payloads.Single(one => (string?)one["name"] == (string?)earlier));
        var before = await CountAsync();

        (await DeliverAsync(payload)).ShouldBe((HttpStatusCode)(int)payload["status"]!);

        var expected = payload["expect"]!.AsArray().Single()!.AsObject();
        if ((string?)expected["action"] == "create_payment_event" && expected["payment"] is JsonObject payment)
            await ShouldBeKnownAsync(expected, payment);
        else
            (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task a_delivery_under_the_secret_before_is_taken_while_secrets_change()
    {
        await luna.OrderAsync("order:rotated", "stripe", new Money(100, "INR"));
        await luna.DeliverAsync([WebhookDelivery.OfStripe(Paid("order:rotated", "pi_rotated"), PayingLuna.StripePrevious)]);
        (await luna.EventsOfAsync(StreamIds.Payment("order:rotated"))).Select(e => e.Data).OfType<PaymentCaptured>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("/webhooks/stripe")]
    [InlineData("/webhooks/razorpay")]
    public async Task a_delivery_without_a_signature_is_refused(string path)
    {
        using var client = luna.Host.Server.CreateClient();
        using var content = new StringContent("{}");
        using var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(-301, HttpStatusCode.BadRequest)]
    [InlineData(-299, HttpStatusCode.OK)]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(302, HttpStatusCode.BadRequest)]
    public async Task a_signature_is_good_for_five_minutes(int seconds, HttpStatusCode status)
    {
        luna.Clock.Reset();
        using var client = luna.Host.Server.CreateClient();
        var delivery = WebhookDelivery.OfStripe(Paid($"order:late{seconds}", $"pi_late{seconds}"), PayingLuna.StripeSecret);
        using var response = await delivery.SendAsync(
            client, luna.Clock.GetUtcNow().AddSeconds(seconds), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task thirty_two_deliveries_at_once_grant_once()
    {
        luna.Clock.Reset();
        await luna.OrderAsync("order:many", "stripe", new Money(100, "INR"));
        await Task.WhenAll(Enumerable.Range(0, 32).Select(number => luna.DeliverAsync(
            [WebhookDelivery.OfStripe(Paid("order:many", "pi_many", $"evt_many{number / 4}"), PayingLuna.StripeSecret)])));
        var events = await luna.EventsOfAsync(StreamIds.Payment("order:many"));
        events.Select(e => e.Data).OfType<PaymentCaptured>().ShouldHaveSingleItem();
        var order = events.Select(e => e.Data).OfType<PaymentRequested>().Single();
        (await luna.EventsOfAsync(StreamIds.Wallet(order.UserId))).Select(e => e.Data)
            .ShouldBe([new CreditsGranted("stripe:pi_many", 50)]);
    }

    [Fact]
    public async Task a_dispute_that_is_told_before_the_payment_stands_with_it_afterwards()
    {
        luna.Clock.Reset();
        await luna.OrderAsync("order:parked", "stripe", new Money(100, "INR"));
        await luna.DeliverAsync(
        [
            WebhookDelivery.OfStripe(
                Told("charge.dispute.created", "evt_parked1", new JsonObject { ["id"] = "dp_1", ["payment_intent"] = "pi_parked", ["amount"] = 100, ["currency"] = "inr" }),
                PayingLuna.StripeSecret),
            WebhookDelivery.OfStripe(Paid("order:parked", "pi_parked", "evt_parked2"), PayingLuna.StripeSecret),
        ]);
        (await luna.EventsOfAsync(StreamIds.Payment("order:parked"))).Select(e => e.Data).OfType<PaymentFlagged>()
            .ShouldHaveSingleItem().Reason.ShouldBe(PaymentFlagged.Disputed);
    }

    private async Task ShouldBeKnownAsync(JsonObject expected, JsonObject told)
    {
        var order = (string?)told["orderRef"];
        var reference = (string?)told["paymentIntent"] ?? (string?)told["subscription"] ?? (string)told["externalId"]!;
        Guid[] streams =
        [
            StreamIds.Payment(order ?? ""), StreamIds.Payment($"{(string?)expected["provider"]}:{reference}"),
            StreamIds.Payment($"{(string?)expected["provider"]}:{(string?)told["externalId"]}"), StreamIds.Payment("order:01JLUNA0101"),
        ];
        var at = DateTimeOffset.Parse((string)expected["occurredAt"]!, CultureInfo.InvariantCulture);
        var happened = (await Task.WhenAll(streams.Select(luna.EventsOfAsync))).SelectMany(stream => stream).Select(e => e.Data).ToArray();
        var minor = (long?)told["amountMinor"];
        var amount = minor is { } known ? new Money(known, (string)told["currency"]!) : (Money?)null;
        switch ((string?)told["state"])
        {
            // Told twice in two ways, it is captured once, at the time of the word that came first.
            case "paid" when order is not null:
                happened.OfType<PaymentCaptured>().Where(captured => captured.PaymentId.StartsWith('p'))
                    .ShouldContain(captured => captured.Amount == amount);
                break;
            case "failed":
                happened.ShouldContain(new PaymentFailed((string)told["externalId"]!, (string)told["failureCode"]!, at));
                break;
            case "expired":
                happened.ShouldContain(new PaymentExpired(at));
                break;
            case "refunded_full":
                happened.OfType<PaymentRefunded>().ShouldContain(refunded => refunded.Total == amount && refunded.At == at);
                break;
            default:
                happened.OfType<PaymentFlagged>().ShouldContain(flagged => flagged.Amount == amount && flagged.At == at);
                break;
        }
    }

    private async Task KnowAsync(JsonObject order)
    {
        if ((await luna.EventsOfAsync(StreamIds.Payment((string)order["order"]!))).Count == 0)
            await luna.OrderAsync((string)order["order"]!, (string)order["provider"]!, new Money((long)order["minor"]!, (string)order["currency"]!));
    }

    private async Task<HttpStatusCode> DeliverAsync(JsonObject payload)
    {
        // A stale one was signed a day before the others.
        var signed = Payloads.Select(one => (string?)one["headers"]!["Stripe-Signature"]).Where(header => header is not null).Min()!;
        var header = (string?)payload["headers"]!["Stripe-Signature"];
        luna.Clock.Set(header is null || header == signed ? DateTimeOffset.FromUnixTimeSeconds(1_793_200_000) : TimeIn(header));
        using var client = luna.Host.Server.CreateClient();
        using var content = new ByteArrayContent(
            await File.ReadAllBytesAsync(Path.Combine(Folder, (string)payload["file"]!), TestContext.Current.CancellationToken));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{((string)payload["name"]!).Split('/')[0]}") { Content = content };
        foreach (var (name, value) in payload["headers"]!.AsObject())
            request.Headers.TryAddWithoutValidation(name, (string?)value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        luna.Clock.Reset();
        return response.StatusCode;
    }

    private static DateTimeOffset TimeIn(string header) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(header.Split(',')[0][2..], CultureInfo.InvariantCulture));

    private async Task<long> CountAsync() =>
        (long)(await Database.Sql.ScalarAsync(luna.Database, "select count(*) from luna.mt_events"))!;

    private static JsonObject Paid(string order, string payment, string? id = null) => Told(
        "payment_intent.succeeded", id ?? $"evt_{payment}", new JsonObject
        {
            ["id"] = payment, ["amount_received"] = 100, ["currency"] = "inr", ["metadata"] = new JsonObject { ["order_ref"] = order },
        });

    private static JsonObject Told(string type, string id, JsonObject subject) => new()
    {
        ["id"] = id, ["type"] = type, ["created"] = 1_793_200_000, ["data"] = new JsonObject { ["object"] = subject },
    };
}
