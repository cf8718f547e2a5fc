namespace Luna.Conversations.Tests.Turns;

public class languages_of_a_talk
{
    [Theory]
    [InlineData("my kundli please", "en", "date of birth")]
    [InlineData("मेरी कुंडली बनाओ", "hi", "जन्म")]
    [InlineData("meri kundli bana do", "hi-Latn", "janm")]
    public void luna_answers_as_she_is_written_to(string text, string language, string says)
    {
        var heard = new Talk().Hear(text);
        heard.Reply.Language.ShouldBe(language);
        heard.Says.ShouldContain(says);
    }

    [Fact]
    public void what_tells_no_language_is_answered_in_the_last_one()
    {
        var talk = Talk.With("मेरी कुंडली बनाओ");
        talk.Hear("15/8/1990").Reply.Language.ShouldBe("hi");
    }

    [Fact]
    public void the_whole_reading_is_in_it()
    {
        var heard = Talk.With("मेरी कुंडली बनाओ").Hear("15 अगस्त 1990, सुबह 10:30, जयपुर");
        heard.Says.ShouldContain("कन्या");
        heard.Says.ShouldNotMatch(@"\b(the|your|is|of|and)\b");
        heard.Reply.Pictures[0].Language.ShouldBe("hi");
    }
}
