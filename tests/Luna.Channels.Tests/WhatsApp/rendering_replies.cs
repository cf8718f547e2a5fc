using FsCheck;
using FsCheck.Fluent;
using Luna.Channels.WhatsApp;

namespace Luna.Channels.Tests.WhatsApp;

public class rendering_replies
{
    private static readonly OutgoingPicture Chart = new("chart.png", "Chart: lagna Tula", "/charts/1.png", () => [1]);

    [Fact]
    public void a_short_text_is_one_message()
    {
        var part = Render("Namaste").ShouldHaveSingleItem();
        (part.Index, part.Text, part.Picture, part.Buttons.Count).ShouldBe((0, "Namaste", null, 0));
    }

    [Fact]
    public void a_long_text_becomes_several_in_order()
    {
        var sentences = Enumerable.Range(1, 400).Select(i => $"This is sentence number {i} of the reading.").ToList();
        var parts = Render(string.Join(' ', sentences));
        parts.Count.ShouldBe(5);
        parts.ShouldAllBe(part => part.Text.Length <= 4096 && part.Text.EndsWith('.'));
        parts.Select(part => part.Index).ShouldBe([0, 1, 2, 3, 4]);
        string.Join(' ', parts.Select(part => part.Text)).ShouldBe(string.Join(' ', sentences));
    }

    [Fact]
    public void a_picture_takes_a_text_that_fits_as_its_caption()
    {
        var part = Render("Your chart", pictures: 1).ShouldHaveSingleItem();
        (part.Text, part.Picture).ShouldBe(("Your chart", Chart));
    }

    [Fact]
    public void a_text_too_long_for_a_caption_follows_its_picture()
    {
        var parts = Render(new string('x', 1025), pictures: 1);
        parts.Select(part => (part.Text.Length, part.Picture)).ShouldBe([(Chart.AltText.Length, Chart), (1025, null)]);
    }

    [Fact]
    public void a_picture_a_text_and_buttons_that_fit_are_one_message()
    {
        var part = Render("Your chart", pictures: 1, labels: ["Again", "Start over"]).ShouldHaveSingleItem();
        (part.Text, part.Picture, part.Buttons.Count).ShouldBe(("Your chart", Chart, 2));
    }

    [Fact]
    public void buttons_stand_beneath_the_last_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("A sentence that says something.", 90));
        var parts = Render(text, labels: ["Yes", "No"]);
        parts.Count.ShouldBe(2);
        parts[0].Buttons.ShouldBeEmpty();
        parts[1].Buttons.Count.ShouldBe(2);
        parts[1].Text.Length.ShouldBeLessThanOrEqualTo(1024);
        $"{parts[0].Text} {parts[1].Text}".ShouldBe(text);
    }

    [Fact]
    public void choices_whose_titles_would_read_the_same_are_numbered()
    {
        var part = Render("Which one?", labels: ["Hyderabad, Telangana, India", "Hyderabad, Sindh, Pakistan"]).ShouldHaveSingleItem();
        part.Buttons.ShouldBeEmpty();
        part.Text.ShouldBe("Which one?\n\n1. Hyderabad, Telangana, India\n2. Hyderabad, Sindh, Pakistan");
    }

    [Fact]
    public void four_choices_make_a_list_whose_rows_go_on_in_their_description()
    {
        var part = Render("Which one?", labels: ["Jaipur, Rajasthan, India", "Udaipur", "Sawai Madhopur, Rajasthan, India", "Kota"])
            .ShouldHaveSingleItem();
        var wire = Wire(part).Interactive.ShouldNotBeNull();
        wire.Type.ShouldBe("list");
        wire.Action.Button.ShouldBe("☰");
        wire.Action.Sections!.Single().Rows.Select(row => (row.Title, row.Description)).ShouldBe(
            [("Jaipur, Rajasthan, India", null), ("Udaipur", null), ("Sawai Madhopur", "Rajasthan, India"), ("Kota", null)]);
    }

    [Fact]
    public void the_words_that_open_a_list_are_the_reply_s_own()
    {
        var reply = Reply("Which one?", 0, ["1", "2", "3", "4"]) with { ChoicesLabel = "जगह चुनिए" };
        Wire(WhatsAppRendering.Render(reply).Single()).Interactive!.Action.Button.ShouldBe("जगह चुनिए");
    }

    [Fact]
    public void more_choices_than_a_list_holds_are_numbered()
    {
        var part = Render("Which?", labels: [.. Enumerable.Range(1, 11).Select(i => $"Choice {i}")]).ShouldHaveSingleItem();
        part.Buttons.ShouldBeEmpty();
        part.Text.ShouldStartWith("Which?\n\n1. Choice 1\n2. Choice 2\n");
        part.Text.ShouldEndWith("\n11. Choice 11");
    }

    [Fact]
    public void choices_without_words_still_have_something_to_stand_under() =>
        Render("", labels: ["Yes", "No"]).ShouldHaveSingleItem().Text.ShouldNotBeEmpty();

    [Theory]
    [InlineData("16505550101", "16505550101", null)]
    [InlineData("IN.13491208655302741918", null, "IN.13491208655302741918")]
    public void a_person_is_named_by_the_field_for_that_id(string chatId, string? to, string? recipient)
    {
        var part = Render("Namaste").Single();
        var wire = WhatsAppRendering.Wire(new ChatAddress("whatsapp", chatId), part, null, "recipient");
        (wire.To, wire.Recipient).ShouldBe((to, recipient));
        WhatsAppRendering.Wire(new ChatAddress("whatsapp", chatId), part, null, "to").To.ShouldBe(chatId);
    }

    [Fact]
    public void no_reply_breaks_a_limit_or_loses_a_word()
    {
        var words = Gen.Elements("Karka. ", "चन्द्रमा कर्क में है। ", "\n\n", "🙏", "word ", new string('x', 300));
        var texts = Gen.ListOf(words).Select(string.Concat).Select(text => string.Concat(Enumerable.Repeat(text, 5)));
        var labels = Gen.ListOf(Gen.Elements("Yes", "No", "Hyderabad, Telangana", "A label longer than twenty", "", "दिल्ली", new string('y', 90)))
            .Select(list => list.Take(12).ToArray());
        var replies = texts.SelectMany(text => labels.SelectMany(all => Gen.Choose(0, 3).Select(pictures => Reply(text, pictures, all))));
        Prop.ForAll(replies.ToArbitrary(), reply =>
        {
            var parts = WhatsAppRendering.Render(reply);
            return parts.Count(part => part.Picture is not null) == reply.Pictures.Count
                && Dense(string.Concat(parts.Select(part => part.Text))).Contains(Dense(reply.Text), StringComparison.Ordinal)
                && parts.Select((part, index) => part.Index == index && Fits(part)).All(fits => fits)
                && parts.SkipLast(1).All(part => part.Buttons.Count == 0);
        }).QuickCheckThrowOnFailure();
    }

    private static bool Fits(OutgoingPart part)
    {
        var wire = Wire(part);
        return part.Buttons.Count switch
        {
            0 when part.Picture is not null => part.Text.Length <= 1024,
            0 => part.Text.Length is > 0 and <= 4096,
            _ when wire.Interactive!.Type == "button" => part.Text.Length is <= 1024 && wire.Interactive.Action.Buttons!.Count <= 3,
            _ => part.Picture is null && part.Text.Length <= 4096
                && wire.Interactive!.Action.Sections!.Single().Rows is { Count: <= 10 } rows
                && rows.All(row => row.Title.Length is > 0 and <= 24 && row.Description is null or { Length: <= 72 }),
        };
    }

    private static WireOutgoing Wire(OutgoingPart part) => WhatsAppRendering.Wire(
        new ChatAddress("whatsapp", "1"), part, part.Picture is null ? null : "id", "recipient");

    private static IReadOnlyList<OutgoingPart> Render(string text, int pictures = 0, string[]? labels = null) =>
        WhatsAppRendering.Render(Reply(text, pictures, labels ?? []));

    private static OutgoingReply Reply(string text, int pictures, string[] labels) => new(
        Guid.NewGuid(), text, [.. Enumerable.Repeat(Chart, pictures)],
        [.. labels.Select((label, index) => new OutgoingButton($"choice:{index}", label))]);

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
