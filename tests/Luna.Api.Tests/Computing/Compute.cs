using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Luna.Api.Tests.Computing;

internal static class Compute
{
    /// <summary>Birth dev-001 of the reference figures (golden.json).</summary>
    public const string Birth =
        "\"date\":\"1959-12-29\",\"time\":\"02:33:05\",\"latitude\":26.9903,\"longitude\":76.0102,\"zone\":\"Asia/Kolkata\"";

    public static async Task<HttpResponseMessage> PostAsync(this LunaHost luna, string route, string body, string? key = LunaHost.ApiKey)
    {
        using var client = luna.Client(key);
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await client.PostAsync(route, content, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> ComputeAsync(
        this LunaHost luna, string route, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await luna.PostAsync(route, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status, $"{route}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static JsonElement Where(this JsonElement list, string member, string value) =>
        list.EnumerateArray().First(item => item.GetProperty(member).GetString() == value);

    public static string Text(this JsonElement from, string member) => from.GetProperty(member).GetString()!;

    public static double Number(this JsonElement from, string member) => from.GetProperty(member).GetDouble();

    /// <summary>A time within so many seconds of a Julian date (UT) of the reference figures.</summary>
    public static void ShouldBeAt(this JsonElement time, double julianDate, double seconds)
    {
        time.GetString()!.ShouldMatch(@"(Z|[+-]\d\d:\d\d)$");
        var days = (time.GetDateTimeOffset() - DateTimeOffset.UnixEpoch).TotalDays + 2_440_587.5;
        (Math.Abs(days - julianDate) * 86_400).ShouldBeLessThan(seconds, julianDate.ToString(CultureInfo.InvariantCulture));
    }
}
