namespace Luna.Conversations.Tests.Turns;

/// <summary>"Why do you say that?"</summary>
public class looking_back
{
    [Theory]
    [InlineData("why?")]
    [InlineData("why do you say that?")]
    [InlineData("How do you know this")]
    [InlineData("kaise pata?")]
    [InlineData("aap yeh kaise keh rahe hain")]
    [InlineData("आप यह कैसे कह रहे हैं?")]
    [InlineData("क्यों?")]
    [InlineData("what makes you say Saturn is strong?")]
    public void after_an_answer_tells_its_claims_with_their_facts(string asked)
    {
        var talk = Talk.With("hi");
        var answer = talk.Hear(A.WholeBirth).Reply;
        var heard = talk.Hear(asked);
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain("Jaipur");
        heard.Reply.FactsHash.ShouldBe(answer.FactsHash);
        heard.Reply.Charts.ShouldBe(answer.Charts);
        heard.Reply.Claims.ShouldNotBeEmpty();
        heard.Reply.Facts.Select(fact => (fact.Id["before.".Length..], fact.Statement)).ShouldBeSubsetOf(
            answer.Facts.Select(fact => (fact.Id, fact.Statement)));
        foreach (var claim in heard.Reply.Claims)
        {
            claim.FactIds.ShouldBeSubsetOf(heard.Reply.Facts.Select(fact => fact.Id));
            heard.Says.ShouldContain(claim.Text);
        }
    }

    [Fact]
    public void says_the_facts_in_english_and_how_they_come_about()
    {
        var says = Talk.WithAChart().Hear("how do you know?").Says;
        says.ShouldContain("15 August 1990, 10:30 am, Jaipur; ayanamsa Lahiri");
        says.ShouldContain("The lagna is in Kanya (Virgo).");
        says.ShouldContain("DE441");
    }

    [Fact]
    public void says_it_in_hindi_without_a_foreign_word()
    {
        var talk = Talk.WithAChart();
        talk.Hear("मेरी दशा क्या चल रही है");
        var says = talk.Hear("आपको कैसे पता?").Says;
        says.ShouldContain("विंशोत्तरी");
        says.Replace("Jaipur", "", StringComparison.Ordinal).ShouldNotMatch("[A-Za-z]{2,}");
    }

    [Fact]
    public void fits_a_telephone()
    {
        foreach (var question in new[] { "my kundli", "my dasha", "when will I marry?", "how is my year?", "am i manglik?" })
        {
            var talk = Talk.WithAChart();
            talk.Hear(question);
            talk.Hear("why do you say that?").Says.Length.ShouldBeLessThan(2600, question);
        }
    }

    [Fact]
    public void while_something_is_asked_why_means_the_question()
    {
        var talk = Talk.WithAChart();
        talk.Hear("kundli of my son");
        var heard = talk.Hear("why?");
        heard.Reply.Claims.ShouldBeEmpty();
        heard.Asks.ShouldBe("birth-date");
    }

    [Fact]
    public void while_something_is_asked_the_answer_can_still_be_meant()
    {
        var talk = Talk.WithAChart();
        talk.Hear("kundli of my son");
        var heard = talk.Hear("why did you say that about me?");
        heard.Reply.Claims.ShouldNotBeEmpty();
        heard.Asks.ShouldBe("birth-date");
    }

    [Fact]
    public void asked_twice_it_says_the_same()
    {
        var talk = Talk.WithAChart();
        var once = talk.Hear("why?");
        talk.Hear("thanks");
        var again = talk.Hear("why?").Reply;
        again.Facts.ShouldBe(once.Reply.Facts);
        again.Claims.Select(claim => claim.Text).ShouldBe(once.Reply.Claims.Select(claim => claim.Text));
    }

    [Fact]
    public void with_another_answer_in_the_same_turn_each_claim_has_its_own_facts()
    {
        var talk = Talk.WithAChart();
        var reply = talk.Hear("why do you say that?", "my chart again").Reply;
        reply.Facts.Select(fact => fact.Id).ShouldBeUnique();
        reply.Claims.SelectMany(claim => claim.FactIds).ShouldBeSubsetOf(reply.Facts.Select(fact => fact.Id));
        reply.Claims.ShouldContain(claim => claim.FactIds.Contains("lagna.rashi"));
        reply.Claims.ShouldContain(claim => claim.FactIds.Contains("before.lagna.rashi"));
    }

    [Theory]
    [InlineData("why do you say that?", "not told you anything")]
    [InlineData("aap kaise keh rahe hain?", "kuch nahi bataya")]
    public void with_nothing_said_of_a_chart_there_is_nothing_to_tell(string asked, string told) =>
        Talk.With("hi").Hear(asked).Says.ShouldContain(told);

    [Fact]
    public void without_an_hour_the_birth_is_told_without_one()
    {
        var talk = Talk.With("hi", "born 15 August 1990, time unknown, in Jaipur");
        talk.Hear("why?").Says.ShouldContain("15 August 1990, Jaipur;");
    }
}
