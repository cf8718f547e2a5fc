using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Narrating;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Proposals;

namespace Luna.Conversations.Tests.Turns;

public class speaking_to_luna
{
    private static readonly SpeechAbility Ears = new(Listens: true, Speaks: true, SureFrom: 0.6, MaxSeconds: 120, TimeSpan.FromSeconds(12));

    [Fact]
    public void who_cannot_listen_says_so_as_ever()
    {
        var heard = new Talk().Hear(A.Voice);
        heard.Events.ShouldNotContain(nameof(TranscriptionRequested));
        heard.Says.ShouldContain("I can read only text");
    }

    [Fact]
    public void a_first_recording_is_listened_to_before_it_is_answered()
    {
        var talk = Listening();
        var noted = talk.Hear(A.Note("n1"));
        noted.Events.ShouldBe([nameof(ConversationStarted), nameof(TranscriptionRequested), nameof(UserRegistered), nameof(ChannelLinked)]);
        talk.NextLook.ShouldBe(Talk.Now + Ears.Patience);

        var heard = talk.Transcribe(1, "My kundli please. " + A.WholeBirth);
        heard.Events.Take(2).ShouldBe([nameof(MessageTranscribed), nameof(IntentClassified)]);
        heard.Events.ShouldContain(nameof(ChartCast));
        heard.Events.ShouldNotContain(nameof(SessionStarted));
        heard.Reply.Answers.ShouldBe(["n1"]);
        heard.State!.Slots["birth-date"].MessageId.ShouldBe("n1");
        heard.State.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void what_follows_a_recording_waits_for_it_and_what_came_before_does_not()
    {
        var talk = Listening("my kundli please");
        var before = talk.Hear("15 August 1990", A.Note("n"), "Jaipur");
        before.Reply.Answers.ShouldBe(["m2"]);
        before.Asks.ShouldBe("birth-time");
        talk.Hear("hello?").Outcome.ShouldBe(TurnOutcome.Nothing);

        var heard = talk.Transcribe(3, "half past ten in the morning");
        heard.Reply.Answers.ShouldBe(["n", "m4", "m5"]);
        heard.Chart.Inputs.Place.ShouldContain("Jaipur");
    }

    [Fact]
    public void recordings_are_listened_to_together_and_taken_in_order()
    {
        var talk = Listening("my kundli please");
        talk.Hear(A.Note("n1"), A.Note("n2")).Outcome.Conversation.OfType<TranscriptionRequested>().Count().ShouldBe(2);
        talk.Transcribe(3, "in Jaipur").Events.ShouldBe([nameof(MessageTranscribed)]);
        var heard = talk.Transcribe(2, "born 15 August 1990 at 10:30 am");
        heard.Reply.Answers.ShouldBe(["n1", "n2"]);
        heard.Events.ShouldContain(nameof(ChartCast));
    }

    [Fact]
    public void one_recording_has_one_transcript_whatever_comes_late()
    {
        var talk = Listening("hi");
        talk.Hear(A.Note("n"));
        talk.Transcribe(2, "help").Events.ShouldContain(nameof(MessageTranscribed));
        talk.Transcribe(2, "something else").Events.ShouldBeEmpty();
        talk.FailToHear(2, "timeout").Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MessageNotHeard.TooLong, "120 seconds"), InlineData(MessageNotHeard.TooLarge, "too long")]
    [InlineData(MessageNotHeard.Format, "cannot play"), InlineData("unreadable", "cannot play"), InlineData(MessageNotHeard.Silent, "no words")]
    [InlineData("timeout", "could not listen"), InlineData("unavailable", "could not listen"), InlineData(MessageNotHeard.Gone, "could not listen")]
    public void what_could_not_be_heard_is_said_and_what_waited_is_answered(string reason, string says)
    {
        var talk = Listening("my kundli please");
        talk.Hear(A.Note("n"), "15 August 1990");
        var heard = talk.FailToHear(2, reason);
        heard.Events[0].ShouldBe(nameof(MessageNotHeard));
        heard.Says.ShouldContain(says);
        heard.Slot("birth-date").ShouldBe("1990-08-15");
        heard.Asks.ShouldBe("birth-time");
    }

    [Fact]
    public void when_nothing_comes_of_it_luna_listens_once_more_and_then_gives_up()
    {
        var talk = Listening("hi");
        talk.Hear(A.Note("n"), "help");
        talk.Wait(TimeSpan.FromSeconds(5)).Outcome.ShouldBe(TurnOutcome.Nothing);
        talk.Wait(TimeSpan.FromSeconds(7)).Outcome.Conversation.ShouldHaveSingleItem().ShouldBeOfType<TranscriptionRequested>().Attempt.ShouldBe(2);
        var last = talk.Wait(TimeSpan.FromSeconds(12));
        last.Outcome.Conversation.OfType<MessageNotHeard>().ShouldHaveSingleItem().Reason.ShouldBe(MessageNotHeard.GaveUp);
        last.Reply.Answers.ShouldBe(["n", "m3"]);
        last.Says.ShouldContain("could not listen");
    }

    [Fact]
    public void what_is_not_sure_is_read_back_and_acted_on_when_it_is_confirmed()
    {
        var talk = Listening("my kundli please");
        talk.Hear(A.Note("n"));
        var asked = talk.Transcribe(2, "15 August 1990", confidence: 0.4);
        asked.Events.ShouldBe([nameof(MessageTranscribed), nameof(TranscriptReadBack), nameof(ReplyComposed)]);
        asked.Says.ShouldBe("I heard: “15 August 1990”. Is that right?");
        asked.Buttons.ShouldBe(["Yes", "No"]);
        asked.Asks.ShouldBe("birth-date");

        var confirmed = talk.Press(asked, 0);
        confirmed.Slot("birth-date").ShouldBe("1990-08-15");
        confirmed.State!.Slots["birth-date"].MessageId.ShouldBe("n");
        confirmed.Reply.Answers.ShouldContain("n");
        confirmed.Asks.ShouldBe("birth-time");
        confirmed.State.ReadBack.ShouldBeNull();
    }

    [Theory]
    [InlineData("no", "say it once more"), InlineData("16 August 1990", "time")]
    public void what_is_not_confirmed_is_not_acted_on(string answer, string says)
    {
        var talk = Listening("my kundli please");
        talk.Hear(A.Note("n"));
        talk.Transcribe(2, "15 August 1990", confidence: 0.4);
        var heard = talk.Hear(answer);
        heard.Slot("birth-date").ShouldNotBe("1990-08-15");
        heard.Says.ShouldContain(says);
        talk.Hear("yes").Slot("birth-date").ShouldNotBe("1990-08-15");
    }

    [Fact]
    public void a_spoken_yes_confirms_however_unsure_it_is()
    {
        var talk = Listening("my kundli please");
        talk.Hear(A.Note("n1"));
        talk.Transcribe(2, "15 August 1990", confidence: 0.4);
        talk.Hear(A.Note("n2"));
        talk.Transcribe(3, "Yes.", confidence: 0.3).Slot("birth-date").ShouldBe("1990-08-15");
    }

    [Fact]
    public void two_that_are_not_sure_are_asked_about_once_and_what_was_written_beside_them_is_taken()
    {
        var talk = Listening("my kundli please");
        talk.Hear(A.Note("n1"), A.Note("n2"), "Jaipur");
        talk.Transcribe(2, "15 August 1990", confidence: 0.4).Events.ShouldNotContain(nameof(ReplyComposed));
        var asked = talk.Transcribe(3, "10:30 am", confidence: 0.5);
        asked.Reply.Answers.ShouldBe(["n2", "m4", "n1"]);
        asked.Says.ShouldContain("“15 August 1990\n10:30 am”");
        asked.Slot("birth-place").ShouldBe("Jaipur");
        talk.Hear("yes").Events.ShouldContain(nameof(ChartCast));
    }

    [Fact]
    public void distress_is_heard_however_unsure_it_is()
    {
        var talk = Listening("hi");
        talk.Hear(A.Note("n"));
        talk.Transcribe(2, "I want to kill myself", confidence: 0.2).Events.ShouldContain(nameof(SafetyRaised));
    }

    [Fact]
    public void who_answers_in_lunas_place_reads_what_was_said()
    {
        var talk = Listening("talk to a human");
        talk.Hear(A.Note("n"));
        var heard = talk.Transcribe(2, "are you there", confidence: 0.2);
        heard.Events.ShouldBe([nameof(MessageTranscribed), nameof(IntentClassified)]);
        heard.State!.Notes.ShouldHaveSingleItem().Text.ShouldBe("are you there");
    }

    [Fact]
    public void pictures_are_still_not_looked_at() => Listening("hi").Hear(A.Message(null, kind: "image")).Says.ShouldContain("listen to voice notes");

    [Theory]
    [InlineData("reply by voice please"), InlineData("Awaaz mein bolo"), InlineData("बोलकर बताओ"), InlineData("bolkar batao"), InlineData("answer in voice")]
    public void who_asks_for_a_voice_is_spoken_to_until_they_want_text(string asks)
    {
        var talk = Listening("hi");
        var chosen = talk.Hear(asks);
        chosen.Outcome.Conversation.OfType<ReplyFormChosen>().ShouldHaveSingleItem().Form.ShouldBe(ReplyFormChosen.Voice);
        chosen.Reply.Spoken.ShouldBeTrue();
        talk.Hear("help").Reply.Spoken.ShouldBeTrue();
        foreach (var text in new[] { "text only", "sirf likhkar batao", "सिर्फ लिखकर" })
        {
            talk.Hear(text).Reply.Spoken.ShouldBeFalse(text);
            talk.Hear(asks).Reply.Spoken.ShouldBeTrue();
        }
    }

    [Fact]
    public void where_luna_cannot_speak_she_says_so()
    {
        var heard = Talk.With("hi").Hear("reply by voice");
        heard.Says.ShouldContain("I cannot speak here");
        heard.Events.ShouldNotContain(nameof(ReplyFormChosen));
    }

    [Fact]
    public void an_open_question_is_asked_again_beside_it()
    {
        var heard = Listening("my kundli please").Hear("reply by voice");
        heard.Asks.ShouldBe("birth-date");
        heard.Says.ShouldContain("speak my answers");
    }

    [Fact]
    public void what_is_recorded_while_a_model_finds_words_is_listened_to_and_kept()
    {
        var talk = WithAChartAndAModel();
        var requested = Requested(talk.Hear("What about my career?"));
        talk.Hear(A.Note("n"), "and my health?").Events.ShouldBe([nameof(TranscriptionRequested)]);
        talk.NextLook.ShouldBe(requested.Until);
        talk.Transcribe(4, "and my marriage?").Events.ShouldBe([nameof(MessageTranscribed)]);
        talk.State!.Reading.ShouldBe(requested);

        talk.Record(new RecordReading(Talk.Id, requested.Inbound, requested.Draft)).Reply.Answers.ShouldBe(["m3"]);
        var next = talk.Hear();
        next.Events.ShouldNotContain(nameof(TranscriptionRequested));
        Requested(next).Draft.Answers.ShouldBe(["n", "m5"]);
    }

    [Theory]
    [InlineData(0.95), InlineData(0.4)]
    public void a_model_is_given_the_question_that_was_spoken(double confidence)
    {
        var talk = WithAChartAndAModel();
        talk.Hear("reply by voice");
        talk.Hear(A.Note("n"), A.Note("behind"));
        var heard = talk.Transcribe(4, "What about my career?", confidence);
        if (confidence < Ears.SureFrom)
        {
            talk.Transcribe(5, "hello", 0.95);
            heard = talk.Hear("yes");
        }

        var requested = Requested(heard);
        requested.Question.ShouldBe("What about my career?");
        requested.Draft.Spoken.ShouldBeTrue();
    }

    [Fact]
    public void what_was_heard_is_kept_while_a_model_is_asked_what_it_means()
    {
        const string Unclear = "zorblat quimby frendle";
        var talk = WithAChartAndAModel();
        talk.Take(null, talk.Write(A.Note("n")));
        var heard = talk.Transcribe(3, Unclear);
        heard.Outcome.Doubt.ShouldNotBeNull().Text.ShouldBe(Unclear);
        heard.Events.ShouldBe([nameof(MessageTranscribed)]);

        var proposal = new Proposal(Intents.DashaQuery, 0.97, [], "first", "model-1", "hash", 700, 40, 0.0001m, 420, []);
        var understood = talk.Propose(proposal, [.. heard.Input.Unread]);
        understood.Outcome.Conversation.OfType<IntentClassified>().ShouldHaveSingleItem().Proposed.ShouldBe(proposal);
        understood.Events.ShouldContain(nameof(WorkflowStarted));
    }

    private static ReadingRequested Requested(Heard heard) =>
        heard.Outcome.Conversation.OfType<ReadingRequested>().ShouldHaveSingleItem();

    private static Talk WithAChartAndAModel()
    {
        var talk = Listening("hi", "My kundli please. " + A.WholeBirth);
        talk.HasModel = true;
        return talk;
    }

    private static Talk Listening(params string[] messages)
    {
        var talk = new Talk { Speech = Ears };
        foreach (var message in messages)
            talk.Hear(message);
        return talk;
    }
}
