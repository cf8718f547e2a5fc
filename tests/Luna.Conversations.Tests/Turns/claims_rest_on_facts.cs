using Luna.Astrology.Readings.Facts;

namespace Luna.Conversations.Tests.Turns;

public class claims_rest_on_facts
{
    [Theory]
    [InlineData("born 15 August 1990 at 10:30 am in Jaipur")]
    [InlineData("born 15 August 1990 around 10:30 am in Jaipur")]
    [InlineData("born 15 August 1990, time unknown, in Jaipur")]
    [InlineData("born 1 January 1800 at 11 pm in London, England")]
    [InlineData("born 16 August 1990, time unknown, in Jaipur")]
    [InlineData("born 17 August 1990, time unknown, in Jaipur")]
    public void every_claim_cites_facts_that_the_reply_holds(string birth)
    {
        var reply = Talk.With("hi").Hear(birth).Reply;
        var facts = reply.Facts.Select(fact => fact.Id).ToArray();
        facts.ShouldBeUnique();
        reply.Claims.ShouldNotBeEmpty();
        foreach (var claim in reply.Claims)
        {
            claim.FactIds.ShouldNotBeEmpty(claim.Text);
            claim.FactIds.ShouldBeSubsetOf(facts);
            claim.FactIds.ShouldAllBe(id => FactRules.Of(id, "en") != null);
            claim.Confidence.ShouldBeInRange(0.01, 1);
            reply.Text.ShouldContain(claim.Text);
        }

        reply.FactsHash!.Length.ShouldBe(64);
        reply.EngineVersion.ShouldBe(Astrology.Engine.Version);
        reply.Composer.ShouldBe("luna");
        reply.At.ShouldBe(Talk.Now);
        var cast = reply.Charts.ShouldHaveSingleItem();
        (cast.Ayanamsa, cast.Node).ShouldBe(("Lahiri", "Mean"));
    }

    [Fact]
    public void a_reply_that_speaks_of_no_chart_claims_nothing()
    {
        var reply = new Talk().Hear("hi").Reply;
        reply.Claims.ShouldBeEmpty();
        reply.Facts.ShouldBeEmpty();
        reply.FactsHash.ShouldBeNull();
    }
}
