using JasperFx.Events;
using Luna.Conversations.Events;
using Marten;

namespace Luna.Conversations.Payments;

/// <summary>What a person paid and what became of it, for a turn that speaks of it.</summary>
/// <param name="Payments">With money in them, the latest first.</param>
/// <param name="Spent">For which answers credits were spent, the latest first.</param>
public sealed record Account(IReadOnlyList<Payment> Payments, IReadOnlyList<SpentCredits> Spent)
{
    private const int MostPayments = 5;
    private const int MostEvents = 40;

    internal static async Task<Account> ReadAsync(IQuerySession session, Guid userId, CancellationToken cancellation)
    {
        var orders = await session.Query<Payment>().Where(payment => payment.Order!.UserId == userId)
            .OrderByDescending(payment => payment.Order!.At).Take(MostPayments * 4).ToListAsync(cancellation);
        var walletId = StreamIds.Wallet(userId);
        var past = await session.Events.QueryAllRawEvents().Where(e => e.StreamId == walletId)
            .OrderByDescending(e => e.Version).Take(MostEvents).ToListAsync(cancellation);
        return new Account([.. orders.Where(payment => !payment.Captures.IsEmpty).Take(MostPayments)], [.. Spends(past)]);
    }

    /// <param name="past">The latest first.</param>
    private static IEnumerable<SpentCredits> Spends(IReadOnlyList<IEvent> past)
    {
        var settled = past.Where(e => e.Data is HoldSettled).ToDictionary(e => ((HoldSettled)e.Data).Hold, e => e.Timestamp);
        foreach (var held in past.Select(e => e.Data).OfType<CreditsHeld>().Where(held => held.Credits > 0))
            if (settled.TryGetValue(held.Hold, out var at))
                yield return new SpentCredits(held.Credits, held.Answers, at);
    }
}

public sealed record SpentCredits(int Credits, IReadOnlyList<string> Answers, DateTimeOffset At);
