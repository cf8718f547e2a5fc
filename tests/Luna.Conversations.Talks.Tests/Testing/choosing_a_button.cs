using Luna.Conversations.Replies;
using Luna.ConversationTesting.Talking;

namespace Luna.Conversations.Talks.Tests.Testing;

public sealed class choosing_a_button
{
    private static readonly IReadOnlyList<ReplyButton>[] Offered =
    [
        [new("intent:create_kundli", "Make my kundli")],
        [],
        [new("slot:birth-date=1990-04-03", "3 April 1990"), new("slot:birth-date=1990-03-04", "4 March 1990")],
        [],
    ];

    [Theory]
    [InlineData("1", "3 April 1990")]
    [InlineData("2", "4 March 1990")]
    [InlineData("4 march 1990", "4 March 1990")]
    [InlineData("April", "3 April 1990")]
    [InlineData("slot:birth-date=1990-03-04", "4 March 1990")]
    [InlineData("Make my kundli", "Make my kundli")]
    public void by_number_label_or_payload(string named, string label) => Buttons.Choose(named, Offered).Label.ShouldBe(label);

    [Theory]
    [InlineData("3")]
    [InlineData("1990")]
    [InlineData("5 May")]
    public void nothing_else_can_be_chosen(string named) =>
        Should.Throw<TalkException>(() => Buttons.Choose(named, Offered)).Message.ShouldContain("'3 April 1990'");

    [Fact]
    public void where_nothing_was_offered_that_is_said() =>
        Should.Throw<TalkException>(() => Buttons.Choose("1", [[]])).Message.ShouldContain("no button");
}
