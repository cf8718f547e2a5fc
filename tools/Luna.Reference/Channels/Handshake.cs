using System.Text.Json.Nodes;
using Luna.ConversationTesting.Hosting;

namespace Luna.Reference.Channels;

/// <summary>A request that a platform makes without a body: how it is answered, and how one that is not right.</summary>
internal static class Handshake
{
    public static async Task<IReadOnlyList<string>> TryAsync(Entry entry, TestLuna luna)
    {
        var described = JsonNode.Parse(entry.Body)!.AsObject();
        using var client = luna.Client();
        var differences = new List<string>();
        await CheckAsync(described, "");
        if (described["negative"] is JsonObject negative)
            await CheckAsync(negative, "the wrong one: ");
        return differences;

        async Task CheckAsync(JsonObject asked, string which)
        {
            var query = asked["query"]!.AsObject().Select(part =>
                $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(part.Value!.GetValue<string>())}");
            using var request = new HttpRequestMessage(
                new HttpMethod(described["method"]!.GetValue<string>()), $"{described["path"]!.GetValue<string>()}?{string.Join('&', query)}");
            using var response = await client.SendAsync(request);
            var answer = new JsonObject
            {
                ["expectedStatus"] = (int)response.StatusCode,
                ["expectedBody"] = await response.Content.ReadAsStringAsync(),
                ["expectedContentType"] = response.Content.Headers.ContentType?.MediaType,
            };
            foreach (var name in answer.Select(member => member.Key).Where(asked.ContainsKey).ToArray())
                differences.AddRange(Difference.Of(asked[name], answer[name], which + name));
        }
    }
}
