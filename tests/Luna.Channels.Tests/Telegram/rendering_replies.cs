using System.Text;
using Luna.Channels.Telegram;

namespace Luna.Channels.Tests.Telegram;

public class rendering_replies
{
    [Fact]
    public void a_long_text_becomes_several_and_the_buttons_stand_under_the_last()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 9).Select(n => new string((char)('a' + n), 1_200)));
        var parts = TelegramRendering.Render(Reply(text, choices: 2));
        parts.Count.ShouldBe(3);
        parts.ShouldAllBe(part => part.Text.Length <= 4096);
        string.Join("\n\n", parts.Select(part => part.Text)).ShouldBe(text);
        parts.Select(part => part.Buttons.Count).ShouldBe([0, 0, 2]);
        parts.Select(part => part.Index).ShouldBe([0, 1, 2]);
    }

    [Theory, InlineData(1_024, 1), InlineData(1_025, 2)]
    public void a_text_that_fits_is_the_caption_of_the_picture(int length, int parts)
    {
        var rendered = TelegramRendering.Render(Reply(new string('x', length), pictures: 1, choices: 1));
        rendered.Count.ShouldBe(parts);
        rendered[0].Picture.ShouldNotBeNull();
        rendered[^1].Text.Length.ShouldBe(length);
        rendered[^1].Buttons.Count.ShouldBe(1);
    }

    [Fact]
    public void documents_come_first_and_the_voice_last()
    {
        var reply = Reply("words", pictures: 2) with
        {
            Documents = [new OutgoingDocument("data.txt", "/d", _ => Task.FromResult<byte[]>([1]))],
            Voice = new OutgoingVoice(_ => Task.FromResult<byte[]>([1])), InReplyTo = "1:2",
        };
        var parts = TelegramRendering.Render(reply);
        parts.Select(part => part switch
        {
            { Document: not null } => "document", { Picture: not null } => $"picture {part.Text}", { Voice: not null } => "voice", _ => "text",
        }).ShouldBe(["document", "picture A chart", "picture words", "voice"]);
        parts.Select(part => part.InReplyTo).ShouldBe(["1:2", null, null, null]);
    }

    [Fact]
    public void buttons_without_words_stand_under_a_sign()
    {
        var part = TelegramRendering.Render(Reply("", choices: 2)).ShouldHaveSingleItem();
        (part.Text, part.Buttons.Count).ShouldBe(("…", 2));
    }

    [Fact]
    public void short_buttons_share_a_row_and_long_ones_do_not()
    {
        var reply = new OutgoingReply(
            Guid.NewGuid(), "?", [],
            [.. "Yes|No|Maybe|Never|Hyderabad, Telangana, India|Hyderabad, Sindh, Pakistan".Split('|')
                .Select(label => new OutgoingButton("p:" + label, label))]);
        var keyboard = TelegramRendering.Keyboard(TelegramRendering.Render(reply).Single())!;
        keyboard.InlineKeyboard.Select(row => string.Join('|', row.Select(button => button.Text))).ShouldBe(
            ["Yes|No|Maybe", "Never", "Hyderabad, Telangana, India", "Hyderabad, Sindh, Pakistan"]);
        keyboard.InlineKeyboard.SelectMany(row => row).ShouldAllBe(button => Encoding.UTF8.GetByteCount(button.CallbackData!) <= 64);
    }

    [Fact]
    public void more_choices_than_the_platform_takes_are_numbers_to_type()
    {
        var parts = TelegramRendering.Render(Reply("Which?", choices: 101));
        parts.ShouldAllBe(part => part.Buttons.Count == 0);
        parts[^1].Text.ShouldEndWith("101. Choice 100");
    }

    private static OutgoingReply Reply(string text, int pictures = 0, int choices = 0) => new(
        Guid.NewGuid(), text,
        [.. Enumerable.Range(0, pictures).Select(i => new OutgoingPicture($"{i}.png", "A chart", "/p", () => [1]))],
        [.. Enumerable.Range(0, choices).Select(i => new OutgoingButton($"choice:{i}", $"Choice {i}"))]);
}
