namespace Luna.Conversations.Tests;

public class settings_of_silence
{
    [Fact]
    public void the_usual_ones_are_fine() => new ConversationOptions().Mistake().ShouldBeNull();

    [Fact]
    public void none_is_nothing() =>
        (new ConversationOptions() with { Session = TimeSpan.Zero }).Mistake()!.ShouldContain("Luna:Conversations:Session");

    [Fact]
    public void a_reminder_comes_before_the_end() =>
        (new ConversationOptions() with { Reminder = TimeSpan.FromDays(2) }).Mistake()!.ShouldContain("Luna:Conversations:Reminder");
}
