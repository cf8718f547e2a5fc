using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Workflows.Money;

/// <summary>What the answers of one reply cost together.</summary>
internal sealed class Bill
{
    private readonly List<string> _answers = [];
    private string? _freeOn;

    public int Credits { get; private set; }

    public int Free { get; private set; }

    public void Add(string answer, Price price)
    {
        _answers.Add(answer);
        if (price.IsFree)
            (Free, _freeOn) = (Free + 1, price.Today);
        else
            Credits += price.Credits;
    }

    /// <summary>Sets the credits aside, in one transaction with the reply.</summary>
    public ReplyCharge? Charge(Scribe scribe)
    {
        if (_answers.Count == 0)
            return null;
        var state = scribe.State;
        var held = new CreditsHeld(StreamIds.Of(state.Id, $"hold:{state.LastInbound}"), Credits, [.. _answers], Free, _freeOn);
        scribe.RecordOfWallet(WalletDecision.Hold(scribe.Wallet, held)
            ?? throw new InvalidOperationException("More was promised for credits than there are."));
        return new ReplyCharge(StreamIds.Wallet(state.UserId), held.Hold);
    }
}
