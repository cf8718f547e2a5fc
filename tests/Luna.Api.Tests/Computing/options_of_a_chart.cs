using System.Text.Json;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Api.Tests.Computing;

/// <summary>Every option named over HTTP is the engine's of that name, and none moves what it is not about.</summary>
public sealed class options_of_a_chart(LunaHost luna)
{
    // Venus and Jupiter at war, the one further north being ahead: each option shows in this chart.
    private const string Moment = "\"date\":\"1969-11-04\",\"time\":\"20:04\",\"latitude\":58.97,\"longitude\":5.73,\"zone\":\"Europe/Oslo\"";

    private static readonly Chart Cast =
        Chart.Cast(new BirthMoment(Instant.FromUtc(1969, 11, 4, 19, 4), new GeoPosition(58.97, 5.73)));

    private static readonly VedicDay Day = VedicDay.OfOrNominal(Cast.Moment, Offset.FromHours(1));

    public static TheoryData<string, string> Options => new()
    {
        { "\"ashtakavarga\":{\"texts\":\"Rao\"}", "ashtakavarga" },
        { "\"ashtakavarga\":{\"trikona\":\"LeastOffAndLoneCleared\"}", "ashtakavarga" },
        { "\"ashtakavarga\":{\"ekadhipatya\":\"deducted\"}", "ashtakavarga" },
        { "\"ashtakavarga\":{\"nodesOccupy\":true}", "ashtakavarga" },
        { "\"ashtakavarga\":{\"lagnaOccupies\":true}", "ashtakavarga" },
        { "\"shadbala\":{\"declination\":\"true\"}", "shadbala" },
        { "\"shadbala\":{\"yuddha\":\"Difference\"}", "shadbala" },
        { "\"shadbala\":{\"sunRequired\":390}", "shadbala" },
        { "\"shadbala\":{\"ishta\":\"Rays\"}", "shadbala" },
        { "\"shadbala\":{\"addsSpecial\":true}", "shadbala" },
        { "\"shadbala\":{\"karka\":\"keeta\"}", "shadbala" },
        { "\"warVictor\":\"smallerLongitude\"", "yuddhas" },
        { "\"vimshopaka\":\"shadvarga\"", "dignities" },
        { "\"nodeDrishti\":\"asJupiter\"", "drishti" },
        { "\"arudhaLords\":\"StrongerOfTwo\"", "jaimini" },
        { "\"argalaNodes\":\"Ketu\"", "argala" },
        { "\"shayanadi\":\"Degree\"", "avasthas" },
        { "\"dashaYear\":\"savana\"", "mahadashas" },
    };

    [Theory, MemberData(nameof(Options))]
    public async Task it_changes_its_own_part_and_no_other(string option, string part)
    {
        var usual = Parts(await AskAsync(""));
        var other = Parts(await AskAsync("," + option));

        usual.Keys.Where(name => usual[name] != other[name]).ShouldBe([part]);
    }

    [Theory, InlineData("Standard"), InlineData("Geometric")]
    public async Task another_sunrise_moves_what_hangs_on_the_day(string rule)
    {
        var usual = Parts(await AskAsync(""));
        var other = Parts(await AskAsync($",\"sunrise\":\"{rule}\""));

        foreach (var part in new[] { "shadbala", "upagrahas", "specialLagnas" })
            other[part].ShouldNotBe(usual[part], part);
        foreach (var part in new[] { "lagna", "grahas", "ashtakavarga", "jaimini", "mahadashas" })
            other[part].ShouldBe(usual[part], part);
    }

    [Fact]
    public async Task the_options_are_those_of_the_engine()
    {
        var chart = await AskAsync(
            ",\"ashtakavarga\":{\"texts\":\"Rao\",\"trikona\":\"LeastOffAndLoneCleared\",\"ekadhipatya\":\"Deducted\"}"
            + ",\"shadbala\":{\"declination\":\"True\",\"yuddha\":\"DifferenceByDiscs\",\"ishta\":\"Rays\",\"karka\":\"Keeta\"}"
            + ",\"warVictor\":\"SmallerLongitude\"");
        var ashtakavarga = Ashtakavarga.Of(Cast, new AshtakavargaOptions(
            AshtakavargaTexts.Rao, TrikonaShodhana.LeastOffAndLoneCleared, EkadhipatyaShodhana.Deducted));
        var shadbala = Shadbala.Of(Cast, Day, new ShadbalaOptions(
            AyanaDeclination.True, YuddhaRule.DifferenceByDiscs, WarVictor.SmallerLongitude));

        foreach (var row in chart.GetProperty("ashtakavarga").GetProperty("bhinna").EnumerateArray())
            row.GetProperty("shodhyaPinda").GetInt32().ShouldBe(ashtakavarga.PindaOf(Enum.Parse<Graha>(row.Text("graha"))).Shodhya);
        foreach (var row in chart.GetProperty("shadbala").GetProperty("grahas").EnumerateArray())
        {
            var graha = Enum.Parse<Graha>(row.Text("graha"));
            row.Number("total").ShouldBe(shadbala[graha].Total, 1e-9);
            row.Number("ishta").ShouldBe(IshtaKashta.Of(Cast, shadbala, graha, IshtaRule.Rays).Ishta, 1e-9);
        }

        var bhavas = BhavaBalas.Of(Cast, shadbala, new BhavaBalaOptions(KarkaKind.Keeta));
        chart.GetProperty("shadbala").GetProperty("bhavas").EnumerateArray().Select(bhava => bhava.Number("total"))
            .ShouldBe(bhavas.Select(bala => bala.Total), 1e-9);
        var war = GrahaYuddhas.In(Cast, WarVictor.SmallerLongitude).ShouldHaveSingleItem();
        chart.GetProperty("yuddhas")[0].Text("victor").ShouldBe(war.Victor.ToString());
        chart.GetProperty("yuddhas")[0].Number("separation").ShouldBe(war.SeparationDegrees, 1e-9);
    }

    [Fact]
    public async Task argala_drishti_friendships_and_sahams_are_the_engines()
    {
        var chart = await AskAsync("");
        var first = chart.GetProperty("argala").GetProperty("bhavas")[0].GetProperty("argalas").EnumerateArray().ToArray();
        var argalas = Argalas.On(Cast, Cast.RashiOf(1));
        first.Select(argala => argala.GetProperty("place").GetInt32()).ShouldBe(argalas.Select(argala => argala.Place));
        first.Select(argala => argala.GetProperty("holds").GetBoolean()).ShouldBe(argalas.Select(argala => argala.Holds));
        chart.GetProperty("argala").GetProperty("grahas").GetArrayLength().ShouldBe(9);

        foreach (var sight in chart.GetProperty("drishti").EnumerateArray())
        {
            var graha = Enum.Parse<Graha>(sight.Text("graha"));
            sight.GetProperty("rashis").GetArrayLength().ShouldBe(graha is Graha.Mars or Graha.Jupiter or Graha.Saturn ? 3 : 1);
            sight.GetProperty("rashiDrishti").GetArrayLength().ShouldBe(3);
            if (!graha.IsNode())
            {
                sight.GetProperty("virupas")[(int)Graha.Rahu].GetDouble().ShouldBe(
                    DrishtiVirupas.Of(graha, Cast[graha].Point.LongitudeDegrees, Cast[Graha.Rahu].Point.LongitudeDegrees), 1e-9);
            }
        }

        foreach (var row in chart.GetProperty("friendships").EnumerateArray())
        {
            var graha = Enum.Parse<Graha>(row.Text("graha"));
            foreach (var other in row.GetProperty("others").EnumerateArray())
                other.Text("compound").ShouldBe(Friendships.Compound(Cast, graha, Enum.Parse<Graha>(other.Text("graha"))).ToString());
        }

        chart.GetProperty("sahams").GetArrayLength().ShouldBeGreaterThan(35);
        chart.TryGetProperty("facts", out _).ShouldBeFalse("facts come only when they are named");
    }

    [Fact]
    public async Task facts_are_given_when_they_are_named()
    {
        var facts = (await luna.ComputeAsync("/v1/charts", $$"""{{{Moment}},"include":["facts"]}""")).GetProperty("facts");
        facts.GetArrayLength().ShouldBeGreaterThan(600);
        facts.Where("id", "graha.moon.rashi").Text("statement")
            .ShouldBe($"The Moon is in {ZodiacNames.FullyOf(Cast[Graha.Moon].Point.Rashi)}.");
        facts.EnumerateArray().Select(fact => fact.Text("id")).ShouldContain("argala.bhava.1");
    }

    [Fact]
    public async Task delta_t_can_be_another_programs()
    {
        var usual = await luna.ComputeAsync("/v1/charts", $"{{{Moment}}}");
        var later = await luna.ComputeAsync("/v1/charts", $$"""{{{Moment}},"deltaTSeconds":3600}""");
        var moved = Number(later) - Number(usual);

        // An hour less the 40 seconds of 1969: the Moon goes 12° to 15° a day.
        moved.ShouldBeInRange(0.48, 0.63);
        later.GetProperty("lagna").Number("longitude").ShouldBe(usual.GetProperty("lagna").Number("longitude"), 0.01);

        static double Number(JsonElement chart) => chart.GetProperty("grahas").Where("graha", "Moon").GetProperty("point").Number("longitude");
    }

    private Task<JsonElement> AskAsync(string options) =>
        luna.ComputeAsync("/v1/charts", $$"""{{{Moment}},"include":["all"]{{options}}}""");

    private static Dictionary<string, string> Parts(JsonElement chart) =>
        chart.EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetRawText());
}
