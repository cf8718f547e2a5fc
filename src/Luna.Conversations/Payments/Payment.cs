using System.Collections.Immutable;
using JasperFx.Events;
using Luna.Conversations.Events;

namespace Luna.Conversations.Payments;

public enum PaymentStatus
{
    Requested,
    Open,
    Failed,
    Expired,
    Captured,
    PartlyRefunded,
    Refunded,

    /// <summary>Somebody has to look, and no money of a known order is there.</summary>
    Flagged,
}

/// <summary>
/// One order, folded from its stream. What came of it is the same in whatever order, and however often, the provider
/// tells it: sets, sums and latest moments, nothing that depends on what was heard first.
/// </summary>
/// <param name="Order">Null for what a provider told of no order that Luna knows.</param>
public sealed record Payment(Guid Id, PaymentRequested? Order)
{
    public PaymentCheckout? Checkout { get; init; }

    /// <summary>By the provider's id.</summary>
    public ImmutableSortedDictionary<string, Capture> Captures { get; init; } =
        ImmutableSortedDictionary.Create<string, Capture>(StringComparer.Ordinal);

    /// <summary>The last attempt that failed.</summary>
    public Failure? Failure { get; init; }

    public DateTimeOffset? ExpiredAt { get; init; }

    /// <summary>Refunds that were asked for.</summary>
    public int Refunds { get; init; }

    public ImmutableSortedSet<string> Flags { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public DateTimeOffset? RenewalEndedAt { get; init; }

    public PaymentStatus Status => this switch
    {
        { Captures.IsEmpty: false } when Captures.Values.All(capture => capture.Refunded == capture.Amount.Minor) => PaymentStatus.Refunded,
        { Captures.IsEmpty: false } when Captures.Values.Any(capture => capture.Refunded > 0) => PaymentStatus.PartlyRefunded,
        { Captures.IsEmpty: false } => PaymentStatus.Captured,
        { Flags.IsEmpty: false } => PaymentStatus.Flagged,
        { ExpiredAt: not null } => PaymentStatus.Expired,
        { Failure: not null } => PaymentStatus.Failed,
        { Checkout: not null } => PaymentStatus.Open,
        _ => PaymentStatus.Requested,
    };

    public static Payment Create(IEvent<PaymentRequested> requested) => new(requested.StreamId, requested.Data);

    public static Payment Create(IEvent<PaymentFlagged> flagged) => new Payment(flagged.StreamId, null).Apply(flagged.Data);

    public Payment Apply(CheckoutOpened opened) =>
        this with { Checkout = new PaymentCheckout(opened.CheckoutId, opened.Url, opened.ExpiresAt) };

    public Payment Apply(PaymentCaptured captured) => this with
    {
        Captures = Captures.SetItem(captured.PaymentId, new Capture(captured.Amount, captured.At, 0, 0)),
    };

    public Payment Apply(PaymentFailed failed) => this with { Failure = new Failure(failed.At, failed.Code) };

    public Payment Apply(PaymentExpired expired) => this with { ExpiredAt = expired.At };

    public Payment Apply(RefundRequested requested) => this with
    {
        Refunds = requested.Number,
        Captures = Captures.SetItem(
            requested.PaymentId,
            Captures[requested.PaymentId] with { Asked = Captures[requested.PaymentId].Asked + requested.Amount.Minor }),
    };

    public Payment Apply(PaymentRefunded refunded) => this with
    {
        Captures = Captures.SetItem(
            refunded.PaymentId, Captures[refunded.PaymentId] with { Refunded = refunded.Total.Minor }),
    };

    /// <summary>What the provider would not give back may be asked for again.</summary>
    public Payment Apply(PaymentFlagged flagged) => this with
    {
        Flags = Flags.Add(FlagOf(flagged)),
        Captures = flagged is { Reason: PaymentFlagged.RefundRefused, PaymentId: { } id, Amount: { } amount }
            && Captures.TryGetValue(id, out var capture)
            ? Captures.SetItem(id, capture with { Asked = capture.Asked - amount.Minor })
            : Captures,
    };

    public Payment Apply(RenewalEnded ended) => this with { RenewalEndedAt = ended.At };

    internal static string FlagOf(PaymentFlagged flagged) => $"{flagged.Reason} {flagged.PaymentId}";
}

public sealed record PaymentCheckout(string CheckoutId, string Url, DateTimeOffset ExpiresAt);

/// <param name="Refunded">Minor units that were given back.</param>
/// <param name="Asked">Minor units that Luna asked the provider to give back.</param>
public sealed record Capture(Money Amount, DateTimeOffset At, long Refunded, long Asked)
{
    /// <summary>Minor units that can still be given back.</summary>
    public long Refundable => Amount.Minor - Math.Max(Refunded, Asked);
}

public sealed record Failure(DateTimeOffset At, string Code);
