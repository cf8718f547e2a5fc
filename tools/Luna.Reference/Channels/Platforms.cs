using System.Text.Json.Nodes;

namespace Luna.Reference.Channels;

/// <summary>What a Luna is told of platforms so that what a manifest holds is meant for her.</summary>
internal static class Platforms
{
    public static Dictionary<string, string> Settings(Manifest manifest)
    {
        var settings = new Dictionary<string, string>
        {
            ["Luna:Channels:WhatsApp:AppSecret"] = manifest.Secret("whatsappAppSecret"),
            ["Luna:Channels:WhatsApp:VerifyToken"] = VerifyToken(manifest),
            ["Luna:Channels:Telegram:BotToken"] = $"{manifest.Preconditions["bot"]?["telegramBotId"]}:token-of-fixtures",
            ["Luna:Channels:Telegram:SecretToken"] = manifest.Secret("telegramSecretToken"),
            ["Luna:Channels:Telegram:BaseUrl"] = Nowhere,
            ["Luna:Payments:Stripe:SecretKey"] = "sk_test_of_fixtures",
            ["Luna:Payments:Stripe:WebhookSecret"] = manifest.Secret("stripeWebhookSecret"),
            ["Luna:Payments:Stripe:BaseUrl"] = Nowhere,
            ["Luna:Payments:Razorpay:KeyId"] = "rzp_test_of_fixtures",
            ["Luna:Payments:Razorpay:KeySecret"] = "secret-of-fixtures",
            ["Luna:Payments:Razorpay:WebhookSecret"] = manifest.Secret("razorpayWebhookSecret"),
            ["Luna:Payments:Razorpay:BaseUrl"] = Nowhere,
        };
        if (manifest.Preconditions["whatsapp"]?["phoneNumberId"]?.GetValue<string>() is { } number)
            settings["Luna:Channels:WhatsApp:PhoneNumberId"] = number;
        return settings;
    }

    /// <summary>Nothing listens there: what Luna sends to a platform without a stand-in never arrives.</summary>
    public const string Nowhere = "http://127.0.0.1:9";

    private static string VerifyToken(Manifest manifest) => manifest.Entries
        .Where(entry => entry is { Provider: "whatsapp", Direction: "http_descriptor" })
        .Select(entry => JsonNode.Parse(entry.Body)!["query"]!["hub.verify_token"]!.GetValue<string>())
        .FirstOrDefault("verify-token-of-fixtures");
}
