using Luna.Conversations.Events;
using Luna.Conversations.Payments;

namespace Luna.Conversations.Tests.Payments;

public class wallets_and_their_holds
{
    private static readonly Guid Hold = Guid.NewGuid();
    private static readonly CreditsGranted Granted = new("razorpay:pay_1", 10);

    [Fact]
    public void one_grant_a_payment() => WalletDecision.Grant(A.Wallet(Granted), "razorpay:pay_1", 10).ShouldBeEmpty();

    [Fact]
    public void what_is_held_cannot_be_spent_twice()
    {
        var wallet = A.Wallet(Granted, A.Held(Hold, 7));
        (wallet!.Available, wallet.Held).ShouldBe((3, 7));
        WalletDecision.Hold(wallet, A.Held(Guid.NewGuid(), 4)).ShouldBeNull();
        WalletDecision.Hold(wallet, A.Held(Guid.NewGuid(), 3)).ShouldHaveSingleItem();
    }

    [Fact]
    public void nothing_is_held_of_nothing()
    {
        WalletDecision.Hold(null, A.Held(Hold, 1)).ShouldBeNull();
        WalletDecision.Hold(null, A.Held(Hold, 0) with { Free = 1, FreeOn = "2025-06-01" }).ShouldHaveSingleItem();
    }

    [Fact]
    public void a_hold_ends_once()
    {
        var held = A.Wallet(Granted, A.Held(Hold, 7))!;
        WalletDecision.Settle(held, Hold).ShouldBe([new HoldSettled(Hold, 7)]);
        WalletDecision.Void(held, Hold, HoldVoided.NotSent).ShouldBe([new HoldVoided(Hold, 7, HoldVoided.NotSent)]);
        var settled = held.Apply(new HoldSettled(Hold, 7));
        (settled.Available, settled.Held, settled.Spent).ShouldBe((3, 0, 7));
        WalletDecision.Settle(settled, Hold).ShouldBeEmpty();
        WalletDecision.Void(settled, Hold, HoldVoided.NotSent).ShouldBeEmpty();
    }

    [Fact]
    public void what_was_spent_is_a_shortfall_when_the_payment_is_given_back()
    {
        var wallet = A.Wallet(Granted, A.Held(Hold, 7), new HoldSettled(Hold, 7));
        var decided = WalletDecision.Revoke(wallet, "razorpay:pay_1", 10);
        decided.ShouldBe([new CreditsRevoked("razorpay:pay_1", 10, 7)]);
        var after = WalletDecision.Fold(A.WalletId, wallet, decided)!;
        (after.Available, after.Overdrawn).ShouldBe((0, 7));
    }

    [Fact]
    public void later_credits_make_a_shortfall_good()
    {
        var wallet = A.Wallet(Granted, A.Held(Hold, 7), new HoldSettled(Hold, 7), new CreditsRevoked("razorpay:pay_1", 10, 7));
        var decided = WalletDecision.Grant(wallet, "razorpay:pay_2", 10);
        decided.ShouldBe([new CreditsGranted("razorpay:pay_2", 10, 7)]);
        WalletDecision.Fold(A.WalletId, wallet, decided)!.Available.ShouldBe(3);
    }

    [Fact]
    public void a_part_given_back_takes_a_part_of_the_credits()
    {
        var order = A.Payment().Order!;
        var wallet = A.Wallet(new CreditsGranted("razorpay:pay_1", A.Credits));
        var first = WalletDecision.Follow(wallet, order, new PaymentRefunded("pay_1", new Money(10_000, "INR"), A.Now));
        first.ShouldBe([new CreditsRevoked("razorpay:pay_1", 10)]); // 10.02 of 50
        WalletDecision.Follow(
                WalletDecision.Fold(A.WalletId, wallet, first), order, new PaymentRefunded("pay_1", A.Price, A.Now))
            .ShouldBe([new CreditsRevoked("razorpay:pay_1", 40)]);
    }

    [Fact]
    public void nothing_is_taken_that_was_not_granted() => WalletDecision.Revoke(A.Wallet(Granted), "razorpay:pay_9", 5).ShouldBeEmpty();

    [Fact]
    public void free_answers_are_counted_by_the_day()
    {
        var held = A.Held(Hold, 0) with { Free = 2, FreeOn = "2025-06-01" };
        var wallet = A.Wallet(held)!;
        (wallet.FreeUsedOn("2025-06-01"), wallet.FreeUsedOn("2025-06-02")).ShouldBe((2, 0));
        wallet.Apply(held with { Hold = Guid.NewGuid(), Free = 1, FreeOn = "2025-06-02" }).FreeUsedOn("2025-06-02").ShouldBe(1);
        wallet.Apply(new HoldVoided(Hold, 0, HoldVoided.NotSent)).FreeUsedOn("2025-06-01").ShouldBe(0);
    }
}
