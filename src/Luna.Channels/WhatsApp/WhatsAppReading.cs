namespace Luna.Channels.WhatsApp;

/// <summary>What one payload held.</summary>
/// <param name="Items">In the order of the payload.</param>
/// <param name="Ignored">The kinds of what Luna has no use for, one entry each; only names that Luna gave.</param>
public sealed record WhatsAppReading(IReadOnlyList<InboundItem> Items, IReadOnlyList<string> Ignored);
