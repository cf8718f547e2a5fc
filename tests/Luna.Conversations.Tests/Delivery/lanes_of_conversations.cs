using System.Collections.Concurrent;
using Luna.Conversations.Delivery;

namespace Luna.Conversations.Tests.Delivery;

public sealed class lanes_of_conversations
{
    [Fact]
    public async Task a_lane_holds_one_at_a_time_and_goes_round_again_for_those_who_came()
    {
        var lanes = new Lanes();
        var lane = Guid.NewGuid();
        var inside = 0;
        var rounds = 0;
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();

        async Task<string?> Work()
        {
            Interlocked.Increment(ref inside).ShouldBe(1);
            rounds++;
            entered.TrySetResult();
            await release.Task;
            Interlocked.Decrement(ref inside);
            return "done";
        }

        var first = lanes.RunAsync(lane, Work);
        await entered.Task;
        (await lanes.RunAsync(lane, Work)).ShouldBeNull();
        (await lanes.RunAsync(lane, Work)).ShouldBeNull();
        release.SetResult();

        (await first).ShouldBe("done");
        rounds.ShouldBe(2);
    }

    [Fact]
    public async Task no_call_is_forgotten_however_they_meet()
    {
        var lanes = new Lanes();
        var lane = Guid.NewGuid();
        var waiting = new ConcurrentQueue<int>();
        var taken = new ConcurrentBag<int>();

        await Parallel.ForAsync(0, 2000, async (item, _) =>
        {
            waiting.Enqueue(item);
            await lanes.RunAsync<string>(lane, async () =>
            {
                while (waiting.TryDequeue(out var next))
                    taken.Add(next);
                await Task.Yield();
                return null;
            });
        });

        taken.Order().ShouldBe(Enumerable.Range(0, 2000));
    }

    [Fact]
    public async Task a_failure_leaves_the_lane_free()
    {
        var lanes = new Lanes();
        var lane = Guid.NewGuid();

        await Should.ThrowAsync<InvalidOperationException>(
            () => lanes.RunAsync<string>(lane, () => throw new InvalidOperationException()));
        (await lanes.RunAsync(lane, () => Task.FromResult<string?>("free"))).ShouldBe("free");
    }
}
