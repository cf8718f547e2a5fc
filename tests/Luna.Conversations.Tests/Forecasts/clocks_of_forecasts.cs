using Luna.Conversations.Forecasts;
using NodaTime;

namespace Luna.Conversations.Tests.Forecasts;

public class clocks_of_forecasts
{
    private static readonly ConversationOptions Options = new();

    [Theory]
    [InlineData("07:30", "2025-03-08", "2025-03-08T12:30:00Z")] // standard time of New York
    [InlineData("07:30", "2025-03-09", "2025-03-09T11:30:00Z")] // summer time since that night
    [InlineData("02:30", "2025-03-09", "2025-03-09T07:30:00Z")] // an hour that was skipped: half past three
    [InlineData("01:30", "2025-11-02", "2025-11-02T05:30:00Z")] // an hour that came twice: the first
    public void the_persons_own_clock_counts(string hour, string date, string utc) =>
        Next(hour, "America/New_York", date, "2025-01-01T00:00:00Z").At.ToString().ShouldBe(utc);

    [Fact]
    public void an_hour_of_the_night_that_was_chosen_is_kept() =>
        Next("04:30", "Asia/Kolkata", "2025-06-02", "2025-06-01T23:05:00Z").At.ToString().ShouldBe("2025-06-01T23:00:00Z");

    [Fact]
    public void what_is_late_waits_for_the_end_of_the_night() =>
        Next("04:30", "Asia/Kolkata", "2025-06-02", "2025-06-01T23:30:00Z").At.ToString().ShouldBe("2025-06-02T01:30:00Z");

    [Fact]
    public void what_would_have_to_wait_too_long_is_left_out() =>
        Next("21:30", "Asia/Kolkata", "2025-06-02", "2025-06-02T17:30:00Z").Date.ShouldBe(new LocalDate(2025, 6, 3));

    [Theory]
    [InlineData("2025-06-01T01:29:59Z", 1)]
    [InlineData("2025-06-01T01:30:00Z", 2)]
    public void the_first_is_today_while_the_hour_is_to_come(string now, int day) => ForecastClock.First(
        "07:00", "Asia/Kolkata", NodaTime.Text.InstantPattern.ExtendedIso.Parse(now).Value).ShouldBe(new LocalDate(2025, 6, day));

    [Theory]
    [InlineData("2025-06-01T16:30:00Z", "2025-06-02T01:30:00Z")] // ten at night in India
    [InlineData("2025-06-01T20:00:00Z", "2025-06-02T01:30:00Z")]
    [InlineData("2025-06-01T16:29:00Z", "2025-06-01T16:29:00Z")]
    [InlineData("2025-06-02T01:30:00Z", "2025-06-02T01:30:00Z")]
    public void quiet_hours_end_in_the_morning(string moment, string expected) => QuietHours.After(
        NodaTime.Text.InstantPattern.ExtendedIso.Parse(moment).Value, "Asia/Kolkata", Options).ToString().ShouldBe(expected);

    private static (LocalDate Date, Instant At) Next(string hour, string zone, string next, string now) => ForecastClock.Next(
        new Subscription(Guid.Empty, hour, zone, null, next, SubscriptionStatus.Running),
        NodaTime.Text.InstantPattern.ExtendedIso.Parse(now).Value, Options);
}
