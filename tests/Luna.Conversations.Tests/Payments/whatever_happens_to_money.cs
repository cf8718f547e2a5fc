using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Luna.Conversations.Tests.Payments;

/// <summary>Any operations, any number of times, in any order: what must hold of money holds after each.</summary>
public class whatever_happens_to_money
{
    [Fact]
    public void every_invariant_holds_after_every_operation() => Prop.ForAll<(byte What, byte Which, byte Size)[]>(operations =>
    {
        var till = new Till();
        foreach (var (what, which, size) in operations)
        {
            till.Do(what, which, size);
            till.Check();
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60));

    [Fact]
    public void any_order_and_repetition_of_what_providers_tell_ends_in_the_same_state() =>
        Prop.ForAll<(byte What, byte Which, byte Size)[], int>((operations, seed) =>
        {
            var random = new Random(seed);
            // What providers tell, and how holds end; which of them begin depends on what there is at the time.
            var told = operations.Select(operation => operation with { What = (byte)(operation.What % Till.Told) }).ToArray();
            var shuffled = told.Concat(told.Where(_ => random.Next(2) == 0)).ToArray();
            random.Shuffle(shuffled);
            StateAfter(shuffled).ShouldBe(StateAfter(told));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(40));

    private static string StateAfter((byte What, byte Which, byte Size)[] told)
    {
        var till = Till.WithHolds();
        foreach (var (what, which, size) in told)
            till.Do(what, which, size);
        till.Check();
        return JsonSerializer.Serialize(new { till.Payments, till.Wallet });
    }
}
