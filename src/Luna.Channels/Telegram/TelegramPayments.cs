using Telegram.Bot.Types.Payments;

namespace Luna.Channels.Telegram;

/// <summary>What Telegram tells of payments: in its own stars, or through a provider that is connected to the bot.</summary>
internal static class TelegramPayments
{
    private const string Stars = "XTR";

    public static ItemOrIgnored Asked(PreCheckoutQuery asked, ChatAddress chat, TelegramReader.Delivery delivery) =>
        asked.Id is { Length: > 0 and <= 256 } id
        && Of(asked.Currency, asked.TotalAmount, asked.InvoicePayload, PaymentState.Authorising, chat, delivery.ReceivedAt, delivery) is { } payment
            ? payment with { ApproveId = id, PersonLanguage = asked.From.LanguageCode }
            : "malformed";

    public static ItemOrIgnored Paid(
        SuccessfulPayment paid, ChatAddress chat, string messageId, DateTimeOffset at, TelegramReader.Delivery delivery) =>
        paid.TelegramPaymentChargeId is { Length: > 0 } charge
        && Of(paid.Currency, paid.TotalAmount, paid.InvoicePayload, PaymentState.Paid, chat, at, delivery) is { } payment
            ? payment with
            {
                ChargeId = charge, MessageId = messageId, IsRecurring = paid.IsRecurring,
                ExpiresAt = paid.SubscriptionExpirationDate is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : null,
            }
            : "malformed";

    public static ItemOrIgnored Refunded(
        RefundedPayment refunded, ChatAddress chat, string messageId, DateTimeOffset at, TelegramReader.Delivery delivery) =>
        refunded.TelegramPaymentChargeId is { Length: > 0 } charge
        && Of(refunded.Currency, refunded.TotalAmount, refunded.InvoicePayload, PaymentState.Refunded, chat, at, delivery) is { } payment
            ? payment with { ChargeId = charge, MessageId = messageId }
            : "malformed";

    private static IncomingPayment? Of(
        string? currency, long amount, string? orderRef, PaymentState state, ChatAddress chat, DateTimeOffset at,
        TelegramReader.Delivery delivery) =>
        currency is { Length: > 0 and <= 8 } && amount >= 0 && orderRef is not null
            ? new IncomingPayment(
                chat, delivery.Key, at, currency == Stars ? "telegram_stars" : "telegram", state, currency, amount, orderRef)
            : null;
}
