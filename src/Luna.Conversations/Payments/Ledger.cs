using Luna.Conversations.Events;

namespace Luna.Conversations.Payments;

/// <summary>Between which accounts of a person's wallet credits move.</summary>
public enum LedgerAccount
{
    /// <summary>Where credits come from and go back to; below zero by as much as there is in the others.</summary>
    Issued,
    Available,
    Held,
    Spent,

    /// <summary>At most zero: what refunds could not take.</summary>
    Overdrawn,
}

/// <param name="Credits">Added to the account; below zero, taken from it.</param>
public sealed record LedgerEntry(LedgerAccount Account, int Credits);

/// <summary>Each event of a wallet as entries that sum to zero.</summary>
internal static class Ledger
{
    public static IReadOnlyList<LedgerEntry> EntriesOf(object happened) =>
    [
        .. All(happened).Where(entry => entry.Credits != 0),
    ];

    private static LedgerEntry[] All(object happened) => happened switch
    {
        CreditsGranted granted =>
        [
            new(LedgerAccount.Issued, -granted.Credits), new(LedgerAccount.Available, granted.Credits - granted.Recovered),
            new(LedgerAccount.Overdrawn, granted.Recovered),
        ],
        CreditsHeld held => [new(LedgerAccount.Available, -held.Credits), new(LedgerAccount.Held, held.Credits)],
        HoldSettled settled => [new(LedgerAccount.Held, -settled.Credits), new(LedgerAccount.Spent, settled.Credits)],
        HoldVoided voided =>
        [
            new(LedgerAccount.Held, -voided.Credits), new(LedgerAccount.Available, voided.Credits - voided.Recovered),
            new(LedgerAccount.Overdrawn, voided.Recovered),
        ],
        CreditsRevoked revoked =>
        [
            new(LedgerAccount.Issued, revoked.Credits), new(LedgerAccount.Available, revoked.Shortfall - revoked.Credits),
            new(LedgerAccount.Overdrawn, -revoked.Shortfall),
        ],
        _ => [],
    };
}
