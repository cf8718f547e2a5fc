using Luna.Conversations.Delivery;

namespace Luna.Conversations.Tests.Delivery;

public class circuits_of_platforms
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void a_few_failures_open_nothing_and_a_success_forgets_them()
    {
        var circuit = new Circuit();
        for (var failure = 1; failure < Circuit.Most; failure++)
            circuit.Fail(Now);
        circuit.Wait(Now).ShouldBeNull();
        circuit.Succeed();
        circuit.Fail(Now);
        (circuit.IsOpen, circuit.Wait(Now)).ShouldBe((false, null));
    }

    [Fact]
    public void an_open_one_lets_a_single_message_try_after_a_pause()
    {
        var circuit = Open();
        var wait = circuit.Wait(Now).ShouldNotBeNull();
        circuit.Wait(Now + wait).ShouldBeNull();
        circuit.Wait(Now + wait).ShouldNotBeNull();
        circuit.Succeed();
        (circuit.IsOpen, circuit.Wait(Now)).ShouldBe((false, null));
    }

    [Fact]
    public void the_pause_grows_and_has_an_end()
    {
        var circuit = Open();
        var pauses = new List<TimeSpan>();
        var now = Now;
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var pause = circuit.Wait(now).ShouldNotBeNull();
            pauses.Add(pause);
            now += pause;
            circuit.Wait(now).ShouldBeNull();
            circuit.Fail(now);
        }

        pauses.ShouldBe(pauses.Order());
        pauses[0].ShouldBe(TimeSpan.FromSeconds(5));
        pauses[^1].ShouldBe(TimeSpan.FromMinutes(5));
    }

    private static Circuit Open()
    {
        var circuit = new Circuit();
        for (var failure = 0; failure < Circuit.Most; failure++)
            circuit.Fail(Now);
        circuit.IsOpen.ShouldBeTrue();
        return circuit;
    }
}
