using System.Diagnostics.Metrics;
using Luna.Channels;

namespace Luna.Conversations.Delivery;

/// <summary>What becomes of replies, for operators.</summary>
public sealed class DeliveryMeter : IDisposable
{
    public const string Name = "Luna.Delivery";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _sent, _postponed, _failed, _held, _paced;

    public DeliveryMeter()
    {
        _sent = _meter.CreateCounter<long>("luna.delivery.sent", "{message}", "Messages that a platform took.");
        _postponed = _meter.CreateCounter<long>("luna.delivery.postponed", "{reply}", "Replies to be tried again, by the platform's trouble.");
        _failed = _meter.CreateCounter<long>("luna.delivery.failed", "{reply}", "Replies that could not be sent, by the trouble.");
        _held = _meter.CreateCounter<long>("luna.delivery.held", "{reply}", "Replies that wait until the person writes again.");
        _paced = _meter.CreateCounter<long>("luna.delivery.paced", "{reply}", "Replies that waited for their turn.");
    }

    /// <param name="open">1 for each channel that nothing is sent to for now, else 0.</param>
    public void Watch(Func<IEnumerable<Measurement<int>>> open) =>
        _meter.CreateObservableGauge("luna.delivery.circuit_open", open, "{channel}", "1 while a platform is not worth asking.");

    public void Sent(string channel) => _sent.Add(1, Channel(channel));

    public void Postponed(string channel, ChannelTrouble trouble) => _postponed.Add(1, Channel(channel), Trouble(trouble));

    public void Failed(string channel, ChannelTrouble trouble) => _failed.Add(1, Channel(channel), Trouble(trouble));

    public void Held(string channel) => _held.Add(1, Channel(channel));

    public void Paced(string channel) => _paced.Add(1, Channel(channel));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Channel(string channel) => new("channel", channel);

    private static KeyValuePair<string, object?> Trouble(ChannelTrouble trouble) => new("trouble", trouble.ToString());
}
