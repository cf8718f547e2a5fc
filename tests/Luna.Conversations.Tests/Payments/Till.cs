using Luna.Conversations.Events;
using Luna.Conversations.Payments;

namespace Luna.Conversations.Tests.Payments;

/// <summary>Three orders of a person and their wallet, as the rim keeps them: decided by the real decisions, folded by the real states.</summary>
internal sealed class Till
{
    /// <summary>The first so many kinds of operations are told from outside, or end what a fixed hold began.</summary>
    public const int Told = 7;

    private const int Kinds = 11;
    private static readonly string[] Orders = ["order:1", "order:2", "order:3"];
    private static readonly Guid[] HoldIds = [.. Enumerable.Range(1, 8).Select(number => new Guid(number, 0, 0, new byte[8]))];
    private readonly HashSet<Guid> _held = [];
    private readonly List<object> _walletEvents = [];
    private readonly List<object> _paymentEvents = [];

    public SortedDictionary<string, Payment> Payments { get; } = new(Orders.ToDictionary(order => order, order => A.Payment(order)));

    public Wallet? Wallet { get; private set; }

    /// <summary>With credits of a former purchase, some of them spent and some held.</summary>
    public static Till WithHolds()
    {
        var till = new Till();
        till.Record(WalletDecision.Grant(till.Wallet, "razorpay:before", 30));
        foreach (var (number, hold) in HoldIds.Index())
            till.Hold(hold, number % 4 * 2);
        till.Record(WalletDecision.Settle(till.Wallet, HoldIds[7]));
        return till;
    }

    public void Do(int what, int which, int size)
    {
        var order = Orders[which % Orders.Length];
        var payment = $"{order}/pay_{which / 16 % 2}";
        // A hold is ended in one way alone: which comes first of two would decide between them.
        var hold = HoldIds[which % HoldIds.Length];
        switch (what % Kinds)
        {
            case 0: Take(A.Captured(payment, order)); break;
            case 1: Take(A.Refunded(A.Price.Minor * (1 + size % 4) / 4, payment, order)); break;
            case 2: Take(A.Failed($"code-{size % 3}", size % 4, order)); break;
            case 3: Take(A.Expired(order)); break;
            case 4: Take(A.Disputed(payment, order)); break;
            case 5: Take(A.Captured(payment, order) with { Amount = new Money(size, "INR") }); break;
            case 6: EndFixed(hold); break;
            case 7: Hold(hold, size % 40); break;
            case 8: Record(WalletDecision.Settle(Wallet, hold)); break;
            case 9: Record(WalletDecision.Void(Wallet, hold, HoldVoided.NotSent)); break;
            default: AskRefund(order, payment, size * 300); break;
        }
    }

    public void Check()
    {
        foreach (var happened in _walletEvents)
            Ledger.EntriesOf(happened).Sum(entry => entry.Credits).ShouldBe(0, happened.ToString());
        var balances = _walletEvents.SelectMany(Ledger.EntriesOf).ToLookup(entry => entry.Account, entry => entry.Credits);
        (balances[LedgerAccount.Available].Sum(), balances[LedgerAccount.Held].Sum(), balances[LedgerAccount.Spent].Sum(),
            -balances[LedgerAccount.Overdrawn].Sum()).ShouldBe(
            (Wallet?.Available ?? 0, Wallet?.Held ?? 0, Wallet?.Spent ?? 0, Wallet?.Overdrawn ?? 0));
        NeverBelowZero();
        _walletEvents.OfType<CreditsGranted>().Select(granted => granted.Source).ShouldBeUnique();
        _walletEvents.Select(happened => happened switch
        {
            HoldSettled settled => settled.Hold,
            HoldVoided voided => voided.Hold,
            _ => (Guid?)null,
        }).OfType<Guid>().ShouldBeUnique();
        foreach (var capture in Payments.Values.SelectMany(payment => payment.Captures.Values))
        {
            capture.Refunded.ShouldBeInRange(0, capture.Amount.Minor);
            capture.Asked.ShouldBeInRange(0, capture.Amount.Minor);
            capture.Amount.ShouldBe(A.Price);
        }

        _paymentEvents.OfType<PaymentCaptured>().Select(captured => captured.PaymentId).ShouldBeUnique();
        foreach (var captured in _paymentEvents.OfType<PaymentCaptured>())
            Wallet!.Grants.ShouldContainKey($"razorpay:{captured.PaymentId}");
        WalletDecision.Fold(A.WalletId, null, _walletEvents).ShouldBeEquivalentTo(Wallet);
    }

    private void NeverBelowZero()
    {
        var available = 0;
        foreach (var entry in _walletEvents.SelectMany(Ledger.EntriesOf).Where(entry => entry.Account == LedgerAccount.Available))
            (available += entry.Credits).ShouldBeGreaterThanOrEqualTo(0);
    }

    private void Take(PaymentNotice notice)
    {
        foreach (var happened in PaymentDecision.Take(Payments[notice.Order!], notice))
        {
            _paymentEvents.Add(happened);
            var before = Payments[notice.Order!].Captures.Count;
            Payments[notice.Order!] = PaymentDecision.Fold(Payments[notice.Order!], [happened]);
            Payments[notice.Order!].Captures.Count.ShouldBeGreaterThanOrEqualTo(before);
            Record(WalletDecision.Follow(Wallet, Payments[notice.Order!].Order!, happened));
        }
    }

    /// <summary>A hold's id is given once, as a turn gives it.</summary>
    private void Hold(Guid hold, int credits)
    {
        if (_held.Contains(hold) || WalletDecision.Hold(Wallet, A.Held(hold, credits)) is not { } decided)
            return;
        _held.Add(hold);
        Record(decided);
    }

    private void EndFixed(Guid hold) => Record(HoldIds.IndexOf(hold) % 2 == 0
        ? WalletDecision.Settle(Wallet, hold)
        : WalletDecision.Void(Wallet, hold, HoldVoided.NotSent));

    private void AskRefund(string order, string payment, long minor)
    {
        if (PaymentDecision.AskRefund(Payments[order], payment, minor, "wish", "asha", A.Now) is not { } asked)
            return;
        _paymentEvents.Add(asked);
        Payments[order] = Payments[order].Apply(asked);
    }

    private void Record(IReadOnlyList<object> decided)
    {
        _walletEvents.AddRange(decided);
        Wallet = WalletDecision.Fold(A.WalletId, Wallet, decided);
    }
}
