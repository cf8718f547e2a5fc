using Luna.Conversations.Events;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Tests.Turns;

public class asking_to_be_forgotten
{
    private static Talk WithTwoBirths()
    {
        var talk = Talk.WithAChart();
        talk.Hear("kundli for my wife, born 3 May 1992 at 6:10 am in Pune");
        return talk;
    }

    [Fact]
    public void what_is_to_go_is_asked_and_then_confirmed_once()
    {
        var talk = WithTwoBirths();
        var scope = talk.Hear("erase my details");
        scope.Asks.ShouldBe("scope");
        scope.Buttons.ShouldBe(["Everything", "The birth of your wife", "Your birth"]);
        var confirm = talk.Press(scope, 0);
        confirm.Asks.ShouldBe("confirm");
        confirm.Says.ShouldContain("cannot be undone");
        var done = talk.Press(confirm, 0);
        done.Says.ShouldStartWith("It is done");
        done.Asks.ShouldBeNull();
        done.Outcome.Erases.ShouldBe(new Erasing(null));
        done.Events.Count(name => name == nameof(ProfileErased)).ShouldBe(2);
        done.Events.ShouldContain(nameof(UserErased));
        done.Events.ShouldContain(nameof(ConversationClosed));
    }

    [Fact]
    public void nothing_is_known_after_it()
    {
        var talk = Erased();
        (talk.State!.Births, talk.State.Slots, talk.State.Chat.ChatId).ShouldBe((talk.State.Births.Clear(), talk.State.Slots.Clear(), ""));
        talk.Wait(TimeSpan.FromDays(3)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void who_writes_again_is_someone_new()
    {
        var talk = Erased();
        var anew = talk.Hear("hi");
        anew.Events.ShouldContain(nameof(ConversationStarted));
        anew.Events.ShouldContain(nameof(UserRegistered));
        anew.Says.ShouldContain("I am software");
        talk.State!.UserId.ShouldNotBe(Talk.UserId);
        talk.State.Chat.ShouldBe(Talk.Chat);
        talk.Hear("my kundli please").Asks.ShouldBe("birth-date");
    }

    [Theory]
    [InlineData("erase everything")]
    [InlineData("मेरा सारा डेटा मिटा दीजिए")]
    public void what_is_clear_is_only_confirmed(string text) => Talk.WithAChart().Hear(text).Asks.ShouldBe("confirm");

    [Fact]
    public void with_no_birth_there_is_nothing_to_choose() =>
        Talk.With("hi").Hear("delete my data").Asks.ShouldBe("confirm");

    [Theory]
    [InlineData("no")]
    [InlineData("nahi")]
    public void a_no_keeps_it(string no)
    {
        var talk = Talk.With("hi", "delete my data");
        var heard = talk.Hear(no);
        heard.Events.ShouldNotContain(nameof(UserErased));
        heard.Outcome.Erases.ShouldBeNull();
        heard.Asks.ShouldBeNull();
    }

    [Fact]
    public void only_a_clear_yes_counts()
    {
        var talk = Talk.With("hi", "delete my data");
        var heard = talk.Hear("what is the weather");
        (heard.Asks, heard.Outcome.Erases).ShouldBe(("confirm", null));
        talk.Hear("hmm let me think").Asks.ShouldBe("confirm");
        talk.Hear("yes").Events.ShouldContain(nameof(UserErased));
    }

    [Fact]
    public void one_birth_goes_and_the_others_stay()
    {
        var talk = WithTwoBirths();
        var confirm = talk.Press(talk.Hear("erase my details"), 1);
        confirm.Says.ShouldContain("The birth of your wife");
        var done = talk.Press(confirm, 0);
        done.Outcome.Erases.ShouldBe(new Erasing("partner"));
        done.Outcome.Profiles.Single().ProfileId.ShouldBe(StreamIds.Profile(Talk.UserId, "partner"));
        talk.State!.Births.Keys.ShouldBe(["self"]);
        talk.Hear("my chart again").Reply.Pictures.ShouldHaveSingleItem();
    }

    [Fact]
    public void a_yes_to_one_erasure_is_none_to_the_next()
    {
        var talk = WithTwoBirths();
        talk.Press(talk.Press(talk.Hear("erase my details"), 1), 0);
        talk.Hear("erase my details").Asks.ShouldBe("scope");
        talk.Hear(A.Button("slot:scope=all", "Everything")).Outcome.Erases.ShouldBeNull();
    }

    [Fact]
    public void a_stray_yes_erases_nothing()
    {
        var talk = WithTwoBirths();
        talk.Hear(A.Button("slot:confirm=yes")).Outcome.Erases.ShouldBeNull();
        talk.Press(talk.Press(talk.Hear("erase my details"), 1), 0);
        talk.Hear(A.Button("slot:confirm=yes")).Outcome.Erases.ShouldBeNull();
        talk.State!.Births.Keys.ShouldBe(["self"]);
    }

    [Fact]
    public void what_ran_before_is_not_taken_up_again()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "delete my data");
        var done = talk.Hear("yes");
        (done.Asks, done.Reply.Text).ShouldBe((null, Texts.Get("en", "erase.done.all")));
        talk.Hear("10:30 am").Asks.ShouldNotBe("birth-place");
    }

    [Theory]
    [InlineData("hi", "मेरा डेटा डिलीट कर दो", "लौटाया नहीं जा सकेगा")]
    [InlineData("hi-Latn", "mera data delete kar do", "lautaya nahin ja sakega")]
    public void it_is_asked_in_the_persons_language(string language, string text, string words)
    {
        var heard = Talk.With("hi").Hear(text);
        (heard.Asks, heard.Reply.Language).ShouldBe(("confirm", language));
        heard.Says.ShouldContain(words);
    }

    private static Talk Erased()
    {
        var talk = WithTwoBirths();
        talk.Press(talk.Press(talk.Hear("erase my details"), 0), 0);
        return talk;
    }
}
