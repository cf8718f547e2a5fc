using System.Globalization;
using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Conversations.Events;
using Luna.Conversations.Tests.Turns;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Tests.Workflows;

/// <summary>Almanac and muhurta of a person whose place is known.</summary>
public class days_where_the_person_is
{
    [Theory]
    [InlineData("today's tithi and nakshatra", "Panchanga for Sunday, 1 June 2025, Pune:", "Rahu kalam:")]
    [InlineData("आज का पंचांग", "पंचांग, रविवार, 1 जून 2025, Pune:", "राहु काल:")]
    [InlineData("aaj ka panchang batao", "Panchang, Ravivaar, 1 June 2025, Pune:", "Rahu kaal:")]
    public void the_place_is_remembered_and_not_asked_again(string text, string title, string says)
    {
        var heard = Hear(InPune(), A.Message(text));
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain(title);
        heard.Says.ShouldContain(says);
    }

    [Fact]
    public void a_date_that_was_told_is_taken()
    {
        var state = InPune().Apply(new WorkflowStarted("panchanga"))
            .Apply(new SlotFilled("panchanga", "date", "2025-10-20", "20 October", "m0"));
        var heard = Hear(state, A.Message("panchang please"));
        heard.Says.ShouldContain("20 October 2025");
        heard.Says.ShouldContain("Diwali");
    }

    [Fact]
    public void a_place_that_the_gazetteer_has_lost_is_asked_anew()
    {
        var state = Known().Apply(new SlotFilled("panchanga", "place", "Atlantis", "Atlantis", "m0", "-1"));
        Hear(state, A.Message("today's tithi")).Asks.ShouldBe("place");
    }

    [Theory]
    [InlineData("auspicious date please", 1, "Best times for entering a house, 1 June 2025 to 30 June 2025, in Pune:", "Against:")]
    [InlineData("शुभ मुहूर्त बताइए", 5, "नामकरण", "विपक्ष में:")]
    public void a_purpose_is_asked_and_the_next_thirty_days_are_searched(string text, int button, string title, string against)
    {
        var asked = Hear(InPune(), A.Message(text));
        asked.Asks.ShouldBe("purpose");
        var chosen = asked.Reply.Buttons[button];
        var heard = Hear(asked.State!, A.Button(chosen.Payload, chosen.Label));
        heard.Asks.ShouldBeNull();
        heard.Says.ShouldContain(title);
        heard.Says.ShouldContain(against);
        heard.Reply.Claims.ShouldAllBe(claim => claim.FactIds.All(id => id.StartsWith("muhurta.", StringComparison.Ordinal)));
    }

    [Fact]
    public void whose_chart_is_in_hand_has_their_moon_counted_in()
    {
        Muhurta(InPune(), "2025-06-01/2025-06-30").Says.ShouldContain("With your birth details");
        Muhurta(InPune(Talk.WithAChart().State!), "2025-06-01/2025-06-30").Says.ShouldContain("Your birth Moon is counted in");
    }

    [Fact]
    public void days_that_are_over_are_asked_back()
    {
        var heard = Muhurta(InPune(), "2025-02-01/2025-02-28");
        heard.Asks.ShouldBe("range");
        heard.Says.ShouldContain("Those days are over");
    }

    [Fact]
    public void a_long_range_is_searched_in_part_and_says_so() =>
        Muhurta(InPune(), "2025-06-01/2026-06-01").Says.ShouldContain("the first 92 days");

    [Fact]
    public void a_range_without_a_good_time_is_asked_back() =>
        // The Sun in Karka to Kanya: no weddings.
        Muhurta(InPune(), "2025-08-20/2025-08-31", "marriage").Says.ShouldContain("From 20 August 2025 to 31 August 2025 I find no time");

    private static Heard Muhurta(Conversation state, string range, string purpose = "house") => Hear(
        state.Apply(new WorkflowStarted("muhurta")).Apply(new SlotFilled("muhurta", "range", range, range, "m0"))
            .Apply(new SlotFilled("muhurta", "purpose", purpose, purpose, "m0")),
        A.Message("thanks"));

    private static Conversation Known() => Talk.With("hi").State!;

    private static Conversation InPune(Conversation? state = null)
    {
        var pune = Gazetteer.Default.Search("Pune")[0];
        return (state ?? Known()).Apply(new SlotFilled(
            "panchanga", "place", pune.Name, "Pune", "m0", pune.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private static Heard Hear(Conversation state, MessageReceived message)
    {
        var input = new TurnInput(
            Talk.Id, state, [new Event<MessageReceived>(message) { Version = state.LastInbound + 1 }], Talk.Now, Gazetteer.Default);
        var outcome = TurnDecision.Take(input);
        return new Heard(input, outcome, outcome.State);
    }
}
