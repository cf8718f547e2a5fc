using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Messages;
using Luna.StandIns;

namespace Luna.Api.Tests.Narrating;

/// <summary>As <c>kill -9</c> does it, in the middle of a model's answer.</summary>
public sealed class killed_while_a_model_is_asked : IAsyncLifetime
{
    private readonly LunaProcess _luna = new();
    private OpenAiStandIn _model = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _model = await OpenAiStandIn.StartAsync();
        _luna.Settings["Luna__Llm__Providers__0__Name"] = "p1";
        _luna.Settings["Luna__Llm__Providers__0__Kind"] = "openai";
        _luna.Settings["Luna__Llm__Providers__0__Model"] = "model-1";
        _luna.Settings["Luna__Llm__Providers__0__ApiKey"] = "sk-test";
        _luna.Settings["Luna__Llm__Providers__0__BaseUrl"] = _model.BaseUrl;
        await _luna.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _luna.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task the_person_is_answered_once_and_what_they_wrote_since_after_it()
    {
        _model.Otherwise = request => ModelBehaviour.Answer(NarratingLuna.Faithful(request));
        Guid conversation;
        using (var client = _luna.Client())
        {
            await SayAsync(client, "hi", "m1", wait: true);
            conversation = await SayAsync(client, NarratingLuna.Birth, "m2", wait: true);
            _model.Otherwise = _ => ModelBehaviour.Hang;
            await SayAsync(client, NarratingLuna.Question, "m3", wait: false);
            await NarratingLuna.UntilAsync(() => _model.Open > 0);
            await SayAsync(client, "thanks", "m4", wait: false);
        }

        _luna.Kill();
        await _luna.StartAsync();
        using var again = _luna.Client();
        for (var waited = Stopwatch.StartNew(); await AnsweredAsync(again, conversation) is not ["m1", "m2", "m3", "m4"]; await Task.Delay(200, Cancellation))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), string.Join(' ', await AnsweredAsync(again, conversation)));
        await Task.Delay(3000, Cancellation);
        (await AnsweredAsync(again, conversation)).ShouldBe(["m1", "m2", "m3", "m4"]);
    }

    private static async Task<Guid> SayAsync(HttpClient client, string text, string messageId, bool wait)
    {
        using var response = await client.PostAsJsonAsync(
            wait ? "/v1/messages?wait=30" : "/v1/messages", new PostMessage("asha", text, messageId), Cancellation);
        response.StatusCode.ShouldBe(wait ? HttpStatusCode.OK : HttpStatusCode.Accepted);
        return (await response.Content.ReadFromJsonAsync<MessageAccepted>(Cancellation))!.ConversationId;
    }

    /// <returns>The ids of the person's messages, in the order in which they were answered.</returns>
    private static async Task<string[]> AnsweredAsync(HttpClient client, Guid conversation)
    {
        var page = await client.GetFromJsonAsync<JsonElement>($"/v1/conversations/{conversation}/messages", Cancellation);
        return [.. page.GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("from").GetString() == "luna")
            .SelectMany(message => message.GetProperty("answers").EnumerateArray().Select(id => id.GetString()!))];
    }
}
