using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Luna.StandIns.Payments;

/// <summary>Something that a provider tells, signed as it signs when it delivers.</summary>
/// <param name="Sign">Headers for the body at a moment.</param>
public sealed record WebhookDelivery(string Path, byte[] Body, Func<byte[], DateTimeOffset, IReadOnlyDictionary<string, string>> Sign)
{
    public static WebhookDelivery OfStripe(JsonObject told, string secret) => new("/webhooks/stripe", Bytes(told), (body, now) =>
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, string> { ["Stripe-Signature"] = $"t={time},v1={Hmac(secret, [.. Encoding.ASCII.GetBytes(time + "."), .. body])}" };
    });

    public static WebhookDelivery OfRazorpay(JsonObject told, string eventId, string secret) => new("/webhooks/razorpay", Bytes(told), (body, _) =>
        new Dictionary<string, string> { ["X-Razorpay-Signature"] = Hmac(secret, body), ["x-razorpay-event-id"] = eventId });

    public async Task<HttpResponseMessage> SendAsync(HttpClient client, DateTimeOffset now, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        foreach (var (name, value) in Sign(Body, now))
            request.Headers.Add(name, value);
        return await client.SendAsync(request, cancellation);
    }

    private static byte[] Bytes(JsonObject told) => Encoding.UTF8.GetBytes(told.ToJsonString());

    private static string Hmac(string secret, byte[] signed) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
}

/// <summary>What a network does to deliveries: some twice, some later than others, some never.</summary>
public sealed record Mischief(int Seed, bool Drops = false)
{
    public IReadOnlyList<WebhookDelivery> Of(IReadOnlyList<WebhookDelivery> told)
    {
        var random = new Random(Seed);
        var sent = told.Where(_ => !Drops || random.Next(3) > 0).ToList();
        sent.AddRange([.. sent.Where(_ => random.Next(2) == 0)]);
        var order = sent.ToArray();
        random.Shuffle(order);
        return order;
    }
}
