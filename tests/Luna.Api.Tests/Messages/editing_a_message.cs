using System.Net;
using System.Net.Http.Json;
using Luna.Api.Messages;
using Luna.Conversations.Events;

namespace Luna.Api.Tests.Messages;

public sealed class editing_a_message(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_edit_is_answered_and_not_what_stood_there_before()
    {
        var person = luna.Somebody();
        var first = await luna.SayAsync(person, "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur", "m1");
        using var client = luna.Client();
        var edit = new PostMessage(
            person, "My kundli please. Born 15 August 1990 at 4:30 pm in Jaipur", "e1", Edits: "m1");
        using var response = await client.PostAsJsonAsync("/v1/messages?wait=30", edit, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answered = (await response.Content.ReadFromJsonAsync<MessageAnswered>(Cancellation))!;
        answered.Replies.ShouldHaveSingleItem().MessageId.ShouldNotBe(first.Replies[0].MessageId);
        answered.Replies[0].Text!.ShouldContain("4:30 pm");

        (await client.PostAsJsonAsync("/v1/messages", edit, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await luna.EventsOfAsync<MessageEdited>(first.ConversationId)).ShouldHaveSingleItem().Data.MessageId.ShouldBe("m1");
    }

    [Theory]
    [InlineData("not an id", "text", null, "edits")]
    [InlineData("m1", " ", null, "text")]
    [InlineData("m1", "text", "move:skip", "payload")]
    public async Task an_edit_names_a_message_and_brings_words_and_nothing_else(
        string edits, string text, string? payload, string field)
    {
        using var client = luna.Client();
        using var response = await client.PostAsJsonAsync(
            "/v1/messages", new PostMessage(luna.Somebody(), text, "e1", payload, edits), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain($"\"{field}\"");
    }
}
