using System.Net;
using Luna.Api.Tests.Speech;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.StandIns;

namespace Luna.Api.Tests.Narrating;

/// <summary>A voice note in, its words put to a model, what the model says checked, and the voice out.</summary>
public sealed class heard_narrated_and_spoken(NarratingLuna luna) : IClassFixture<NarratingLuna>, IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private WhatsAppStandIn _whatsApp = null!;
    private Voices _voices = null!;
    private int _messages;

    public async ValueTask InitializeAsync()
    {
        luna.Behave();
        (_whatsApp, _voices) = (await WhatsAppStandIn.StartAsync("access-token"), await Voices.StartAsync());
        await RestartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _whatsApp.DisposeAsync();
        await _voices.DisposeAsync();
    }

    [Fact]
    public async Task a_question_that_was_spoken_is_answered_in_a_models_checked_words_and_its_voice()
    {
        const string number = "919811100001";
        _voices.Speak("Kanya", new ModelBehaviour());
        await WriteAsync(number, "reply by voice");
        await NextAsync(number);
        await NextAsync(number);
        await WriteAsync(number, NarratingLuna.Birth);
        await luna.UntilAsync<ReplySent>(Outbound(number), 4);
        luna.First.Forget();
        luna.First.Next(ModelBehaviour.Answer(NarratingLuna.Claims(
            ("The lagna is in Kanya (Virgo).", "lagna.rashi"), ("The Moon is in Dhanu (Sagittarius).", "graha.moon.rashi"))));

        await SpeakAsync(number, NarratingLuna.Question);
        var reply = (await luna.UntilAsync<ReplyComposed>(Conversation(number), 3))[2].Data;
        reply.Narration!.Outcome.ShouldBe(NarrationOutcome.Repaired);
        reply.Text.ShouldNotContain("Dhanu");
        luna.First.Requests[0].Data.GetProperty("question").GetString().ShouldBe(NarratingLuna.Question);
        await luna.UntilAsync<ReplySent>(Outbound(number), 6);
        var spoken = _voices.OpenAi.Requests.Last(request => request.Path == "/v1/audio/speech").Body!.Value.GetProperty("input").GetString()!;
        spoken.ShouldContain("The lagna is in Kanya (Virgo).");
        spoken.ShouldNotContain("Dhanu");
        _whatsApp.SentTo(number)[^1].Type.ShouldBe("audio");
        luna.First.BrokenRules.ShouldBeEmpty();
        _voices.OpenAi.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task who_has_spoken_and_heard_enough_for_a_day_goes_on_in_writing()
    {
        await RestartAsync(("Luna:Speech:Budgets:Person:Seconds", "5"), ("Luna:Speech:Budgets:Person:Characters", "10"));
        const string number = "919811100002";
        var first = await SpeakAsync(number, "help");
        await luna.UntilAsync<MessageTranscribed>(Conversation(number), 1);
        var second = await SpeakAsync(number, NarratingLuna.Birth);
        (await luna.UntilAsync<MessageNotHeard>(Conversation(number), 1)).Single().Data.Reason.ShouldBe("over-budget");
        _voices.RequestsFor(first).ShouldHaveSingleItem();
        _voices.RequestsFor(second).ShouldBeEmpty();

        await WriteAsync(number, "reply by voice");
        (await luna.UntilAsync<ReplyNotSpoken>(Outbound(number), 1)).Single().Data.Code.ShouldBe("over-budget");
        _voices.OpenAi.Requests.ShouldAllBe(request => request.Path != "/v1/audio/speech");
        (await luna.UntilAsync<ReplyComposed>(Conversation(number), 3)).Count.ShouldBe(3);

        await SpeakAsync("919811100003", "help");
        await luna.UntilAsync<MessageTranscribed>(Conversation("919811100003"), 1);
    }

    [Fact]
    public async Task what_failed_is_not_counted()
    {
        await RestartAsync(("Luna:Speech:Budgets:Person:Seconds", "5"));
        const string number = "919811100004";
        var failing = _voices.Answering(new ModelBehaviour(Status: 401));
        await DeliverAsync(WhatsAppPayloads.SignedVoice(
            LunaHost.AppSecret, number, Id(number), _whatsApp.AddFile(failing), At, _whatsApp.PhoneNumberId));
        await luna.UntilAsync<MessageNotHeard>(Conversation(number), 1);
        await SpeakAsync(number, "help");
        await luna.UntilAsync<MessageTranscribed>(Conversation(number), 1);
    }

    private async Task RestartAsync(params (string Key, string Value)[] more)
    {
        await luna.StopAsync();
        await luna.StartAsync([
            .. _voices.Settings.Select(setting => (setting.Key, setting.Value)),
            ("Luna:Channels:WhatsApp:AppSecret", LunaHost.AppSecret), ("Luna:Channels:WhatsApp:VerifyToken", LunaHost.VerifyToken),
            ("Luna:Channels:WhatsApp:AccessToken", "access-token"), ("Luna:Channels:WhatsApp:PhoneNumberId", _whatsApp.PhoneNumberId),
            ("Luna:Channels:WhatsApp:BaseUrl", _whatsApp.BaseUrl), .. more,
        ]);
    }

    private async Task<byte[]> SpeakAsync(string number, string words)
    {
        var recording = _voices.Saying(words);
        await DeliverAsync(WhatsAppPayloads.SignedVoice(
            LunaHost.AppSecret, number, Id(number), _whatsApp.AddFile(recording), At, _whatsApp.PhoneNumberId));
        return recording;
    }

    private Task WriteAsync(string number, string text) =>
        DeliverAsync(WhatsAppPayloads.SignedText(LunaHost.AppSecret, number, Id(number), text, At));

    private async Task DeliverAsync(SignedPayload payload) => (await luna.DeliverAsync(payload)).ShouldBe(HttpStatusCode.OK);

    private Task<SentMessage> NextAsync(string number) => _whatsApp.NextAsync(number, Soon);

    private string Id(string number) => $"{number}.{Interlocked.Increment(ref _messages)}";

    private static Guid Conversation(string number) => StreamIds.Conversation(new ChatAddress("whatsapp", number));

    private static Guid Outbound(string number) => StreamIds.Outbound(Conversation(number));
}
