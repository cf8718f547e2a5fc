using System.Collections.Concurrent;
using System.Diagnostics;

namespace Luna.Api.Limits;

/// <summary>
/// The bucket of each key, from which every node takes a tenth of a second's worth at a time, so that hardly a request
/// waits for the database.
/// </summary>
public sealed class KeyLimit(Buckets buckets)
{
    private const int SharesInMinute = 600;

    private readonly ConcurrentDictionary<string, Share> _shares = new();

    /// <returns>How long to wait before asking again; null when the request may pass.</returns>
    internal async ValueTask<TimeSpan?> TakeAsync(string key, int perMinute, CancellationToken cancellation)
    {
        var share = _shares.GetOrAdd(key, _ => new Share());
        if (share.TryTake())
            return null;
        await share.Gate.WaitAsync(cancellation);
        try
        {
            if (share.TryTake())
                return null;
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), share.ClosedUntil) is { Ticks: > 0 } closed)
                return closed;
            var tokens = Math.Max(1, perMinute / SharesInMinute);
            if (await buckets.TakeAsync($"key:{key}", perMinute, tokens, cancellation) is { } wait)
            {
                share.ClosedUntil = Stopwatch.GetTimestamp() + (long)(wait.TotalSeconds * Stopwatch.Frequency);
                return wait;
            }

            share.Fill(tokens - 1);
            return null;
        }
        finally
        {
            share.Gate.Release();
        }
    }

    /// <summary>What this node may let pass without asking.</summary>
    private sealed class Share
    {
        private int _left;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>Nothing is to be had before; a timestamp.</summary>
        public long ClosedUntil { get; set; }

        public bool TryTake()
        {
            for (var left = Volatile.Read(ref _left); left > 0; left = Volatile.Read(ref _left))
                if (Interlocked.CompareExchange(ref _left, left - 1, left) == left)
                    return true;
            return false;
        }

        public void Fill(int tokens) => Volatile.Write(ref _left, tokens);
    }
}
