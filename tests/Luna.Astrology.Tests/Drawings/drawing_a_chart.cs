using System.Reflection;
using System.Xml.Linq;
using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Zodiac;
using NodaTime;
using SkiaSharp;
using Xunit.Sdk;
using Xunit.v3;

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
        svg.Element(Svg + "desc")!.Value.ShouldContain("House 1, Kanya: lagna 27° vargottama.");
        svg.Element(Svg + "desc")!.Value.ShouldContain("Saturn 26° retrograde");
        var labels = svg.Elements(Svg + "text").Select(text => text.Value).ToArray();
        labels.ShouldContain("As 27° *");
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
        XElement.Parse(ChartDrawing.Svg(A.Chart, caption: "斎藤")).Element(Svg + "title")!.Value
            .ShouldContain("15 August 1990, 05:00 UTC  ·  26.92° N, 75.79° E");

    [Theory, CombinatorialStyles]
    public void crowded_houses_stay_inside_their_lines_apart_and_legible(ChartStyle style, string language)
    {
        for (var hours = 0; hours < 24; hours += 2)
        {
            var moment = A.CrowdedMoment with { Instant = A.CrowdedMoment.Instant + Duration.FromHours(hours) };
            AssertLegible(Chart.Cast(moment), Varga.D1, style, language, smallestLetters: 13);
        }
    }

    [Theory, CombinatorialStyles]
    public void all_ten_fit_in_any_house(ChartStyle style, string language)
    {
        for (var rashi = 0; rashi < 12; rashi++)
        {
            var placements = A.Chart.Placements.Select((placement, i) => placement with
            {
                Point = new ZodiacPoint(rashi * 30 + 20 + i), Bhava = 1, IsCombust = true, SpeedDegreesPerDay = -1,
            });
            var chart = A.Chart with { Lagna = new ZodiacPoint(rashi * 30 + 29.5), Placements = [.. placements] };
            AssertLegible(chart, Varga.D1, style, language, smallestLetters: 11);
        }
    }

    [Theory, CombinatorialStyles]
    public void every_reference_birth_is_legible(ChartStyle style, string language)
    {
        foreach (var (_, chart) in ReferenceBirths.All)
        {
            AssertLegible(chart, Varga.D1, style, language, smallestLetters: 15);
            AssertLegible(chart, Varga.D9, style, language, smallestLetters: 15);
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
        var picture = PictureOf(A.Chart, Varga.D1, ChartStyle.North, "en");
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

    [Theory]
    [InlineData(ChartStyle.South, Rashi.Meena, 0, 0)]
    [InlineData(ChartStyle.South, Rashi.Mesha, 1, 0)]
    [InlineData(ChartStyle.South, Rashi.Kanya, 3, 3)]
    [InlineData(ChartStyle.East, Rashi.Mesha, 1, 0)]
    [InlineData(ChartStyle.East, Rashi.Karka, 0, 1)]
    [InlineData(ChartStyle.East, Rashi.Tula, 1, 2)]
    public void where_rashis_stand_still_each_has_its_field(ChartStyle style, Rashi rashi, int column, int row)
    {
        var side = style == ChartStyle.South ? 712f / 4 : 712f / 3;
        var house = ChartSquare.HousesOf(style)[(int)rashi - 1];

        ((int)((house.Heart.X - 44) / side), (int)((house.Heart.Y - 116) / side)).ShouldBe((column, row));
    }

    [Fact]
    public void in_devanagari_grahas_digits_title_and_legend_are_in_it()
    {
        var svg = XElement.Parse(ChartDrawing.Svg(A.Chart, languageTag: "hi-IN", caption: "आशा शर्मा, जयपुर"));
        var labels = svg.Elements(Svg + "g").Select(group => group.Attribute("aria-label")!.Value).ToArray();

        labels.ShouldContain("राशि कुंडली (D1)");
        labels.ShouldContain("आशा शर्मा, जयपुर");
        labels.ShouldContain("ल २७° *");
        labels.ShouldContain("श २६° व");
        labels.ShouldContain("१२");
        labels.ShouldContain(label => label.Contains("वर्गोत्तम"));
        svg.Element(Svg + "desc")!.Value.ShouldContain("भाव १, कन्या: लग्न २७° वर्गोत्तम।");
        svg.Descendants(Svg + "text").ShouldAllBe(text => text.Value.All(letter => letter < '\u0900'));
    }

    [Fact]
    public void every_outline_that_is_used_is_defined_once()
    {
        var svg = XElement.Parse(ChartDrawing.Svg(A.Chart, languageTag: "hi"));
        var defined = svg.Element(Svg + "defs")!.Elements(Svg + "path").Select(path => path.Attribute("id")!.Value).ToArray();
        var used = svg.Descendants(Svg + "use").Select(use => use.Attribute("href")!.Value[1..]).ToHashSet();

        defined.ShouldBeUnique();
        used.ShouldBe(defined, ignoreOrder: true);
    }

    [Theory, CombinatorialStyles]
    public void every_letter_of_every_chart_has_its_glyph(ChartStyle style, string language)
    {
        foreach (var varga in Enum.GetValues<Varga>())
        {
            var picture = PictureOf(A.Chart, varga, style, language);
            foreach (var run in picture.Frame.Concat(picture.Marks).OfType<Words>().SelectMany(words => words.Runs))
                DrawingFonts.CanWrite(run.Text).ShouldBeTrue(run.Text);
        }
    }

    private static Picture PictureOf(Chart chart, Varga varga, ChartStyle style, string language) =>
        ChartPicture.Of(chart, varga, style, new DrawingTexts(language), null);

    /// <summary>Boxes around the letters, as the embedded fonts measure them.</summary>
    private static void AssertLegible(Chart chart, Varga varga, ChartStyle style, string language, float smallestLetters)
    {
        var picture = PictureOf(chart, varga, style, language);
        var labels = picture.Marks.OfType<Words>()
            .Where(words => words.Runs.Count > 1 && words.Runs[1].Text.EndsWith('°')).ToArray();
        labels.Length.ShouldBe(10);
        labels.ShouldAllBe(label => label.Size >= smallestLetters);
        var boxes = Array.ConvertAll(labels, BoxOf);
        var digits = new DrawingTexts(language).Get("digits");
        var numbers = picture.Marks.OfType<Words>()
            .Where(words => words.Runs is [{ Text: var text }] && text.All(letter => digits.Contains(letter)))
            .Select(BoxOf).ToArray();
        numbers.Length.ShouldBe(12);
        var houses = ChartSquare.HousesOf(style);
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
        var half = words.Size * 0.36f;
        return new SKRect(words.Left, words.Middle.Y - half, words.Left + words.Width, words.Middle.Y + half);
    }

    private sealed class CombinatorialStylesAttribute : DataAttribute
    {
        private static readonly string[] Languages = ["en", "hi"];

        public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
            MethodInfo testMethod, DisposalTracker disposalTracker) => new(
            [.. from style in Enum.GetValues<ChartStyle>() from language in Languages
                select new TheoryDataRow<ChartStyle, string>(style, language)]);

        public override bool SupportsDiscoveryEnumeration() => true;
    }
}
