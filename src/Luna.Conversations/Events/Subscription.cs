namespace Luna.Conversations.Events;

// The stream Subscription: a forecast every day. A later start replaces an earlier one, and ends a pause.

/// <param name="Hour"><c>HH:mm</c> on the clock of the zone.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Sign">A rashi by its id; null where the person's own chart is read.</param>
/// <param name="First">ISO date of the first forecast.</param>
public sealed record SubscriptionStarted(string Hour, string Zone, string? Sign, string First);

/// <summary>In one transaction with the reply that holds it.</summary>
/// <param name="Date">ISO, in the zone of the subscription.</param>
public sealed record ForecastSent(string Date);

/// <param name="Reason">
/// <c>window-closed</c>: the platform takes nothing more until the person writes again; <c>blocked</c>: nor does the person.
/// </param>
public sealed record SubscriptionPaused(string Reason)
{
    public const string WindowClosed = "window-closed";
    public const string Blocked = "blocked";
}

/// <param name="Reason"><c>asked</c>, <c>erased</c>, or <c>no-sign</c> when it is no longer known for whom.</param>
public sealed record SubscriptionEnded(string Reason)
{
    public const string Asked = "asked";
    public const string Erased = "erased";
    public const string NoSign = "no-sign";
}
