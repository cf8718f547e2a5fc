using System.Globalization;
using System.Text;

namespace Luna.Conversations.Payments.Providers;

/// <summary><c>Stripe-Signature: t=SECONDS,v1=HEX,…</c> over the time, a point and the bytes of the body.</summary>
internal sealed class StripeSignature(ProviderSettings settings)
{
    public const string Header = "Stripe-Signature";

    /// <summary>Older ones, and ones from the future, may have been written down by somebody.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    private readonly WebhookSignature _signature = new(settings);

    /// <returns>Why it is refused; null when it is theirs.</returns>
    public string? Refuse(ReadOnlySpan<byte> body, string? header, DateTimeOffset now)
    {
        var parts = (header ?? "").Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToArray();
        var time = parts.FirstOrDefault(part => part[0] == "t")?[1];
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return WebhookReading.BadSignature;
        byte[] signed = [.. Encoding.ASCII.GetBytes(time), (byte)'.', .. body];
        if (!parts.Any(part => part[0] == "v1" && _signature.Fits(signed, part[1])))
            return WebhookReading.BadSignature;
        return Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds ? WebhookReading.TooOld : null;
    }
}
