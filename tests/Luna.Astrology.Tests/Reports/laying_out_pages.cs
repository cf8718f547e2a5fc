using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;

namespace Luna.Astrology.Tests.Reports;

public sealed class laying_out_pages
{
    [Theory]
    [InlineData("The lagna lord stands in the twelfth house and looks beyond what is near.")]
    [InlineData("लग्नेश बारहवें भाव में स्थित है; उत्तराषाढ़ा नक्षत्र में चंद्र, और शुक्र की अंतर्दशा चल रही है।")]
    [InlineData("अक्षवेदांशषष्ट्यंशचतुर्विंशांशसप्तविंशांशद्वादशांश")]
    public void lines_fit_and_together_say_all(string text)
    {
        for (var width = 4f; width < 30; width += 1.3f)
        {
            var lines = TextLines.Break([new Piece(text, Palette.Ink)], width);

            lines.ShouldAllBe(line => line.Sum(run => run.Width) <= width + 0.001f);
            var said = string.Concat(lines.SelectMany(line => line).Select(run => run.Text)).Replace(" ", "", StringComparison.Ordinal);
            said.ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void no_line_begins_with_a_matra_or_breaks_a_conjunct()
    {
        for (var width = 1.2f; width < 12; width += 0.35f)
        {
            var lines = TextLines.Break([new Piece("षष्ट्यंशद्रेष्काणकुंडलीपूर्वाषाढ़ा", Palette.Ink)], width)
                .Select(line => line[0].Text).ToArray();

            lines.ShouldAllBe(line => char.IsLetter(line[0]));
            lines.ShouldAllBe(line => !line.EndsWith('\u094D'));
        }
    }

    [Fact]
    public void a_table_repeats_its_head_on_every_page_and_keeps_its_rows_in_order()
    {
        var flow = new Flow();
        flow.Add(new Table(
            [new("Number", 1)], [.. Enumerable.Range(1, 150).Select(i => (IReadOnlyList<Cell>)[$"row {i}"])]));
        flow.Settle();

        flow.Pages.Count.ShouldBeGreaterThan(2);
        foreach (var page in flow.Pages)
            TextsOf(page)[0].ShouldBe("Number");
        flow.Pages.SelectMany(TextsOf).Where(text => text != "Number")
            .ShouldBe(Enumerable.Range(1, 150).Select(i => $"row {i}"));
    }

    [Fact]
    public void a_heading_never_stands_alone_at_the_end_of_a_page()
    {
        for (var before = 1; before < 60; before++)
        {
            var flow = new Flow();
            for (var i = 0; i < before; i++)
                flow.Add(new Figure(14, _ => [Shape.Line(default, new Spot(1, 1), Palette.Ink, 1)]));
            flow.Add(new Heading("A heading"));
            flow.Add(Paragraph.Of("And what it heads."));
            flow.Settle();

            var page = flow.Pages.Single(page => TextsOf(page).Contains("A heading"));
            TextsOf(page).ShouldContain("And what it heads.");
        }
    }

    private static List<string> TextsOf(IReadOnlyList<Mark> page) =>
        [.. MarksOnPage.Flat(page).Select(placed => string.Concat(placed.Words.Runs.Select(run => run.Text)))];
}
