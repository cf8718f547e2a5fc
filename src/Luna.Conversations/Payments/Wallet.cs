using System.Collections.Immutable;
using JasperFx.Events;
using Luna.Conversations.Events;

namespace Luna.Conversations.Payments;

/// <summary>A person's credits, folded from their stream.</summary>
/// <param name="Net">
/// What can be spent; below zero it is what refunds could not take, because it was spent already. Later credits make that
/// good first, so that it does not matter which came first.
/// </param>
public sealed record Wallet(Guid Id, int Net)
{
    public int Available => Math.Max(0, Net);

    public int Overdrawn => Math.Max(0, -Net);

    public int Held => Holds.Values.Sum(hold => hold.Credits);

    public int Spent { get; init; }

    /// <summary>By their source.</summary>
    public ImmutableSortedDictionary<string, Grant> Grants { get; init; } =
        ImmutableSortedDictionary.Create<string, Grant>(StringComparer.Ordinal);

    /// <summary>Those that have not ended.</summary>
    public ImmutableSortedDictionary<Guid, Hold> Holds { get; init; } = ImmutableSortedDictionary<Guid, Hold>.Empty;

    /// <summary>ISO date of the last free answer.</summary>
    public string? FreeOn { get; init; }

    /// <summary>Free answers on that date.</summary>
    public int FreeUsed { get; init; }

    public static Wallet Create(IEvent<CreditsGranted> granted) => new Wallet(granted.StreamId, 0).Apply(granted.Data);

    public static Wallet Create(IEvent<CreditsHeld> held) => new Wallet(held.StreamId, 0).Apply(held.Data);

    public Wallet Apply(CreditsGranted granted) => this with
    {
        Net = Net + granted.Credits, Grants = Grants.SetItem(granted.Source, new Grant(granted.Credits, 0)),
    };

    public Wallet Apply(CreditsHeld held) => this with
    {
        Net = Net - held.Credits, Holds = Holds.SetItem(held.Hold, new Hold(held.Credits, held.Free, held.FreeOn)),
        FreeOn = held.FreeOn ?? FreeOn,
        FreeUsed = held.FreeOn is null ? FreeUsed : held.Free + (held.FreeOn == FreeOn ? FreeUsed : 0),
    };

    public Wallet Apply(HoldSettled settled) => this with { Spent = Spent + settled.Credits, Holds = Holds.Remove(settled.Hold) };

    public Wallet Apply(HoldVoided voided) => this with
    {
        Net = Net + voided.Credits, Holds = Holds.Remove(voided.Hold),
        FreeUsed = Holds.TryGetValue(voided.Hold, out var hold) && hold.FreeOn == FreeOn ? FreeUsed - hold.Free : FreeUsed,
    };

    public Wallet Apply(CreditsRevoked revoked) => this with
    {
        Net = Net - revoked.Credits,
        Grants = Grants.SetItem(
            revoked.Source, Grants[revoked.Source] with { Revoked = Grants[revoked.Source].Revoked + revoked.Credits }),
    };

    /// <summary>Free answers that were given on a date.</summary>
    public int FreeUsedOn(string date) => FreeOn == date ? FreeUsed : 0;
}

public sealed record Grant(int Credits, int Revoked);

public sealed record Hold(int Credits, int Free, string? FreeOn);
