using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Luna.StandIns.Payments;

/// <summary>Payment links and refunds of Razorpay: a reference has one link, and a key gives back once.</summary>
public sealed class RazorpayStandIn(string keyId, string keySecret, string webhookSecret) : ProviderStandIn
{
    private const int LongestReference = 40;
    private readonly ConcurrentDictionary<string, JsonObject> _links = new();
    private readonly ConcurrentDictionary<string, JsonObject> _payments = new();
    private readonly ConcurrentDictionary<string, (string Asked, JsonObject Answer)> _byKey = new();

    public static async Task<RazorpayStandIn> StartAsync(string keyId, string keySecret, string webhookSecret)
    {
        var standIn = new RazorpayStandIn(keyId, keySecret, webhookSecret);
        await standIn.StartAsync();
        return standIn;
    }

    /// <summary>The person pays by UPI; three events tell of it.</summary>
    /// <param name="minor">Another amount than the link names.</param>
    public string Pay(string order, long? minor = null)
    {
        var link = _links[order];
        var payment = PaymentOf(order, minor ?? (long)link["amount"]!, "captured");
        (link["status"], link["updated_at"]) = ("paid", Now);
        link["payments"] = new JsonArray(new JsonObject { ["payment_id"] = (string?)payment["id"], ["status"] = "captured" });
        Tell("payment.captured", ("payment", payment));
        Tell("order.paid", ("payment", payment), ("order", new JsonObject { ["receipt"] = order }));
        Tell("payment_link.paid", ("payment_link", link), ("payment", payment));
        return (string)payment["id"]!;
    }

    public void Decline(string order)
    {
        var failed = PaymentOf(order, (long)_links[order]["amount"]!, "failed");
        (failed["error_code"], failed["error_reason"]) = ("BAD_REQUEST_ERROR", "payment_failed");
        Tell("payment.failed", ("payment", failed));
    }

    public void Expire(string order)
    {
        (_links[order]["status"], _links[order]["expired_at"]) = ("expired", Now);
        Tell("payment_link.expired", ("payment_link", _links[order]));
    }

    protected override async Task<IResult> AnswerAsync(HttpContext context, string path)
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{keyId}:{keySecret}"));
        if (context.Request.Headers.Authorization != $"Basic {basic}")
            return Broken("The key is wrong.", Refusal(401));
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        return (context.Request.Method, path.Split('/')) switch
        {
            ("POST", [_, "v1", "payment_links"]) => Open(JsonNode.Parse(body)!.AsObject()),
            ("GET", [_, "v1", "payment_links"]) => Answer(new JsonObject
            {
                ["payment_links"] = new JsonArray(
                    [.. _links.Where(link => link.Key == context.Request.Query["reference_id"]).Select(link => link.Value.DeepClone())]),
            }),
            ("GET", [_, "v1", "payments", var id]) => _payments.TryGetValue(id, out var payment) ? Answer(payment) : Refusal(400),
            ("POST", [_, "v1", "payments", var id, "refund"]) => Refund(context, id, body),
            _ => Broken($"There is no {path}.", Refusal(404)),
        };
    }

    private IResult Open(JsonObject asked)
    {
        var reference = (string?)asked["reference_id"] ?? "";
        if (reference.Length is 0 or > LongestReference || (long)asked["expire_by"]! < Now + 15 * 60)
            return Broken("A reference or an expiry out of bounds.", Refusal(400));
        var id = NextId("plink_");
        var made = asked.DeepClone().AsObject();
        (made["id"], made["short_url"], made["status"]) = (id, $"https://rzp.test/{id}", "created");
        return _links.TryAdd(reference, made) ? Answer(made) : Refusal(400);
    }

    private IResult Refund(HttpContext context, string id, string body)
    {
        if (context.Request.Headers["X-Refund-Idempotency"] is not [{ Length: >= 10 } key]
            || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return Broken("No X-Refund-Idempotency.", Refusal(400));
        if (_byKey.TryGetValue(key, out var before))
            return before.Asked == body ? Answer(before.Answer) : Broken("A key used for something else.", Refusal(400));
        var (payment, amount) = (_payments[id], (long)JsonNode.Parse(body)!["amount"]!);
        var total = (long)payment["amount_refunded"]! + amount;
        if (total > (long)payment["amount"]!)
            return Refusal(400);
        payment["amount_refunded"] = total;
        payment["status"] = total == (long)payment["amount"]! ? "refunded" : "captured";
        var refund = new JsonObject { ["id"] = NextId("rfnd_"), ["amount"] = amount, ["payment_id"] = id, ["status"] = "processed" };
        _byKey[key] = (body, refund);
        Tell("refund.processed", ("refund", refund), ("payment", payment));
        return Answer(refund);
    }

    private JsonObject PaymentOf(string order, long minor, string status)
    {
        var id = NextId("pay_");
        return _payments[id] = new JsonObject
        {
            ["id"] = id, ["amount"] = minor, ["currency"] = (string?)_links[order]["currency"], ["status"] = status,
            ["amount_refunded"] = 0L, ["method"] = "upi", ["vpa"] = "canary@upi", ["email"] = "canary@example.com",
            ["notes"] = new JsonObject { ["order_ref"] = order }, ["created_at"] = Now,
        };
    }

    private void Tell(string type, params (string Name, JsonObject Entity)[] payload)
    {
        var entities = new JsonObject();
        foreach (var (name, entity) in payload)
            entities[name] = new JsonObject { ["entity"] = entity.DeepClone() };
        Tell(WebhookDelivery.OfRazorpay(
            new JsonObject { ["event"] = type, ["created_at"] = Now, ["payload"] = entities }, NextId("evt"), webhookSecret));
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static IResult Answer(JsonObject answer) => Results.Text(answer.ToJsonString(), "application/json");

    private static IResult Refusal(int status) => Results.Text(
        new JsonObject { ["error"] = new JsonObject { ["code"] = "BAD_REQUEST_ERROR" } }.ToJsonString(), "application/json", statusCode: status);
}
