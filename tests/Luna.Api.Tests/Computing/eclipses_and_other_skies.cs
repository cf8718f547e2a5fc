using System.Text.Json;

namespace Luna.Api.Tests.Computing;

/// <summary>Eclipses of a place, and the options of days, moments, transits and horoscopes.</summary>
public sealed class eclipses_and_other_skies(LunaHost luna)
{
    private const string Dallas = "\"latitude\":32.7767,\"longitude\":-96.7970,\"zone\":\"America/Chicago\"";
    private const string Jaipur = "\"place\":\"Jaipur\"";

    /// <summary>NASA: 8 April 2024, total, gamma 0.3431, greatest in Dallas at 18:42:40 UT; the Moon's of 25 March and 18 September.</summary>
    [Fact]
    public async Task a_year_gives_its_eclipses_with_what_the_place_sees()
    {
        var year = await luna.ComputeAsync("/v1/eclipses", $$"""{"year":2024,{{Dallas}}}""");
        var solar = year.GetProperty("solar").EnumerateArray().ToArray();
        solar.Select(one => one.Text("kind")).ShouldBe(["Total", "Annular"]);
        solar[0].Number("gamma").ShouldBe(0.3431, 0.003);
        var local = solar[0].GetProperty("local");
        local.GetProperty("isCentral").GetBoolean().ShouldBeTrue();
        local.GetProperty("isUpAtMaximum").GetBoolean().ShouldBeTrue();
        local.Text("maximum").ShouldEndWith("-05:00");
        local.GetProperty("maximum").GetDateTimeOffset()
            .ShouldBe(new DateTimeOffset(2024, 4, 8, 18, 42, 40, TimeSpan.Zero), TimeSpan.FromSeconds(30));
        solar[1].GetProperty("local").ValueKind.ShouldBe(JsonValueKind.Null);

        var lunar = year.GetProperty("lunar").EnumerateArray().ToArray();
        lunar.Select(one => one.Text("kind")).ShouldBe(["Penumbral", "Partial"]);
        lunar.ShouldAllBe(one => one.GetProperty("isSeen").GetBoolean());
        lunar[0].GetProperty("umbra").ValueKind.ShouldBe(JsonValueKind.Null);
        lunar[0].Number("umbralMagnitude").ShouldBeLessThan(0);
        lunar[1].GetProperty("umbra").GetProperty("start").GetDateTimeOffset().Day.ShouldBe(17);
        lunar[1].GetProperty("totality").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task a_range_is_cut_out_of_the_year_by_the_clock_of_the_place()
    {
        var range = await luna.ComputeAsync(
            "/v1/eclipses", $$"""{"from":"2024-04-08","to":"2024-04-08",{{Dallas}}}""");
        range.GetProperty("solar").GetArrayLength().ShouldBe(1);
        range.GetProperty("lunar").GetArrayLength().ShouldBe(0);
        var before = await luna.ComputeAsync("/v1/eclipses", $$"""{"from":"2024-04-01","to":"2024-04-07",{{Dallas}}}""");
        before.GetProperty("solar").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task the_almanac_of_the_north_takes_two_dur_muhurtas_of_a_saturday()
    {
        const string Saturday = "\"date\":\"2024-05-04\"," + Jaipur;
        var usual = await luna.ComputeAsync("/v1/panchanga", $"{{{Saturday}}}");
        var north = await luna.ComputeAsync("/v1/panchanga", $$"""{{{Saturday}},"saturdayDurMuhurta":"firstTwo"}""");
        usual.GetProperty("parts").GetProperty("durMuhurtas").GetArrayLength().ShouldBe(1);
        north.GetProperty("parts").GetProperty("durMuhurtas").GetArrayLength().ShouldBe(2);
        north.GetProperty("parts").GetProperty("durMuhurtas")[0].Text("start").ShouldBe(north.Text("sunrise"));
    }

    [Fact]
    public async Task moonrise_by_another_rule_is_minutes_away_and_moves_nothing_else()
    {
        const string Day = "\"date\":\"2024-05-04\"," + Jaipur;
        var usual = await luna.ComputeAsync("/v1/panchanga", $"{{{Day}}}");
        var hindu = await luna.ComputeAsync("/v1/panchanga", $$"""{{{Day}},"moonrise":"hindu"}""");
        var apart = usual.GetProperty("moonrise").GetDateTimeOffset() - hindu.GetProperty("moonrise").GetDateTimeOffset();
        Math.Abs(apart.TotalMinutes).ShouldBeInRange(1, 30);
        usual.EnumerateObject().Where(part => part.Value.GetRawText() != hindu.GetProperty(part.Name).GetRawText())
            .Select(part => part.Name).ShouldBe(["moonrise", "moonset"]);
    }

    [Fact]
    public async Task windows_are_as_long_as_was_asked()
    {
        const string Search = "\"purpose\":\"business\",\"from\":\"2024-05-01\",\"to\":\"2024-05-20\",\"limit\":100," + Jaipur;
        var atLeast90 = (await luna.ComputeAsync("/v1/muhurtas", $$"""{{{Search}},"shortestMinutes":90}""")).GetProperty("windows");
        var usual = (await luna.ComputeAsync("/v1/muhurtas", $"{{{Search}}}")).GetProperty("windows");
        Shortest(atLeast90).ShouldBeGreaterThanOrEqualTo(90);
        Shortest(usual).ShouldBeInRange(24, 90);

        static double Shortest(JsonElement windows) => windows.EnumerateArray().Min(window =>
            (window.GetProperty("end").GetDateTimeOffset() - window.GetProperty("start").GetDateTimeOffset()).TotalMinutes);
    }

    /// <summary>events.json: Mars turns back against the equinox at JD 2448185.31217.</summary>
    [Fact]
    public async Task a_station_against_the_equinox_is_the_one_that_ephemerides_print()
    {
        var year = await luna.ComputeAsync(
            "/v1/transits", $$"""{{{Compute.Birth}},"from":"1990-01-01","to":"1990-12-31","stations":"equinox"}""");
        var mars = year.GetProperty("stations").EnumerateArray().First(one => one.Text("graha") == "Mars");
        mars.GetProperty("at").ShouldBeAt(2448185.31217, 60);
        mars.GetProperty("point").Number("longitude").ShouldBe(50.830866, 1 / 3600.0);
    }

    [Fact]
    public async Task bindus_of_a_transit_follow_the_texts_asked_for()
    {
        var sets = new HashSet<string>();
        foreach (var texts in new[] { "Raman", "Rao" })
        {
            var at = await luna.ComputeAsync(
                "/v1/transits", $$"""{{{Compute.Birth}},"at":"2024-05-01","ashtakavarga":{"texts":"{{texts}}"} }""");
            sets.Add(string.Join(',', at.GetProperty("grahas").EnumerateArray().Select(one => one.GetProperty("sarvaBindus"))));
        }

        sets.Count.ShouldBe(2);
    }

    /// <summary>The Sun enters Mesha on 13 April 2024 by Lahiri, a day and a half earlier by Raman.</summary>
    [Fact]
    public async Task a_horoscope_for_a_rashi_goes_by_the_ayanamsa_asked_for()
    {
        const string Month = "\"rashi\":\"Simha\",\"period\":\"month\",\"date\":\"2024-04-13\"";
        var usual = await luna.ComputeAsync("/v1/horoscopes", $"{{{Month}}}");
        var lahiri = await luna.ComputeAsync("/v1/horoscopes", $$"""{{{Month}},"ayanamsa":"lahiri","node":"mean"}""");
        var raman = await luna.ComputeAsync("/v1/horoscopes", $$"""{{{Month}},"ayanamsa":"raman"}""");
        lahiri.GetRawText().ShouldBe(usual.GetRawText());
        raman.GetProperty("facts").GetRawText().ShouldNotBe(usual.GetProperty("facts").GetRawText());
    }
}
