using JasperFx.Events;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Marten.Events.Aggregation;

namespace Luna.Conversations.ReadModels;

/// <summary>An order and what became of it, for lists.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="UserId">Null, as the order is, for what a provider told of no order that Luna knows.</param>
/// <param name="Captured">Minor units that came in.</param>
/// <param name="Refunded">Minor units that were given back.</param>
/// <param name="Payment">All of it.</param>
public sealed record PaymentView(
    Guid Id, PaymentStatus State, Guid? UserId, long Captured, long Refunded, DateTimeOffset FirstAt, DateTimeOffset LastAt, Payment Payment);

public sealed partial class PaymentProjection : SingleStreamProjection<PaymentView, Guid>
{
    public PaymentProjection() => Name = "payments";

    public static PaymentView Create(IEvent<PaymentRequested> requested) => Of(Payment.Create(requested), requested.Timestamp, requested.Timestamp);

    public static PaymentView Create(IEvent<PaymentFlagged> flagged) => Of(Payment.Create(flagged), flagged.Timestamp, flagged.Timestamp);

    public static PaymentView Apply(IEvent<CheckoutOpened> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    public static PaymentView Apply(IEvent<PaymentCaptured> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    public static PaymentView Apply(IEvent<PaymentFailed> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    public static PaymentView Apply(IEvent<PaymentExpired> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    public static PaymentView Apply(IEvent<RefundRequested> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    public static PaymentView Apply(IEvent<PaymentRefunded> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    public static PaymentView Apply(IEvent<PaymentFlagged> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    public static PaymentView Apply(IEvent<RenewalEnded> e, PaymentView view) => After(view, view.Payment.Apply(e.Data), e);

    private static PaymentView After(PaymentView view, Payment payment, IEvent e) => Of(payment, view.FirstAt, e.Timestamp);

    private static PaymentView Of(Payment payment, DateTimeOffset first, DateTimeOffset last) => new(
        payment.Id, payment.Status, payment.Order?.UserId, payment.Captures.Values.Sum(capture => capture.Amount.Minor),
        payment.Captures.Values.Sum(capture => capture.Refunded), first, last, payment);
}
