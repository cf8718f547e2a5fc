using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.ConversationTesting;
using Luna.ConversationTesting.Reading;
using Luna.ConversationTesting.Talking;

namespace Luna.Conversations.Talks.Tests.Testing;

public sealed class checking_a_turn
{
    private static readonly Turn Turn = TurnOf(
        new WorkflowStarted("kundli"),
        new SlotFilled("kundli", "birth-date", "1990-08-15", "15 aug", "m1"),
        new SlotFilled("kundli", "birth-place", "Jaipur", "jaipur", "m1"),
        new ReplyComposed(
            ["m1"], "en", "At what time was the birth?", [], [], null, "1", "luna", [],
            [new ReplyButton("move:dont-know", "I don't know")], new SlotQuestion("birth-time", 1, [])));

    [Theory]
    [InlineData("asks: birth-time")]
    [InlineData("slots: {birth-date: 1990-08-15}")]
    [InlineData("events: [WorkflowStarted, ReplyComposed]")]
    [InlineData("events: [SlotFilled, SlotFilled]")]
    [InlineData("not-events: [ChartCast]")]
    [InlineData("says: what TIME")]
    [InlineData("says: don't know")]
    [InlineData("never: lagna")]
    public void what_is_so_is_no_failure(string expected) => FailuresOf(expected).ShouldBeEmpty();

    [Theory]
    [InlineData("asks: nothing", "expected nothing, but Luna asks birth-time")]
    [InlineData("slots: {birth-date: 1990-08-16}", "expected birth-date = 1990-08-16, but it is 1990-08-15")]
    [InlineData("slots: {birth-time: '10:30'}", "but it is not filled")]
    [InlineData("events: [ChartCast]", "expected ChartCast, but it does not occur")]
    [InlineData("events: [ReplyComposed, WorkflowStarted]", "WorkflowStarted occurs, but not after")]
    [InlineData("events: [SlotFilled, SlotFilled, SlotFilled]", "SlotFilled occurs, but not after")]
    [InlineData("not-events: [SlotFilled]", "SlotFilled occurs")]
    [InlineData("says: [time, lagna]", "nothing matches /lagna/")]
    [InlineData("never: 't.me'", "'time' matches /t.me/")]
    public void what_is_otherwise_is_told(string expected, string failure) =>
        FailuresOf(expected).ShouldHaveSingleItem().ShouldContain(failure);

    [Fact]
    public void a_failure_is_told_with_its_step_what_luna_said_and_the_events()
    {
        var test = TestFiles.Parse("f.yaml", "- name: x\n  steps:\n    - user: hello\n      asks: nothing").Single();
        var outcome = new Outcome(test, new Failure(1, test.Steps[0], Checks.Of(test.Steps[0].Expected, Turn), Turn)).ToString();
        outcome.ShouldContain("f.yaml:3, step 1: 'hello'");
        outcome.ShouldContain("expected nothing, but Luna asks birth-time");
        outcome.ShouldContain("At what time was the birth?");
        outcome.ShouldContain("WorkflowStarted, SlotFilled, SlotFilled, ReplyComposed");
    }

    private static IReadOnlyList<string> FailuresOf(string expected) => Checks.Of(
        TestFiles.Parse("f.yaml", $"- name: x\n  steps:\n    - user: a\n      {expected}").Single().Steps[0].Expected, Turn);

    private static Turn TurnOf(params object[] events)
    {
        var state = Conversation.Begin(Guid.NewGuid(), new ConversationStarted(new ChatAddress("api", "a"), Guid.NewGuid()));
        foreach (var data in events)
            state = data switch
            {
                WorkflowStarted started => state.Apply(started),
                SlotFilled filled => state.Apply(filled),
                ReplyComposed composed => state.Apply(composed),
                _ => state,
            };
        return new Turn([.. events.Select(data => (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!)], state);
    }
}
