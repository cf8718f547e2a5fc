using JasperFx.Events;
using Luna.Conversations.Events;
using NodaTime.Text;

namespace Luna.Conversations.Forecasts;

public enum SubscriptionStatus
{
    Running,

    /// <summary>Until the person writes again.</summary>
    Paused,

    Ended,
}

/// <summary>A forecast every day, folded from its stream.</summary>
/// <param name="Next">ISO date of the next forecast, if it is not too late for it.</param>
public sealed record Subscription(Guid Id, string Hour, string Zone, string? Sign, string Next, SubscriptionStatus Status)
{
    public static Subscription Create(IEvent<SubscriptionStarted> started) => Begin(started.StreamId, started.Data);

    internal static Subscription Begin(Guid id, SubscriptionStarted started) =>
        new(id, started.Hour, started.Zone, started.Sign, started.First, SubscriptionStatus.Running);

    public Subscription Apply(SubscriptionStarted started) => Begin(Id, started);

    public Subscription Apply(ForecastSent sent) => this with
    {
        Next = LocalDatePattern.Iso.Format(LocalDatePattern.Iso.Parse(sent.Date).Value.PlusDays(1)),
    };

    public Subscription Apply(SubscriptionPaused _) => this with { Status = SubscriptionStatus.Paused };

    /// <summary>Nothing of the person stays in it.</summary>
    public Subscription Apply(SubscriptionEnded _) =>
        this with { Status = SubscriptionStatus.Ended, Hour = "00:00", Zone = "UTC", Sign = null };
}
