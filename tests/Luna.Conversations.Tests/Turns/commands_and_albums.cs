using Luna.Channels;
using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class commands_and_albums
{
    [Theory]
    [InlineData("hi", "hi"), InlineData("en-GB", "en"), InlineData("pt", "en"), InlineData(null, "en")]
    public void start_is_answered_in_the_language_of_the_persons_app(string? app, string language)
    {
        var heard = new Talk().Hear(Command("start", "ref_fb_kundli") with { PersonLanguage = app });
        heard.Reply.Language.ShouldBe(language);
        heard.Outcome.Conversation.OfType<IntentClassified>().Single().Intent.ShouldBe("greeting");
    }

    [Fact]
    public void a_command_does_not_change_the_language_of_the_conversation()
    {
        var talk = Talk.With("नमस्ते", "मेरी कुंडली बनाओ");
        talk.Hear(Command("help")).Reply.Language.ShouldBe("hi");
        talk.Hear(Command("cancel")).Reply.Language.ShouldBe("hi");
        talk.State!.Workflow.ShouldBeNull();
    }

    [Fact]
    public void a_command_that_luna_does_not_know_is_read_as_words() =>
        Talk.With("hi").Hear(Command("make_my_kundli", "please")).Asks.ShouldBe("birth-date");

    [Fact]
    public void the_pictures_of_an_album_are_answered_once()
    {
        var talk = Talk.With("hi");
        talk.Hear(Picture("p1", "a1")).Says.ShouldNotBeEmpty();
        var more = talk.Hear(Picture("p2", "a1"), Picture("p3", "a1"));
        more.Outcome.Conversation.ShouldAllBe(decided => decided is IntentClassified);
        talk.State!.LastInbound.ShouldBe(4);
        talk.Hear(Picture("p4", "a2")).Says.ShouldNotBeEmpty();
        talk.Hear(Picture("p5", null)).Says.ShouldNotBeEmpty();
    }

    [Fact]
    public void words_under_a_later_picture_are_heard_all_the_same()
    {
        var talk = Talk.With("hi");
        talk.Hear(Picture("p1", "a1"));
        talk.Hear(Picture("p2", "a1") with { Text = "make my kundli" }).Asks.ShouldBe("birth-date");
    }

    private static MessageReceived Command(string name, string? arguments = null) =>
        A.Message($"/{name} {arguments}", name, "command") with { Command = new IncomingCommand(name, arguments) };

    private static MessageReceived Picture(string id, string? album) => A.Message(null, id, "image") with { Album = album };
}
