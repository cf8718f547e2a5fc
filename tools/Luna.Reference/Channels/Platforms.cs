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
        };
        if (manifest.Preconditions["whatsapp"]?["phoneNumberId"]?.GetValue<string>() is { } number)
            settings["Luna:Channels:WhatsApp:PhoneNumberId"] = number;
        if (manifest.Preconditions["bot"]?["telegramBotId"] is { } bot)
        {
            settings["Luna:Channels:Telegram:BotToken"] = $"{bot}:token-of-fixtures";
            settings["Luna:Channels:Telegram:SecretToken"] = manifest.Secret("telegramSecretToken");
            settings["Luna:Channels:Telegram:BaseUrl"] = Nowhere;
        }

        if (manifest.Secret("stripeWebhookSecret") is { Length: > 0 } stripe)
        {
            settings["Luna:Payments:Stripe:SecretKey"] = "sk_test_of_fixtures";
            settings["Luna:Payments:Stripe:WebhookSecret"] = stripe;
            settings["Luna:Payments:Stripe:BaseUrl"] = Nowhere;
        }

        if (manifest.Secret("razorpayWebhookSecret") is { Length: > 0 } razorpay)
        {
            settings["Luna:Payments:Razorpay:KeyId"] = "rzp_test_of_fixtures";
            settings["Luna:Payments:Razorpay:KeySecret"] = "secret-of-fixtures";
            settings["Luna:Payments:Razorpay:WebhookSecret"] = razorpay;
            settings["Luna:Payments:Razorpay:BaseUrl"] = Nowhere;
        }

        return settings;
    }

    /// <summary>Nothing listens there: what Luna sends to a platform without a stand-in never arrives.</summary>
    public const string Nowhere = "http://127.0.0.1:9";

    private static string VerifyToken(Manifest manifest) => manifest.Entries
        .Where(entry => entry is { Provider: "whatsapp", Direction: "http_descriptor" })
        .Select(entry => JsonNode.Parse(entry.Body)!["query"]!["hub.verify_token"]!.GetValue<string>())
        .FirstOrDefault("verify-token-of-fixtures");
}
