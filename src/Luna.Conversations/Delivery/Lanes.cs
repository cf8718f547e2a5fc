using System.Collections.Concurrent;

namespace Luna.Conversations.Delivery;

/// <summary>One at a time per conversation, any number of conversations side by side, nobody queues.</summary>
internal sealed class Lanes
{
    private readonly ConcurrentDictionary<Guid, int> _calls = new();

    /// <summary>
    /// Runs the work, and again for calls that came meanwhile. A call that finds the lane taken returns null at once:
    /// whoever is in it will go round once more.
    /// </summary>
    public async Task<TResult?> RunAsync<TResult>(Guid lane, Func<Task<TResult?>> work)
    {
        if (_calls.AddOrUpdate(lane, 1, (_, calls) => calls + 1) > 1)
            return default;

        while (true)
        {
            var seen = _calls[lane];
            TResult? result;
            try
            {
                result = await work();
            }
            catch
            {
                _calls.TryRemove(lane, out _);
                throw;
            }

            if (_calls.TryRemove(new KeyValuePair<Guid, int>(lane, seen)))
                return result;
        }
    }
}
