using System.Xml.Linq;
using Luna.Astrology.Drawings;
using Luna.Astrology.Tests.Charts;
using NodaTime;
using SkiaSharp;

namespace Luna.Astrology.Tests.Drawings;

public sealed class drawing_dashas_and_transits
{
    private const string Zone = "Asia/Kolkata";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 0, 0);

    [Theory]
    [InlineData("en", "Running on 25 November 2026: Jupiter – Venus.")]
    [InlineData("hi", "२५ नवंबर २०२६ को चल रही दशा: गुरु – शुक्र।")]
    public void the_bar_says_in_words_what_it_shows(string language, string running)
    {
        var svg = XElement.Parse(DashaDrawing.Svg(A.Chart, Now, Zone, language));

        svg.Elements().Single(element => element.Name.LocalName == "desc").Value.ShouldEndWith(running);
        DashaDrawing.Describe(A.Chart, Now, Zone, language).ShouldEndWith(running);
    }

    [Fact]
    public void periods_are_to_scale_and_end_to_end()
    {
        var bars = DashaPicture.Of(A.Chart, Now, Zone, new DrawingTexts("en")).Marks.OfType<Shape>()
            .Where(shape => shape is { StrokeWidth: 1.5f, Corners.Length: 4 }).ToArray();

        // The Moon's ten years had begun before the birth: its part is short, the eight others are whole.
        var widths = bars.Take(9).Select(bar => bar.Corners[1].X - bar.Corners[0].X).ToArray();
        (widths[3] / widths[1]).ShouldBe(16f / 7, 0.01f);
        widths[0].ShouldBeLessThan(widths[1]);
        widths.Sum().ShouldBe(920, 0.1f);
        bars.Skip(9).Sum(bar => bar.Corners[1].X - bar.Corners[0].X).ShouldBe(920, 0.1f);
    }

    [Theory]
    [InlineData(1980)]
    [InlineData(2150)]
    public void outside_the_life_no_moment_is_marked(int year)
    {
        var picture = DashaPicture.Of(A.Chart, Instant.FromUtc(year, 1, 1, 0, 0), Zone, new DrawingTexts("en"));

        picture.Marks.OfType<Words>().ShouldNotContain(words => words.Runs[0].Text == "now");
        picture.Description.ShouldNotContain("Running");
    }

    [Fact]
    public void the_wheel_names_both_skies()
    {
        var description = TransitDrawing.Describe(A.Chart, Now, Zone);

        description.ShouldContain("At birth: lagna 27° Kanya, Sun 28° Karka");
        description.ShouldContain("On 25 November 2026: Sun 8° Vrishchika");
        description.ShouldContain("Saturn 13° Meena retrograde");
    }

    [Fact]
    public void labels_on_the_wheel_stand_apart_however_crowded()
    {
        var crowded = Luna.Astrology.Charts.Chart.Cast(A.CrowdedMoment);
        foreach (var language in (string[])["en", "hi"])
        {
            var discs = TransitPicture.Of(crowded, A.CrowdedMoment.Instant, Zone, new DrawingTexts(language)).Marks
                .OfType<Disc>().ToArray();
            discs.Length.ShouldBe(19);
            for (var i = 0; i < discs.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var apart = discs[i].Middle - discs[j].Middle;
                    (apart.X * apart.X + apart.Y * apart.Y).ShouldBeGreaterThan(40f * 40);
                }
            }
        }
    }

    [Fact]
    public void spreading_keeps_order_and_distance()
    {
        var spread = CircularSpreading.Spread([1, 1, 2, 3, 180, 359], 10);

        spread.ShouldBe(spread.Order());
        for (var i = 1; i < spread.Length; i++)
            (spread[i] - spread[i - 1]).ShouldBeGreaterThanOrEqualTo(9.9);
        (spread[0] + 360 - spread[^1]).ShouldBeGreaterThanOrEqualTo(9.9);
        spread[4].ShouldBe(180);
    }

    [Fact]
    public void pngs_have_their_size_and_come_out_the_same_again()
    {
        var png = DashaDrawing.Png(A.Chart, Now, Zone, 700, "hi");
        using var bitmap = SKBitmap.Decode(png);
        (bitmap.Width, bitmap.Height).ShouldBe((700, 231));
        DashaDrawing.Png(A.Chart, Now, Zone, 700, "hi").ShouldBe(png);
        TransitDrawing.Png(A.Chart, Now, Zone).ShouldBe(TransitDrawing.Png(A.Chart, Now, Zone));
    }
}
