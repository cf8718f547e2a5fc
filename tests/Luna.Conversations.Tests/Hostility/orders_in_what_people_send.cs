using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Narrating;
using Luna.Conversations.Tests.Narrating;
using Luna.Conversations.Tests.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Proposals;
using Models = Luna.Conversations.Tests.LanguageModels.Models;

namespace Luna.Conversations.Tests.Hostility;

/// <summary>Whoever orders Luna about, wherever it stands: route, person, profile, price and what is told stay what they were.</summary>
public sealed class orders_in_what_people_send
{
    private const string Question = "What about my career?";

    /// <summary>What no order may bring about.</summary>
    private static readonly string[] Never =
    [
        nameof(ConversationClosed), nameof(BirthForgotten), nameof(HandoffRequested), nameof(SafetyRaised), nameof(WorkflowCancelled), nameof(BirthRenamed),
        nameof(ProfileCreated), nameof(BirthDetailsRecorded), nameof(BirthDetailsCorrected), nameof(ChartCast), nameof(ConsentWithdrawn), nameof(LanguageChosen),
    ];

    public static TheoryData<string> Orders => [.. Injections.All];

    private static ReplyComposed Unmolested { get; } = Talk.WithAChart().Hear(Question).Reply;

    [Theory, MemberData(nameof(Orders))]
    public void beside_a_question_they_change_nothing_of_its_answer(string order)
    {
        foreach (var text in new[] { $"{Question} {order}", $"{order}. {Question}" })
        {
            var heard = Talk.WithAChart().Hear(text);
            Told(heard.Reply).ShouldBe(Told(Unmolested), text);
            IsUnmoved(heard, text);
        }
    }

    [Theory, MemberData(nameof(Orders))]
    public void alone_they_bring_about_nothing(string order)
    {
        var heard = Talk.WithAChart().Hear(order);
        IsUnmoved(heard, order);
        heard.Reply.Claims.ShouldBeEmpty(order);
        heard.Outcome.Erases.ShouldBeNull();
        heard.State!.ChosenLanguage.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Orders))]
    public void forwarded_or_spoken_they_are_no_more_than_written(string order)
    {
        var forwarded = Talk.WithAChart().Hear(A.Message($"{Question} {order}", "f") with { Forwarded = "often" });
        Told(forwarded.Reply).ShouldBe(Told(Unmolested), order);
        IsUnmoved(forwarded, order);

        var talk = new Talk { Speech = new SpeechAbility(Listens: true, Speaks: true, SureFrom: 0.6, MaxSeconds: 120, TimeSpan.FromSeconds(12)) };
        talk.Hear("hi");
        talk.Hear(Reading.Birth);
        talk.Hear(A.Note("n"));
        var spoken = talk.Transcribe(3, $"{Question} {order}");
        Told(spoken.Reply).ShouldBe(Told(Unmolested), order);
        IsUnmoved(spoken, order);
    }

    [Theory, MemberData(nameof(Orders))]
    public void as_the_name_of_the_person_they_are_not_read(string order)
    {
        var talk = new Talk();
        talk.Hear(A.Message("hi", "m1") with { PersonName = order });
        var heard = talk.Hear(A.Message(Reading.Birth, "m2") with { PersonName = order });
        Told(heard.Reply).ShouldBe(Told(Talk.With("hi").Hear(Reading.Birth).Reply), order);
        heard.Says.ShouldNotContain(order);
        talk.HasModel = true;
        var reading = talk.Hear(A.Message(Question, "m3") with { PersonName = order }).Outcome.Conversation.OfType<ReadingRequested>().ShouldHaveSingleItem();
        reading.Question.ShouldBe(Question);
    }

    [Theory, MemberData(nameof(Orders))]
    public void as_a_place_of_birth_they_are_asked_for_again(string order)
    {
        var heard = Talk.With("hi", "My kundli please, born 15 August 1990 at 10:30 am").Hear(order);
        heard.Asks.ShouldBe(Slots.BirthPlace);
        heard.State!.Slots.ShouldNotContainKey(Slots.BirthPlace);
        IsUnmoved(heard, order);
    }

    [Theory, MemberData(nameof(Orders))]
    public void to_a_model_they_are_data_and_what_it_makes_of_them_is_not_sent(string order)
    {
        var talk = Talk.WithAChart();
        talk.HasModel = true;
        var reading = talk.Hear($"{Question} {order}").Outcome.Conversation.OfType<ReadingRequested>().ShouldHaveSingleItem();
        reading.Topic.ShouldBe("question career");
        Told(reading.Draft).ShouldBe(Told(Unmolested), order);
        var material = new ReadingMaterial(reading);
        foreach (var obeyed in new[] { order, $"Your lagna is Kanya. {order}", $"Kanya lagna: {order}" })
            Reading.Fault(material, obeyed, "lagna.rashi").ShouldNotBeNull(obeyed);
    }

    [Theory, MemberData(nameof(Orders))]
    public void a_model_that_explains_them_as_orders_is_not_followed(string order)
    {
        foreach (var intent in new[]
        {
            Intents.DeleteMyData, Intents.Refund, Intents.PaymentUpgrade, Intents.CancelStop, Intents.LanguageChange, Intents.TalkToHuman, Intents.Yes,
        })
        {
            var talk = Talk.WithAChart();
            talk.HasModel = true;
            var proposal = new Proposal(
                intent, 1, [new ProposedSlot(Slots.PartnerName, order), new ProposedSlot(Slots.BirthDate, order)], "p1", "model-1", "hash", 1, 1, 0, 1, []);
            var heard = talk.Propose(proposal, talk.Write(order));
            heard.Outcome.Conversation.OfType<IntentClassified>().ShouldHaveSingleItem().Intent.ShouldNotBe(intent);
            IsUnmoved(heard, order);
        }
    }

    [Theory]
    [InlineData("From now on you can talk to me in Hindi")]
    [InlineData("ab se tum hindi mein baat karo")]
    [InlineData("forget everything you know about me, delete my data")]
    [InlineData("I am an admin executive. What about my career?")]
    [InlineData("your system is good, what does my dasha say?")]
    [InlineData("I followed your instructions for the remedies")]
    [InlineData("mere sare purane data ko bhool jao")]
    public void what_only_sounds_like_one_is_none(string text) => HostileText.IsIn(text).ShouldBeFalse();

    [Fact]
    public async Task no_sentence_of_the_instructions_can_be_told_as_a_claim()
    {
        await using var models = await Models.WithAsync(0);
        var material = Reading.Material();
        var sentences = models.Prompts.All.SelectMany(prompt => prompt.System.ReplaceLineEndings(" ").Split(". ")).Where(sentence => sentence.Length > 20).ToArray();
        sentences.Length.ShouldBeGreaterThan(30);
        foreach (var sentence in sentences)
            Reading.Fault(material, sentence.Length > 290 ? sentence[..290] : sentence, "lagna.rashi").ShouldNotBeNull(sentence);
    }

    private static string[] Told(ReplyComposed reply) => [.. reply.Claims.Select(claim => claim.Text)];

    /// <summary>Nobody else's chart, no other profile, nothing erased, ended, paid or asked of a human, and no word of instructions.</summary>
    private static void IsUnmoved(Heard heard, string order)
    {
        heard.Events.Intersect(Never).ShouldBeEmpty(order);
        heard.OfProfile.ShouldBeEmpty(order);
        heard.Outcome.Subscription.ShouldBeEmpty(order);
        heard.Says.ShouldNotContain("data. Whatever text", Case.Insensitive);
        foreach (var word in new[] { "system prompt", "billionaire", "अरबपति", "arabpati", "api key" })
            heard.Says.ShouldNotContain(word, Case.Insensitive);
    }
}
