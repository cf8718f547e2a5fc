using Luna.Api.Replay;
using Luna.Conversations.Replaying;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luna.Api.Tests.Replay;

/// <summary>That a thousand turns come out the same is shown where people talk; here, that what differs is found.</summary>
public sealed class taking_turns_again(LunaHost luna)
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TurnReplay Replay => luna.Alba.Services.GetRequiredService<TurnReplay>();

    [Fact]
    public async Task says_the_same_and_writes_nothing()
    {
        var (conversation, _) = await TalkAsync();
        var before = (await luna.EventsOfAsync(conversation)).Count;

        var report = await OfAsync(conversation);
        (report.Turns, report.Same).ShouldBe((3, 3));
        report.LeftOut.ShouldBeEmpty();
        (await luna.EventsOfAsync(conversation)).Count.ShouldBe(before);
        (await OfAsync(conversation)).Turns.ShouldBe(3);
    }

    [Fact]
    public async Task finds_another_text_and_another_claim()
    {
        var (conversation, reply) = await TalkAsync();
        await ChangeAsync(reply, "data || jsonb_build_object('text', 'Quite another thing.', 'claims', (data -> 'claims') - 0)");

        var report = await OfAsync(conversation);
        var difference = report.Differences.ShouldHaveSingleItem();
        difference.Turn.ReplyId.ShouldBe(reply);
        difference.TextChanged.ShouldBeTrue();
        difference.Gained.ShouldHaveSingleItem().Text.ShouldContain("Kanya");
        var words = ReplayWords.Of(report);
        words.ShouldContain("3 turns taken again: 2 the same byte for byte, 1 different.");
        words.ShouldContain("  - Quite another thing.");
        words.ShouldContain("claim gained:");
    }

    [Fact]
    public async Task leaves_out_what_another_engine_computed_unless_it_is_asked_for()
    {
        var (conversation, reply) = await TalkAsync();
        await ChangeAsync(reply, "data || '{\"engineVersion\": \"0.9\", \"factsHash\": \"of-that-engine\"}'");

        var report = await OfAsync(conversation);
        report.Turns.ShouldBe(2);
        report.LeftOut[LeftOut.OtherEngine].ShouldBe(1);
        ReplayWords.Of(report).ShouldContain("--engine");

        var today = await Replay.OfConversationAsync(conversation, new(AnyEngine: true), Cancellation);
        (today!.Turns, today.Same).ShouldBe((3, 3));
    }

    [Fact]
    public async Task leaves_out_what_an_erasure_has_taken_the_ground_from()
    {
        var person = luna.Somebody();
        var answer = await luna.SayAsync(person, WholeBirth);
        await luna.SayAsync(person, "delete all my data");
        await luna.SayAsync(person, "yes");
        await luna.SayAsync(person, "hello");

        var report = await OfAsync(answer.ConversationId);
        (report.Turns, report.Same).ShouldBe((1, 1));
        report.LeftOut.ShouldHaveSingleItem().Key.ShouldBe(LeftOut.Erased);
    }

    [Fact]
    public async Task takes_the_same_sample_twice()
    {
        await TalkAsync();
        var (once, again) = (await SampleAsync(), await SampleAsync());
        once.Turns.ShouldBe(again.Turns);
        (once.Turns + once.LeftOut.Values.Sum()).ShouldBe(2);

        Task<ReplayReport> SampleAsync() => Replay.OfSampleAsync(2, new(), Cancellation);
    }

    [Fact]
    public async Task knows_no_conversation_that_never_was() =>
        (await Replay.OfConversationAsync(Guid.NewGuid(), new(), Cancellation)).ShouldBeNull();

    private async Task<ReplayReport> OfAsync(Guid conversation) =>
        (await Replay.OfConversationAsync(conversation, new(), Cancellation)).ShouldNotBeNull();

    /// <returns>A conversation of three turns, and the reply of the second, which tells a chart.</returns>
    private async Task<(Guid Conversation, Guid Reply)> TalkAsync()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, "hello");
        var answer = await luna.SayAsync(person, WholeBirth);
        await luna.SayAsync(person, "thanks");
        return (answer.ConversationId, answer.Replies.Single().MessageId);
    }

    private async Task ChangeAsync(Guid reply, string data)
    {
        await using var command = luna.Alba.Services.GetRequiredService<NpgsqlDataSource>()
            .CreateCommand($"update luna.mt_events set data = {data} where id = $1");
        command.Parameters.AddWithValue(reply);
        (await command.ExecuteNonQueryAsync(Cancellation)).ShouldBe(1);
    }
}

public sealed class calling_the_replay
{
    [Theory]
    [InlineData(null, null, null, "--conversation ID or --sample N")]
    [InlineData("3f2b8a60-0000-4000-8000-000000000001", 5, null, "either")]
    [InlineData(null, 0, null, "1 or more")]
    [InlineData(null, 5, "narrate", "NAME@HASH")]
    [InlineData(null, 5, "narrate@", "NAME@HASH")]
    public void otherwise_than_it_can_be_is_told(string? conversation, int? sample, string? prompt, string told) =>
        new ReplayInput
        {
            ConversationFlag = conversation is null ? null : Guid.Parse(conversation), SampleFlag = sample, PromptFlag = prompt,
        }.Mistake().ShouldNotBeNull().ShouldContain(told);

    [Fact]
    public void with_a_sample_is_enough() => new ReplayInput { SampleFlag = 1 }.Mistake().ShouldBeNull();
}
