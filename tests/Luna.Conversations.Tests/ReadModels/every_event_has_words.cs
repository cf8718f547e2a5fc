using Luna.Conversations.Events;
using Luna.Conversations.ReadModels;
using Luna.Conversations.Tests.Events;

namespace Luna.Conversations.Tests.ReadModels;

public class every_event_has_words
{
    public static TheoryData<string> Names => stored_events_still_read.Names;

    [Theory, MemberData(nameof(Names))]
    public void a_sentence_of_its_own(string name)
    {
        var words = EventWords.Of(stored_events_still_read.Sample(name));
        words.ShouldNotBe(name);
        words.ShouldMatch(@"^[A-Z“a-z].*");
        words.ShouldContain(" ");
    }

    [Theory, MemberData(nameof(Names))]
    public void a_stream_of_its_own(string name) =>
        EventWords.StreamOf(stored_events_still_read.Sample(name)).ShouldBeOneOf("inbound", "conversation", "outbound", "user", "profile", "subscription", "payment", "wallet", "operations");

    [Fact]
    public void what_was_said_is_told() =>
        EventWords.Of(Turns.A.Message("namaste")).ShouldBe("The person wrote: namaste");

    [Fact]
    public void what_holds_no_words_is_told_by_its_kind() =>
        EventWords.Of(Turns.A.Voice).ShouldBe("The person sent a message of kind voice.");

    [Fact]
    public void the_code_of_a_failure_is_told_once() =>
        EventWords.Of(new ReplyFailed(null, "wamid.1", "131026", "131026: undeliverable", Turns.Talk.Now))
            .ShouldBe("Sending failed (131026): undeliverable");

    [Fact]
    public void what_is_no_event_has_no_stream() => EventWords.StreamOf("a string").ShouldBeNull();
}
