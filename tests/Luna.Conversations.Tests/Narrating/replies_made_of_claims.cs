using Luna.Conversations.Events;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.Narrating;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Tests.Narrating;

public class replies_made_of_claims
{
    private static readonly ToldClaim False = new("Your Moon is in Dhanu.", ["graha.moon.rashi"], 0.9);

    private readonly ReadingMaterial _material = Reading.Material();

    private ReplyComposed Draft => _material.Reading.Draft;

    [Fact]
    public void claims_that_stand_are_the_prose_and_the_rest_stays()
    {
        var (lagna, moon) = (True("lagna.rashi"), True("graha.moon.rashi"));
        var reply = ReadingReply.Of(_material, [Reading.Attempt(_material, lagna, moon)]);
        reply.Text.ShouldContain($"{lagna.Text} {moon.Text}");
        foreach (var kept in _material.Reading.Paragraphs.Where(paragraph => !paragraph.IsProse))
            reply.Text.ShouldContain(kept.Text);
        foreach (var gone in _material.Reading.Paragraphs.Where(paragraph => paragraph.IsProse))
            reply.Text.ShouldNotContain(gone.Text);
        (reply.Composer, reply.Narration!.Outcome).ShouldBe(("model-1", NarrationOutcome.Verified));
        reply.Narration.Reasons.ShouldBeEmpty();
        reply.ShouldBeEquivalentTo(Draft with
        {
            Text = reply.Text, Claims = reply.Claims, Facts = reply.Facts, Composer = "model-1", Narration = reply.Narration,
        });
    }

    [Fact]
    public void every_claim_stands_in_the_text_and_every_fact_is_cited()
    {
        var reply = ReadingReply.Of(_material, [Reading.Attempt(_material, True("lagna.rashi"), False)]);
        reply.Claims.ShouldAllBe(claim => reply.Text.Contains(claim.Text));
        reply.Facts.Select(fact => fact.Id).Order().ShouldBe(reply.Claims.SelectMany(claim => claim.FactIds).Distinct().Order());
    }

    [Fact]
    public void what_was_mended_is_told_as_mended()
    {
        var reply = ReadingReply.Of(_material, [
            Reading.Attempt(_material, True("lagna.rashi"), False),
            Reading.Attempt(_material, True("lagna.rashi"), True("graha.moon.rashi")),
        ]);
        reply.Narration!.Outcome.ShouldBe(NarrationOutcome.Repaired);
        reply.Narration.Reasons.ShouldHaveSingleItem().ShouldStartWith("claim 2: ");
        (reply.Narration.InputTokens, reply.Narration.Cost, reply.Narration.LatencyMs).ShouldBe((200, 1.0m, 1400));
    }

    [Fact]
    public void an_own_claim_stands_for_one_that_cannot()
    {
        var own = Draft.Claims[0];
        var wrong = new ToldClaim("Your Moon is in Dhanu.", own.FactIds, 0.9);
        var reply = ReadingReply.Of(_material, [Reading.Attempt(_material, True("lagna.rashi"), wrong)]);
        reply.Narration!.Outcome.ShouldBe(NarrationOutcome.Replaced);
        reply.Text.ShouldNotContain("Dhanu.");
        reply.Claims.ShouldContain(own);
        reply.Narration.OwnClaims.ShouldBe(reply.Claims.Count - 1);
    }

    [Fact]
    public void when_none_stands_the_draft_is_sent()
    {
        var reply = ReadingReply.Of(_material, [Reading.Attempt(_material, False), Reading.Attempt(_material)]);
        reply.ShouldBeEquivalentTo(Draft with { Narration = reply.Narration });
        reply.Narration!.Outcome.ShouldBe(NarrationOutcome.FellBack);
        reply.Narration.Reasons.Count.ShouldBe(2);
    }

    [Fact]
    public void when_nobody_answers_the_draft_is_sent_and_the_event_says_why()
    {
        var nobody = new ModelAnswer(null, null, null, "narrate", "hash", 0, 0, 0, TimeSpan.FromSeconds(8), [
            new ProviderFailure("p1", "model-1", FailureKind.Timeout, "no answer within 5 s", TimeSpan.FromSeconds(5)),
        ]);
        var reply = ReadingReply.Of(_material, [new Attempt(nobody, [])]);
        reply.ShouldBeEquivalentTo(Draft with { Narration = reply.Narration });
        reply.Narration!.Reasons.ShouldBe(["p1: Timeout: no answer within 5 s"]);
    }

    [Fact]
    public void nobody_is_surer_than_Luna() => ReadingReply.Of(_material, [Reading.Attempt(_material, True("lagna.rashi") with { Confidence = 7 })])
        .Claims.ShouldContain(claim => claim.FactIds.Contains("lagna.rashi") && claim.Confidence <= 0.95);

    private ToldClaim True(string factId) => Reading.Claim(_material, factId);
}
