using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Admin;
using Luna.Api.Messages;
using Luna.Api.Webhooks.Outgoing;

namespace Luna.Api.Tests.Webhooks.Outgoing;

/// <summary>Somebody with a key and an endpoint.</summary>
internal sealed class WebhookOwner(HttpClient http) : IAsyncDisposable
{
    private readonly List<Guid> _registered = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<WebhookSecret> RegisterAsync(string url, params string[] events)
    {
        using var response = await http.PostAsJsonAsync("/v1/webhooks", new PostWebhook(url, events), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(Cancellation));
        var made = (await response.Content.ReadFromJsonAsync<WebhookSecret>(Cancellation))!;
        response.Headers.Location!.ToString().ShouldBe($"/v1/webhooks/{made.Webhook.Id}");
        _registered.Add(made.Webhook.Id);
        return made;
    }

    /// <summary>It stays when its owner is gone.</summary>
    public void Keep(WebhookSecret made) => _registered.Remove(made.Webhook.Id);

    public async Task<MessageAnswered> SayAsync(string person, string text)
    {
        using var response = await http.PostAsJsonAsync("/v1/messages?wait=30", new PostMessage(person, text), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        return (await response.Content.ReadFromJsonAsync<MessageAnswered>(Cancellation))!;
    }

    public async Task<JsonElement> PostAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await http.PostAsync(path, null, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(status, body);
        return JsonDocument.Parse(body).RootElement;
    }

    public Task<Webhook?> GetAsync(Guid id) => http.GetFromJsonAsync<Webhook>($"/v1/webhooks/{id}", Cancellation);

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<HookDelivery>> DeliveriesAsync(Guid id, string query = "") =>
        (await http.GetFromJsonAsync<Page<HookDelivery>>($"/v1/webhooks/{id}/deliveries{query}", Cancellation))!.Items;

    public async Task<IReadOnlyList<HookDelivery>> UntilAsync(
        Guid id, Func<IReadOnlyList<HookDelivery>, bool> settled, int seconds = 30)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, Cancellation))
        {
            var deliveries = await DeliveriesAsync(id);
            if (settled(deliveries))
                return deliveries;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(seconds), string.Join('\n', deliveries));
        }
    }

    public async Task DeleteAsync(Guid id)
    {
        using var response = await http.DeleteAsync($"/v1/webhooks/{id}", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        _registered.Remove(id);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var id in _registered.ToArray())
            await DeleteAsync(id);
        http.Dispose();
    }
}
