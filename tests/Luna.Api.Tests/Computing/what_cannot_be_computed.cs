using System.Net;

namespace Luna.Api.Tests.Computing;

public sealed class what_cannot_be_computed(LunaHost luna)
{
    private const string Place = "\"place\":\"Jaipur\"";
    private const string Birth = "\"date\":\"1990-08-15\",\"time\":\"10:30\",\"place\":\"Jaipur\"";

    public static TheoryData<string, string, string> Requests => new()
    {
        { "/v1/charts", $$"""{{{Birth}},"include":["everything"]}""", "include" },
        { "/v1/charts", $$"""{{{Birth}},"include":[null]}""", "include" },
        { "/v1/charts", $$"""{{{Birth}},"vargas":["D5"]}""", "vargas" },
        { "/v1/charts", $$"""{{{Birth}},"vargas":["9"]}""", "vargas" },
        { "/v1/charts", $$"""{{{Birth}},"timeMarginMinutes":0}""", "timeMarginMinutes" },
        { "/v1/charts", $$"""{{{Birth}},"timeMarginMinutes":721}""", "timeMarginMinutes" },
        { "/v1/charts", $$"""{{{Birth}},"include":["sensitivity"]}""", "timeMarginMinutes" },
        { "/v1/charts", $$"""{{{Birth}},"ashtakavarga":{"texts":"Mine"} }""", "ashtakavarga.texts" },
        { "/v1/charts", $$"""{{{Birth}},"ashtakavarga":{"trikona":"1"} }""", "ashtakavarga.trikona" },
        { "/v1/charts", $$"""{{{Birth}},"ashtakavarga":{"ekadhipatya":"none"} }""", "ashtakavarga.ekadhipatya" },
        { "/v1/charts", $$"""{{{Birth}},"shadbala":{"declination":"Ecliptic24,True"} }""", "shadbala.declination" },
        { "/v1/charts", $$"""{{{Birth}},"shadbala":{"yuddha":"all"} }""", "shadbala.yuddha" },
        { "/v1/charts", $$"""{{{Birth}},"shadbala":{"sunRequired":0} }""", "shadbala.sunRequired" },
        { "/v1/charts", $$"""{{{Birth}},"shadbala":{"ishta":""} }""", "shadbala.ishta" },
        { "/v1/charts", $$"""{{{Birth}},"shadbala":{"karka":"Nara"} }""", "shadbala.karka" },
        { "/v1/charts", $$"""{{{Birth}},"warVictor":"Mars"}""", "warVictor" },
        { "/v1/charts", $$"""{{{Birth}},"vimshopaka":"sixteen"}""", "vimshopaka" },
        { "/v1/charts", $$"""{{{Birth}},"nodeDrishti":"5,7,9"}""", "nodeDrishti" },
        { "/v1/charts", $$"""{{{Birth}},"arudhaLords":"Two"}""", "arudhaLords" },
        { "/v1/charts", $$"""{{{Birth}},"argalaNodes":"Rahu"}""", "argalaNodes" },
        { "/v1/charts", $$"""{{{Birth}},"shayanadi":"pada"}""", "shayanadi" },
        { "/v1/charts", $$"""{{{Birth}},"sunrise":"civil"}""", "sunrise" },
        { "/v1/charts", $$"""{{{Birth}},"dashaYear":"360"}""", "dashaYear" },
        { "/v1/charts", $$"""{{{Birth}},"node":"Mean,True"}""", "node" },
        { "/v1/charts", $$"""{{{Birth}},"deltaTSeconds":3601}""", "deltaTSeconds" },
        { "/v1/charts", $$"""{"date":"1990-08-15","include":["facts"],{{Place}}}""", "time" },
        { "/v1/charts/svg?style=west", $"{{{Birth}}}", "style" },
        { "/v1/charts/svg?varga=D5", $"{{{Birth}}}", "varga" },
        { "/v1/charts/svg?language=%21", $"{{{Birth}}}", "language" },
        { "/v1/charts/svg", $$"""{"date":"1990-08-15",{{Place}}}""", "time" },
        { "/v1/charts/png?width=100000", $"{{{Birth}}}", "width" },
        { "/v1/charts/pdf?style=west", $"{{{Birth}}}", "style" },
        { "/v1/charts/pdf", $$"""{"date":"1990-02-31","time":"10:30",{{Place}}}""", "date" },
        { "/v1/charts/batch", """{"births":[]}""", "births" },
        { "/v1/charts/batch", "{}", "births" },
        { "/v1/charts/batch", $$"""{"births":[{{string.Join(',', Enumerable.Repeat("{}", 501))}}]}""", "births" },
        { "/v1/dashas", $$"""{{{Birth}},"system":"nobody"}""", "system" },
        { "/v1/dashas", $$"""{{{Birth}},"depth":4}""", "depth" },
        { "/v1/dashas", $$"""{{{Birth}},"depth":7,"at":"2000-01-01"}""", "depth" },
        { "/v1/dashas", $$"""{{{Birth}},"year":"366"}""", "year" },
        { "/v1/dashas", $$"""{{{Birth}},"at":"yesterday"}""", "at" },
        { "/v1/dashas", $$"""{{{Birth}},"at":"1990-08-14"}""", "at" },
        { "/v1/dashas", $$"""{"date":"1990-08-15",{{Place}}}""", "time" },
        { "/v1/panchanga", $"{{{Place}}}", "date" },
        { "/v1/panchanga", $$"""{{{Place}},"date":"2023-02-29"}""", "date" },
        { "/v1/panchanga", $$"""{{{Place}},"date":"2023-02-28","year":2023}""", "date" },
        { "/v1/panchanga", $$"""{{{Place}},"date":"2500-02-28"}""", "date" },
        { "/v1/panchanga", $$"""{{{Place}},"year":2500}""", "year" },
        { "/v1/panchanga", $$"""{{{Place}},"from":"2023-02-28"}""", "to" },
        { "/v1/panchanga", $$"""{{{Place}},"from":"2023-02-28","to":"2023-02-27"}""", "to" },
        { "/v1/panchanga", $$"""{{{Place}},"from":"2023-01-01","to":"2024-01-02"}""", "to" },
        { "/v1/panchanga", """{"date":"2023-02-28","latitude":91,"longitude":0,"zone":"Etc/UTC"}""", "latitude" },
        { "/v1/panchanga", """{"date":"2023-02-28","place":"Xyzzyqwert"}""", "place" },
        { "/v1/panchanga", $$"""{{{Place}},"date":"2023-02-28","sunrise":"late"}""", "sunrise" },
        { "/v1/panchanga", $$"""{{{Place}},"date":"2023-02-28","ayanamsa":"nobody"}""", "ayanamsa" },
        { "/v1/panchanga", $$"""{{{Place}},"year":2023,"ekadashi":"mine"}""", "ekadashi" },
        { "/v1/matches", $$"""{"groom":{{{Birth}} } }""", "bride" },
        { "/v1/matches", $$"""{"groom":{{{Birth}}},"bride":{"date":"1990-02-31","time":"10:30",{{Place}} } }""", "bride.date" },
        { "/v1/matches", $$"""{"groom":{"date":"1990-08-15",{{Place}}},"bride":{{{Birth}} } }""", "groom.time" },
        { "/v1/matches", $$"""{"groom":{{{Birth}}},"bride":{{{Birth}}},"vasya":"mine"}""", "vasya" },
        { "/v1/transits", $$"""{{{Birth}},"at":"2500-01-01"}""", "at" },
        { "/v1/transits", $$"""{{{Birth}},"at":"2020-01-01","from":"2020-01-01","to":"2020-01-02"}""", "at" },
        { "/v1/transits", $$"""{{{Birth}},"from":"2020-01-02","to":"2020-01-01"}""", "to" },
        { "/v1/transits", $$"""{{{Birth}},"from":"2020-01-01","to":"2040-01-01"}""", "to" },
        { "/v1/transits", """{"date":"1990-08-15","time":"10:30","latitude":0,"longitude":0,"zone":"Mars/Base"}""", "zone" },
        { "/v1/muhurtas", $$"""{{{Place}},"from":"2024-05-01","to":"2024-05-02"}""", "purpose" },
        { "/v1/muhurtas", $$"""{{{Place}},"purpose":"war","from":"2024-05-01","to":"2024-05-02"}""", "purpose" },
        { "/v1/muhurtas", $$"""{{{Place}},"purpose":"travel","direction":"up","from":"2024-05-01","to":"2024-05-02"}""", "direction" },
        { "/v1/muhurtas", $$"""{{{Place}},"purpose":"travel","from":"2024-05-01","to":"2024-09-02"}""", "to" },
        { "/v1/muhurtas", $$"""{{{Place}},"purpose":"travel","from":"2024-05-01","to":"2024-05-02","births":[{}, null]}""", "births[1]" },
        { "/v1/muhurtas", $$"""{{{Place}},"purpose":"travel","from":"2024-05-01","to":"2024-05-02","births":[{{{Birth}}},{"date":"1990-02-31","time":"10:30",{{Place}}}]}""", "births[1].date" },
        { "/v1/horoscopes", """{"period":"day"}""", "rashi" },
        { "/v1/horoscopes", """{"rashi":"Leo"}""", "rashi" },
        { "/v1/horoscopes", """{"rashi":"Simha","period":"decade"}""", "period" },
        { "/v1/horoscopes", """{"rashi":"Simha","date":"2024-02-30"}""", "date" },
        { "/v1/horoscopes", """{"rashi":"Simha","date":"2500-02-20"}""", "date" },
        { "/v1/horoscopes", """{"birth":{"date":"1990-02-31","place":"Jaipur"}}""", "birth.date" },
        { "/v1/varshaphal", $"{{{Birth}}}", "age" },
        { "/v1/varshaphal", $$"""{{{Birth}},"age":-1}""", "age" },
        { "/v1/varshaphal", $$"""{{{Birth}},"age":115}""", "age" },
        { "/v1/varshaphal", $$"""{{{Birth}},"at":"1980-01-01"}""", "at" },
        { "/v1/varshaphal", $$"""{{{Birth}},"age":3,"mudda":"mine"}""", "mudda" },
        { "/v1/varshaphal", $$"""{{{Birth}},"age":3,"residence":{"place":"Xyzzyqwert"} }""", "residence.place" },
        { "/v1/prashna", $"{{{Birth}}}", "topic" },
        { "/v1/eclipses", $"{{{Place}}}", "year" },
        { "/v1/eclipses", $$"""{"year":2024}""", "place" },
        { "/v1/eclipses", $$"""{"year":2024,"from":"2024-01-01","to":"2024-02-01",{{Place}}}""", "year" },
        { "/v1/eclipses", $$"""{"year":1500,{{Place}}}""", "year" },
        { "/v1/eclipses", $$"""{"from":"2024-01-01",{{Place}}}""", "to" },
        { "/v1/eclipses", $$"""{"from":"2024-01-01","to":"2034-01-09",{{Place}}}""", "to" },
        { "/v1/eclipses", $$"""{"from":"2399-01-01","to":"2399-02-01",{{Place}}}""", "from" },
        { "/v1/panchanga", $$"""{"date":"2024-05-01","moonrise":"seen",{{Place}}}""", "moonrise" },
        { "/v1/panchanga", $$"""{"date":"2024-05-01","saturdayDurMuhurta":"Second",{{Place}}}""", "saturdayDurMuhurta" },
        { "/v1/muhurtas", $$"""{"purpose":"travel","from":"2024-05-01","to":"2024-05-02","shortestMinutes":0,{{Place}}}""", "shortestMinutes" },
        { "/v1/transits", $$"""{{{Birth}},"from":"2024-01-01","to":"2024-02-01","stations":"Sun"}""", "stations" },
        { "/v1/transits", $$"""{{{Birth}},"ashtakavarga":{"texts":"Mine"} }""", "ashtakavarga.texts" },
        { "/v1/horoscopes", """{"rashi":"Simha","ayanamsa":"Western"}""", "ayanamsa" },
        { "/v1/horoscopes", """{"rashi":"Simha","node":"Middle"}""", "node" },
        // Where the calendar itself ends, and a day that Samoa left out when it crossed the date line.
        { "/v1/charts", $$"""{"date":"9999-12-31","time":"10:30",{{Place}}}""", "date" },
        { "/v1/panchanga", $$"""{{{Place}},"date":"-9998-01-01"}""", "date" },
        { "/v1/dashas", $$"""{{{Birth}},"at":"9999-12-31T23:59:59Z"}""", "at" },
        { "/v1/panchanga", """{"date":"2011-12-30","latitude":-13.8,"longitude":-171.7,"zone":"Pacific/Apia"}""", "date" },
        { "/v1/muhurtas", """{"purpose":"travel","from":"2011-12-30","to":"2011-12-31","latitude":-13.8,"longitude":-171.7,"zone":"Pacific/Apia"}""", "from" },
        { "/v1/horoscopes", """{"rashi":"Simha","date":"2011-12-30","latitude":-13.8,"longitude":-171.7,"zone":"Pacific/Apia"}""", "date" },
        { "/v1/charts", """{"date":"2011-12-30","latitude":-13.8,"longitude":-171.7,"zone":"Pacific/Apia"}""", "date" },
        { "/v1/prashna", $$"""{{{Birth}},"topic":"lottery"}""", "topic" },
    };

    public static TheoryData<string> Routes => new(
        "/v1/charts", "/v1/charts/svg", "/v1/charts/png", "/v1/charts/pdf", "/v1/charts/batch", "/v1/dashas", "/v1/panchanga",
        "/v1/matches", "/v1/transits", "/v1/muhurtas", "/v1/horoscopes", "/v1/varshaphal", "/v1/prashna",
        "/v1/eclipses");

    [Theory, MemberData(nameof(Requests))]
    public async Task is_400_and_names_the_field(string route, string body, string field)
    {
        var problem = await luna.ComputeAsync(route, body, HttpStatusCode.BadRequest);
        var errors = problem.GetProperty("errors");
        errors.TryGetProperty(field, out var texts).ShouldBeTrue(errors.ToString());
        texts[0].GetString().ShouldNotBeNullOrWhiteSpace();
        foreach (var inside in new[] { "   at ", "Exception", "System.", "Luna.", "(Parameter" })
            problem.ToString().ShouldNotContain(inside);
    }

    [Theory]
    [InlineData("/v1/charts", $$"""{{{Birth}},"shadbala":{"yuddha":"all"} }""", "shadbala.yuddha", "One of None, Difference, DifferenceByDiscs.")]
    [InlineData("/v1/charts", $$"""{{{Birth}},"dashaYear":"lunar"}""", "dashaYear", "One of Julian, Savana, Tropical, Sidereal.")]
    [InlineData("/v1/charts", $$"""{{{Birth}},"shadbala":{"sunRequired":1000.5} }""", "shadbala.sunRequired", "1 to 1000.")]
    [InlineData("/v1/charts", $$"""{{{Birth}},"sunrise":"civil"}""", "sunrise", "One of Hindu, Standard, Geometric.")]
    public async Task a_wrong_option_is_told_which_are_right(string route, string body, string field, string told) =>
        (await luna.ComputeAsync(route, body, HttpStatusCode.BadRequest))
            .GetProperty("errors").GetProperty(field)[0].GetString().ShouldBe(told);

    [Theory, MemberData(nameof(Routes))]
    public async Task needs_a_key_of_its_role_and_json_of_its_form(string route)
    {
        using var none = await luna.PostAsync(route, "{}", key: null);
        none.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var wrong = await luna.PostAsync(route, "{}", LunaHost.AdminKey);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var body in new[] { "not json", "", "[]", "null", """{"date":5,"groom":5,"births":5,"purpose":5,"rashi":5}""" })
        {
            using var unreadable = await luna.PostAsync(route, body);
            unreadable.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
            unreadable.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public async Task a_batch_may_be_larger_than_other_bodies_but_not_without_end()
    {
        var padded = (int bytes) => $$"""{"births":[{{{Birth}}}],"padding":"{{new string('x', bytes)}}"}""";
        using var large = await luna.PostAsync("/v1/charts/batch", padded(3 << 20));
        large.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var tooLarge = await luna.PostAsync("/v1/charts/batch", padded(4 << 20));
        tooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var elsewhere = await luna.PostAsync("/v1/dashas", padded(1 << 20));
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task every_route_is_described_with_what_it_takes_and_gives()
    {
        var paths = (await luna.GetAsync("/openapi/v1.json", key: null)).GetProperty("paths");
        foreach (var row in Routes)
        {
            var post = paths.GetProperty(row.Data).GetProperty("post");
            post.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _).ShouldBeTrue(row.Data);
            post.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Count().ShouldBe(1, row.Data);
        }

        paths.GetProperty("/v1/charts").GetProperty("post").GetProperty("responses").GetProperty("200").GetProperty("content")
            .GetProperty("application/json").GetProperty("schema").GetProperty("oneOf").GetArrayLength().ShouldBe(2);
        var style = paths.GetProperty("/v1/charts/svg").GetProperty("post").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.Text("name"));
        style.ShouldBe(["style", "varga", "language"], ignoreOrder: true);
    }
}
