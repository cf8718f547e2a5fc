using System.Net;
using System.Text;
using System.Text.Json;

namespace Luna.Api.Tests.Computing;

/// <summary>Figures: reference birth dev-001; angles within 1″ but for Luna's own delta T, which moves the Moon by less.</summary>
public sealed class charts_and_what_they_hold(LunaHost luna)
{
    private const double Arcsecond = 1 / 3600.0;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_bare_chart_is_small_and_true()
    {
        var chart = await luna.ComputeAsync("/v1/charts", $"{{{Compute.Birth}}}");
        chart.GetProperty("lagna").Number("longitude").ShouldBe(190.648225332, Arcsecond);
        chart.GetProperty("grahas").Where("graha", "Sun").GetProperty("point").Number("longitude").ShouldBe(253.092112435, Arcsecond);
        chart.GetProperty("grahas").Where("graha", "Moon").GetProperty("point").Number("longitude").ShouldBe(239.96564376, Arcsecond);
        chart.GetProperty("grahas").Where("graha", "Moon").GetProperty("point").Text("nakshatra").ShouldBe("Jyeshtha");
        foreach (var asked in new[] { "vargas", "kp", "sripati", "yogas", "doshas", "shadbala", "sadeSati", "sensitivity" })
            chart.TryGetProperty(asked, out _).ShouldBeFalse(asked);
    }

    [Fact]
    public async Task all_that_is_included_is_there_and_agrees_with_the_reference()
    {
        var chart = await luna.ComputeAsync("/v1/charts", $$"""{{{Compute.Birth}},"include":["all"]}""");
        chart.GetProperty("vargas").GetArrayLength().ShouldBe(16);
        chart.GetProperty("vargas").Where("varga", "D2").GetProperty("lagna").Text("rashi").ShouldBe("Simha");
        chart.GetProperty("vargas").Where("varga", "D3").GetProperty("grahas").Where("graha", "Sun").Text("rashi").ShouldBe("Mesha");
        chart.GetProperty("sripati").GetProperty("bhavas")[1].Number("middle").ShouldBe(221.3285315, Arcsecond);
        chart.GetProperty("sripati").GetProperty("grahas").Where("graha", "Jupiter").Number("bhava").ShouldBe(2);
        var cusp = chart.GetProperty("kp").GetProperty("cusps")[1];
        cusp.GetProperty("point").Number("longitude").ShouldBe(219.7878516, Arcsecond);
        cusp.GetProperty("lords").Text("sub").ShouldBe("Venus");
        chart.GetProperty("dignities").Where("graha", "Sun").Text("dignity").ShouldBe("GreatFriend");
        chart.GetProperty("ashtakavarga").GetProperty("sarva").EnumerateArray().Select(bindus => bindus.GetInt32())
            .ShouldBe([29, 19, 24, 32, 35, 44, 31, 19, 24, 27, 22, 31]);
        chart.GetProperty("shadbala").GetProperty("grahas").Where("graha", "Moon").Number("total").ShouldBe(517.9887, 0.01);
        chart.GetProperty("jaimini").GetProperty("karakas").EnumerateArray().Select(one => one.Text("graha"))
            .ShouldBe(["Moon", "Mercury", "Jupiter", "Mars", "Rahu", "Saturn", "Sun", "Venus"]);
        chart.GetProperty("jaimini").GetProperty("arudhas")[0].GetString().ShouldBe("Dhanu");
        chart.GetProperty("upagrahas").GetProperty("gulika").GetProperty("start").Number("longitude").ShouldBe(95.164952, 30 * Arcsecond);
        chart.GetProperty("specialLagnas").GetProperty("hora").Number("longitude").ShouldBe(109.907008, 30 * Arcsecond);
        chart.GetProperty("specialLagnas").Text("indu").ShouldBe("Tula");
        var passage = chart.GetProperty("sadeSati").GetProperty("rounds")[1].GetProperty("periods")[0];
        passage.Text("phase").ShouldBe("Rising");
        passage.GetProperty("start").ShouldBeAt(2445248.541874, 60);
        var names = chart.GetProperty("yogas").EnumerateArray().Select(yoga => yoga.Text("id")).ToArray();
        names.ShouldContain("gajakesari");
        chart.GetProperty("doshas").EnumerateArray().Select(dosha => dosha.Text("id")).ShouldContain(id => id.StartsWith("kala-sarpa", StringComparison.Ordinal));
        chart.GetProperty("avasthas").GetArrayLength().ShouldBe(9);
        chart.TryGetProperty("sensitivity", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task only_the_vargas_that_are_named_are_given()
    {
        var chart = await luna.ComputeAsync("/v1/charts", $$"""{{{Compute.Birth}},"vargas":["d9","D60"]}""");
        chart.GetProperty("vargas").EnumerateArray().Select(varga => varga.Text("varga")).ShouldBe(["D9", "D60"]);
        chart.TryGetProperty("kp", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task a_margin_of_the_time_tells_what_holds_and_what_does_not()
    {
        var chart = await luna.ComputeAsync("/v1/charts", $$"""{{{Compute.Birth}},"timeMarginMinutes":30}""");
        var sensitivity = chart.GetProperty("sensitivity");
        // The Moon is 0.034° before Dhanu and gains 15.3° a day: it crosses within the half hour; the Sun does not.
        sensitivity.GetProperty("grahas").Where("graha", "Moon").GetProperty("rashi").EnumerateArray()
            .Select(value => value.Text("value")).ShouldBe(["Vrishchika", "Dhanu"]);
        sensitivity.GetProperty("grahas").Where("graha", "Sun").GetProperty("rashi").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task a_birth_without_its_hour_gives_what_holds_all_day_and_no_lagna()
    {
        var day = await luna.ComputeAsync(
            "/v1/charts", """{"date":"1959-12-29","latitude":26.9903,"longitude":76.0102,"zone":"Asia/Kolkata"}""");
        day.GetProperty("isTimeKnown").GetBoolean().ShouldBeFalse();
        day.TryGetProperty("lagna", out _).ShouldBeFalse();
        var moon = day.GetProperty("grahas").Where("graha", "Moon").GetProperty("rashis");
        moon.EnumerateArray().Select(span => span.Text("name")).ShouldBe(["Vrishchika", "Dhanu"]);
        day.GetProperty("moonNakshatras").EnumerateArray().Select(span => span.Text("name")).ShouldBe(["Jyeshtha", "Mula", "PurvaAshadha"]);
        moon[0].Text("end").ShouldBe(moon[1].Text("start"));
        day.GetProperty("grahas").Where("graha", "Sun").GetProperty("rashis").GetArrayLength().ShouldBe(1);
        (await luna.ComputeAsync(
            "/v1/charts", """{"date":"1959-12-29","place":"Jaipur","include":["kp"]}""", HttpStatusCode.BadRequest))
            .GetProperty("errors").TryGetProperty("time", out _).ShouldBeTrue();
    }

    [Theory, InlineData("71"), InlineData("-71"), InlineData("90"), InlineData("-90")]
    public async Task near_the_pole_kp_has_no_cusps_and_the_day_is_nominal(string latitude)
    {
        var chart = await luna.ComputeAsync(
            "/v1/charts",
            $$"""{"date":"2000-06-19","time":"14:39","latitude":{{latitude}},"longitude":25.5,"zone":"Europe/Helsinki","include":["all"]}""");
        chart.GetProperty("kp").GetProperty("cusps").ValueKind.ShouldBe(JsonValueKind.Null);
        chart.GetProperty("shadbala").GetProperty("isNominalDay").GetBoolean().ShouldBeTrue();
        chart.GetProperty("specialLagnas").GetProperty("hora").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/v1/charts/svg?style=south&varga=D9&language=hi", "image/svg+xml", "<svg")]
    [InlineData("/v1/charts/svg?style=East", "image/svg+xml", "<svg")]
    [InlineData("/v1/charts/png?style=north&width=400", "image/png", "\u0089PNG")]
    [InlineData("/v1/charts/pdf?style=south&language=en", "application/pdf", "%PDF")]
    public async Task a_chart_is_drawn_in_the_manner_asked_for(string route, string mediaType, string beginning)
    {
        using var response = await luna.PostAsync(route, $"{{{Compute.Birth}}}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        Encoding.Latin1.GetString(bytes, 0, 200).ShouldContain(beginning);
    }

    [Fact]
    public async Task styles_and_vargas_make_other_pictures()
    {
        var pictures = new HashSet<string>();
        foreach (var query in new[] { "", "?style=south", "?style=east", "?varga=D9", "?language=hi" })
        {
            using var response = await luna.PostAsync("/v1/charts/svg" + query, $"{{{Compute.Birth}}}");
            pictures.Add(await response.Content.ReadAsStringAsync(Cancellation));
        }

        pictures.Count.ShouldBe(5);
    }

    [Fact]
    public async Task five_hundred_births_are_answered_in_order_and_one_bad_one_spoils_no_other()
    {
        var births = Enumerable.Range(0, 500).Select(i => i switch
        {
            7 => """{"date":"1990-02-31","time":"10:30","place":"Jaipur"}""",
            8 => """{"date":5}""",
            9 => "null",
            10 => """{"date":"1959-12-29","place":"Jaipur"}""",
            _ => $"{{{Compute.Birth.Replace("02:33:05", $"{i % 24:D2}:{i % 60:D2}:05", StringComparison.Ordinal)}}}",
        });
        var charts = (await luna.ComputeAsync("/v1/charts/batch", $$"""{"births":[{{string.Join(',', births)}}]}""")).GetProperty("charts");
        charts.GetArrayLength().ShouldBe(500);
        charts[7].GetProperty("problems").GetProperty("date")[0].GetString()!.ShouldContain("1990-02-31");
        charts[8].GetProperty("problems").TryGetProperty("date", out _).ShouldBeTrue();
        charts[9].TryGetProperty("problems", out _).ShouldBeTrue();
        charts[10].TryGetProperty("day", out _).ShouldBeTrue();
        for (var i = 11; i < 500; i++)
        {
            charts[i].TryGetProperty("problems", out _).ShouldBeFalse();
            charts[i].GetProperty("chart").GetProperty("bornAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(5.5)).TimeOfDay
                .ShouldBe(new TimeSpan(i % 24, i % 60, 5));
        }
    }
}
