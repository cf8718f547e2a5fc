namespace Luna.Conversations.Delivery;

/// <summary>This process among those that deliver: replies that it composed are its own to send for a while.</summary>
public sealed class DeliveryNode
{
    /// <summary>How long another node waits before it takes a reply over; longer than any one call to a platform.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(60);

    public Guid Id { get; } = Guid.NewGuid();
}
