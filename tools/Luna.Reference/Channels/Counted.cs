using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Luna.Reference.Channels;

/// <summary>What Luna counts of deliveries that she stores nothing of.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Counter, string Channel, string Kind)> _counts = new();

    public Counted()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is "luna.webhook.ignored" or "luna.webhook.refused")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value as string ?? "");
            _counts.Enqueue((instrument.Name, named.GetValueOrDefault("channel", ""), named.GetValueOrDefault("kind") ?? named.GetValueOrDefault("reason", "")));
        });
        _listener.Start();
    }

    /// <returns>Kinds of what was passed over since the last call.</returns>
    public (IReadOnlyList<string> Ignored, IReadOnlyList<string> Refused) Take(string channel)
    {
        var (ignored, refused) = (new List<string>(), new List<string>());
        while (_counts.TryDequeue(out var count))
            if (count.Channel == channel)
                (count.Counter == "luna.webhook.ignored" ? ignored : refused).Add(count.Kind);
        return (ignored, refused);
    }

    public void Dispose() => _listener.Dispose();
}
