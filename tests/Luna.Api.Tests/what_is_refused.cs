using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Luna.Api.Tests.Admin;
using Luna.Api.Tests.Database;
using Luna.StandIns;

namespace Luna.Api.Tests;

/// <summary>Whatever is tried here, nothing of it is stored; no other test may write meanwhile.</summary>
[Collection(with_no_other_beside.Name)]
public sealed class what_is_refused(LunaHost luna) : IAsyncLifetime
{
    private string? _stored;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stored = await StoredAsync();

    public async ValueTask DisposeAsync() => (await StoredAsync()).ShouldBe(_stored);

    public static TheoryData<string, string, string> Charts => new()
    {
        { """{"date":"1990-02-31","time":"10:30","place":"Jaipur"}""", "date", "1990-02-31" },
        { """{"date":"1990-13-01","time":"10:30","place":"Jaipur"}""", "date", "1990-13-01" },
        { """{"time":"10:30","place":"Jaipur"}""", "date", "A date" },
        { """{"date":"0500-01-01","time":"10:30","place":"Jaipur"}""", "date", "from 1799-12-31 to 2102-01-01" },
        { """{"date":"2950-01-01","time":"10:30","place":"Jaipur"}""", "date", "from 1799-12-31 to 2102-01-01" },
        { """{"date":"1990-08-15","time":"25:00","place":"Jaipur"}""", "time", "25:00" },
        { """{"date":"1990-08-15","time":"10:30"}""", "place", "Name a place" },
        { """{"date":"1990-08-15","time":"10:30","place":"Xyzzyqwert"}""", "place", "No such place" },
        { """{"date":"1990-08-15","time":"10:30","place":"Zzyzx"}""", "place", "No such place" },
        { """{"date":"1990-08-15","time":"10:30","place":"Blorp"}""", "place", "No such place" },
        { """{"date":"1990-08-15","time":"10:30","place":"Narnia"}""", "place", "Narni, Umbria, Italy" },
        { """{"date":"1990-08-15","time":"10:30","place":"India"}""", "place", "country or a region" },
        { """{"date":"1990-08-15","time":"10:30","place":"Springfield"}""", "place", "More than one" },
        { """{"date":"1990-08-15","time":"10:30","latitude":91,"longitude":75.8,"zone":"Asia/Kolkata"}""", "latitude", "-90" },
        { """{"date":"1990-08-15","time":"10:30","latitude":-90.1,"longitude":75.8,"zone":"Asia/Kolkata"}""", "latitude", "-90" },
        { """{"date":"1990-08-15","time":"10:30","latitude":26.9,"longitude":181,"zone":"Asia/Kolkata"}""", "longitude", "180" },
        { """{"date":"1990-08-15","time":"10:30","latitude":26.9,"longitude":75.8,"zone":"Asia/Nowhere"}""", "zone", "IANA" },
        { """{"date":"1990-08-15","time":"10:30","place":"Jaipur","ayanamsa":"Nobody"}""", "ayanamsa", "Lahiri" },
        { """{"date":"1990-08-15","time":"10:30","place":"Jaipur","ayanamsa":"3"}""", "ayanamsa", "Lahiri" },
        { """{"date":"1990-08-15","time":"10:30","place":"Jaipur","node":"Middling"}""", "node", "Mean" },
        // New York, 8 March 2020: from 2:00 to 3:00; 1 November 2020: 1:30 came twice.
        { """{"date":"2020-03-08","time":"02:30","latitude":40.7,"longitude":-74,"zone":"America/New_York"}""", "time", "02:00" },
        { """{"date":"2020-11-01","time":"01:30","latitude":40.7,"longitude":-74,"zone":"America/New_York"}""", "utcOffsetSeconds", "-14400" },
        { """{"date":"2020-11-01","time":"01:30","latitude":40.7,"longitude":-74,"zone":"America/New_York","utcOffsetSeconds":0}""", "utcOffsetSeconds", "-18000" },
    };

    [Theory, MemberData(nameof(Charts))]
    public async Task a_birth_that_cannot_be_is_400_and_names_the_field(string body, string field, string words)
    {
        foreach (var route in new[] { "/v1/charts", "/v1/charts/svg", "/v1/charts/png" })
        {
            var problem = await ProblemAsync(await PostAsync(route, body), HttpStatusCode.BadRequest);
            var errors = problem.GetProperty("errors");
            errors.EnumerateObject().Select(error => error.Name).ShouldBe([field]);
            errors.GetProperty(field)[0].GetString()!.ShouldContain(words);
        }
    }

    [Theory]
    [InlineData("/v1/charts", "not json")]
    [InlineData("/v1/charts", "")]
    [InlineData("/v1/charts", "[]")]
    [InlineData("/v1/charts", """{"date":5}""")]
    [InlineData("/v1/charts", """{"date":"1990-08-15","time":"10:30","latitude":"north"}""")]
    [InlineData("/v1/messages", "not json")]
    [InlineData("/v1/messages", "")]
    [InlineData("/v1/messages", """{"externalUserId":""")]
    [InlineData("/v1/messages", "null")]
    [InlineData("/chat/messages", "not json")]
    [InlineData("/chat/messages", "")]
    public async Task what_is_not_json_of_the_form_is_400(string route, string body) =>
        await ProblemAsync(await PostAsync(route, body), HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("""{"text":"hello"}""", "externalUserId")]
    [InlineData("""{"externalUserId":"a b","text":"hello"}""", "externalUserId")]
    [InlineData("""{"externalUserId":"a","text":" "}""", "text")]
    [InlineData("""{"externalUserId":"a"}""", "text")]
    [InlineData("""{"externalUserId":"a","text":"\u0000"}""", "text")]
    [InlineData("""{"externalUserId":"a","text":" \u0000 ","payload":"\u0000"}""", "text")]
    [InlineData("""{"externalUserId":"a","text":"hello","messageId":""}""", "messageId")]
    [InlineData("""{"externalUserId":"a","text":"hello","messageId":"with space"}""", "messageId")]
    public async Task a_message_that_is_none_is_400_and_names_the_field(string body, string field) =>
        (await ProblemAsync(await PostAsync("/v1/messages", body), HttpStatusCode.BadRequest))
            .GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();

    [Fact]
    public async Task a_text_that_is_too_long_is_400_and_says_how_long_it_may_be()
    {
        var body = JsonSerializer.Serialize(new { externalUserId = "a", text = new string('x', 4097) });
        (await ProblemAsync(await PostAsync("/v1/messages", body), HttpStatusCode.BadRequest))
            .GetProperty("errors").GetProperty("text")[0].GetString()!.ShouldContain("4096");
    }

    [Theory]
    [InlineData("/v1/messages?wait=61", "POST")]
    [InlineData("/v1/messages?wait=-1", "POST")]
    [InlineData("/v1/messages?wait=soon", "POST")]
    [InlineData("/v1/places", "GET")]
    [InlineData("/v1/places?q=", "GET")]
    [InlineData("/v1/places?q=Jaipur&limit=0", "GET")]
    [InlineData("/v1/places?q=Jaipur&limit=51", "GET")]
    [InlineData("/v1/places?q=Jaipur&limit=few", "GET")]
    [InlineData("/admin/users?limit=201", "GET")]
    [InlineData("/admin/users?after=me", "GET")]
    [InlineData("/admin/conversations?limit=0", "GET")]
    [InlineData("/admin/conversations?limit=many", "GET")]
    [InlineData("/admin/conversations/00000000-0000-0000-0000-000000000001?asOf=yesterday", "GET")]
    [InlineData("/admin/conversations/00000000-0000-0000-0000-000000000001/timeline?asOf=0", "GET")]
    [InlineData("/admin/conversations/00000000-0000-0000-0000-000000000001/timeline?after=-1", "GET")]
    public async Task a_query_that_makes_no_sense_is_400(string route, string method)
    {
        using var client = luna.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), route);
        if (method == "POST")
            request.Content = JsonContent.Create(new { externalUserId = "a", text = "hello" });
        await ProblemAsync(await client.SendAsync(request, Cancellation), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/v1/places?q=Jaipur", LunaHost.AdminKey)]
    [InlineData("/v1/conversations/00000000-0000-0000-0000-000000000001/messages", LunaHost.AdminKey)]
    [InlineData("/v1/messages/00000000-0000-0000-0000-000000000001/grounds", LunaHost.AnalystKey)]
    [InlineData("/admin/users", LunaHost.ApiKey)]
    [InlineData("/admin/users/00000000-0000-0000-0000-000000000001", LunaHost.AnalystKey)]
    [InlineData("/admin/profiles/00000000-0000-0000-0000-000000000001", LunaHost.ApiKey)]
    [InlineData("/admin/conversations", LunaHost.AnalystKey)]
    [InlineData("/admin/conversations/00000000-0000-0000-0000-000000000001/timeline", LunaHost.ApiKey)]
    [InlineData("/admin/projections", LunaHost.AdminKey)]
    public async Task without_a_key_is_401_and_with_the_wrong_role_403(string route, string keyOfAnotherRole)
    {
        foreach (var (key, status) in new[] { (null, HttpStatusCode.Unauthorized), ("unknown", HttpStatusCode.Unauthorized),
            (keyOfAnotherRole, HttpStatusCode.Forbidden) })
        {
            using var client = luna.Client(key);
            await ProblemAsync(await client.GetAsync(route, Cancellation), status);
        }
    }

    [Theory, InlineData("/v1/messages"), InlineData("/v1/charts"), InlineData("/v1/charts/svg"), InlineData("/v1/charts/png")]
    public async Task nothing_is_posted_without_a_key(string route)
    {
        foreach (var (key, status) in new[] { (null, HttpStatusCode.Unauthorized), (LunaHost.AdminKey, HttpStatusCode.Forbidden) })
            await ProblemAsync(await PostAsync(route, """{"externalUserId":"a","text":"hello"}""", key), status);
    }

    [Theory]
    [InlineData("/admin/users/00000000-0000-0000-0000-000000000001")]
    [InlineData("/admin/profiles/00000000-0000-0000-0000-000000000001")]
    [InlineData("/admin/conversations/00000000-0000-0000-0000-000000000001")]
    [InlineData("/v1/conversations/00000000-0000-0000-0000-000000000001/messages")]
    [InlineData("/v1/conversations/00000000-0000-0000-0000-000000000001/stream")]
    [InlineData("/v1/nothing")]
    public async Task what_does_not_exist_is_404(string route)
    {
        using var client = luna.Client();
        await ProblemAsync(await client.GetAsync(route, Cancellation), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task what_whatsapp_did_not_sign_is_401_and_what_is_no_json_400_and_nothing_of_it_is_stored()
    {
        var number = luna.SomeNumber();
        var signed = WhatsAppPayloads.SignedText("another secret", number, number + ".1", "hello", DateTimeOffset.UnixEpoch);
        await ProblemAsync(await luna.DeliverAsync(signed), HttpStatusCode.Unauthorized);
        await ProblemAsync(
            await luna.DeliverAsync(WhatsAppPayloads.WithSignature(LunaHost.AppSecret, "not json"u8.ToArray())), HttpStatusCode.BadRequest);
        (await luna.DeliverAsync(WhatsAppPayloads.WithSignature(
            LunaHost.AppSecret, """{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"weather","value":{}}]}]}"""u8.ToArray())))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
        (await luna.EventsOfAsync(Luna.Conversations.StreamIds.Inbound(Luna.Conversations.StreamIds.Conversation(new("whatsapp", number)))))
            .ShouldBeEmpty();
    }

    [Theory, InlineData("/webhooks/whatsapp"), InlineData("/v1/messages"), InlineData("/v1/charts"), InlineData("/chat/messages")]
    public async Task more_than_a_mebibyte_is_413(string route)
    {
        var body = JsonSerializer.Serialize(new { externalUserId = "a", text = new string('x', 1 << 20) });
        await ProblemAsync(await PostAsync(route, body), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task a_birth_that_exists_is_cast_in_each_form()
    {
        const string Birth = """{"date":"1990-08-15","time":"10:30","place":"Jaipur"}""";
        using var json = await PostAsync("/v1/charts", Birth);
        var chart = JsonDocument.Parse(await json.Content.ReadAsStringAsync(Cancellation)).RootElement;
        chart.GetProperty("lagna").GetProperty("rashi").GetString().ShouldBe("Kanya");
        var moon = chart.GetProperty("grahas").EnumerateArray().Single(graha => graha.GetProperty("graha").GetString() == "Moon");
        moon.GetProperty("point").GetProperty("rashi").GetString().ShouldBe("Vrishabha");
        moon.GetProperty("point").GetProperty("nakshatra").GetString().ShouldBe("Rohini");
        chart.GetProperty("grahas").GetArrayLength().ShouldBe(9);
        chart.GetProperty("bhavas").GetArrayLength().ShouldBe(12);
        chart.GetProperty("ayanamsa").GetString().ShouldBe("Lahiri");

        (await PostAsync("/v1/charts/svg", Birth)).Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await PostAsync("/v1/charts/png", Birth)).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        using var repeated = await PostAsync("/v1/charts",
            """{"date":"2020-11-01","time":"01:30","latitude":40.7,"longitude":-74,"zone":"America/New_York","utcOffsetSeconds":-18000}""");
        repeated.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, InlineData("Jaipur"), InlineData("जयपुर"), InlineData("jaip")]
    public async Task places_are_found_by_what_people_type(string typed)
    {
        var found = await luna.GetAsync("/v1/places?limit=3&q=" + Uri.EscapeDataString(typed), LunaHost.ApiKey);
        var places = found.GetProperty("places");
        places.GetArrayLength().ShouldBeInRange(1, 3);
        places[0].GetProperty("name").GetString().ShouldBe("Jaipur");
        places[0].GetProperty("zone").GetString().ShouldBe("Asia/Kolkata");
    }

    /// <summary>What was accepted and what was received; replies to earlier tests may still be on their way.</summary>
    private async Task<string?> StoredAsync() => await Sql.ScalarAsync(
        luna.Database,
        """
        select (select count(*) from luna.inbound_key) || ' keys, '
            || (select count(*) from luna.mt_events where type = 'message_received') || ' messages'
        """) as string;

    private async Task<HttpResponseMessage> PostAsync(string route, string body, string? key = LunaHost.Key)
    {
        using var client = luna.Client(key);
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await client.PostAsync(route, content, Cancellation);
    }

    /// <summary>An error tells what is wrong, in the one form, and nothing of what is inside.</summary>
    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(status, body);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", body);
        foreach (var inside in new[] { "   at ", "Exception", "System.", "Luna.Api.", "(Parameter" })
            body.ShouldNotContain(inside);
        var problem = JsonDocument.Parse(body).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        return problem;
    }
}
