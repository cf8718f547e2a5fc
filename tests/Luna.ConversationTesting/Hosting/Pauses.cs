namespace Luna.ConversationTesting.Hosting;

/// <summary>
/// Lets many people share one Luna though each may let time pass, or need a restart: those stand still until nobody else
/// has anything to say. Then Luna restarts once for all who need it; or the clock goes on to the hour that comes first.
/// </summary>
/// <param name="people">How many will talk; each says when it leaves.</param>
public sealed class Pauses(int people, PassingClock clock, Func<Task> restart)
{
    /// <summary>How much of Luna's time passes at once, so that she sees the hours in between.</summary>
    private static readonly TimeSpan Stride = TimeSpan.FromMinutes(30);

    private const int MostStrides = 60;
    private static readonly TimeSpan StrideTakes = TimeSpan.FromMilliseconds(40);

    /// <summary>Who waits as long as another, but began a moment later, goes on together with it.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _restarting = [];
    private readonly List<(DateTimeOffset Until, TaskCompletionSource Done)> _waiting = [];
    private int _talking = people;

    public void Leave()
    {
        lock (_lock)
            _talking--;
        GoOnIfQuiet();
    }

    public Task RestartAsync()
    {
        var done = NewSource();
        lock (_lock)
        {
            _restarting.Add(done);
            _talking--;
        }

        GoOnIfQuiet();
        return done.Task;
    }

    public Task WaitAsync(TimeSpan time)
    {
        var done = NewSource();
        lock (_lock)
        {
            _waiting.Add((clock.GetUtcNow() + time, done));
            _talking--;
        }

        GoOnIfQuiet();
        return done.Task;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void GoOnIfQuiet()
    {
        lock (_lock)
        {
            if (_talking > 0 || _restarting.Count + _waiting.Count == 0)
                return;
            // Counts as one who talks until those who are let go count themselves.
            _talking = 1;
        }

        _ = _restarting.Count > 0 ? GoOnAsync(RestartAllAsync) : GoOnAsync(PassAsync);
    }

    private async Task GoOnAsync(Func<Task<TaskCompletionSource[]>> pause)
    {
        TaskCompletionSource[] free = [];
        try
        {
            free = await pause();
        }
        catch (Exception failure)
        {
            lock (_lock)
            {
                free = [.. _restarting, .. _waiting.Select(one => one.Done)];
                _restarting.Clear();
                _waiting.Clear();
            }

            foreach (var one in free)
                one.TrySetException(failure);
        }

        lock (_lock)
            _talking += free.Length - 1;
        foreach (var one in free)
            one.TrySetResult();
    }

    private async Task<TaskCompletionSource[]> RestartAllAsync()
    {
        await restart();
        lock (_lock)
        {
            TaskCompletionSource[] free = [.. _restarting];
            _restarting.Clear();
            return free;
        }
    }

    private async Task<TaskCompletionSource[]> PassAsync()
    {
        DateTimeOffset until;
        lock (_lock)
            until = _waiting.Min(one => one.Until) + Together;
        var time = until - clock.GetUtcNow();
        var strides = Math.Clamp((int)(time / Stride), 1, MostStrides);
        for (var i = 0; i < strides; i++)
        {
            clock.Pass(time / strides);
            await Task.Delay(StrideTakes);
        }

        lock (_lock)
        {
            var free = _waiting.FindAll(one => one.Until <= until);
            _waiting.RemoveAll(one => one.Until <= until);
            return [.. free.Select(one => one.Done)];
        }
    }
}
