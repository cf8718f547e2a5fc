using JasperFx.Events;
using Luna.Conversations.Births;
using Luna.Conversations.Erasure;
using Luna.Conversations.Events;
using Luna.Conversations.Tests.Turns;

namespace Luna.Conversations.Tests.Erasure;

public class what_is_told_of_a_birth
{
    private static readonly HashSet<string> None = [];

    private static IReadOnlySet<string> Told(string person, params string[] messages)
    {
        var talk = new Talk();
        return BirthTrail.MessagesOf(person, messages.SelectMany(message => talk.Hear(message).Outcome.Conversation).Select(Stored));
    }

    private static IEvent Stored(object happened) => happened switch
    {
        WorkflowStarted started => new Event<WorkflowStarted>(started),
        SlotFilled filled => new Event<SlotFilled>(filled),
        SlotLeftOpen left => new Event<SlotLeftOpen>(left),
        BirthRenamed renamed => new Event<BirthRenamed>(renamed),
        _ => new Event<object>(happened),
    };

    [Fact]
    public void what_was_said_under_another_name_goes_too() => Told(
        "sibling:rita",
        "kundli of my sister Rita, born 3 November 1992 at 6:45 am in Nashik",
        "rename Rita",
        "Reeta",
        "how is Reeta's career?",
        "how is my career?").Order(StringComparer.Ordinal).ShouldBe(["m1", "m2", "m3", "m4"]);

    [Fact]
    public void what_others_were_renamed_to_stays() => Told(
        "self",
        "my kundli, 15 August 1990, 10:30 am, Jaipur",
        "kundli of my sister Rita, born 3 November 1992 at 6:45 am in Nashik",
        "rename Rita to Reeta").ShouldBe(["m1"]);

    [Fact]
    public void a_new_name_is_told_of_its_birth_only()
    {
        var renamed = new BirthRenamed("sibling:rita", "Reeta", "m3");
        BirthTrail.Tells(renamed, "sibling:rita", None, []).ShouldBeTrue();
        BirthTrail.Tells(renamed, "friend:riya", None, []).ShouldBeFalse();
    }

    [Fact]
    public void a_fold_of_what_is_left_knows_no_such_birth()
    {
        var slots = Talk.WithAChart().State!.Slots;
        BirthOf.IsWhole(slots).ShouldBeTrue();
        BirthOf.IsWhole(slots.SetItem("birth-place", new FilledSlot("", "", null, ""))).ShouldBeFalse();
        BirthOf.IsWhole(slots.Remove("birth-time")).ShouldBeFalse();
    }

    /// <summary>A match that is asked for again tells nothing of the partner that a message of the turn said.</summary>
    [Fact]
    public void what_was_answered_from_its_chart_goes_too()
    {
        var talk = Talk.WithAChart();
        var partner = talk.Hear("match me with my wife Riya, born 12 March 1988 at 8 pm in Delhi");
        var cast = partner.OfProfile.OfType<ChartCast>().ToArray();
        talk.Hear("I am the groom");
        var again = talk.Hear("why do you say that?").Reply;
        again.Charts!.Count.ShouldBe(2);
        BirthTrail.Tells(again, "partner:riya", None, cast).ShouldBeTrue();
        BirthTrail.Tells(again, "partner:riya", None, []).ShouldBeFalse();
    }
}
