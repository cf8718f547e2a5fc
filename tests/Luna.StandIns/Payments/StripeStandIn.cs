using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Luna.StandIns.Payments;

/// <summary>Checkout Sessions and refunds of Stripe: the same key does a thing once, and says so when it is used for another.</summary>
public sealed class StripeStandIn(string secretKey, string webhookSecret) : ProviderStandIn
{
    private readonly ConcurrentDictionary<string, (string Asked, JsonObject Answer)> _byKey = new();
    private readonly ConcurrentDictionary<string, JsonObject> _sessions = new();
    private readonly ConcurrentDictionary<string, long> _refunded = new();

    public static async Task<StripeStandIn> StartAsync(string secretKey, string webhookSecret)
    {
        var standIn = new StripeStandIn(secretKey, webhookSecret);
        await standIn.StartAsync();
        return standIn;
    }

    /// <returns>The session of an order.</returns>
    public JsonObject SessionOf(string order) => _sessions.Values.Single(session => (string?)session["client_reference_id"] == order);

    /// <summary>The person pays on the page; two events tell of it.</summary>
    /// <param name="minor">Another amount than the page names.</param>
    public string Pay(string order, long? minor = null)
    {
        var session = SessionOf(order);
        var payment = (string)session["payment_intent"]!;
        var amount = minor ?? (long)session["amount_total"]!;
        (session["status"], session["payment_status"]) = ("complete", "paid");
        var told = session.DeepClone().AsObject();
        told["amount_total"] = amount;
        Tell("checkout.session.completed", told);
        Tell("payment_intent.succeeded", new JsonObject
        {
            ["id"] = payment, ["amount"] = amount, ["amount_received"] = amount, ["currency"] = (string?)session["currency"],
            ["metadata"] = new JsonObject { ["order_ref"] = order },
        });
        return payment;
    }

    public void Decline(string order) => Tell("payment_intent.payment_failed", new JsonObject
    {
        ["id"] = (string?)SessionOf(order)["payment_intent"], ["amount"] = (long)SessionOf(order)["amount_total"]!,
        ["currency"] = (string?)SessionOf(order)["currency"], ["metadata"] = new JsonObject { ["order_ref"] = order },
        ["last_payment_error"] = new JsonObject { ["code"] = "card_declined" },
    });

    public void Expire(string order)
    {
        SessionOf(order)["status"] = "expired";
        Tell("checkout.session.expired", SessionOf(order).DeepClone().AsObject());
    }

    protected override async Task<IResult> AnswerAsync(HttpContext context, string path)
    {
        if (context.Request.Headers.Authorization != $"Bearer {secretKey}")
            return Broken("The key is wrong.", Refusal(401, "invalid_api_key"));
        return (context.Request.Method, path) switch
        {
            ("POST", "/v1/checkout/sessions") => await OnceAsync(context, Open),
            ("POST", "/v1/refunds") => await OnceAsync(context, Refund),
            ("GET", _) when path.StartsWith("/v1/checkout/sessions/", StringComparison.Ordinal) =>
                _sessions.TryGetValue(path.Split('/')[^1], out var session) ? Answer(session) : Refusal(404, "resource_missing"),
            _ => Broken($"There is no {path}.", Refusal(404, "unknown_url")),
        };
    }

    private async Task<IResult> OnceAsync(HttpContext context, Func<IFormCollection, JsonObject?> make)
    {
        var form = await context.Request.ReadFormAsync();
        if (context.Request.Headers["Idempotency-Key"] is not [{ Length: > 0 } key])
            return Broken("No Idempotency-Key.", Refusal(400, "no_key"));
        var asked = string.Join('&', form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));
        if (_byKey.TryGetValue(key, out var before))
            return before.Asked == asked ? Answer(before.Answer) : Broken("A key used for something else.", Refusal(400, "idempotency_error"));
        if (make(form) is not { } made)
            return Refusal(400, "parameter_invalid");
        _byKey[key] = (asked, made);
        return Answer(made);
    }

    private JsonObject? Open(IFormCollection form)
    {
        if (!long.TryParse(form["line_items[0][price_data][unit_amount]"], NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || form["client_reference_id"] is not [{ Length: > 0 and <= 200 } order] || form["success_url"].Count != 1)
            return null;
        var id = NextId("cs_test_");
        return _sessions[id] = new JsonObject
        {
            ["id"] = id, ["object"] = "checkout.session", ["url"] = $"https://checkout.stripe.test/{id}", ["mode"] = (string?)form["mode"],
            ["client_reference_id"] = order, ["amount_total"] = amount, ["currency"] = (string?)form["line_items[0][price_data][currency]"],
            ["payment_intent"] = NextId("pi_"), ["status"] = "open", ["payment_status"] = "unpaid",
            ["expires_at"] = long.Parse(form["expires_at"]!, CultureInfo.InvariantCulture), ["metadata"] = new JsonObject { ["order_ref"] = order },
        };
    }

    private JsonObject? Refund(IFormCollection form)
    {
        var (payment, amount) = ((string)form["payment_intent"]!, long.Parse(form["amount"]!, CultureInfo.InvariantCulture));
        var session = _sessions.Values.Single(one => (string?)one["payment_intent"] == payment);
        var captured = (long)session["amount_total"]!;
        var total = _refunded.AddOrUpdate(payment, amount, (_, before) => before + amount);
        if (total > captured)
        {
            _refunded[payment] = total - amount;
            return null;
        }

        var currency = (string?)session["currency"];
        Tell("charge.refunded", new JsonObject
        {
            ["id"] = $"ch_{payment}", ["amount"] = captured, ["amount_captured"] = captured, ["amount_refunded"] = total,
            ["currency"] = currency, ["payment_intent"] = payment, ["metadata"] = session["metadata"]!.DeepClone(),
        });
        return new JsonObject { ["id"] = NextId("re_"), ["object"] = "refund", ["amount"] = amount, ["currency"] = currency, ["status"] = "succeeded" };
    }

    private void Tell(string type, JsonObject subject) => Tell(WebhookDelivery.OfStripe(
        new JsonObject
        {
            ["id"] = NextId("evt_"), ["object"] = "event", ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), ["type"] = type,
            ["data"] = new JsonObject { ["object"] = subject },
        },
        webhookSecret));

    private static IResult Answer(JsonObject answer) => Results.Text(answer.ToJsonString(), "application/json");

    private static IResult Refusal(int status, string code) => Results.Text(
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["type"] = "invalid_request_error", ["message"] = "Refused." } }.ToJsonString(),
        "application/json", statusCode: status);
}
