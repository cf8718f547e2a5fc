using Luna.Conversations.Workflows;

namespace Luna.Conversations.Tests.Workflows;

public class definitions_that_hold_together
{
    private static readonly WorkflowSlot Slot = new(
        "birth-date", TextKeys.AskBirthDate, TextKeys.AskBirthDateAgain, TextKeys.AskBirthDateHelp, TextKeys.AskBirthDateWhy,
        TextKeys.ChooseDate);

    private static readonly Workflow Sound = new("kundli", ["create_kundli"], [Slot], (_, _) => null);

    [Fact]
    public void lunas_own_do() => WorkflowCheck.Mistakes(WorkflowDirectory.All).ShouldBeEmpty();

    [Fact]
    public void a_sound_one_has_no_mistake() => WorkflowCheck.Mistakes([Sound]).ShouldBeEmpty();

    [Fact]
    public void one_that_nobody_can_ask_for() => Mistake(Sound with { Intents = [] }).ShouldContain("nobody reaches it");

    [Fact]
    public void an_intent_that_is_none() => Mistake(Sound with { Intents = ["make_tea"] }).ShouldContain("'make_tea'");

    [Fact]
    public void a_slot_without_a_question() =>
        Mistake(Sound with { Slots = [Slot with { Ask = "ask.nothing" }] }).ShouldContain("no text 'ask.nothing' in ");

    [Fact]
    public void a_slot_that_is_asked_twice() => Mistake(Sound with { Slots = [Slot, Slot] }).ShouldContain("asked twice");

    [Fact]
    public void a_slot_that_is_asked_and_never_asked() =>
        Mistake(Sound with { Besides = ["birth-date"] }).ShouldContain("said never to be");

    [Fact]
    public void two_of_one_name() => WorkflowCheck.Mistakes([Sound, Sound]).ShouldHaveSingleItem().ShouldContain("two workflows");

    [Fact]
    public void all_of_it_stops_a_start() => Should.Throw<InvalidOperationException>(
        () => WorkflowCheck.Demand([Sound with { Intents = [] }])).Message.ShouldContain("kundli");

    private static string Mistake(Workflow workflow) => WorkflowCheck.Mistakes([workflow]).First();
}
