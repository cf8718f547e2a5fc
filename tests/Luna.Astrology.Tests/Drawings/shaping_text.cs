using System.Collections;
using System.Resources;
using Luna.Astrology.Drawings;

namespace Luna.Astrology.Tests.Drawings;

public sealed class shaping_text
{
    [Theory]
    [InlineData("क्ष")]
    [InlineData("त्र")]
    [InlineData("ज्ञ")]
    [InlineData("श्र")]
    public void a_conjunct_is_one_glyph(string text) => GlyphsOf(text).Length.ShouldBe(1);

    [Fact]
    public void a_short_i_stands_before_its_consonant()
    {
        var (i, k) = (GlyphsOf("कि"), GlyphsOf("क")[0]);

        i.Length.ShouldBe(2);
        i[1].ShouldBe(k);
    }

    [Fact]
    public void a_reph_stands_above_the_letter_after_it()
    {
        var glyphs = GlyphsOf("र्क");

        glyphs[0].ShouldBe(GlyphsOf("क")[0]);
        glyphs.Length.ShouldBe(2);
        ShapedText.Of("र्क", isBold: false).Width.ShouldBe(ShapedText.Of("क", isBold: false).Width, 0.02f);
    }

    [Fact]
    public void each_script_gets_its_own_font_and_the_widths_add_up()
    {
        var text = ShapedText.Of("D9 नवांश (Navamsa)", isBold: true);

        text.Spans.Count.ShouldBe(3);
        text.Spans.Select(span => span.Face.Id).ShouldBe(["L", "D", "L"]);
        text.Width.ShouldBe(text.Spans.Sum(span => span.Width), 0.001f);
    }

    [Fact]
    public void many_threads_shape_the_same()
    {
        const string text = "उत्तराषाढ़ा नक्षत्र, द्वितीय चरण";
        var expected = GlyphsOf(text);
        var shaped = new ushort[64][];
        Parallel.For(0, shaped.Length, i => shaped[i] = GlyphsOf(text));
        shaped.ShouldAllBe(glyphs => glyphs.SequenceEqual(expected));
    }

    /// <summary>What a report or a drawing can come to say: every text of the assembly, in every language.</summary>
    [Fact]
    public void there_is_a_glyph_for_every_letter_of_every_text()
    {
        var assembly = typeof(ChartDrawing).Assembly;
        var count = 0;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)))
        {
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            foreach (DictionaryEntry entry in reader)
            {
                DrawingFonts.CanWrite((string)entry.Value!).ShouldBeTrue($"{name} {entry.Key}: {entry.Value}");
                count++;
            }
        }

        count.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void what_the_fonts_lack_is_known() => DrawingFonts.CanWrite("斎藤").ShouldBeFalse();

    private static ushort[] GlyphsOf(string text) =>
        [.. ShapedText.Of(text, isBold: false).Spans.SelectMany(span => span.Glyphs)];
}
