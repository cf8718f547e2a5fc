namespace Luna.Conversations.Payments;

public enum PaymentNoticeKind
{
    Captured,
    Failed,
    Expired,
    Refunded,
    Disputed,
    RenewalEnded,
}

/// <summary>What a provider told of a payment, the same for all providers.</summary>
/// <param name="Key">Under which the delivery is known again: the provider's event id, else a hash of what it delivered; null when it was asked.</param>
/// <param name="Order">Luna's reference; null where the provider did not name it.</param>
/// <param name="PaymentId">The provider's id of the money that moved.</param>
/// <param name="Subject">The provider's id of what it told about, where that is something else: a checkout, a dispute.</param>
/// <param name="Amount">What was paid, or should have been.</param>
/// <param name="Refunded">All that was given back of the payment so far, in minor units.</param>
/// <param name="Code">Why it failed; the provider's own.</param>
public sealed record PaymentNotice(
    string Provider, string? Key, PaymentNoticeKind Kind, DateTimeOffset At, string? Order = null, string? PaymentId = null,
    string? Subject = null, string? SubscriptionId = null, Money? Amount = null, long Refunded = 0, string? Code = null);
