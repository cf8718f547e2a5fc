using Luna.Api.Admin;

namespace Luna.Api.Tests.Admin;

public sealed class standing_still
{
    private readonly Standstill _standstill = new(TimeSpan.FromSeconds(30));

    [Fact]
    public void one_that_stays_where_it_is_while_there_is_more_is_told_after_a_while_and_not_when_it_moves_on()
    {
        Look(second: 0, at: 5, last: 9).ShouldBeEmpty();
        Look(second: 29, at: 5, last: 20).ShouldBeEmpty();
        Look(second: 30, at: 5, last: 20).ShouldBe(["timeline stands still at event 5 of 20."]);
        Look(second: 35, at: 6, last: 20).ShouldBeEmpty();
    }

    [Fact]
    public void one_that_lags_and_moves_and_one_that_starts_anew_are_not_told()
    {
        for (var second = 0; second < 300; second += 25)
            Look(second, at: second % 100, last: 1_000_000).ShouldBeEmpty();
    }

    [Fact]
    public void a_long_rest_with_nothing_to_do_is_no_standstill()
    {
        Look(second: 0, at: 9, last: 9).ShouldBeEmpty();
        Look(second: 600, at: 9, last: 9).ShouldBeEmpty();
        Look(second: 605, at: 9, last: 10).ShouldBeEmpty();
        Look(second: 610, at: 10, last: 10).ShouldBeEmpty();
    }

    [Fact]
    public void what_could_not_move_has_its_time_again()
    {
        Look(second: 0, at: 5, last: 9).ShouldBeEmpty();
        _standstill.Forget();
        Look(second: 60, at: 5, last: 9).ShouldBeEmpty();
    }

    private IReadOnlyList<string> Look(int second, long at, long last) =>
        _standstill.Look([new Progress("timeline", at)], last, DateTimeOffset.UnixEpoch.AddSeconds(second));
}
