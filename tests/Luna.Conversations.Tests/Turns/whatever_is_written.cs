using FsCheck;
using FsCheck.Fluent;
using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class whatever_is_written
{
    private static readonly string[] Known =
    [
        "hi", "my kundli please", "15 August 1990", "3/4/90", "10:30 am", "around 10", "12:30 at night", "I don't know", "skip",
        "Jaipur", "Hyderabad", "Xyzzyqq", "1", "2", "yes", "no", "no, 10.45", "sorry, the date is the 16th", "31 February 1990",
        "start over", "cancel", "go back", "why", "help", "repeat", "my chart again", "make a new chart", "my son's kundli",
        "his name is Arjun", "it is for my wife", "born 1 November 2020 at 1:30 am in New York City", "switch to Hindi",
        "born 14 March 2021 at 2:30 am in New York City", "30 December 2011", "Apia, Samoa", "thanks", "what is my dasha",
        "qwerty", "कुंडली", "जयपुर", "👍", "", " ", "\uD800", "born 12:30 at night on 5 August 1990 in Jaipur", "25:70",
    ];

    private static readonly string[] Payloads =
    [
        "slot:birth-date=1990-08-15", "slot:birth-date=x", "slot:birth-time=10:30", "slot:birth-time=unknown", "move:skip",
        "slot:birth-place=Jaipur#1269515", "slot:birth-place=X#1", "move:back", "intent:cancel_stop", "intent:create_kundli",
        "move:dont-know", "1", "2", "slot:birth-time=01:30#offset:-14400", "slot:birth-time=00:30#at-night", "slot:confirm=yes",
        "slot:birth-date=2020-11-01", "slot:relation=child",
    ];

    [Fact]
    public void no_text_makes_a_turn_throw() => Prop.ForAll<string, string>((first, second) =>
    {
        var talk = new Talk();
        Check(talk.Hear(A.Message(first)));
        Check(talk.Hear("my kundli please", A.Message(second)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void no_sequence_of_messages_leaves_a_state_that_makes_no_sense()
    {
        var messages = Gen.OneOf(
            Gen.Elements(Known).Select(text => (object)A.Message(text, "m")),
            Gen.Elements(Payloads).Select(payload => (object)A.Button(payload)),
            Gen.Elements(Known).Select(text => (object)A.Edit("m", text)),
            Gen.Constant((object)A.Voice));
        var bursts = messages.ArrayOf().Where(burst => burst.Length > 0).ArrayOf();
        Prop.ForAll(bursts.ToArbitrary(), turns =>
        {
            var talk = new Talk();
            foreach (var burst in turns)
                Check(talk.Hear(burst));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(25));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1/")]
    [InlineData("born in ")]
    [InlineData("कुंडली ")]
    [InlineData("👨‍👩‍👧 ")]
    public void a_message_of_ten_thousand_characters_is_answered(string piece)
    {
        var heard = Talk.With("my kundli please").Hear(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)));
        heard.Asks.ShouldBe("birth-date");
        heard.Says.Length.ShouldBeLessThan(2_000);
    }

    private static void Check(Heard heard)
    {
        var state = heard.State!;
        // Once a human is called, Luna asks nothing and at last says nothing.
        if (heard.Input.Conversation is { WithHuman: true })
        {
            heard.Outcome.Conversation.OfType<ReplyComposed>().ShouldAllBe(said => said.Asks == null);
            return;
        }

        var reply = heard.Reply;
        reply.Text.ShouldNotBeNullOrWhiteSpace();
        reply.Text.ShouldNotContain("{");
        reply.Answers.ShouldBeUnique();
        state.Question.ShouldBe(reply.Asks);
        if (!state.WithHuman)
            (state.Workflow is null).ShouldBe(state.Question is null, "a running workflow asks; without one nothing is asked");
        if (state.Workflow is null)
            state.Open.ShouldBeEmpty();
        foreach (var (slot, filled) in state.Slots)
            IsCanonical(slot, filled).ShouldBeTrue($"{slot}={filled}");
        foreach (var claim in reply.Claims)
            claim.FactIds.ShouldBeSubsetOf(reply.Facts.Select(fact => fact.Id));
        var started = heard.Outcome.Conversation.OfType<WorkflowStarted>().Count();
        var ended = heard.Outcome.Conversation.Count(decided => decided is WorkflowCompleted or WorkflowCancelled);
        (Unended(heard.Input.Conversation) + started - ended).ShouldBe(Unended(state));
    }

    /// <summary>Workflows that run or wait.</summary>
    private static int Unended(Conversation? state) =>
        state is null ? 0 : state.Interrupted.Count + (state.Workflow is null ? 0 : 1);

    private static bool IsCanonical(string slot, FilledSlot filled) => slot switch
    {
        "birth-date" => NodaTime.Text.LocalDatePattern.Iso.Parse(filled.Value).Success,
        "birth-time" => filled.Value == "unknown"
            || NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(filled.Value).Success,
        "birth-time-margin" => int.Parse(filled.Value) is >= 1 and <= 720,
        "birth-place" => Luna.Astrology.Places.Gazetteer.Default.ById(int.Parse(filled.Reference!))!.Name == filled.Value,
        "relation" => filled.Value is "self" or "partner" or "child" or "parent" or "sibling" or "friend" or "other",
        "date" or "partner-birth-date" => NodaTime.Text.LocalDatePattern.Iso.Parse(filled.Value).Success,
        "hour" or "partner-birth-time" => filled.Value == "unknown"
            || NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(filled.Value).Success,
        "range" => filled.Value.Split('/').All(end => NodaTime.Text.LocalDatePattern.Iso.Parse(end).Success),
        "place" or "partner-birth-place" => Luna.Astrology.Places.Gazetteer.Default.ById(int.Parse(filled.Reference!))!.Name == filled.Value,
        "sign" => Enum.TryParse<Luna.Astrology.Zodiac.Rashi>(filled.Value, out _),
        "scope" => filled.Value is "all" or "profile",
        "amount" => long.Parse(filled.Value) >= 0,
        "concept" or "purpose" or "partner-name" or "new-name" or "comment" => filled.Value.Length is > 0 and <= 1000,
        "confirm" => filled.Value is "yes" or "no",
        "graha" or "period" or "area" => filled.Value.Length > 0 && filled.Value.All(char.IsAsciiLetterLower),
        "language" => Texts.Languages.Contains(filled.Value),
        "rating" => filled.Value is "1" or "2" or "3" or "4" or "5",
        "groom" => filled.Value is "self" or "partner",
        "dosha" => Luna.Conversations.Workflows.Dosha.DoshaGroup.Named(filled.Value) is not null,
        "name" => filled.Value.Length is > 0 and <= 100,
        _ => false,
    };
}
