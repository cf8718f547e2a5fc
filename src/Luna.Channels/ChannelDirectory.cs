using System.Collections.Frozen;

namespace Luna.Channels;

/// <summary>The channels of this Luna, by name.</summary>
public sealed class ChannelDirectory(IEnumerable<IChannel> channels)
{
    private readonly FrozenDictionary<string, IChannel> _channels =
        channels.ToFrozenDictionary(channel => channel.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _channels.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="UnknownChannelException">No channel has that name.</exception>
    public IChannel this[string name] =>
        _channels.TryGetValue(name, out var channel) ? channel : throw new UnknownChannelException(name, Names);
}

public sealed class UnknownChannelException(string name, IEnumerable<string> known)
    : Exception($"There is no channel '{name}'; there are {string.Join(", ", known)}.")
{
    public string Name { get; } = name;
}
