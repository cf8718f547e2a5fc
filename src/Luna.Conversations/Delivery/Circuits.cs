using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Luna.Channels;

namespace Luna.Conversations.Delivery;

/// <summary>
/// Whether a platform is worth asking, as this node has found it. While it is not, what waits for it counts no attempts: an
/// outage of hours costs no reply.
/// </summary>
public sealed class Circuits
{
    private readonly ConcurrentDictionary<string, Circuit> _circuits = new(StringComparer.Ordinal);

    public Circuits(DeliveryMeter meter) => meter.Watch(() => _circuits.Select(circuit => new Measurement<int>(
        circuit.Value.IsOpen ? 1 : 0, new KeyValuePair<string, object?>("channel", circuit.Key))));

    public Circuit Of(IChannel channel) => _circuits.GetOrAdd(channel.Name, _ => new Circuit());
}

/// <summary>Opens after so many failures in a row that are the platform's own; then one message tries from time to time.</summary>
public sealed class Circuit
{
    public const int Most = 10;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromMinutes(5);
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _nextTry;

    public bool IsOpen
    {
        get
        {
            lock (_lock)
                return _failures >= Most;
        }
    }

    /// <returns>How long to wait; null for who may send now.</returns>
    public TimeSpan? Wait(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_failures < Most)
                return null;
            if (_nextTry > now)
                return _nextTry - now;
            // This one tries, and the others wait for what becomes of it.
            _nextTry = now + Pause;
            return null;
        }
    }

    public void Succeed()
    {
        lock (_lock)
            _failures = 0;
    }

    public void Fail(DateTimeOffset now)
    {
        lock (_lock)
        {
            _failures++;
            _nextTry = now + Pause;
        }
    }

    private TimeSpan Pause => Shortest * Math.Pow(2, Math.Clamp(_failures - Most, 0, 6)) is var pause && pause < Longest ? pause : Longest;
}
