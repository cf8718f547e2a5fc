using Luna.Conversations.Events;

namespace Luna.Conversations.Payments.Providers;

/// <summary>Somebody who takes money for Luna.</summary>
public interface IPaymentProvider
{
    /// <summary>Events carry it, and the route of its webhook.</summary>
    string Name { get; }

    bool IsConfigured { get; }

    /// <summary>What was delivered to the webhook. Pure.</summary>
    /// <param name="body">The bytes as they came: the signature is over these.</param>
    /// <param name="header">Value of a header; null where it is absent or stands twice.</param>
    WebhookReading Read(ReadOnlyMemory<byte> body, Func<string, string?> header, DateTimeOffset now);

    /// <summary>Makes a page to pay on. The same order gives the same page, however often it is asked for.</summary>
    /// <exception cref="PaymentRefusedException">It never will; asking again is of no use.</exception>
    /// <exception cref="PaymentUnavailableException">Not now.</exception>
    Task<PaymentCheckout> OpenAsync(CheckoutOrder order, CancellationToken cancellation);

    /// <summary>Gives money back. The same request gives it back once, however often it is asked for.</summary>
    /// <exception cref="PaymentRefusedException">It never will.</exception>
    /// <exception cref="PaymentUnavailableException">Not now.</exception>
    Task RefundAsync(PaymentRequested order, RefundRequested refund, CancellationToken cancellation);

    /// <summary>What it knows of an order now, as if it had just told it.</summary>
    /// <exception cref="PaymentRefusedException">It does not know the order.</exception>
    /// <exception cref="PaymentUnavailableException">Not now.</exception>
    Task<IReadOnlyList<PaymentNotice>> LookAsync(Payment payment, DateTimeOffset now, CancellationToken cancellation);
}

/// <param name="Title">What is bought, as the person reads it on the page.</param>
/// <param name="Renews">Collected every month until it ends.</param>
public sealed record CheckoutOrder(PaymentRequested Order, string Title, bool Renews, DateTimeOffset ExpiresAt, string ReturnUrl);

/// <summary>What came of reading a delivery; at most one member is there.</summary>
/// <param name="Refused">Why it cannot be theirs.</param>
/// <param name="Ignored">It is theirs, and of a kind that Luna has no use for.</param>
public readonly record struct WebhookReading(PaymentNotice? Notice, string? Refused, string? Ignored)
{
    public const string BadSignature = "bad_signature";
    public const string TooOld = "signature_too_old";
    public const string NotJson = "not_json";

    public static WebhookReading Of(PaymentNotice notice) => new(notice, null, null);

    public static WebhookReading Refuse(string reason) => new(null, reason, null);

    /// <param name="kind">A name of Luna's own, never of the payload.</param>
    public static WebhookReading Ignore(string kind) => new(null, null, kind);
}

/// <param name="code">The provider's own; the message holds nothing of what was sent, for a secret may be in it.</param>
public sealed class PaymentRefusedException(string provider, string code)
    : Exception($"{provider} refused the request: {code}")
{
    public string Code { get; } = code;
}

/// <param name="retryAfter">What the provider asked for.</param>
public sealed class PaymentUnavailableException(string provider, string code, TimeSpan? retryAfter = null)
    : Exception($"{provider} is not to be had now: {code}")
{
    public string Code { get; } = code;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
