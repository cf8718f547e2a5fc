using Luna.Conversations.Events;
using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Proposals;

namespace Luna.Conversations.Tests.Turns;

/// <summary>Where Luna is unsure a language model may say what is meant; it is believed no more than anyone.</summary>
public class asking_a_model_what_is_meant
{
    private const string Unclear = "zorblat quimby frendle";

    [Fact]
    public void nothing_is_decided_until_it_has_been_asked()
    {
        var talk = WithAModel();
        var heard = talk.Take(null, talk.Write(Unclear));
        heard.Outcome.Conversation.ShouldBeEmpty();
        var doubt = heard.Outcome.Doubt.ShouldNotBeNull();
        (doubt.Text, doubt.Asked, doubt.Today).ShouldBe((Unclear, null, "2025-06-01"));
    }

    [Fact]
    public void what_it_says_is_taken_and_stands_in_the_event()
    {
        var talk = WithAModel();
        var heard = talk.Propose(Proposed(Intents.DashaQuery), talk.Write(Unclear));
        var classified = heard.Outcome.Conversation.OfType<IntentClassified>().ShouldHaveSingleItem();
        (classified.Intent, classified.Classifier, classified.Confidence).ShouldBe((Intents.DashaQuery, "model", 0.9));
        classified.Proposed!.Model.ShouldBe("model-1");
        heard.Events.ShouldContain(nameof(WorkflowStarted));
    }

    [Theory]
    [InlineData(Intents.DeleteMyData)]
    [InlineData(Intents.Refund)]
    [InlineData(Intents.PaymentUpgrade)]
    [InlineData(Intents.CancelStop)]
    [InlineData(Intents.TalkToHuman)]
    [InlineData(Intents.LanguageChange)]
    [InlineData(Intents.Yes)]
    [InlineData("transfer_money")]
    [InlineData(null)]
    public void what_would_pay_end_or_delete_is_not_begun_on_its_word(string? intent) =>
        ShouldBeAsUnsure(Proposed(intent));

    [Fact]
    public void a_guess_of_its_own_is_no_better_than_Lunas() => ShouldBeAsUnsure(Proposed(Intents.DashaQuery) with { Confidence = 0.4 });

    [Fact]
    public void slots_are_read_by_Luna_from_words_of_the_message()
    {
        var talk = new Talk { HasModel = true };
        var heard = talk.Propose(
            Proposed(Intents.CreateKundli, new(Slots.BirthDate, "15/8/1990"), new(Slots.BirthPlace, "Paris"), new(Slots.BirthTime, "frendle")),
            talk.Write("zorblat 15/8/1990 frendle"));
        heard.Outcome.Conversation.OfType<SlotFilled>().ShouldNotContain(filled => filled.Slot == Slots.BirthPlace);
        heard.Outcome.Conversation.OfType<SlotFilled>().ShouldNotContain(filled => filled.Slot == Slots.BirthTime);
    }

    [Fact]
    public void whose_chart_it_is_and_a_birth_that_is_known_stay()
    {
        var talk = WithAModel();
        var before = talk.State!.Births;
        talk.Propose(
            Proposed(Intents.DashaQuery, new(Slots.Relation, "zorblat"), new(Slots.Name, "quimby"), new(Slots.BirthPlace, "frendle")),
            talk.Write(Unclear));
        talk.State!.Births.Keys.ShouldBe(before.Keys);
        talk.State.Births.Values.Single().ShouldBe(before.Values.Single());
    }

    [Fact]
    public void who_has_waited_is_answered_without_it()
    {
        var talk = WithAModel();
        var written = talk.Write(Unclear);
        talk.Pass(TimeSpan.FromSeconds(4));
        talk.Take(null, written).Outcome.Doubt.ShouldBeNull();
    }

    [Fact]
    public void what_is_clear_is_not_asked_about()
    {
        var talk = WithAModel();
        talk.Take(null, talk.Write("thanks")).Outcome.Doubt.ShouldBeNull();
    }

    [Fact]
    public void nobody_in_danger_waits_for_a_model()
    {
        var talk = WithAModel();
        var heard = talk.Take(null, talk.Write(Unclear), talk.Write("I want to end my life"));
        heard.Outcome.Doubt.ShouldBeNull();
        heard.Events.ShouldContain(nameof(SafetyRaised));
    }

    private static void ShouldBeAsUnsure(Proposal proposal)
    {
        var (talk, alone) = (WithAModel(), Talk.WithAChart());
        var heard = talk.Propose(proposal, talk.Write(Unclear));
        var classified = heard.Outcome.Conversation.OfType<IntentClassified>().ShouldHaveSingleItem();
        (classified.Classifier, classified.Proposed).ShouldBe(("unsure", proposal));
        heard.Says.ShouldBe(alone.Hear(Unclear).Says);
    }

    private static Talk WithAModel()
    {
        var talk = Talk.WithAChart();
        talk.HasModel = true;
        return talk;
    }

    private static Proposal Proposed(string? intent, params ProposedSlot[] slots) =>
        new(intent, 0.97, slots, "first", "model-1", "hash", 700, 40, 0.0001m, 420, []);
}
