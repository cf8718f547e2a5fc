using Luna.ConversationTesting;
using Luna.ConversationTesting.Reading;

namespace Luna.Conversations.Talks.Tests.Testing;

public sealed class reading_test_files
{
    [Fact]
    public void every_key_is_read_as_it_is_written()
    {
        var test = TestFiles.Parse("f.yaml",
            """
            - name: all of it
              channel: api
              language: hi-Latn
              steps:
                - user: [one, two]
                  asks: nothing
                  slots: {birth-date: 1990-08-16, birth-time: 10:30, rating: 4}
                  events: [MessageReceived, ReplyComposed]
                  not-events: WorkflowCancelled
                  says: Mithuna|Gemini
                  never: [Kanya, Virgo]
                - edits: 2
                  user: three
                - button: 1
                  restart: true
                - wait: 2.5h
                - restart: true
            """).ShouldHaveSingleItem();

        (test.Name, test.Channel, test.Language, test.Line).ShouldBe(("all of it", "api", "hi-Latn", 1));
        test.Steps.Select(step => step.Line).ShouldBe([5, 12, 14, 16, 17]);
        var first = test.Steps[0];
        first.Messages.ShouldBe(["one", "two"]);
        first.Expected.Asks.ShouldBe(Expectations.Nothing);
        first.Expected.Slots["birth-date"].ShouldBe("1990-08-16");
        first.Expected.Slots["birth-time"].ShouldBe("10:30");
        first.Expected.Slots["rating"].ShouldBe("4");
        first.Expected.Events.ShouldBe(["MessageReceived", "ReplyComposed"]);
        first.Expected.NotEvents.ShouldBe(["WorkflowCancelled"]);
        first.Expected.Says.ShouldHaveSingleItem().Matches("your gemini moon").ShouldBeTrue();
        first.Expected.Never.Select(pattern => pattern.ToString()).ShouldBe(["Kanya", "Virgo"]);
        (test.Steps[1].Edits, test.Steps[2].Button, test.Steps[2].Restart).ShouldBe((2, "1", true));
        test.Steps[3].Wait.ShouldBe(TimeSpan.FromMinutes(150));
        test.Steps[4].Restart.ShouldBeTrue();
    }

    [Theory]
    [InlineData("- nam: x\n  steps: [{user: a}]", 1, "unknown key 'nam'")]
    [InlineData("- steps: [{user: a}]", 1, "'name' is missing")]
    [InlineData("- name: x", 1, "'steps' is missing")]
    [InlineData("- name: x\n  steps: []", 1, "needs a step")]
    [InlineData("- name: x\n  steps:\n    - user: a\n      say: b", 4, "unknown key 'say'")]
    [InlineData("- name: x\n  steps:\n    - user: a\n      button: b", 3, "one of user, button and wait")]
    [InlineData("- name: x\n  steps:\n    - asks: birth-date", 3, "needs one of user, button, wait and restart")]
    [InlineData("- name: x\n  steps:\n    - user: a\n    - edits: 2\n      user: b", 4, "has sent 1 messages before")]
    [InlineData("- name: x\n  steps:\n    - user: a\n    - edits: 1", 4, "one of user, button, wait and restart")]
    [InlineData("- name: x\n  steps:\n    - wait: 25", 3, "wait must be a number with m, h or d")]
    [InlineData("- name: x\n  steps:\n    - user: a\n      restart: maybe", 4, "restart must be one of true, false")]
    [InlineData("- name: x\n  steps:\n    - user: {a: b}", 3, "user must be text")]
    [InlineData("- name: x\n  steps:\n    - user: a\n      slots: [b]", 4, "keys with values")]
    [InlineData("- name: x\n  steps:\n    - user: a\n      events: [WorkflowStartet]", 4, "there is no event 'WorkflowStartet'")]
    [InlineData("- name: x\n  steps:\n    - user: a\n      says: '(a'", 4, "says: ")]
    [InlineData("- name: x\n  language: fr\n  steps: [{user: a}]", 2, "language must be one of")]
    [InlineData("- name: x\n  channel: pigeon\n  steps: [{user: a}]", 2, "no person can talk on 'pigeon'")]
    [InlineData("- name: x\n  steps: [{user: a}]\n- name: x\n  steps: [{user: b}]", 3, "another test of this file")]
    [InlineData("- name: x\n  steps:\n    - user: a\n      user: b", 4, "uplicate key")]
    [InlineData("name: x", 1, "tests must be a list")]
    public void what_the_format_does_not_know_is_told_with_file_and_line(string yaml, int line, string reason)
    {
        var wrong = Should.Throw<TestFileException>(() => TestFiles.Parse("folder/f.yaml", yaml));
        wrong.Message.ShouldStartWith($"folder/f.yaml:{line}: ");
        wrong.Message.ShouldContain(reason);
    }

    [Fact]
    public void a_file_that_is_not_there_is_told_too() =>
        Should.Throw<TestFileException>(() => TestFiles.Read("nowhere.yaml")).Message.ShouldContain("nowhere.yaml");
}
