using Luna.Conversations.Payments;

namespace Luna.Conversations.Events;

// The streams Payment (one an order) and Wallet (one a person). Nothing of a card or a bank account is ever in them.

/// <param name="Order">Luna's own reference, which the provider is told.</param>
/// <param name="Item">What is bought, by its id in the catalogue.</param>
/// <param name="Tax">Minor units; part of the amount.</param>
/// <param name="Credits">Granted for each payment of the order; a subscription is paid many times.</param>
/// <param name="Language">In which the person is told how it goes.</param>
public sealed record PaymentRequested(
    string Order, Guid UserId, Guid ConversationId, string Provider, string Item, Money Amount, long Tax, int Credits,
    string Language, DateTimeOffset At);

/// <param name="CheckoutId">The provider's.</param>
/// <param name="Url">Where the person pays.</param>
public sealed record CheckoutOpened(string CheckoutId, string Url, DateTimeOffset ExpiresAt);

/// <summary>The money is there. It never goes back to not being there; a refund is another event.</summary>
/// <param name="PaymentId">The provider's; credits are granted once for it.</param>
/// <param name="SubscriptionId">The provider's, where the payment is one of many.</param>
public sealed record PaymentCaptured(string PaymentId, Money Amount, DateTimeOffset At, string? SubscriptionId = null);

/// <summary>An attempt to pay; the next one may succeed.</summary>
/// <param name="PaymentId">Null where not even a checkout came of it.</param>
/// <param name="Code">The provider's own.</param>
public sealed record PaymentFailed(string? PaymentId, string Code, DateTimeOffset At);

/// <summary>Nobody paid in time.</summary>
public sealed record PaymentExpired(DateTimeOffset At);

/// <param name="By">Name of an admin's key, <c>person</c>, or <c>luna</c>.</param>
/// <param name="Number">Counts the refunds that were asked for of the order; part of the key that makes the call idempotent.</param>
public sealed record RefundRequested(string PaymentId, Money Amount, string Reason, string By, int Number, DateTimeOffset At);

/// <param name="Total">All that was given back of the payment so far.</param>
public sealed record PaymentRefunded(string PaymentId, Money Total, DateTimeOffset At);

/// <summary>Somebody has to look at it; nothing is granted or taken for it.</summary>
/// <param name="Amount">What the provider named.</param>
public sealed record PaymentFlagged(string Reason, string? PaymentId, Money? Amount, DateTimeOffset At)
{
    /// <summary>Another amount or currency than was ordered.</summary>
    public const string Mismatch = "mismatch";

    /// <summary>The one who paid says that they did not mean to.</summary>
    public const string Disputed = "disputed";

    /// <summary>The provider named more than was ever captured.</summary>
    public const string RefundTooHigh = "refund-too-high";

    /// <summary>Of no order that Luna knows; behind it stands what the provider told.</summary>
    public const string Unknown = "unknown-order:";

    /// <summary>The provider would not give the money back.</summary>
    public const string RefundRefused = "refund-refused";
}

/// <summary>The provider will not collect for the subscription any more.</summary>
public sealed record RenewalEnded(string SubscriptionId, DateTimeOffset At);

/// <param name="Source">Provider and payment, <c>stripe:pi_…</c>: nothing is granted twice for it.</param>
/// <param name="Recovered">Part of it that makes good what a refund could not take.</param>
public sealed record CreditsGranted(string Source, int Credits, int Recovered = 0);

/// <summary>Set aside for an answer, in one transaction with the turn that decided it.</summary>
/// <param name="Credits">0 where all of it is free.</param>
/// <param name="Answers">What they are for.</param>
/// <param name="Free">Answers among them that cost nothing.</param>
/// <param name="FreeOn">ISO date whose free answers they are.</param>
public sealed record CreditsHeld(Guid Hold, int Credits, IReadOnlyList<string> Answers, int Free = 0, string? FreeOn = null);

/// <summary>The answer was sent.</summary>
public sealed record HoldSettled(Guid Hold, int Credits);

/// <summary>The answer could not be given.</summary>
/// <param name="Recovered">Part of it that makes good what a refund could not take.</param>
public sealed record HoldVoided(Guid Hold, int Credits, string Reason, int Recovered = 0)
{
    /// <summary>The platform did not take the reply.</summary>
    public const string NotSent = "not-sent";

    /// <summary>The person was erased before it was sent.</summary>
    public const string Erased = "erased";
}

/// <summary>What was paid for them was given back.</summary>
/// <param name="Credits">Taken now, of all that was granted for the source.</param>
/// <param name="Shortfall">Part of it that was spent already, so that it could not be taken.</param>
public sealed record CreditsRevoked(string Source, int Credits, int Shortfall = 0);
