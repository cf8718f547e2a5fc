using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Messages;
using Luna.Api.Tests.Database;
using Luna.Conversations.Events;
using Luna.StandIns;

namespace Luna.Api.Tests.Speech;

public sealed class recordings_through_the_api(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_recording_is_answered_and_not_kept()
    {
        var person = luna.Somebody();
        var recording = luna.Voices.Saying("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        using var response = await PostAsync(person, recording, "spoken-1");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        var answered = (await response.Content.ReadFromJsonAsync<MessageAnswered>(Cancellation))!;
        answered.MessageId.ShouldBe("spoken-1");
        answered.Replies.Single().Text!.ShouldContain("Kanya");

        var messages = await luna.GetAsync($"/v1/conversations/{answered.ConversationId}/messages");
        messages.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("from").GetString() == "you").Select(message => message.GetProperty("text").GetString())
            .ShouldBe([null, "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur"]);
        (await Sql.ScalarAsync(luna.Database, $"select count(*) from luna.recording where conversation_id = '{answered.ConversationId}'")).ShouldBe(0L);
        luna.Voices.RequestsFor(recording).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task the_same_message_id_is_the_same_recording()
    {
        var person = luna.Somebody();
        var recording = luna.Voices.Saying("help");
        for (var time = 0; time < 2; time++)
        {
            using var response = await PostAsync(person, recording, "spoken-1");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        luna.Voices.RequestsFor(recording).ShouldHaveSingleItem();
        (await luna.EventsOfAsync<MessageTranscribed>(LunaHost.ConversationOf(person))).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("none", HttpStatusCode.BadRequest, "audio"), InlineData("text", HttpStatusCode.BadRequest, "audio")]
    [InlineData("long", HttpStatusCode.BadRequest, "120 seconds"), InlineData("large", HttpStatusCode.RequestEntityTooLarge, "4194304")]
    [InlineData("nobody", HttpStatusCode.BadRequest, "externalUserId")]
    public async Task what_is_of_no_use_is_refused_at_once(string what, HttpStatusCode status, string says)
    {
        using var response = await PostAsync(what == "nobody" ? "" : luna.Somebody(), what switch
        {
            "none" => null,
            "text" => "hello"u8.ToArray(),
            "long" => SampleSound.Ogg(seconds: 300),
            "large" => SampleSound.Ogg(padding: 5 << 20),
            _ => SampleSound.Ogg(),
        }, "m");
        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain(says);
    }

    [Fact]
    public async Task a_key_without_the_role_speaks_to_nobody()
    {
        using var response = await PostAsync(luna.Somebody(), SampleSound.Ogg(), "m", LunaHost.AnalystKey);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task where_nothing_is_spoken_a_wish_for_a_voice_is_answered_in_words() =>
        (await luna.SayAsync(luna.Somebody(), "reply by voice")).Replies.Single().Text!.ShouldContain("cannot speak here");

    [Fact]
    public async Task the_description_tells_of_both_forms()
    {
        var body = (await luna.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty("/v1/messages").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content");
        body.EnumerateObject().Select(form => form.Name).ShouldBe(["application/json", "multipart/form-data"]);
        JsonSerializer.Serialize(body.GetProperty("multipart/form-data")).ShouldContain("externalUserId");
    }

    private async Task<HttpResponseMessage> PostAsync(string person, byte[]? recording, string messageId, string key = LunaHost.Key)
    {
        using var client = luna.Client(key);
        using var form = new MultipartFormDataContent { { new StringContent(person), "externalUserId" }, { new StringContent(messageId), "messageId" } };
        if (recording is not null)
        {
            var audio = new ByteArrayContent(recording);
            audio.Headers.ContentType = new MediaTypeHeaderValue("audio/ogg");
            form.Add(audio, "audio", "note.ogg");
        }

        return await client.PostAsync("/v1/messages?wait=20", form, Cancellation);
    }
}
