using System.Diagnostics;
using System.Net;
using Luna.Api.Tests.Database;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Replaying;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Api.Tests.Speech;

/// <summary>Voice notes on WhatsApp, from the webhook to what comes back.</summary>
public sealed class talking_by_voice(LunaHost luna)
{
    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_voice_note_is_fetched_heard_and_answered_as_if_it_were_written()
    {
        var number = luna.SomeNumber();
        var recording = luna.Voices.Saying("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        var file = luna.WhatsApp.AddFile(recording);
        await SpeakAsync(number, "v1", file);

        var reply = (await luna.UntilAsync<ReplyComposed>(ConversationOf(number), 1)).Single().Data;
        reply.Text.ShouldContain("Kanya");
        reply.Answers.ShouldBe([$"{number}.v1"]);
        (await luna.EventsOfAsync<MessageReceived>(ConversationOf(number))).Single().Data.Media!.Id.ShouldBe(file);
        var heard = (await luna.EventsOfAsync<MessageTranscribed>(ConversationOf(number))).ShouldHaveSingleItem();
        (heard.Data.Text, heard.Data.Language, heard.Data.Seconds, heard.Data.Model)
            .ShouldBe(("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur", "en", 3, "whisper-1"));
        heard.Data.Confidence!.Value.ShouldBeInRange(0.9, 0.91);
        var request = luna.Voices.RequestsFor(recording).ShouldHaveSingleItem();
        request.FileName.ShouldBe("audio.ogg");
        luna.WhatsApp.FileRequests(file).ShouldBe(2);
        luna.Voices.OpenAi.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_written_behind_a_voice_note_is_answered_behind_it()
    {
        var number = luna.SomeNumber();
        await WriteAsync(number, "t1", "my kundli please");
        await luna.UntilAsync<ReplyComposed>(ConversationOf(number), 1);
        var slow = luna.WhatsApp.AddFile(luna.Voices.Answering(ModelBehaviour.Slow("15 August 1990", TimeSpan.FromSeconds(2))));
        var quick = luna.WhatsApp.AddFile(luna.Voices.Saying("10:30 am"));
        await SpeakAsync(number, "v1", slow);
        await SpeakAsync(number, "v2", quick);
        await WriteAsync(number, "t2", "Jaipur");

        var reply = (await luna.UntilAsync<ReplyComposed>(ConversationOf(number), 2))[1].Data;
        reply.Answers.ShouldBe([$"{number}.v1", $"{number}.v2", $"{number}.t2"]);
        reply.Text.ShouldContain("Kanya");

        var replayed = await luna.Alba.Services.GetRequiredService<TurnReplay>()
            .OfConversationAsync(ConversationOf(number), new(), Cancellation);
        replayed!.Differences.ShouldBeEmpty();
        replayed.Turns.ShouldBe(2);
    }

    [Fact]
    public async Task a_voice_note_delivered_five_times_is_heard_once()
    {
        var number = luna.SomeNumber();
        var recording = luna.Voices.Saying("help");
        var file = luna.WhatsApp.AddFile(recording);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SpeakAsync(number, "v", file)));
        await luna.UntilAsync<ReplySent>(ConversationOf(number), 1);
        await SpeakAsync(number, "v", file);
        (await luna.EventsOfAsync<MessageTranscribed>(ConversationOf(number))).ShouldHaveSingleItem();
        luna.Voices.RequestsFor(recording).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task what_was_not_heard_surely_is_read_back()
    {
        var number = luna.SomeNumber();
        var file = luna.WhatsApp.AddFile(luna.Voices.Answering(new ModelBehaviour("help") { LogProbability = -1.2 }));
        await SpeakAsync(number, "v1", file);
        var asked = await luna.WhatsApp.NextAsync(number, Soon);
        asked.Text!.ShouldContain("I heard: “help”. Is that right?");
        asked.Choices.Select(choice => choice.Title).ShouldBe(["Yes", "No"]);
        await DeliveredAsync(WhatsAppPayloads.SignedButton(LunaHost.AppSecret, number, number + ".b1", asked.Choices[0].Payload, "Yes", At));
        (await luna.WhatsApp.NextAsync(number, Soon)).Text!.ShouldContain("kundli");

        var replayed = await luna.Alba.Services.GetRequiredService<TurnReplay>()
            .OfConversationAsync(ConversationOf(number), new(), Cancellation);
        replayed!.Differences.ShouldBeEmpty();
        replayed.Turns.ShouldBe(2);
    }

    public static TheoryData<string> Failures => ["500", "429", "wait", "hang", "malformed", "cut", "broken", "401"];

    [Theory, MemberData(nameof(Failures))]
    public async Task when_the_provider_fails_luna_says_that_she_could_not_listen_and_goes_on(string failure)
    {
        var number = luna.SomeNumber();
        var since = Stopwatch.StartNew();
        var file = luna.WhatsApp.AddFile(luna.Voices.Answering(failure switch
        {
            "500" => ModelBehaviour.ServerError,
            "429" => ModelBehaviour.RateLimited(),
            "wait" => ModelBehaviour.RateLimited(TimeSpan.FromSeconds(60)),
            "hang" => ModelBehaviour.Hang,
            "malformed" => ModelBehaviour.NoJson,
            "cut" => ModelBehaviour.Cut("hello"),
            "broken" => ModelBehaviour.Broken,
            _ => new ModelBehaviour(Status: 401),
        }));
        await SpeakAsync(number, "v1", file);
        await WriteAsync(number, "t1", "my kundli please");
        var reply = (await luna.UntilAsync<ReplyComposed>(ConversationOf(number), 1)).Single().Data;
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(12));
        reply.Answers.ShouldBe([$"{number}.v1", $"{number}.t1"]);
        reply.Text.ShouldContain("could not listen");
        reply.Asks!.Slot.ShouldBe("birth-date");
        (await luna.EventsOfAsync<MessageNotHeard>(ConversationOf(number))).ShouldHaveSingleItem().Data.Reason
            .ShouldBeOneOf("unavailable", "timeout", "malformed", "rejected");
    }

    [Fact]
    public async Task a_provider_and_a_platform_that_fail_once_are_asked_again()
    {
        var number = luna.SomeNumber();
        var file = luna.WhatsApp.AddFile(luna.Voices.Answering(ModelBehaviour.ServerError, new ModelBehaviour("help")));
        luna.WhatsApp.FailFile(file, WhatsAppFailure.ServerError);
        await SpeakAsync(number, "v1", file);
        await luna.UntilAsync<MessageTranscribed>(ConversationOf(number), 1);
    }

    [Fact]
    public async Task a_file_that_the_platform_lost_is_told_of()
    {
        var number = luna.SomeNumber();
        await SpeakAsync(number, "v1", "999");
        (await luna.UntilAsync<MessageNotHeard>(ConversationOf(number), 1)).Single().Data.Reason.ShouldBe(MessageNotHeard.Gone);
        (await luna.WhatsApp.NextAsync(number, Soon)).Text!.ShouldContain("could not listen");
    }

    [Fact]
    public async Task a_recording_that_is_too_long_or_none_costs_nothing()
    {
        foreach (var (bytes, reason) in new[]
        {
            (SampleSound.Ogg(seconds: 121), MessageNotHeard.TooLong), ("<html></html>"u8.ToArray(), MessageNotHeard.Format),
            (SampleSound.Ogg(padding: 5 << 20), MessageNotHeard.TooLarge),
        })
        {
            var number = luna.SomeNumber();
            await SpeakAsync(number, "v1", luna.WhatsApp.AddFile(bytes));
            (await luna.UntilAsync<MessageNotHeard>(ConversationOf(number), 1)).Single().Data.Reason.ShouldBe(reason);
            luna.Voices.RequestsFor(bytes).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task while_many_recordings_are_listened_to_no_connection_to_the_database_is_in_use()
    {
        const int Many = 60; // the host's pool has 40
        var numbers = Enumerable.Range(0, Many).Select(_ => luna.SomeNumber()).ToArray();
        await Task.WhenAll(numbers.Select((number, n) => SpeakAsync(
            number, "v", luna.WhatsApp.AddFile(luna.Voices.Answering(ModelBehaviour.Slow("help", TimeSpan.FromSeconds(3)))))));
        for (var waited = Stopwatch.StartNew(); luna.Voices.OpenAi.Open < Many; await Task.Delay(20, Cancellation))
            waited.Elapsed.ShouldBeLessThan(Soon, $"{luna.Voices.OpenAi.Open} are listened to");

        (await Sql.ScalarAsync(luna.Database, "select count(*) from pg_stat_activity where datname = current_database() and state like '%transaction%'"))
            .ShouldBe(0L);
        var since = Stopwatch.StartNew();
        (await luna.SayAsync(luna.Somebody(), "help")).Replies.ShouldHaveSingleItem();
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        luna.Voices.OpenAi.Open.ShouldBeGreaterThan(0);
        foreach (var number in numbers)
            await luna.UntilAsync<ReplyComposed>(ConversationOf(number), 1);
    }

    [Fact]
    public async Task who_asks_for_a_voice_gets_it_behind_the_words()
    {
        var number = luna.SomeNumber();
        await WriteAsync(number, "t1", "reply by voice");
        (await luna.WhatsApp.NextAsync(number, Soon)).Text!.ShouldContain("speak my answers");
        var voice = await luna.WhatsApp.NextAsync(number, Soon);
        voice.Type.ShouldBe("audio");
        luna.WhatsApp.Media(voice.MediaId!).MimeType.ShouldBe("audio/ogg");
        var sent = await luna.UntilAsync<ReplySent>(ConversationOf(number), 2);
        sent.Select(part => (part.Data.Part, part.Data.Parts)).ShouldBe([(0, 2), (1, 2)]);

        await WriteAsync(number, "t2", "text only");
        (await luna.WhatsApp.NextAsync(number, Soon)).Text!.ShouldContain("only write");
        await WriteAsync(number, "t3", "help");
        (await luna.WhatsApp.NextAsync(number, Soon)).Type.ShouldNotBe("audio");
        luna.WhatsApp.SentTo(number).Count(message => message.Type == "audio").ShouldBe(1);
        luna.WhatsApp.BrokenRules.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hang"), InlineData("500"), InlineData("page")]
    public async Task a_voice_that_fails_takes_no_words_with_it(string failure)
    {
        var (number, place) = (luna.SomeNumber(), failure switch { "hang" => "Raichur", "500" => "Davangere", _ => "Mandya" });
        luna.Voices.Speak(place, failure switch
        {
            "hang" => ModelBehaviour.Hang,
            "500" => ModelBehaviour.ServerError,
            _ => new ModelBehaviour { Audio = "<html></html>"u8.ToArray() },
        });
        await WriteAsync(number, "t1", "reply by voice");
        await luna.UntilAsync<ReplySent>(ConversationOf(number), 2);
        await WriteAsync(number, "t2", $"My kundli please. Born 15 August 1990 at 10:30 am in {place}");
        await WriteAsync(number, "t3", "help");

        var unspoken = (await luna.UntilAsync<ReplyNotSpoken>(ConversationOf(number), 1)).Single();
        var composed = await luna.UntilAsync<ReplyComposed>(ConversationOf(number), 2);
        composed.Single(reply => reply.Id == unspoken.Data.ReplyId).Data.Text.ShouldContain(place);
        var words = await luna.EventsOfAsync<ReplySent>(ConversationOf(number));
        words.ShouldContain(part => part.Data.ReplyId == unspoken.Data.ReplyId && part.Sequence < unspoken.Sequence);
        (await luna.EventsOfAsync<ReplyFailed>(ConversationOf(number))).ShouldBeEmpty();
    }

    private Task WriteAsync(string number, string id, string text) =>
        DeliveredAsync(WhatsAppPayloads.SignedText(LunaHost.AppSecret, number, $"{number}.{id}", text, At));

    private Task SpeakAsync(string number, string id, string file) =>
        DeliveredAsync(WhatsAppPayloads.SignedVoice(LunaHost.AppSecret, number, $"{number}.{id}", file, At, luna.WhatsApp.PhoneNumberId));

    private async Task DeliveredAsync(SignedPayload payload)
    {
        using var response = await luna.DeliverAsync(payload);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Guid ConversationOf(string number) => StreamIds.Conversation(new ChatAddress("whatsapp", number));
}
