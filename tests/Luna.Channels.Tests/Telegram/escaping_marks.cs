using FsCheck;
using FsCheck.Fluent;
using Luna.StandIns;
using Telegram.Bot.Extensions;

namespace Luna.Channels.Tests.Telegram;

/// <summary>Telegram.Bot escapes, the stand-in reads as the platform does.</summary>
public class escaping_marks
{
    /// <summary>Every plane of Unicode, and more of the signs that mean something.</summary>
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Gen.Elements("_*[]()~`>#+-=|{}.!\\\n\r\t ".ToCharArray()).Select(sign => sign.ToString()),
            Gen.Choose(1, 0xD7FF).Select(char.ConvertFromUtf32),
            Gen.Choose(0xE000, 0x10FFFF).Select(char.ConvertFromUtf32),
            Gen.Elements("नमस्ते", "*मोटा*", "[x](http://y)", "||s||", "__u__", "```\n", "\\\\", "10.30 (a-b)!"))
        .ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void what_is_read_is_what_was_meant() => Prop.ForAll(
        Texts, text => TelegramMarkdown.Read(Markdown.Escape(text)) == text).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("a.b"), InlineData("*bold"), InlineData("(x)"), InlineData("1 - 2"), InlineData("a|b"), InlineData("`code"), InlineData("[x](y")]
    public void what_is_not_escaped_is_refused(string text) => Should.Throw<FormatException>(() => TelegramMarkdown.Read(text));

    [Theory]
    [InlineData("*bold* _it_ __un__ ~st~ ||sp||", "bold it un st sp"), InlineData("[here](http://a.b)", "here"), InlineData("`a.b` ```c-d```", "a.b c-d")]
    [InlineData(">quoted\nnot", "quoted\nnot")]
    public void marks_that_mean_something_are_read(string marked, string plain) => TelegramMarkdown.Read(marked).ShouldBe(plain);
}
