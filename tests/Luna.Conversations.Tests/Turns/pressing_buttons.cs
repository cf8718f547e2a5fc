using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class pressing_buttons
{
    [Theory]
    [InlineData("slot:birth-date=garbage")]
    [InlineData("slot:birth-date=1750-01-01")]
    [InlineData("slot:birth-date=2031-01-01")]
    [InlineData("slot:birth-date=1990-08-15#x")]
    [InlineData("slot:birth-time=25:70")]
    [InlineData("slot:birth-time=10:30#offset:x")]
    [InlineData("slot:birth-time-margin=-5")]
    [InlineData("slot:birth-place=Jaipur")]
    [InlineData("slot:birth-place=Nowhere#999999999")]
    [InlineData("slot:birth-place=Nowhere#99999999999999999999")]
    [InlineData("slot:relation=emperor")]
    [InlineData("slot:nonsense=1")]
    [InlineData("slot:=")]
    [InlineData("slot:")]
    [InlineData("intent:rule_the_world")]
    [InlineData("move:sideways")]
    [InlineData("")]
    [InlineData("\0\uD800")]
    public void what_luna_did_not_write_fills_nothing(string payload)
    {
        foreach (var talk in new[] { new Talk(), Talk.With("my kundli please"), Talk.WithAChart() })
        {
            var heard = talk.Hear(A.Button(payload, "press"));
            heard.Events.ShouldNotContain(nameof(SlotFilled));
            heard.Outcome.Conversation.OfType<IntentClassified>().Single().Slots.ShouldBeEmpty();
        }
    }

    [Fact]
    public void a_place_is_named_as_the_gazetteer_names_it()
    {
        var heard = Talk.With("my kundli please").Hear(A.Button("slot:birth-place=Evil#1269515"));
        heard.Slot("birth-place").ShouldBe("Jaipur");
    }

    [Fact]
    public void a_choice_between_two_clocks_that_is_none_of_them_is_asked_again()
    {
        var talk = Talk.With("hi", "born 1 November 2020 at 1:30 am in New York City");
        var heard = talk.Hear(A.Button("slot:birth-time=01:30#offset:3600"));
        heard.Asks.ShouldBe("birth-time");
        heard.Buttons.Count.ShouldBe(2);
    }

    [Fact]
    public void an_old_button_is_understood_later()
    {
        var talk = Talk.With("my kundli please");
        var asked = talk.Hear("3/4/90");
        talk.Hear("1", "10:30 am", "Jaipur").Events.ShouldContain(nameof(ChartCast));
        var heard = talk.Press(asked, 1);
        heard.Slot("birth-date").ShouldBe("1990-03-04");
        heard.Events.ShouldContain(nameof(BirthDetailsCorrected));
    }
}
