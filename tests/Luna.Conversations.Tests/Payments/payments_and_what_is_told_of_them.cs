using Luna.Conversations.Events;
using Luna.Conversations.Payments;

namespace Luna.Conversations.Tests.Payments;

public class payments_and_what_is_told_of_them
{
    private static readonly PaymentCaptured Paid = new("pay_1", A.Price, A.Now);

    [Fact]
    public void what_was_paid_is_captured() =>
        PaymentDecision.Take(A.Payment(), A.Captured()).ShouldBe([Paid]);

    [Fact]
    public void the_same_payment_twice_changes_nothing() =>
        PaymentDecision.Take(A.Payment(happened: [Paid]), A.Captured()).ShouldBeEmpty();

    [Fact]
    public void a_captured_payment_never_goes_back()
    {
        var paid = A.Payment(happened: [Paid, new PaymentFailed("pay_1", "late", A.Now), new PaymentExpired(A.Now)]);
        paid.Status.ShouldBe(PaymentStatus.Captured);
    }

    [Theory]
    [InlineData(49_899, "INR")]
    [InlineData(49_901, "INR")]
    [InlineData(49_900, "USD")]
    public void another_amount_or_currency_is_for_somebody_to_look_at(long minor, string currency)
    {
        var amount = new Money(minor, currency);
        PaymentDecision.Take(A.Payment(), A.Captured() with { Amount = amount })
            .ShouldBe([new PaymentFlagged(PaymentFlagged.Mismatch, "pay_1", amount, A.Now)]);
    }

    [Fact]
    public void what_was_flagged_is_not_flagged_again()
    {
        var flagged = A.Payment(happened: [new PaymentFlagged(PaymentFlagged.Disputed, "pay_1", A.Price, A.Now)]);
        PaymentDecision.Take(flagged, A.Disputed()).ShouldBeEmpty();
    }

    [Fact]
    public void an_order_that_is_not_known_is_for_somebody_to_look_at() =>
        PaymentDecision.Take(null, A.Captured()).ShouldBe(
            [new PaymentFlagged("unknown-order:Captured", "pay_1", A.Price, A.Now)]);

    [Fact]
    public void another_provider_knows_nothing_of_the_order() =>
        PaymentDecision.Take(A.Payment(), A.Captured() with { Provider = "stripe" })
            .ShouldHaveSingleItem().ShouldBeOfType<PaymentFlagged>();

    [Fact]
    public void a_refund_that_is_told_first_tells_of_the_payment_too() =>
        PaymentDecision.Take(A.Payment(), A.Refunded(9900)).ShouldBe(
            [Paid, new PaymentRefunded("pay_1", new Money(9900, "INR"), A.Now)]);

    [Fact]
    public void a_smaller_total_is_an_older_word() => PaymentDecision.Take(
        A.Payment(happened: [Paid, new PaymentRefunded("pay_1", new Money(9900, "INR"), A.Now)]), A.Refunded(5000)).ShouldBeEmpty();

    [Fact]
    public void no_more_is_refunded_than_was_captured()
    {
        var decided = PaymentDecision.Take(A.Payment(happened: [Paid]), A.Refunded(50_000));
        decided.ShouldBe(
        [
            new PaymentFlagged(PaymentFlagged.RefundTooHigh, "pay_1", A.Price, A.Now),
            new PaymentRefunded("pay_1", A.Price, A.Now),
        ]);
    }

    [Fact]
    public void the_last_failure_counts_whichever_is_told_first()
    {
        PaymentDecision.Take(A.Payment(happened: [new PaymentFailed("pay_1", "late", A.Now.AddMinutes(2))]), A.Failed("early", 1))
            .ShouldBeEmpty();
        PaymentDecision.Take(A.Payment(happened: [new PaymentFailed("pay_1", "early", A.Now)]), A.Failed("late", 1))
            .ShouldBe([new PaymentFailed("pay_1", "late", A.Now.AddMinutes(1))]);
    }

    [Fact]
    public void a_checkout_is_opened_once()
    {
        var checkout = new PaymentCheckout("plink_1", "https://rzp.io/1", A.Now.AddDays(1));
        PaymentDecision.Open(A.Payment(), checkout).ShouldHaveSingleItem();
        PaymentDecision.Open(A.Payment(happened: [new CheckoutOpened("plink_0", "https://rzp.io/0", A.Now)]), checkout).ShouldBeEmpty();
    }

    [Fact]
    public void refunds_are_asked_for_up_to_what_is_left()
    {
        var payment = A.Payment(happened: [Paid]);
        var first = PaymentDecision.AskRefund(payment, "pay_1", 40_000, "wish", "asha", A.Now)!;
        var second = PaymentDecision.AskRefund(payment.Apply(first), "pay_1", null, "wish", "asha", A.Now)!;
        (first.Number, second.Number, second.Amount.Minor).ShouldBe((1, 2, 9900));
        PaymentDecision.AskRefund(payment.Apply(first).Apply(second), "pay_1", null, "wish", "asha", A.Now).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(49_901)]
    public void no_other_amount_is_given_back(long minor) =>
        PaymentDecision.AskRefund(A.Payment(happened: [Paid]), "pay_1", minor, "wish", "asha", A.Now).ShouldBeNull();

    [Fact]
    public void what_was_never_paid_is_not_given_back() =>
        PaymentDecision.AskRefund(A.Payment(), "pay_1", null, "wish", "asha", A.Now).ShouldBeNull();

    [Theory]
    [InlineData("INR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    public void currencies_have_their_own_decimals(string currency, int decimals) => Money.DecimalsOf(currency).ShouldBe(decimals);
}
