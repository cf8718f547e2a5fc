using Marten;

namespace Luna.Conversations.Payments;

internal static class WalletStream
{
    /// <summary>Decides about a wallet, and appends it when the session is saved.</summary>
    /// <param name="decide">Pure; called once.</param>
    /// <param name="cause">Of the events that are appended.</param>
    public static async Task DecideAsync(
        IDocumentSession session, Guid walletId, Func<Wallet?, IReadOnlyList<object>> decide, Cause cause, CancellationToken cancellation)
    {
        await MoneyLocks.TakeAsync(session, cancellation, walletId);
        var stream = await session.Events.FetchForWriting<Wallet>(walletId, cancellation);
        foreach (var decided in decide(stream.Aggregate))
            stream.AppendOne(cause.Build(session, decided));
    }
}
