using System.Diagnostics;
using Luna.Conversations.Events;
using Luna.StandIns;

namespace Luna.Api.Tests.Narrating;

/// <summary>Luna is unsure and asks a model; whatever it does, the message is answered once.</summary>
public sealed class messages_that_a_model_explains(NarratingLuna luna) : IClassFixture<NarratingLuna>, IAsyncLifetime
{
    private const string Unclear = "zorblat quimby frendle";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        luna.Behave();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task its_word_is_taken_and_the_answer_narrated()
    {
        var person = await luna.SomebodyAsync();
        luna.First.Forget();
        luna.First.Otherwise = request => request.SchemaName == "understand"
            ? ModelBehaviour.Answer("""{"intent":"question_career","confidence":0.9,"language":"en","slots":[]}""")
            : ModelBehaviour.Answer(NarratingLuna.Faithful(request));
        var reply = await luna.SayAsync(person, Unclear);
        reply.Composer.ShouldBe("model-1");
        var classified = (await luna.EventsAsync<IntentClassified>(person))[^1].Data;
        (classified.Intent, classified.Classifier, classified.Proposed!.Provider).ShouldBe(("question_career", "model", "p1"));
        luna.First.Requests.Select(request => request.SchemaName).ShouldBe(["understand", "narrate"]);
        luna.First.Requests[0].System.ShouldNotContain("zorblat");
        luna.First.BrokenRules.ShouldBeEmpty();
        var replayed = await luna.Replay.OfConversationAsync(NarratingLuna.ConversationOf(person), new(), Cancellation);
        (replayed!.Turns, replayed.Same).ShouldBe((3, 3));
    }

    [Fact]
    public async Task when_none_answers_Luna_decides_alone_and_in_time()
    {
        var person = await luna.SomebodyAsync();
        luna.First.Otherwise = luna.Second.Otherwise = _ => ModelBehaviour.Hang;
        var waited = Stopwatch.StartNew();
        await luna.SayAsync(person, Unclear);
        waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        var classified = (await luna.EventsAsync<IntentClassified>(person))[^1].Data;
        classified.Classifier.ShouldBe("unsure");
        classified.Proposed!.Reasons.ShouldNotBeEmpty();
        (await luna.EventsAsync<ReplyComposed>(person)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task a_restart_meanwhile_answers_once_and_in_order()
    {
        var person = await luna.SomebodyAsync();
        luna.First.Otherwise = luna.Second.Otherwise = _ => ModelBehaviour.Hang;
        var first = await luna.WriteAsync(person, Unclear);
        await NarratingLuna.UntilAsync(() => luna.First.Open > 0);
        await luna.StopAsync();
        luna.Behave();
        await luna.StartAsync();
        await luna.UntilAsync<ReplyComposed>(person, 3);
        await luna.SayAsync(person, "thanks");
        await Task.Delay(1000, Cancellation);
        var replies = await luna.EventsAsync<ReplyComposed>(person);
        replies.Count.ShouldBe(4);
        replies[2].Data.Answers.ShouldBe([first]);
    }
}
