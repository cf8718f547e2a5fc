namespace Luna.Channels;

/// <summary>An item, or the kind of what was ignored.</summary>
internal readonly record struct ItemOrIgnored(InboundItem? Item, string? Ignored)
{
    public static implicit operator ItemOrIgnored(InboundItem item) => new(item, null);

    public static implicit operator ItemOrIgnored(string ignored) => new(null, ignored);
}
