using Microsoft.Extensions.Options;

namespace Luna.Conversations.Payments;

/// <summary>Who takes the money, from the section <c>Luna:Payments</c>. See <c>docs/payments.md</c>.</summary>
public sealed class PaymentOptions
{
    public const string Section = "Luna:Payments";

    public StripeOptions Stripe { get; set; } = new();

    public RazorpayOptions Razorpay { get; set; } = new();

    /// <summary>Where a person's browser goes after paying.</summary>
    public string ReturnUrl { get; set; } = "https://example.com/";

    /// <summary>How long a page to pay on works; 1 to 23, for Stripe keeps none longer than a day.</summary>
    public int CheckoutHours { get; set; } = 23;

    /// <summary>For so many days a person gets their money back at once, if the credits are still there; 0 leaves it to humans.</summary>
    public int RefundDays { get; set; } = 7;

    /// <summary>How often what is open is compared with what the providers know; 1 to 1440.</summary>
    public int ReconcileMinutes { get; set; } = 15;
}

/// <summary>What both providers need.</summary>
public abstract class ProviderSettings
{
    public string WebhookSecret { get; set; } = "";

    /// <summary>The one before, as long as the provider may still sign with it.</summary>
    public string PreviousWebhookSecret { get; set; } = "";

    public string BaseUrl { get; set; } = "";

    /// <summary>How long one call may take, in seconds, 1 to 120.</summary>
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>Currencies that are paid here, upper case; empty for any.</summary>
    public IList<string> Currencies { get; set; } = [];

    /// <summary>Channels whose people pay here; empty for any.</summary>
    public IList<string> Channels { get; set; } = [];

    public bool IsConfigured => Secrets.Any(secret => !string.IsNullOrWhiteSpace(secret.Value));

    internal abstract IEnumerable<KeyValuePair<string, string>> Secrets { get; }

    internal bool Takes(string currency, string channel) => IsConfigured
        && (Currencies.Count == 0 || Currencies.Contains(currency)) && (Channels.Count == 0 || Channels.Contains(channel));
}

/// <summary>Off when nothing is set.</summary>
public sealed class StripeOptions : ProviderSettings
{
    public const string Section = PaymentOptions.Section + ":Stripe";

    public StripeOptions() => BaseUrl = "https://api.stripe.com";

    public string SecretKey { get; set; } = "";

    internal override IEnumerable<KeyValuePair<string, string>> Secrets =>
        [new(nameof(SecretKey), SecretKey), new(nameof(WebhookSecret), WebhookSecret)];
}

/// <summary>Off when nothing is set. Indian rupees alone, if no currencies are named.</summary>
public sealed class RazorpayOptions : ProviderSettings
{
    public const string Section = PaymentOptions.Section + ":Razorpay";

    public RazorpayOptions() => BaseUrl = "https://api.razorpay.com";

    public string KeyId { get; set; } = "";

    public string KeySecret { get; set; } = "";

    internal override IEnumerable<KeyValuePair<string, string>> Secrets =>
        [new(nameof(KeyId), KeyId), new(nameof(KeySecret), KeySecret), new(nameof(WebhookSecret), WebhookSecret)];
}

/// <summary>Says at start which key is wrong and what would be right; never what it holds, for it may be a secret.</summary>
internal sealed class PaymentOptionsValidator : IValidateOptions<PaymentOptions>
{
    public ValidateOptionsResult Validate(string? name, PaymentOptions options)
    {
        string[] problems =
        [
            .. OfProvider(options.Stripe, StripeOptions.Section), .. OfProvider(options.Razorpay, RazorpayOptions.Section),
            .. OfWhole(options),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfProvider(ProviderSettings provider, string section)
    {
        if (!provider.IsConfigured)
            yield break;
        foreach (var (key, value) in provider.Secrets.Append(new("PreviousWebhookSecret", provider.PreviousWebhookSecret)))
        {
            if (string.IsNullOrWhiteSpace(value) && key != nameof(provider.PreviousWebhookSecret))
                yield return $"{section}:{key} is missing: the provider needs it, or none of its keys at all.";
            else if (value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
                yield return $"{section}:{key} must not hold spaces or line ends.";
        }

        if (!IsAddress(provider.BaseUrl))
            yield return $"{section}:{nameof(provider.BaseUrl)} must be an absolute http or https address.";
        if (provider.TimeoutSeconds is < 1 or > 120)
            yield return $"{section}:{nameof(provider.TimeoutSeconds)} must be 1 to 120.";
    }

    private static IEnumerable<string> OfWhole(PaymentOptions options)
    {
        if (!IsAddress(options.ReturnUrl))
            yield return $"{PaymentOptions.Section}:{nameof(options.ReturnUrl)} must be an absolute http or https address.";
        if (options.CheckoutHours is < 1 or > 23)
            yield return $"{PaymentOptions.Section}:{nameof(options.CheckoutHours)} must be 1 to 23.";
        if (options.RefundDays is < 0 or > 365)
            yield return $"{PaymentOptions.Section}:{nameof(options.RefundDays)} must be 0 to 365.";
        if (options.ReconcileMinutes is < 1 or > 1440)
            yield return $"{PaymentOptions.Section}:{nameof(options.ReconcileMinutes)} must be 1 to 1440.";
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
