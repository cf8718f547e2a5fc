using System.Globalization;
using Luna.Conversations.Payments;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Workflows.Money;

/// <summary>What happened to payments since, told by Luna herself: where to pay, a receipt, what went wrong, money back.</summary>
internal static class PaymentTelling
{
    /// <summary>Nothing is said while a human answers, or when the platform takes nothing; then it waits.</summary>
    public static bool MayTell(Conversation? state, TurnInput input) =>
        input.News.Count > 0 && state is { WithHuman: false, IsClosed: false }
        && (input.Unread.Count > 0 || input.ReplyWindow is not { } window || input.Now - state.HeardAt < window);

    public static void Tell(Scribe scribe, TurnInput input)
    {
        scribe.SpeaksOfMoney = true;
        foreach (var (news, payment) in input.News)
        {
            scribe.Told.Add(news);
            // Who was erased since is nobody to whom it could be told.
            if (payment.Order!.UserId == scribe.State.UserId && WordsOf(scribe, news, payment) is { } words)
                scribe.Reply.Say(words);
        }
    }

    private static string? WordsOf(Scribe scribe, PaymentNews news, Payment payment)
    {
        var (language, order) = (scribe.Language, payment.Order!);
        return news.Kind switch
        {
            PaymentNews.Checkout when payment is { Status: PaymentStatus.Open or PaymentStatus.Failed, Checkout: { } checkout } => Texts.Get(
                language, MoneyTexts.PayHere, ("amount", MoneyWords.Of(order.Amount)), ("url", checkout.Url)),
            PaymentNews.NoCheckout => Texts.Get(language, MoneyTexts.NoCheckout),
            PaymentNews.Captured => Texts.Get(
                language, MoneyTexts.Received, ("amount", MoneyWords.Of(order.Amount)), ("credits", Charging.Number(order.Credits)),
                ("available", Charging.Number(scribe.Wallet?.Available ?? 0)), ("number", news.Detail)),
            PaymentNews.Failed when payment.Captures.IsEmpty && payment.Checkout is { } checkout =>
                Texts.Get(language, MoneyTexts.Failed, ("url", checkout.Url)),
            PaymentNews.Expired when payment.Captures.IsEmpty => Texts.Get(language, MoneyTexts.Expired),
            PaymentNews.Refunded => Texts.Get(
                language, MoneyTexts.Refunded, ("amount", MoneyWords.Of(order.Amount with
                {
                    Minor = long.Parse(news.Detail, CultureInfo.InvariantCulture),
                }))),
            _ => null,
        };
    }
}
