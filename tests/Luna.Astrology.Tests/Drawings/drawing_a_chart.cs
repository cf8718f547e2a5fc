using System.Xml.Linq;
using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Zodiac;
using NodaTime;
using SkiaSharp;

namespace Luna.Astrology.Tests.Drawings;

public sealed class drawing_a_chart
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void the_svg_names_every_graha_with_its_degrees_and_says_so_in_words()
    {
        var svg = XElement.Parse(ChartDrawing.Svg(A.Chart));

        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Element(Svg + "title")!.Value.ShouldStartWith("Rashi chart (D1)");
        svg.Element(Svg + "desc")!.Value.ShouldContain("House 1, Kanya: lagna 27°.");
        svg.Element(Svg + "desc")!.Value.ShouldContain("Saturn 26° retrograde");
        var labels = svg.Elements(Svg + "text").Select(text => text.Value).ToArray();
        labels.ShouldContain("As 27°");
        labels.ShouldContain("Sa 26° ℞");
        labels.Intersect(Enumerable.Range(1, 12).Select(number => $"{number}")).Count().ShouldBe(12);
    }

    [Fact]
    public void the_navamsa_has_its_own_rashis() =>
        XElement.Parse(ChartDrawing.Svg(A.Chart, Varga.D9)).Element(Svg + "desc")!.Value
            .ShouldContain("House 10, Mithuna: Moon");

    [Fact]
    public void a_caption_is_escaped() =>
        XElement.Parse(ChartDrawing.Svg(A.Chart, caption: "<Asha> & \"Ravi\"")).Elements(Svg + "text")
            .ShouldContain(text => text.Value == "<Asha> & \"Ravi\"");

    [Fact]
    public void a_caption_that_the_font_cannot_write_gives_way_to_the_instant() =>
        XElement.Parse(ChartDrawing.Svg(A.Chart, caption: "जयपुर")).Element(Svg + "title")!.Value
            .ShouldContain("15 August 1990, 05:00 UTC  ·  26.92° N, 75.79° E");

    [Fact]
    public void crowded_houses_stay_inside_their_lines_apart_and_legible()
    {
        for (var hours = 0; hours < 24; hours += 2)
        {
            var moment = A.CrowdedMoment with { Instant = A.CrowdedMoment.Instant + Duration.FromHours(hours) };
            AssertLegible(Chart.Cast(moment), Varga.D1, smallestLetters: 14);
        }
    }

    [Fact]
    public void every_reference_birth_is_legible()
    {
        foreach (var (_, chart) in ReferenceBirths.All)
        {
            AssertLegible(chart, Varga.D1, smallestLetters: 16);
            AssertLegible(chart, Varga.D9, smallestLetters: 16);
        }
    }

    [Theory]
    [InlineData(640, 726)]
    [InlineData(800, 908)]
    public void the_png_has_the_size_asked_for_and_is_small(int width, int height)
    {
        var png = ChartDrawing.Png(A.Chart, Varga.D1, width);

        png.Length.ShouldBeLessThan(width * 95);
        using var bitmap = SKBitmap.Decode(png);
        (bitmap.Width, bitmap.Height).ShouldBe((width, height));
    }

    [Fact]
    public void the_png_shows_letters_in_the_colour_of_the_lagna()
    {
        using var bitmap = SKBitmap.Decode(ChartDrawing.Png(A.Chart));
        // The lagna's house holds "As 27°"; a fallback to boxes or to nothing would leave few such pixels.
        var inked = 0;
        for (var y = 270; y < 320; y++)
        {
            for (var x = 340; x < 460; x++)
            {
                if (bitmap.GetPixel(x, y) is { Red: > 130 and < 180, Green: < 90, Blue: < 90 })
                    inked++;
            }
        }

        inked.ShouldBeInRange(150, 2000);
    }

    [Fact]
    public void plain_areas_keep_their_exact_colours()
    {
        using var bitmap = SKBitmap.Decode(ChartDrawing.Png(A.Chart));
        var seen = bitmap.Pixels.Select(pixel => new Tint(pixel.Red, pixel.Green, pixel.Blue)).ToHashSet();
        var picture = NorthIndianPicture.Of(A.Chart, Varga.D1, null);
        var fills = picture.Frame.OfType<Shape>().Select(shape => shape.Fill).OfType<Tint>().Append(picture.Background);

        fills.Distinct().Count().ShouldBe(4);
        fills.ShouldBeSubsetOf(seen);
    }

    [Fact]
    public void many_threads_draw_the_same_bytes()
    {
        var expected = ChartDrawing.Png(A.Chart, Varga.D1, 320);
        var drawn = new byte[16][];
        Parallel.For(0, drawn.Length, i => drawn[i] = ChartDrawing.Png(A.Chart, Varga.D1, 320));
        foreach (var png in drawn)
            png.ShouldBe(expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void a_width_beyond_reason_is_refused(int width) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChartDrawing.Png(A.Chart, Varga.D1, width));

    /// <summary>Boxes around the letters, as the embedded fonts measure them.</summary>
    private static void AssertLegible(Chart chart, Varga varga, float smallestLetters)
    {
        var picture = NorthIndianPicture.Of(chart, varga, null);
        var labels = picture.Marks.OfType<Words>().Where(words => words.Runs[0].Text.Length == 2 && words.Runs.Count is > 1 and < 5
            && words.Runs[0].IsBold && char.IsLetter(words.Runs[0].Text[0]) && words.Runs[1].Text.EndsWith('°')).ToArray();
        labels.Length.ShouldBe(10);
        labels.ShouldAllBe(label => label.Size >= smallestLetters);
        var boxes = Array.ConvertAll(labels, BoxOf);
        var numbers = picture.Marks.OfType<Words>().Where(words => words.Runs is [{ Text: var text }] && int.TryParse(text, out _))
            .Select(BoxOf).ToArray();
        numbers.Length.ShouldBe(12);
        var houses = NorthIndianHouses.In(new Spot(44, 116), 712);
        for (var i = 0; i < boxes.Length; i++)
        {
            houses.Count(house => Holds(house, boxes[i])).ShouldBe(1, labels[i].Runs[0].Text);
            numbers.ShouldAllBe(number => !number.IntersectsWith(boxes[i]));
            for (var j = 0; j < i; j++)
                boxes[i].IntersectsWith(boxes[j]).ShouldBeFalse();
        }
    }

    private static bool Holds(House house, SKRect box) =>
        new[] { box.Top, box.Bottom }.All(y => house.Chord(y) is var (from, to) && from <= box.Left && box.Right <= to);

    private static SKRect BoxOf(Words words)
    {
        var width = words.Runs.Sum(run =>
        {
            using var font = new SKFont(run.IsBold ? DrawingFonts.Bold : DrawingFonts.Regular, words.Size * run.Scale);
            return font.MeasureText(run.Text);
        });
        var half = words.Size * 0.36f;
        return new SKRect(words.Middle.X - width / 2, words.Middle.Y - half, words.Middle.X + width / 2, words.Middle.Y + half);
    }
}
