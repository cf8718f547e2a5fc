using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.StandIns;

namespace Luna.Api.Tests.Exports;

public sealed class fetching_ones_data(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task all_of_it_is_given_to_who_knows_the_link()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        var reply = (await luna.SayAsync(person, "export my data")).Replies.Single();
        var document = reply.Documents.Single();

        var data = await luna.GetAsync(document.Url, key: null);
        data.GetProperty("births")[0].GetProperty("birth").GetProperty("date").GetString().ShouldBe("1990-08-15");
        data.GetProperty("births")[0].GetProperty("chart").GetProperty("place").GetString().ShouldBe("Jaipur");
        var messages = data.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()).ToArray();
        messages.ShouldContain("export my data");
        messages.ShouldContain(reply.Text);
        data.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("stream").GetString()).Distinct()
            .ShouldBe(["inbound", "conversation", "user", "profile", "outbound"], ignoreOrder: true);

        using var anyone = luna.Client(key: null);
        anyone.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/plain"));
        var text = await anyone.GetStringAsync(document.Url, Cancellation);
        text.ShouldContain("15 August 1990, 10:30 am, Jaipur, Rajasthan, India");
        text.ShouldContain("export my data");
    }

    [Fact]
    public async Task other_replies_promise_nothing()
    {
        var reply = (await luna.SayAsync(luna.Somebody(), "hello")).Replies.Single();
        foreach (var id in new[] { reply.MessageId, Guid.NewGuid() })
            await luna.GetAsync($"/v1/exports/{id:N}", key: null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task on_whatsapp_it_comes_as_a_document()
    {
        var number = luna.SomeNumber();
        var conversationId = StreamIds.Conversation(new("whatsapp", number));
        await luna.DeliverAsync(WhatsAppPayloads.SignedText(
            LunaHost.AppSecret, number, $"wamid.{Guid.NewGuid():N}", "export my data", DateTimeOffset.UtcNow, luna.WhatsApp.PhoneNumberId));
        (await luna.UntilAsync<ReplySent>(conversationId, 2)).Count.ShouldBe(2);
        var sent = luna.WhatsApp.SentTo(number);
        sent.Select(message => message.Type).ShouldBe(["document", "interactive"]);
        Encoding.UTF8.GetString(luna.WhatsApp.Media(sent[0].MediaId!).Bytes!).ShouldContain("export my data");
    }
}
