using FsCheck;
using FsCheck.Fluent;

namespace Luna.Channels.Tests;

public class cutting_long_texts
{
    [Fact]
    public void a_short_text_stays_whole() => LongText.Cut("  One. Two.\n\nThree. ", 100).ShouldBe(["One. Two.\n\nThree."]);

    [Fact]
    public void nothing_to_say_is_no_piece() => LongText.Cut(" \n ", 100).ShouldBeEmpty();

    [Theory]
    [InlineData("The Moon is in Karka. It stays there today.", 30, "The Moon is in Karka.", "It stays there today.")]
    [InlineData("चन्द्रमा कर्क में है। आज वहीं रहता है।", 24, "चन्द्रमा कर्क में है।", "आज वहीं रहता है।")]
    [InlineData("First paragraph here.\n\nSecond one. It goes on.", 40, "First paragraph here.", "Second one. It goes on.")]
    [InlineData("no sentence ends in these words", 20, "no sentence ends in", "these words")]
    [InlineData("exactly sixteen! and more of it", 16, "exactly sixteen!", "and more of it")]
    public void it_is_cut_where_a_reader_pauses(string text, int limit, string first, string second) =>
        LongText.Cut(text, limit).ShouldBe([first, second]);

    [Fact]
    public void a_character_of_many_parts_is_not_torn()
    {
        const string family = "👨‍👩‍👧‍👦";
        LongText.Cut(string.Concat(Enumerable.Repeat(family, 5)), 16).ShouldBe([family, family, family, family, family]);
    }

    [Fact]
    public void nothing_is_lost_and_nothing_too_long()
    {
        var words = Gen.Elements("a", "Karka.", "चन्द्र", "।", " ", "\n", "\n\n", "🙏", "क्षत्रिय", "e\u0301", "x".PadRight(40, 'x'), "?!");
        var texts = Gen.ListOf(words).Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var pieces = LongText.Cut(text, 24);
            return pieces.All(piece => piece.Length is > 0 and <= 24 && !char.IsLowSurrogate(piece[0]))
                && Dense(string.Concat(pieces)) == Dense(text);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Jaipur", 10, "Jaipur")]
    [InlineData("Sawai Madhopur", 10, "Sawai…")]
    [InlineData("Thiruvananthapuram", 10, "Thiruvana…")]
    public void a_label_is_shortened_with_a_mark(string label, int limit, string shorter) =>
        LongText.Shorten(label, limit).ShouldBe(shorter);

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
