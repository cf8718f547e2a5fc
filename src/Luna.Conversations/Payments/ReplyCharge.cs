namespace Luna.Conversations.Payments;

/// <summary>Credits that are set aside for a reply: spent when it is sent, free again when it cannot be.</summary>
/// <param name="Wallet">Id of its stream.</param>
public sealed record ReplyCharge(Guid Wallet, Guid Hold);
