using System.ClientModel;
using System.ClientModel.Primitives;
using Luna.StandIns;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Audio;

namespace Luna.Conversations.Tests.LanguageModels;

/// <summary>What Luna's tests rest on, seen by OpenAI's own client.</summary>
public sealed class the_stand_in_for_openai : IAsyncLifetime
{
    private const string Text = "The Moon stands in Mesha, and Saturn looks at it.";

    private OpenAiStandIn _first = null!;
    private OpenAiStandIn _second = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _first = await OpenAiStandIn.StartAsync();
        _second = await OpenAiStandIn.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task streams_text_in_pieces_with_its_usage()
    {
        _first.Next(ModelBehaviour.Answer(Text));

        var updates = await Chat(_first).GetStreamingResponseAsync("Say it.", cancellationToken: Cancellation).ToListAsync(Cancellation);

        updates.Count(update => update.Text.Length > 0).ShouldBeGreaterThan(3);
        var response = updates.ToChatResponse();
        response.Text.ShouldBe(Text);
        response.Usage!.InputTokenCount.ShouldBe(100);
        response.FinishReason.ShouldBe(ChatFinishReason.Stop);
    }

    [Fact]
    public async Task streams_calls_of_tools()
    {
        _first.Next(ModelBehaviour.Call("transit", """{"date":"2031-02-03"}"""));

        var response = await Chat(_first)
            .GetStreamingResponseAsync("Say it.", new ChatOptions { Tools = [A.Transit(_ => { })] }, Cancellation)
            .ToChatResponseAsync(Cancellation);

        var call = response.Messages.Single().Contents.OfType<FunctionCallContent>().ShouldHaveSingleItem();
        (call.Name, call.Arguments!["date"]!.ToString()).ShouldBe(("transit", "2031-02-03"));
    }

    [Fact]
    public async Task what_was_streamed_is_not_taken_back_by_another_provider()
    {
        _first.Next(ModelBehaviour.Cut(Text));
        _second.Next(ModelBehaviour.Answer(Text));
#pragma warning disable MEAI001 // Marked experimental; this is what Luna relies on.
        using var client = new OrderedFailoverChatClient([Chat(_first), Chat(_second)]);
#pragma warning restore MEAI001

        var shown = "";
        await Should.ThrowAsync<Exception>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("Say it.", cancellationToken: Cancellation))
                shown += update.Text;
        });

        shown.ShouldNotBeEmpty();
        Text.ShouldStartWith(shown);
        _second.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task hears_and_speaks()
    {
        _first.Next(ModelBehaviour.Answer("मेरी कुंडली") with { Language = "hindi", LogProbability = -0.4 }, new ModelBehaviour { Audio = [1, 2, 3] });
        var audio = new OpenAIClient(new ApiKeyCredential("k"), Options(_first)).GetAudioClient("whisper-1");

        using var voice = new MemoryStream([9, 8, 7]);
        var heard = await audio.TranscribeAudioAsync(
            voice, "voice.ogg", new AudioTranscriptionOptions { ResponseFormat = AudioTranscriptionFormat.Verbose }, Cancellation);
        var spoken = await audio.GenerateSpeechAsync(
            "Namaste", GeneratedSpeechVoice.Alloy, new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Opus }, Cancellation);

        (heard.Value.Text, heard.Value.Language).ShouldBe(("मेरी कुंडली", "hindi"));
        heard.Value.Segments.ShouldHaveSingleItem().AverageLogProbability.ShouldBe(-0.4f);
        _first.Requests[0].File.ShouldBe([9, 8, 7]);
        spoken.Value.ToArray().ShouldBe([1, 2, 3]);
        using var unknown = new MemoryStream([9]);
        (await Should.ThrowAsync<ClientResultException>(() => audio.TranscribeAudioAsync(unknown, "voice.opus", cancellationToken: Cancellation)))
            .Status.ShouldBe(400);
    }

    [Fact]
    public async Task refuses_a_strict_schema_that_openai_would_refuse()
    {
        var open = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
            "open", BinaryData.FromString("""{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":false}"""), jsonSchemaIsStrict: true);

        var refused = await Should.ThrowAsync<ClientResultException>(() => new OpenAIClient(new ApiKeyCredential("k"), Options(_first))
            .GetChatClient("m")
            .CompleteChatAsync([new OpenAI.Chat.UserChatMessage("Say it.")], new OpenAI.Chat.ChatCompletionOptions { ResponseFormat = open }, Cancellation));

        refused.Status.ShouldBe(400);
        _first.BrokenRules.ShouldHaveSingleItem().ShouldContain("missing 'a'");
    }

    private static IChatClient Chat(OpenAiStandIn standIn) =>
        new OpenAIClient(new ApiKeyCredential("k"), Options(standIn)).GetChatClient("m").AsIChatClient();

    private static OpenAIClientOptions Options(OpenAiStandIn standIn) => new()
    {
        Endpoint = new Uri(standIn.BaseUrl),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    };
}
