using System.Collections.Concurrent;
using Luna.Conversations.Storage;
using Npgsql;

namespace Luna.Conversations.Tests.Storage;

public sealed class committing_in_groups
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task what_comes_during_a_commit_goes_into_the_next_one_together()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var groups = new ConcurrentQueue<int[]>();
        await using var commits = new GroupCommit<int>(
            async (items, _) =>
            {
                groups.Enqueue([.. items]);
                started.TrySetResult();
                await release.Task;
            },
            most: 100);

        var first = commits.AddAsync(0, Never);
        await started.Task;
        var others = Enumerable.Range(1, 20).Select(item => commits.AddAsync(item, Never)).ToArray();
        release.SetResult();
        await Task.WhenAll([first, .. others]);

        groups.Count.ShouldBe(2);
        groups.Last().ShouldBe(Enumerable.Range(1, 20));
    }

    [Fact]
    public async Task nobody_is_told_before_the_commit_ends()
    {
        var release = new TaskCompletionSource();
        await using var commits = new GroupCommit<int>((_, _) => release.Task, most: 10);

        var stored = commits.AddAsync(1, Never);
        stored.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await stored;
    }

    [Fact]
    public async Task an_item_that_cannot_be_stored_fails_alone()
    {
        var stored = new ConcurrentBag<int>();
        await using var commits = new GroupCommit<int>(
            (items, _) =>
            {
                if (items.Contains(13))
                    throw new InvalidOperationException("No thirteen.");
                foreach (var item in items)
                    stored.Add(item);
                return Task.CompletedTask;
            },
            most: 50);

        var all = Enumerable.Range(0, 40).Select(item => commits.AddAsync(item, Never)).ToArray();
        await Should.ThrowAsync<InvalidOperationException>(() => all[13]);
        await Task.WhenAll(all.Where((_, item) => item != 13));

        stored.Order().ShouldBe(Enumerable.Range(0, 40).Where(item => item != 13));
    }

    [Fact]
    public async Task when_the_database_is_gone_all_fail_at_once_and_the_next_are_tried()
    {
        var tries = 0;
        var isGone = true;
        await using var commits = new GroupCommit<int>(
            (_, _) =>
            {
                tries++;
                return isGone ? throw new NpgsqlException("gone") : Task.CompletedTask;
            },
            most: 50);

        var first = commits.AddAsync(1, Never);
        await Should.ThrowAsync<NpgsqlException>(() => first);
        tries.ShouldBe(1);
        isGone = false;
        await commits.AddAsync(2, Never);
    }

    [Fact]
    public async Task ending_waits_for_what_was_taken()
    {
        var stored = 0;
        var commits = new GroupCommit<int>(
            async (items, _) =>
            {
                await Task.Yield();
                stored += items.Count;
            },
            most: 3);
        var all = Enumerable.Range(0, 25).Select(item => commits.AddAsync(item, Never)).ToArray();

        await commits.DisposeAsync();
        await Task.WhenAll(all);
        stored.ShouldBe(25);
    }
}
