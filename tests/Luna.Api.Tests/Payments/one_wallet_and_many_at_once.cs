using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;

namespace Luna.Api.Tests.Payments;

/// <summary>Thirty-two at a time on one wallet, against a real PostgreSQL.</summary>
public sealed class one_wallet_and_many_at_once(LunaHost luna)
{
    private const int Tasks = 32;
    private const int Granted = 20;
    private static readonly Cause Nobody = new(Guid.Empty, "test");

    [Fact]
    public async Task no_more_is_held_than_is_there_and_nothing_is_granted_twice()
    {
        var wallet = StreamIds.Wallet(Guid.NewGuid());
        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(_ =>
            DecideAsync(wallet, state => WalletDecision.Grant(state, "stripe:pi_1", Granted))));

        var holds = Enumerable.Range(0, Tasks).Select(_ => Guid.NewGuid()).ToArray();
        var held = await Task.WhenAll(holds.Select(hold => HoldAsync(wallet, hold)));
        held.Count(isHeld => isHeld).ShouldBe(Granted);

        // Each hold is ended twice at the same time, in both ways.
        await Task.WhenAll(holds.SelectMany(hold => new[]
        {
            DecideAsync(wallet, state => WalletDecision.Settle(state, hold)),
            DecideAsync(wallet, state => WalletDecision.Void(state, hold, HoldVoided.NotSent)),
        }));

        var events = (await luna.EventsOfAsync(wallet)).Select(e => e.Data).ToArray();
        events.OfType<CreditsGranted>().ShouldHaveSingleItem();
        events.OfType<CreditsHeld>().Count().ShouldBe(Granted);
        events.Count(e => e is HoldSettled or HoldVoided).ShouldBe(Granted);
        await RebuiltIsLiveAsync(wallet, events);
    }

    private async Task RebuiltIsLiveAsync(Guid wallet, object[] events)
    {
        await using var session = luna.Store.QuerySession();
        var live = (await session.LoadAsync<Wallet>(wallet, TestContext.Current.CancellationToken))!;
        WalletDecision.Fold(wallet, null, events).ShouldBeEquivalentTo(live);
        (live.Available + live.Spent, live.Held, live.Overdrawn).ShouldBe((Granted, 0, 0));
        events.SelectMany(Ledger.EntriesOf).Sum(entry => entry.Credits).ShouldBe(0);
    }

    private async Task DecideAsync(Guid wallet, Func<Wallet?, IReadOnlyList<object>> decide)
    {
        await using var session = luna.Store.LightweightSession();
        await WalletStream.DecideAsync(session, wallet, decide, Nobody, TestContext.Current.CancellationToken);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<bool> HoldAsync(Guid wallet, Guid hold)
    {
        var isHeld = false;
        await DecideAsync(wallet, state =>
        {
            var decided = WalletDecision.Hold(state, new CreditsHeld(hold, 1, ["question"]));
            isHeld = decided is not null;
            return decided ?? [];
        });
        return isHeld;
    }
}
