using Luna.Astrology.Readings.Facts;
using Luna.Conversations.Events;
using Luna.Conversations.Tests.Turns;
using Luna.Conversations.Understanding.Topics;

namespace Luna.Conversations.Tests.Workflows;

public class matching_two_births
{
    private const string Husband = "kundli milan with my husband, he was born 3 May 1992 at 4 pm in Pune";

    [Theory]
    [InlineData("match me with Riya", "3 May 1992", "4 pm", "Pune", "en")]
    [InlineData("Riya ke saath meri kundli milan karo", "3 May 1992", "shaam 4 baje", "Pune", "hi-Latn")]
    public void the_partner_is_asked_for_date_time_and_place(string ask, string date, string time, string place, string language)
    {
        var talk = Talk.WithAChart();
        var asked = talk.Hear(ask);
        asked.Asks.ShouldBe("partner-birth-date");
        asked.Reply.Language.ShouldBe(language);
        talk.Hear(date).Asks.ShouldBe("partner-birth-time");
        talk.Hear(time).Asks.ShouldBe("partner-birth-place");
        talk.Hear(place).Slot("partner-name")!.ToLowerInvariant().ShouldBe("riya");
        talk.State!.Births.Keys.ShouldBe(["partner:riya", "self"]);
    }

    [Fact]
    public void the_name_comes_first_when_nothing_is_known() =>
        Talk.With("नमस्ते").Hear("गुण मिलान करना है").Asks.ShouldBe("partner-name");

    [Fact]
    public void a_husband_is_the_groom()
    {
        var heard = Talk.WithAChart().Hear(Husband);
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain("11 of 36");
        heard.Says.ShouldContain("cancelled");
        heard.Events.ShouldContain("WorkflowCompleted");
        heard.OfProfile.OfType<ProfileCreated>().Single().Relation.ShouldBe("partner");
    }

    [Fact]
    public void two_totals_that_differ_ask_who_is_the_groom_and_record_once()
    {
        var talk = Talk.WithAChart();
        var both = talk.Hear("match me with Riya", "3 May 1992", "4 pm", "Pune");
        both.Asks.ShouldBe("groom");
        both.Says.ShouldContain("10 of 36");
        both.Says.ShouldContain("it is 11");
        both.OfProfile.OfType<ProfileCreated>().Count().ShouldBe(1);
        var one = talk.Press(both, 0);
        one.Asks.ShouldBeNull();
        one.Says.ShouldContain("10 of 36");
        one.OfProfile.ShouldBeEmpty();
    }

    [Fact]
    public void a_saved_profile_is_found_by_its_name()
    {
        var talk = Talk.WithAChart();
        talk.Hear("match me with Riya", "3 May 1992", "4 pm", "Pune");
        talk.Hear("cancel");
        var again = talk.Hear("match me with Riya");
        again.Asks.ShouldBe("groom");
        again.OfProfile.ShouldBeEmpty();
    }

    [Fact]
    public void another_name_is_another_birth()
    {
        var talk = Talk.WithAChart();
        talk.Hear(Husband);
        talk.Hear("match me with Asha").Asks.ShouldBe("partner-birth-date");
    }

    [Fact]
    public void an_unknown_time_rests_on_the_moon_and_says_what_it_leaves_open()
    {
        var talk = Talk.WithAChart();
        talk.Hear("match me with my husband, he was born 12 march 1988 in Delhi").Asks.ShouldBe("partner-birth-time");
        var heard = talk.Hear("I don't know");
        heard.Says.ShouldContain("between");
        heard.Says.ShouldContain("until 8:06 pm");
        heard.Says.ShouldContain("Manglik is counted from the lagna");
    }

    [Theory]
    [InlineData(Husband)]
    [InlineData("match me with my wife, she was born 12 march 1988 around 8 pm in Delhi")]
    [InlineData("am i manglik?")]
    [InlineData("which doshas do I have")]
    [InlineData("kaal sarp dosh hai kya mujhe")]
    [InlineData("remedies for sade sati")]
    [InlineData("upay batao")]
    [InlineData("remedies for my career")]
    public void every_claim_cites_facts_that_the_reply_holds(string question)
    {
        var reply = Talk.WithAChart().Hear(question).Reply;
        var facts = reply.Facts.Select(fact => fact.Id).ToArray();
        facts.ShouldBeUnique();
        reply.Claims.ShouldNotBeEmpty();
        reply.FactsHash!.Length.ShouldBe(64);
        foreach (var claim in reply.Claims)
        {
            claim.FactIds.ShouldNotBeEmpty(claim.Text);
            claim.FactIds.ShouldBeSubsetOf(facts);
            claim.FactIds.ShouldAllBe(id => FactRules.Of(id, "en") != null);
            reply.Text.ShouldContain(claim.Text);
        }
    }
}

public class doshas_and_remedies
{
    [Theory]
    [InlineData("am i manglik?", "Manglik \\(from the lagna\\): it forms and is cancelled")]
    [InlineData("do i have kaal sarp dosh", "Kala Sarpa: no")]
    [InlineData("क्या मैं मांगलिक हूं", "मांगलिक \\(लग्न से\\): बनता है पर उसका परिहार है")]
    [InlineData("kya mujhe kaal sarp dosh hai", "Kaal Sarp: nahin")]
    public void the_one_that_was_named_is_told_first(string question, string told)
    {
        var says = Talk.WithAChart().Hear(question).Says;
        says.Split("\n\n")[1].ShouldMatch(told);
        says.ShouldNotMatch("(?i)fear|danger|death|curse");
    }

    [Fact]
    public void what_was_named_is_remembered_until_the_birth_is_known()
    {
        var talk = Talk.With("hi");
        talk.Hear("am i manglik?").Asks.ShouldBe("birth-date");
        talk.Hear("15 August 1990", "10:30 am", "Jaipur").Says.ShouldContain("Manglik (from the lagna): it forms");
    }

    [Fact]
    public void without_a_time_what_needs_it_is_left_open()
    {
        var talk = Talk.With("hi", "my kundli please. born 15 August 1990, time unknown, in Jaipur");
        var says = talk.Hear("do i have any dosha?").Says;
        says.ShouldMatch("Manglik, .*cannot be told without the time of birth");
        says.ShouldContain("Grahan (the Sun): it holds at every hour");
    }

    [Theory]
    [InlineData("remedies please", "No gemstone is a must")]
    [InlineData("उपाय बताइए", "कोई रत्न अनिवार्य नहीं")]
    [InlineData("koi upay batao", "Koi ratna zaroori nahin")]
    public void remedies_never_demand_a_gemstone(string question, string told)
    {
        var heard = Talk.WithAChart().Hear(question);
        heard.Says.ShouldContain(told);
        heard.Reply.Claims.ShouldNotBeEmpty();
    }
}

public class learning_and_choosing
{
    [Theory]
    [InlineData("what is a nakshatra?", "27 lunar mansions")]
    [InlineData("nakshatra kya hota hai", "27 Chandra bhaagon")]
    [InlineData("लग्न क्या होता है", "पूर्व में उगती राशि")]
    [InlineData("difference between rashi and nakshatra", "a twelfth of the circle")]
    public void a_word_of_astrology_is_explained(string question, string told)
    {
        var heard = Talk.With("hi").Hear(question);
        heard.Says.ShouldContain(told);
        heard.Events.ShouldContain("WorkflowCompleted");
    }

    [Fact]
    public void every_concept_has_a_text_and_every_text_a_concept() =>
        Texts.All(Texts.English).Keys.Where(key => key.StartsWith("glossary.", StringComparison.Ordinal))
            .Select(key => key["glossary.".Length..]).Order(StringComparer.Ordinal)
            .ShouldBe(TopicReader.Glossary.Meanings.Order(StringComparer.Ordinal));

    [Fact]
    public void a_language_is_chosen_for_good()
    {
        var talk = Talk.With("hi");
        var chosen = talk.Hear("talk in hindi please");
        chosen.Outcome.User.OfType<LanguageChosen>().Single().Language.ShouldBe("hi");
        chosen.Says.ShouldContain("हिंदी में जवाब");
        talk.Hear("thanks").Reply.Language.ShouldBe("hi");
    }

    [Fact]
    public void feedback_is_written_down()
    {
        var talk = Talk.WithAChart();
        talk.Hear("feedback").Asks.ShouldBe("rating");
        talk.Hear("4").Asks.ShouldBe("comment");
        talk.Hear("the dasha was right").Outcome.Conversation.OfType<FeedbackGiven>().Single()
            .ShouldBe(new FeedbackGiven(4, "the dasha was right"));
    }

    [Fact]
    public void consent_is_asked_and_can_be_taken_back()
    {
        var talk = Talk.With("hi");
        talk.Hear("what do you keep about me?").Asks.ShouldBe("language");
        talk.Hear("english").Asks.ShouldBe("confirm");
        talk.Hear("yes").Outcome.User.OfType<ConsentGiven>().ShouldHaveSingleItem();
        talk.State!.Consented.ShouldBeTrue();
        talk.Hear("i withdraw my consent").Outcome.User.OfType<ConsentWithdrawn>().ShouldHaveSingleItem();
        talk.State!.Consented.ShouldBeFalse();
    }

    [Theory]
    [InlineData("I want premium", "top-up", "not open")]
    [InlineData("i want the pdf report", "report", "not sold here")]
    [InlineData("refund please", "refund", "nothing to give back")]
    [InlineData("paise wapas chahiye", "refund", "lautane ko kuchh nahin")]
    public void paying_is_said_not_to_be_open(string text, string workflow, string told)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Outcome.Conversation.OfType<WorkflowCompleted>().Single().Workflow.ShouldBe(workflow);
        heard.Says.ShouldContain(told);
    }
}
