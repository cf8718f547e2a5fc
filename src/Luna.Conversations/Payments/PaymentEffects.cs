using System.Globalization;
using Luna.Conversations.Events;
using Marten;

namespace Luna.Conversations.Payments;

/// <summary>What follows from a payment's events for the person: credits, and something to be told.</summary>
internal static class PaymentEffects
{
    /// <param name="payment">Before the events; of an order that is known.</param>
    public static async Task FollowAsync(
        IDocumentSession session, Payment payment, IReadOnlyList<object> decided, DateTimeOffset now, CancellationToken cancellation)
    {
        var order = payment.Order!;
        var walletId = StreamIds.Wallet(order.UserId);
        if (decided.Any(one => one is PaymentCaptured or PaymentRefunded))
            await WalletStream.DecideAsync(
                session, walletId, wallet => Follow(walletId, wallet, order, decided),
                new Cause(order.ConversationId, payment.Id.ToString()), cancellation);
        foreach (var news in decided.Select(one => NewsOf(payment, one)).OfType<PaymentNews>())
            news.Tell(session, order.ConversationId, now);
    }

    private static List<object> Follow(Guid walletId, Wallet? wallet, PaymentRequested order, IReadOnlyList<object> decided)
    {
        var following = new List<object>();
        foreach (var happened in decided)
            following.AddRange(WalletDecision.Follow(WalletDecision.Fold(walletId, wallet, following), order, happened));
        return following;
    }

    /// <summary>Of what was paid already, no failure and no expiry is told any more.</summary>
    private static PaymentNews? NewsOf(Payment payment, object happened) => happened switch
    {
        CheckoutOpened opened => new PaymentNews(payment.Id, PaymentNews.Checkout, opened.CheckoutId),
        PaymentCaptured captured => new PaymentNews(payment.Id, PaymentNews.Captured, captured.PaymentId),
        PaymentRefunded refunded => new PaymentNews(
            payment.Id, PaymentNews.Refunded, refunded.Total.Minor.ToString(CultureInfo.InvariantCulture)),
        PaymentFailed { PaymentId: null } failed => new PaymentNews(payment.Id, PaymentNews.NoCheckout, failed.Code),
        PaymentFailed failed when payment.Captures.IsEmpty => new PaymentNews(
            payment.Id, PaymentNews.Failed, failed.At.ToString("O", CultureInfo.InvariantCulture)),
        PaymentExpired when payment.Captures.IsEmpty => new PaymentNews(payment.Id, PaymentNews.Expired, ""),
        _ => null,
    };
}
