using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Reports;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Tests.Reference;
using NodaTime;

namespace Luna.Astrology.Tests.Reports;

public sealed partial class writing_a_kundli
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 0, 0);
    private static readonly ReportSubject Asha = new("Jaipur, Rajasthan, India", "Asia/Kolkata", "Asha Sharma");
    private static readonly ReportSubject AshaInHindi = new("जयपुर, राजस्थान, भारत", "Asia/Kolkata", "आशा शर्मा");

    [Theory]
    [InlineData("en", "Kundli of Asha Sharma")]
    [InlineData("hi", "आशा शर्मा की जन्म कुंडली")]
    public void it_is_a_pdf_of_12_to_20_pages_with_a_title_and_a_language(string language, string title)
    {
        var pdf = Encoding.Latin1.GetString(Write(language));

        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldEndWith("%%EOF\n");
        Pages().Count(pdf).ShouldBeInRange(12, 20);
        pdf.ShouldContain($"/Lang ({language})");
        var utf16 = Encoding.BigEndianUnicode.GetBytes(title);
        (pdf.Contains($"({title})", StringComparison.Ordinal)
            || pdf.Contains($"<FEFF{Convert.ToHexString(utf16)}>", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue();
    }

    [Theory, InlineData("en"), InlineData("hi")]
    public void the_same_birth_gives_the_same_bytes(string language) => Write(language).ShouldBe(Write(language));

    [Fact]
    public void every_object_is_where_the_table_says()
    {
        var pdf = Encoding.Latin1.GetString(Write("hi"));
        var update = LastTable().Match(pdf);

        int.Parse(update.Groups["table"].Value).ShouldBe(update.Index);
        pdf[int.Parse(update.Groups["at"].Value)..].ShouldStartWith($"{update.Groups["object"].Value} 0 obj");
        pdf[int.Parse(update.Groups["before"].Value)..].ShouldStartWith("xref");
    }

    [Fact]
    public void its_devanagari_can_be_searched()
    {
        var content = Streams(Write("hi"));

        // Conjuncts have no letter of their own; the file says for each what it stands for.
        content.ShouldContain($"/ActualText <FEFF{Hex("नक्षत्र")}>", Case.Insensitive);
        content.ShouldContain($"/ActualText <FEFF{Hex("कुंडली")}>", Case.Insensitive);
        content.ShouldContain("beginbfchar");
    }

    [Theory]
    [InlineData("en", "The sixteen vargas", "Shadbala", "Yogini dasha", "Sade sati and dhaiya", "How this report is made")]
    [InlineData("hi", "षोडशवर्ग", "षड्बल", "योगिनी दशा", "साढ़ेसाती और ढैया", "यह रिपोर्ट कैसे बनती है")]
    public void every_section_is_in_the_contents_and_begins_on_its_page(string language, params string[] titles)
    {
        var (pages, sections) = KundliReport.Lay(ContextOf(A.Chart, language, Now));

        titles.ShouldBeSubsetOf(sections.Select(section => section.Title));
        foreach (var (title, page) in sections)
            TextsOf(pages[page]).ShouldContain(title);
        sections.Select(section => section.Title).ShouldBeSubsetOf(TextsOf(pages[0]));
    }

    [Theory, InlineData("en"), InlineData("hi")]
    public void no_text_leaves_its_page_or_lies_on_another(string language)
    {
        foreach (var (_, chart) in ReferenceBirths.All.Take(6))
        {
            foreach (var page in KundliReport.Lay(ContextOf(chart, language, Now)).Pages)
            {
                var placed = MarksOnPage.Flat(page).ToArray();
                placed.ShouldAllBe(words => words.Box.Left >= 20 && words.Box.Right <= 575.3f && words.Box.Top >= 20 && words.Box.Bottom <= 815);
                for (var i = 0; i < placed.Length; i++)
                {
                    for (var j = 0; j < i; j++)
                        placed[i].Box.IntersectsWith(placed[j].Box).ShouldBeFalse($"{Say(placed[i])} | {Say(placed[j])}");
                }
            }
        }
    }

    [Theory, InlineData("en"), InlineData("hi")]
    public void every_letter_has_its_glyph(string language)
    {
        var texts = KundliReport.Lay(ContextOf(A.Chart, language, Now)).Pages.SelectMany(TextsOf).ToArray();

        texts.ShouldAllBe(text => DrawingFonts.CanWrite(text));
        texts.ShouldNotContain(text => text.Contains('{') || text.Contains('}'));
    }

    [Theory]
    [InlineData(ChartStyle.South)]
    [InlineData(ChartStyle.East)]
    public void any_style_will_do(ChartStyle style) =>
        Pages().Count(Encoding.Latin1.GetString(KundliReport.Pdf(A.Chart, Asha, Now, "en", style))).ShouldBeInRange(12, 20);

    [Fact]
    public void a_moment_before_the_birth_leaves_out_what_does_not_run_yet()
    {
        var (pages, _) = KundliReport.Lay(ContextOf(A.Chart, "en", Instant.FromUtc(1980, 1, 1, 0, 0)));

        pages.SelectMany(TextsOf).ShouldNotContain("The running dasha");
    }

    [Fact]
    public void a_birth_under_the_midnight_sun_says_how_its_day_is_counted()
    {
        var chart = Chart.Cast(new BirthMoment(Instant.FromUtc(1990, 6, 21, 10, 0), new GeoPosition(69.65, 18.96)));
        var context = ReportContext.Of(chart, new ReportSubject("Tromsø, Norway", "Europe/Oslo"), Now, "en", ChartStyle.North);

        var said = string.Join(' ', KundliReport.Lay(context).Pages.SelectMany(TextsOf));
        said.ShouldContain("6 to 18 of local mean time");
    }

    private static byte[] Write(string language) =>
        KundliReport.Pdf(A.Chart, language == "hi" ? AshaInHindi : Asha, Now, language);

    private static ReportContext ContextOf(Chart chart, string language, Instant now) =>
        ReportContext.Of(chart, language == "hi" ? AshaInHindi : Asha, now, language, ChartStyle.North);

    private static List<string> TextsOf(IReadOnlyList<Mark> page) => [.. MarksOnPage.Flat(page).Select(Say)];

    private static string Say(PlacedWords placed) => string.Concat(placed.Words.Runs.Select(run => run.Text));

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    /// <summary>All compressed content of the file, one after the other.</summary>
    private static string Streams(byte[] pdf)
    {
        var (text, content) = (Encoding.Latin1.GetString(pdf), new StringBuilder());
        foreach (Match stream in Stream().Matches(text))
        {
            var start = stream.Index + stream.Length;
            using var zlib = new ZLibStream(new MemoryStream(pdf, start, int.Parse(stream.Groups[1].Value)), CompressionMode.Decompress);
            using var reader = new StreamReader(zlib, Encoding.Latin1);
            content.Append(reader.ReadToEnd());
        }

        return content.ToString();
    }

    [GeneratedRegex(@"/Type /Page\b(?!s)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"<</Filter /FlateDecode\s+/Length (\d+)(?:\s+/Length1 \d+)?>> stream\n")]
    private static partial Regex Stream();

    [GeneratedRegex(
        @"xref\n(?<object>\d+) 1\n(?<at>\d{10}) 00000 n \ntrailer\n[^%]*?/Prev (?<before>\d+)>>\nstartxref\n(?<table>\d+)\n%%EOF\n$")]
    private static partial Regex LastTable();
}
