using System.Net;
using System.Text.Json;

namespace Luna.Api.Tests;

public sealed class the_api_described(LunaHost luna)
{
    [Fact]
    public async Task every_operation_has_a_name_of_its_own_a_summary_a_tag_and_a_key_where_it_needs_one()
    {
        var api = await luna.GetAsync("/openapi/v1.json", key: null);
        api.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
        var scheme = api.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey");
        scheme.GetProperty("name").GetString().ShouldBe("X-Api-Key");
        var operations = api.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(one => (Path: path.Name, Method: one.Name, Described: one.Value))).ToArray();
        operations.Length.ShouldBeGreaterThanOrEqualTo(17);
        operations.Select(one => one.Described.GetProperty("operationId").GetString()).ShouldBeUnique();
        foreach (var (path, method, described) in operations)
        {
            described.GetProperty("summary").GetString()!.ShouldContain(' ', customMessage: path);
            described.GetProperty("tags").GetArrayLength().ShouldBe(1);
            described.TryGetProperty("security", out _).ShouldBe(!path.StartsWith("/media", StringComparison.Ordinal) && !path.StartsWith("/v1/exports", StringComparison.Ordinal), path);
            if (method == "post" && !path.EndsWith("/rebuild", StringComparison.Ordinal) && !path.EndsWith("/replay", StringComparison.Ordinal) && !path.EndsWith("/end", StringComparison.Ordinal))
                described.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _).ShouldBeTrue(path);
        }

        ShouldResolve(api, api);
        foreach (var (path, _, described) in operations)
        {
            var good = described.GetProperty("responses").EnumerateObject().Where(response => response.Name[0] == '2').ToArray();
            good.ShouldNotBeEmpty(path);
            foreach (var response in good)
                response.Value.GetProperty("content").EnumerateObject()
                    .ShouldAllBe(content => content.Value.GetProperty("schema").ToString() != "{}", path);
        }

        api.GetProperty("components").GetProperty("schemas").TryGetProperty("IResult", out _).ShouldBeFalse();
    }

    [Theory, InlineData("/docs/"), InlineData("/docs/docs.js"), InlineData("/docs/docs.css")]
    public async Task the_page_about_it_is_served(string path)
    {
        using var anyone = luna.Client(key: null);
        using var page = await anyone.GetAsync(path, TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>No reference leads nowhere.</summary>
    private static void ShouldResolve(JsonElement api, JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in part.EnumerateArray())
                ShouldResolve(api, item);
        }
        else if (part.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in part.EnumerateObject())
            {
                if (member.Name == "$ref" && member.Value.ValueKind == JsonValueKind.String)
                    api.GetProperty("components").GetProperty("schemas")
                        .TryGetProperty(member.Value.GetString()!.Split('/')[^1], out _).ShouldBeTrue(member.Value.GetString());
                else
                    ShouldResolve(api, member.Value);
            }
        }
    }
}
