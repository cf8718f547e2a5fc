using Luna.ConversationTesting.Hosting;

namespace Luna.Conversations.Talks.Tests.Testing;

public sealed class pausing_together
{
    private readonly PassingClock _clock = new();
    private int _restarts;

    [Fact]
    public async Task time_passes_only_when_nobody_talks_and_for_the_shortest_wait_first()
    {
        var began = _clock.GetUtcNow();
        var pauses = new Pauses(3, _clock, RestartAsync);
        var day = pauses.WaitAsync(TimeSpan.FromDays(1));
        var hour = pauses.WaitAsync(TimeSpan.FromHours(1));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        (_clock.GetUtcNow() - began).ShouldBeLessThan(TimeSpan.FromMinutes(1));

        pauses.Leave();
        await hour;
        (_clock.GetUtcNow() - began).ShouldBeInRange(TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        day.IsCompleted.ShouldBeFalse();

        pauses.Leave();
        await day;
        (_clock.GetUtcNow() - began).ShouldBeInRange(TimeSpan.FromHours(24), TimeSpan.FromHours(24.1));
    }

    [Fact]
    public async Task one_restart_serves_all_who_need_it_and_comes_before_time_passes()
    {
        var began = _clock.GetUtcNow();
        var pauses = new Pauses(3, _clock, RestartAsync);
        var waiting = pauses.WaitAsync(TimeSpan.FromHours(5));
        await Task.WhenAll(pauses.RestartAsync(), pauses.RestartAsync());
        _restarts.ShouldBe(1);
        waiting.IsCompleted.ShouldBeFalse();
        (_clock.GetUtcNow() - began).ShouldBeLessThan(TimeSpan.FromMinutes(1));

        pauses.Leave();
        pauses.Leave();
        await waiting;
    }

    [Fact]
    public async Task a_restart_that_fails_is_told_to_all_who_stand_still()
    {
        var pauses = new Pauses(2, _clock, () => throw new InvalidOperationException("no start"));
        var waiting = pauses.WaitAsync(TimeSpan.FromHours(5));
        await Should.ThrowAsync<InvalidOperationException>(pauses.RestartAsync());
        await Should.ThrowAsync<InvalidOperationException>(waiting);
    }

    private Task RestartAsync()
    {
        _restarts++;
        return Task.CompletedTask;
    }
}
