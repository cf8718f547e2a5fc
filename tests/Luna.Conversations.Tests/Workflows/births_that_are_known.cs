using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Tests.Turns;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Tests.Workflows;

public class births_that_are_known
{
    private static Talk WithRiya()
    {
        var talk = Talk.WithAChart();
        talk.Hear("kundli of my friend Riya, born 3 November 1992 at 6:45 am in Nashik");
        return talk;
    }

    private static Talk WithRita() => Talk.With("hi", "kundli of my sister Rita, born 3 November 1992 at 6:45 am in Nashik");

    [Theory]
    [InlineData("whose charts do you have?", "1. you: 15 August 1990, 10:30 am, Jaipur\n2. Riya (your friend): 3 November 1992, 6:45 am, Nashik")]
    [InlineData("meri profiles dikhao", "1. aap: 15 August 1990, subah 10:30, Jaipur")]
    [InlineData("आपके पास किस-किस की कुंडली है?", "1. आप: 15 अगस्त 1990, सुबह 10:30, Jaipur")]
    public void they_are_listed_with_date_time_and_place(string ask, string lines)
    {
        var heard = WithRiya().Hear(ask);
        heard.Says.ShouldContain(lines);
        heard.OfProfile.ShouldBeEmpty();
        heard.Asks.ShouldBeNull();
    }

    [Fact]
    public void a_time_that_nobody_knows_is_said_so() => Talk
        .With("hi", "my kundli, 15 August 1990, Jaipur, the time is not known").Hear("my profiles").Says.ShouldContain("time unknown");

    [Theory]
    [InlineData("rename Rita to Reeta")]
    [InlineData("rename my sister to Reeta")]
    [InlineData("change the name of Rita to Reeta")]
    [InlineData("change Rita's name to Reeta")]
    [InlineData("Rita ka naam Reeta rakho")]
    [InlineData("Rita ka naam badalkar Reeta kar do")]
    public void one_gets_another_name(string text)
    {
        var talk = WithRita();
        var heard = talk.Hear(text);
        heard.Outcome.Conversation.OfType<BirthRenamed>().ShouldBe([new BirthRenamed("sibling:rita", "Reeta", "m3")]);
        heard.Outcome.Profiles.Single().ProfileId.ShouldBe(StreamIds.Profile(Talk.UserId, "sibling:rita"));
        heard.OfProfile.ShouldBe([new ProfileRenamed("Reeta")]);
        talk.Hear("my profiles").Says.ShouldNotContain("Rita");
    }

    [Fact]
    public void a_birth_is_corrected_and_matched_by_its_new_name()
    {
        var talk = WithRita();
        talk.Hear("rename Rita to Reeta");
        talk.Hear("Reeta was born on 4 November 1992").OfProfile.OfType<BirthDetailsCorrected>().Single().Birth.Date.ShouldBe("1992-11-04");
        talk.Hear("my kundli, 15 August 1990, 10:30 am, Jaipur");
        talk.Hear("match me with Reeta").Events.ShouldNotContain(nameof(ProfileCreated));
        talk.State!.Births.Keys.ShouldBe(["self", "sibling:rita"]);
    }

    [Fact]
    public void the_new_name_is_asked_for_when_it_is_not_told()
    {
        var talk = WithRita();
        talk.Hear("rename Rita").Asks.ShouldBe("new-name");
        talk.Hear("Reeta").OfProfile.ShouldBe([new ProfileRenamed("Reeta")]);
    }

    [Fact]
    public void whose_name_is_to_change_is_asked_when_nobody_is_named()
    {
        var talk = WithRiya();
        var who = talk.Hear("rename a profile");
        who.Asks.ShouldBe("scope");
        who.Buttons.ShouldBe(["The birth of Riya", "Your birth"]);
        talk.Hear("Riya").Asks.ShouldBe("new-name");
        talk.Hear("Ria").OfProfile.ShouldBe([new ProfileRenamed("Ria")]);
    }

    [Fact]
    public void no_two_are_called_the_same()
    {
        var talk = WithRiya();
        talk.Hear("kundli of my sister Rita, born 3 November 1994 at 6:45 am in Nashik");
        var taken = talk.Hear("rename Rita to Riya");
        taken.Asks.ShouldBe("new-name");
        taken.OfProfile.ShouldBeEmpty();
        taken.Says.ShouldContain("already called Riya");
        talk.Hear("Reeta").OfProfile.ShouldBe([new ProfileRenamed("Reeta")]);
    }

    [Theory]
    [InlineData("delete Riya's profile", "The birth of Riya")]
    [InlineData("delete my friend's profile", "The birth of Riya")]
    [InlineData("Riya ki profile hatao", "Riya")]
    [InlineData("mere dost ki profile delete karo", "Riya")]
    [InlineData("मेरे दोस्त की प्रोफ़ाइल मिटाओ", "Riya")]
    [InlineData("रिया की प्रोफ़ाइल मिटाओ", "Riya")]
    public void who_is_named_is_deleted_after_one_question(string text, string whose)
    {
        var talk = WithRiya();
        var confirm = talk.Hear(text);
        confirm.Asks.ShouldBe("confirm");
        confirm.Says.ShouldContain(whose);
        confirm.Outcome.Erases.ShouldBeNull();
        talk.Hear("yes").Outcome.Erases.ShouldBe(new Erasing("friend:riya"));
        talk.State!.Births.Keys.ShouldBe(["self"]);
    }

    [Fact]
    public void a_profile_where_none_is_known_is_never_everything()
    {
        var heard = Talk.With("hi").Hear("delete the profile");
        (heard.Asks, heard.Outcome.Erases).ShouldBe((null, null));
        heard.Says.ShouldContain("no such birth");
    }

    [Theory]
    [InlineData("Riya's kundli again")]
    [InlineData("use Riya's profile")]
    [InlineData("riya ki kundli dikhao")]
    [InlineData("my friend's kundli")]
    [InlineData("रिया की कुंडली दिखाओ")]
    public void a_name_chooses_the_chart(string text)
    {
        var heard = WithRiya().Hear(text);
        heard.Asks.ShouldBeNull();
        heard.OfProfile.ShouldBeEmpty();
        heard.Says.ShouldContain("Riya");
        heard.Reply.Pictures.ShouldHaveSingleItem().Inputs.Place.ShouldBe("Nashik");
    }

    [Theory]
    [InlineData("how is Riya's career?", true)]
    [InlineData("will Riya get a job?", true)]
    [InlineData("my friend Riya wants a job, when?", true)]
    [InlineData("will I get a job with Riya?", false)]
    [InlineData("does Riya love me?", false)]
    [InlineData("how is my career?", false)]
    public void a_question_is_for_who_is_asked_about(string text, bool forRiya)
    {
        var talk = WithRiya();
        talk.Hear(text).Asks.ShouldBeNull();
        talk.State!.Person.ShouldBe(forRiya ? "friend:riya" : BirthOf.Self);
    }

    [Fact]
    public void another_of_the_same_name_is_someone_else()
    {
        var talk = WithRiya();
        talk.Hear("kundli of my sister Riya, born 5 May 1995 at 7 am in Pune").Events.ShouldContain(nameof(ProfileCreated));
        talk.State!.Births.Keys.ShouldBe(["friend:riya", "self", "sibling:riya"]);
    }
}
