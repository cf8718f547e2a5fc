using JasperFx.Events;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;

namespace Luna.Conversations.Tests.Payments;

/// <summary>Sample values.</summary>
internal static class A
{
    public const int Credits = 50;
    public static readonly DateTimeOffset Now = new(2025, 6, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Money Price = new(49900, "INR");
    public static readonly Guid WalletId = StreamIds.Wallet(Turns.Talk.UserId);

    public static Payment Payment(string order = "order:1", params object[] happened) => PaymentDecision.Fold(
        Luna.Conversations.Payments.Payment.Create(Requested(order)), happened);

    public static PaymentNotice Captured(string payment = "pay_1", string order = "order:1") => new(
        "razorpay", $"captured {payment}", PaymentNoticeKind.Captured, Now, order, payment, Amount: Price);

    public static PaymentNotice Refunded(long minor, string payment = "pay_1", string order = "order:1") => new(
        "razorpay", $"refunded {payment} {minor}", PaymentNoticeKind.Refunded, Now, order, payment, Amount: Price, Refunded: minor);

    public static PaymentNotice Failed(string code, int minutes = 0, string order = "order:1") => new(
        "razorpay", $"failed {code} {minutes}", PaymentNoticeKind.Failed, Now.AddMinutes(minutes), order, "pay_1", Amount: Price, Code: code);

    public static PaymentNotice Expired(string order = "order:1") => new(
        "razorpay", "expired", PaymentNoticeKind.Expired, Now.AddHours(1), order, Subject: "plink_1", Amount: Price);

    public static PaymentNotice Disputed(string payment = "pay_1", string order = "order:1") => new(
        "razorpay", $"disputed {payment}", PaymentNoticeKind.Disputed, Now, order, payment, "disp_1", Amount: Price);

    public static Wallet? Wallet(params object[] happened) => WalletDecision.Fold(WalletId, null, happened);

    public static CreditsHeld Held(Guid hold, int credits) => new(hold, credits, ["question"]);

    private static Event<PaymentRequested> Requested(string order) => new(new PaymentRequested(
        order, Turns.Talk.UserId, Turns.Talk.Id, "razorpay", "pack-50", Price, 7612, Credits, "en", Now))
    {
        StreamId = StreamIds.Payment(order),
    };
}
