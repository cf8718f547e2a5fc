using Luna.Conversations.Events;

namespace Luna.Conversations.Payments;

/// <summary>What may become of a person's credits; nothing twice, and never more than is there. Pure.</summary>
internal static class WalletDecision
{
    public static IReadOnlyList<object> Grant(Wallet? wallet, string source, int credits) =>
        credits <= 0 || wallet?.Grants.ContainsKey(source) == true
            ? []
            : [new CreditsGranted(source, credits, Math.Min(credits, wallet?.Overdrawn ?? 0))];

    /// <returns>Null when there is not as much.</returns>
    public static IReadOnlyList<object>? Hold(Wallet? wallet, CreditsHeld held) =>
        wallet?.Holds.ContainsKey(held.Hold) == true ? []
        : held.Credits > (wallet?.Available ?? 0) ? null
        : [held];

    public static IReadOnlyList<object> Settle(Wallet? wallet, Guid hold) =>
        wallet?.Holds.GetValueOrDefault(hold) is { } held ? [new HoldSettled(hold, held.Credits)] : [];

    public static IReadOnlyList<object> Void(Wallet? wallet, Guid hold, string reason) =>
        wallet?.Holds.GetValueOrDefault(hold) is { } held
            ? [new HoldVoided(hold, held.Credits, reason, Math.Min(held.Credits, wallet.Overdrawn))]
            : [];

    /// <param name="total">Of what was granted for the source, what has to be taken in all.</param>
    public static IReadOnlyList<object> Revoke(Wallet? wallet, string source, int total)
    {
        if (wallet?.Grants.GetValueOrDefault(source) is not { } grant)
            return [];
        var credits = Math.Min(total, grant.Credits) - grant.Revoked;
        return credits > 0 ? [new CreditsRevoked(source, credits, Math.Max(0, credits - wallet.Available))] : [];
    }

    /// <summary>What follows for the person's credits from what happened to their payment.</summary>
    public static IReadOnlyList<object> Follow(Wallet? wallet, PaymentRequested order, object happened) => happened switch
    {
        PaymentCaptured captured => Grant(wallet, SourceOf(order, captured.PaymentId), order.Credits),
        PaymentRefunded refunded => Revoke(
            wallet, SourceOf(order, refunded.PaymentId), RevokedOf(order, refunded.Total.Minor)),
        _ => [],
    };

    /// <summary>Credits that go with what was given back; in the person's favour where a part is worth no whole credit.</summary>
    public static int RevokedOf(PaymentRequested order, long refunded) => (int)(order.Credits * refunded / order.Amount.Minor);

    public static string SourceOf(PaymentRequested order, string paymentId) => $"{order.Provider}:{paymentId}";

    public static Wallet? Fold(Guid id, Wallet? wallet, IEnumerable<object> decided) =>
        decided.Aggregate(wallet, (state, one) => one switch
        {
            CreditsGranted granted => (state ?? new Wallet(id, 0)).Apply(granted),
            CreditsHeld held => (state ?? new Wallet(id, 0)).Apply(held),
            HoldSettled settled => state!.Apply(settled),
            HoldVoided voided => state!.Apply(voided),
            CreditsRevoked revoked => state!.Apply(revoked),
            _ => throw new ArgumentOutOfRangeException(nameof(decided), one, "No event of the wallet's stream."),
        });
}
