using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class asking_for_ones_data
{
    [Theory]
    [InlineData("export my data", "Here is all")]
    [InlineData("what do you know about me?", "Here is all")]
    [InlineData("mera data bhej do", "Yeh raha woh sab")]
    [InlineData("mera saara data mujhe bhejo, export karo", "Yeh raha woh sab")]
    [InlineData("मेरा डेटा भेज दीजिए", "यह रहा वह सब")]
    public void it_is_handed_over_at_once(string text, string words)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Says.ShouldContain(words);
        heard.Asks.ShouldBeNull();
        heard.Outcome.User.OfType<DataExported>().Single().Until.ShouldBe(Talk.Now.AddDays(1));
        heard.Reply.Documents!.Single().Until.ShouldBe(Talk.Now.AddDays(1));
    }

    [Fact]
    public void the_open_question_comes_back_behind_it()
    {
        var heard = Talk.With("my kundli please", "15 August 1990").Hear("export my data");
        heard.Reply.Documents.ShouldNotBeNull();
        heard.Asks.ShouldBe("birth-time");
    }
}
