namespace Luna.Api.Tests.Computing;

/// <summary>Dashas, panchanga, matches, transits, muhurtas, horoscopes, years and questions, each against known figures.</summary>
public sealed class times_and_people(LunaHost luna)
{
    private const string Jaipur = "\"place\":\"Jaipur\"";

    /// <summary>
    /// Of 1959 two programs' delta T differ by a tenth of a second, which moves the Moon by 0.06″ and the end of Mercury's
    /// 17 years by ten minutes; with the same delta T tools/Luna.Reference holds all dates within a minute.
    /// </summary>
    [Fact]
    public async Task dashas_begin_when_the_reference_says()
    {
        const double DeltaT = 900;
        var dashas = await luna.ComputeAsync("/v1/dashas", $"{{{Compute.Birth}}}");
        dashas.Text("system").ShouldBe("Vimshottari");
        dashas.GetProperty("mahadashas").EnumerateArray().Select(maha => maha.Text("lord")).Take(3).ShouldBe(["Mercury", "Ketu", "Venus"]);
        dashas.GetProperty("mahadashas")[1].GetProperty("start").ShouldBeAt(2436947.376628, DeltaT);
        (dashas.GetProperty("mahadashas")[1].GetProperty("end").GetDateTimeOffset()
            - dashas.GetProperty("mahadashas")[1].GetProperty("start").GetDateTimeOffset()).ShouldBe(TimeSpan.FromDays(7 * 365.25));
        dashas.GetProperty("mahadashas")[1].GetProperty("within").GetArrayLength().ShouldBe(9);
        dashas.GetProperty("mahadashas")[1].GetProperty("within")[0].TryGetProperty("within", out _).ShouldBeFalse();

        var other = await luna.ComputeAsync("/v1/dashas", $$"""{{{Compute.Birth}},"year":"savana"}""");
        other.GetProperty("mahadashas")[2].GetProperty("start").ShouldBeAt(2439467.146655, DeltaT);

        var yogini = await luna.ComputeAsync("/v1/dashas", $$"""{{{Compute.Birth}},"system":"yogini"}""");
        yogini.GetProperty("mahadashas")[1].Text("yogini").ShouldBe("Ulka");
        yogini.GetProperty("mahadashas")[1].GetProperty("start").ShouldBeAt(2436936.082872, DeltaT);
    }

    [Theory]
    [InlineData("vimshottari"), InlineData("yogini"), InlineData("ashtottari"), InlineData("chara"), InlineData("kalachakra")]
    public async Task what_runs_at_a_moment_lies_within_what_runs_above_it(string system)
    {
        var dashas = await luna.ComputeAsync(
            "/v1/dashas", $$"""{{{Compute.Birth}},"system":"{{system}}","depth":5,"at":"2001-03-04T05:06:07+05:30"}""");
        var running = dashas.GetProperty("running").EnumerateArray().ToArray();
        running.Select(period => period.GetProperty("level").GetInt32()).ShouldBe([1, 2, 3, 4, 5]);
        var at = new DateTimeOffset(2001, 3, 4, 5, 6, 7, TimeSpan.FromHours(5.5));
        var (start, end) = (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        foreach (var period in running)
        {
            var (from, to) = (period.GetProperty("start").GetDateTimeOffset(), period.GetProperty("end").GetDateTimeOffset());
            from.ShouldBeLessThanOrEqualTo(at);
            to.ShouldBeGreaterThan(at);
            from.ShouldBeGreaterThanOrEqualTo(start);
            to.ShouldBeLessThanOrEqualTo(end);
            (start, end) = (from, to);
        }
    }

    /// <summary>events.json, daily_panchang, 2 October 2009 near Srinagar; Hindu sunrise.</summary>
    [Fact]
    public async Task the_panchanga_of_a_day_agrees_with_the_reference()
    {
        const string Srinagar = "\"latitude\":34.0837,\"longitude\":74.7973,\"zone\":\"Asia/Kolkata\"";
        var day = await luna.ComputeAsync("/v1/panchanga", $$"""{"date":"2009-10-02",{{Srinagar}}}""");
        day.GetProperty("sunrise").ShouldBeAt(2455106.5416018, 3);
        day.Text("sunrise").ShouldEndWith("+05:30");
        day.GetProperty("sunset").ShouldBeAt(2455107.027736, 3);
        day.GetProperty("vara").Text("id").ShouldBe("Shukravara");
        day.GetProperty("tithis")[0].GetProperty("number").GetInt32().ShouldBe(13);
        day.GetProperty("tithis")[0].GetProperty("end").ShouldBeAt(2455106.7091638, 2);
        day.GetProperty("nakshatras")[0].Text("id").ShouldBe("Shatabhisha");
        day.GetProperty("nakshatras")[0].GetProperty("end").ShouldBeAt(2455106.6167732, 2);
        day.GetProperty("month").GetProperty("amanta").Text("id").ShouldBe("Ashwina");
        day.GetProperty("parts").GetProperty("rahuKalam").GetProperty("start").ShouldBeAt(2455106.7239021, 3);

        var seen = await luna.ComputeAsync("/v1/panchanga", $$"""{"date":"2009-10-02","sunrise":"standard",{{Srinagar}}}""");
        seen.GetProperty("sunrise").ShouldBeAt(2455106.5388306, 3);
    }

    /// <summary>India kept Diwali of 2023 on 12 November.</summary>
    [Fact]
    public async Task a_year_and_a_range_give_its_festivals()
    {
        var year = (await luna.ComputeAsync("/v1/panchanga", $$"""{"year":2023,{{Jaipur}}}""")).GetProperty("observances");
        year.Where("id", "diwali").Text("date").ShouldBe("2023-11-12");
        var range = (await luna.ComputeAsync(
            "/v1/panchanga", $$"""{"from":"2023-11-10","to":"2024-01-20","language":"hi",{{Jaipur}}}""")).GetProperty("observances");
        range.Where("id", "diwali").Text("name").ShouldBe("दीपावली");
        range.EnumerateArray().ShouldAllBe(kept => string.CompareOrdinal(kept.Text("date"), "2023-11-10") >= 0
            && string.CompareOrdinal(kept.Text("date"), "2024-01-20") <= 0);
        range.EnumerateArray().Select(kept => kept.Text("date")[..4]).Distinct().ShouldBe(["2023", "2024"]);
    }

    /// <summary>golden.json, pair dev-016 and dev-035: 29 points.</summary>
    [Fact]
    public async Task two_births_are_matched_both_ways()
    {
        const string Groom = """{"date":"1972-07-13","time":"06:54","latitude":51.5074,"longitude":-0.1278,"zone":"Europe/London"}""";
        const string Bride = """{"date":"2014-12-10","time":"13:55:04","latitude":23.0897,"longitude":75.9977,"zone":"Asia/Kolkata"}""";
        var match = await luna.ComputeAsync("/v1/matches", $$"""{"groom":{{Groom}},"bride":{{Bride}}}""");
        match.GetProperty("match").Number("total").ShouldBe(29.0);
        match.GetProperty("match").GetProperty("kootas").GetArrayLength().ShouldBe(8);
        match.GetProperty("match").GetProperty("poruthams").GetArrayLength().ShouldBe(10);
        var turned = await luna.ComputeAsync("/v1/matches", $$"""{"groom":{{Bride}},"bride":{{Groom}}}""");
        turned.GetProperty("match").ToString().ShouldBe(match.GetProperty("reversed").ToString());
        match.Number("sum").ShouldBe(match.GetProperty("match").Number("total") + match.GetProperty("reversed").Number("total"));
    }

    [Fact]
    public async Task transits_of_a_moment_and_the_ingresses_of_a_range()
    {
        // The birth itself: every graha over itself.
        var birth = await luna.ComputeAsync("/v1/transits", $$"""{{{Compute.Birth}},"at":"1959-12-29T02:33:05+05:30"}""");
        foreach (var transit in birth.GetProperty("grahas").EnumerateArray())
            transit.GetProperty("over").EnumerateArray().Select(graha => graha.GetString()).ShouldContain(transit.Text("graha"));
        birth.GetProperty("grahas").Where("graha", "Moon").GetProperty("fromMoon").GetInt32().ShouldBe(1);
        birth.GetProperty("sadeSati").GetProperty("rounds")[0].GetProperty("periods")[0].Text("phase").ShouldBe("Setting");

        // events.json: the Sun into Makara (10), JD 2447905.667531; Mars turns back at 50.830866°, JD 2448185.31217 against the
        // equinox, some minutes later against the stars, as it is told here.
        var year = await luna.ComputeAsync("/v1/transits", $$"""{{{Compute.Birth}},"from":"1990-01-01","to":"1990-12-31"}""");
        var sun = year.GetProperty("ingresses").EnumerateArray().Where(one => one.Text("graha") == "Sun").ToArray();
        sun.Length.ShouldBe(12);
        sun[0].Text("into").ShouldBe("Makara");
        sun[0].GetProperty("at").ShouldBeAt(2447905.667531, 10);
        var mars = year.GetProperty("stations").EnumerateArray().First(one => one.Text("graha") == "Mars");
        mars.GetProperty("turnsBack").GetBoolean().ShouldBeTrue();
        mars.GetProperty("point").Number("longitude").ShouldBe(50.830866, 1 / 3600.0);
        mars.GetProperty("at").ShouldBeAt(2448185.31217, 600);
    }

    [Fact]
    public async Task good_moments_lie_in_the_range_the_best_first_with_reasons()
    {
        var found = (await luna.ComputeAsync(
            "/v1/muhurtas",
            $$"""{"purpose":"business","from":"2024-05-01","to":"2024-05-20",{{Jaipur}},"births":[{{{Compute.Birth}}}],"limit":10,"language":"hi"}"""))
            .GetProperty("windows").EnumerateArray().ToArray();
        found.Length.ShouldBeInRange(1, 10);
        found.Select(window => window.GetProperty("score").GetInt32()).ShouldBeInOrder(SortDirection.Descending);
        foreach (var window in found)
        {
            window.GetProperty("start").GetDateTimeOffset().ShouldBeInRange(
                new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.FromHours(5.5)),
                new DateTimeOffset(2024, 5, 21, 12, 0, 0, TimeSpan.FromHours(5.5)));
            window.GetProperty("for").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32())
                .ShouldBe(window.GetProperty("score").GetInt32()
                    - window.GetProperty("against").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32()));
        }
    }

    [Theory, InlineData("day"), InlineData("week"), InlineData("month"), InlineData("year")]
    public async Task a_horoscope_rests_on_its_facts_in_each_language(string period)
    {
        foreach (var person in new[] { "\"rashi\":\"Vrishchika\"", $$"""
            "birth":{{{Compute.Birth}}}
            """ })
        {
            var english = await luna.ComputeAsync("/v1/horoscopes", $$"""{{{person}},"period":"{{period}}","date":"2024-05-15"}""");
            english.Text("rashi").ShouldBe("Vrishchika");
            var facts = english.GetProperty("facts").EnumerateArray().Select(fact => fact.Text("id")).ToHashSet();
            english.GetProperty("readings").GetArrayLength().ShouldBeGreaterThan(0);
            foreach (var reading in english.GetProperty("readings").EnumerateArray())
                reading.GetProperty("factIds").EnumerateArray().ShouldAllBe(id => facts.Contains(id.GetString()!));
            var hindi = await luna.ComputeAsync(
                "/v1/horoscopes", $$"""{{{person}},"period":"{{period}}","date":"2024-05-15","language":"hi"}""");
            hindi.GetProperty("readings")[0].Text("text").ShouldContain(letter => letter >= 'ऀ' && letter <= 'ॿ');
        }
    }

    /// <summary>Neither dev-001 nor its Moon waits for an hour: on 10 January 1990 the Moon was in Mithuna all day in India.</summary>
    [Fact]
    public async Task a_horoscope_of_a_birth_without_its_hour_needs_a_moon_that_kept_its_rashi()
    {
        var known = await luna.ComputeAsync(
            "/v1/horoscopes", $$"""{"birth":{"date":"1990-01-10",{{Jaipur}}},"date":"2024-05-15"}""");
        known.Text("rashi").ShouldBe("Mithuna");
        (await luna.ComputeAsync(
            "/v1/horoscopes", $$"""{"birth":{"date":"1959-12-29",{{Jaipur}}},"date":"2024-05-15"}""",
            System.Net.HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty("birth.time", out _).ShouldBeTrue();
    }

    /// <summary>golden.json, solar_returns of dev-001.</summary>
    [Fact]
    public async Task the_year_of_life_begins_with_the_solar_return()
    {
        var year = await luna.ComputeAsync("/v1/varshaphal", $$"""{{{Compute.Birth}},"age":30}""");
        year.GetProperty("start").ShouldBeAt(2447889.0749943, 5);
        year.GetProperty("lagna").Number("longitude").ShouldBe(95.086699, 0.02);
        year.GetProperty("muntha").Text("rashi").ShouldBe("Mesha");
        year.GetProperty("balas").GetArrayLength().ShouldBe(7);
        var same = await luna.ComputeAsync("/v1/varshaphal", $$"""{{{Compute.Birth}},"at":"1990-06-01"}""");
        same.GetRawText().ShouldBe(year.GetRawText());
    }

    [Fact]
    public async Task a_question_is_weighed_by_its_reasons()
    {
        var asked = await luna.ComputeAsync("/v1/prashna", $$"""{{{Compute.Birth}},"topic":"marriage"}""");
        asked.GetProperty("matter").GetInt32().ShouldBe(7);
        // Tula rises; Mesha is the seventh.
        asked.Text("lagnaLord").ShouldBe("Venus");
        asked.Text("matterLord").ShouldBe("Mars");
        asked.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("weight").GetInt32())
            .ShouldBe(asked.GetProperty("balance").GetInt32());
    }
}
