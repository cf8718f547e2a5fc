using System.Text.Json;
using System.Text.Json.Nodes;
using Luna.Reference;

namespace Luna.Astrology.Tests.Reference;

/// <summary>What the comparison must notice, tried on golden.json with one thing changed.</summary>
public sealed class holding_a_file_against_luna
{
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Reference", "golden.json");

    private static readonly JsonNode File = JsonNode.Parse(System.IO.File.ReadAllBytes(Golden))!;

    [Fact]
    public void no_figure_of_the_file_is_left_out()
    {
        var report = ReferenceFiles.Astrology(Golden);

        report.Quantities.Where(quantity => quantity.Missing > 0).ShouldBeEmpty();
        report.Agrees.ShouldBeTrue(report.ToString());
    }

    [Fact]
    public void one_birth_as_it_stands_agrees() => ReportOf(_ => { }).Agrees.ShouldBeTrue();

    [Fact]
    public void a_key_that_nobody_knows_is_missing()
    {
        var report = ReportOf(birth => birth["grahas"]!["moon"]!["mood"] = new JsonObject { ["today"] = 1 });

        report.Agrees.ShouldBeFalse();
        var mood = report.Quantities.Single(quantity => quantity.Missing > 0);
        mood.Name.ShouldBe("grahas/*/mood/today");
        mood.ToString().ShouldContain("missing");
    }

    [Fact]
    public void an_empty_list_that_nobody_knows_is_missing() =>
        ReportOf(birth => birth["nothing"] = new JsonArray()).Quantities.Single(quantity => quantity.Missing > 0)
            .Name.ShouldBe("nothing");

    [Fact]
    public void a_section_that_nobody_knows_is_missing()
    {
        var file = OneBirth(_ => { });
        file["muhurtas"] = new JsonArray(1, 2);

        ReferenceFiles.Astrology(Element(file)).Quantities.Single(quantity => quantity.Missing > 0).Missing.ShouldBe(2);
    }

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(1.1, false)]
    public void a_longitude_may_be_an_arcsecond_off(double arcseconds, bool agrees)
    {
        var report = ReportOf(birth => Add(birth["angles"]!, "asc", arcseconds / 3600));

        report.Agrees.ShouldBe(agrees);
        report.Quantities.Single(quantity => quantity.Name == "angles/asc").Largest.ShouldBe(arcseconds, tolerance: 0.05);
    }

    [Fact]
    public void a_date_of_a_dasha_two_minutes_off_differs()
    {
        var report = ReportOf(birth => Add(birth["vimshottari"]!["maha_365.25"]![3]!.AsArray(), 1, 2 / 1440.0));

        report.Quantities.Single(quantity => quantity.Differing > 0).Worst
            .ShouldContain("dev-001 vimshottari/maha_365.25/3/1");
    }

    [Fact]
    public void a_word_that_is_another_differs() =>
        Differing(birth => birth["lagna"]!["nakshatra"] = "Chitra").ShouldBe(["lagna/nakshatra"]);

    [Fact]
    public void nothing_where_there_should_be_a_figure_differs() =>
        Differing(birth => birth["placidus_lahiri"]![4] = null).ShouldBe(["placidus_lahiri/*"]);

    [Fact]
    public void a_list_that_is_longer_differs() =>
        Differing(birth => birth["vargas"]!["D9"]!.AsArray().Add(3)).ShouldContain("vargas/D9/length");

    private static IEnumerable<string> Differing(Action<JsonNode> change) =>
        ReportOf(change).Quantities.Where(quantity => quantity.Differing > 0).Select(quantity => quantity.Name);

    private static Report ReportOf(Action<JsonNode> change) => ReferenceFiles.Astrology(Element(OneBirth(change)));

    private static JsonObject OneBirth(Action<JsonNode> change)
    {
        var birth = File["births"]![0]!.DeepClone();
        change(birth);
        return new JsonObject { ["births"] = new JsonArray(birth) };
    }

    private static void Add(JsonNode holder, string name, double by) => holder[name] = holder[name]!.GetValue<double>() + by;

    private static void Add(JsonArray holder, int place, double by) => holder[place] = holder[place]!.GetValue<double>() + by;

    private static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);
}
