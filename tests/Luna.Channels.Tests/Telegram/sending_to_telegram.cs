using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.Telegram;

public sealed class sending_to_telegram : IAsyncLifetime
{
    private const long Asha = 5500000101;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly ChatAddress Chat = new("telegram", "5500000101");

    /// <summary>One black pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static readonly byte[] Opus = SampleSound.Ogg();

    private TelegramStandIn _platform = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await TelegramStandIn.StartAsync(TelegramServices.Token);
        _services = TelegramServices.Of(_platform);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task each_kind_arrives_as_it_was_meant_and_breaks_no_rule()
    {
        const string Words = "*Kundli* (10.30) - शुभ! _a_ [b](c) `d` ~e~ >f #g +h =i |j| {k} \\l";
        var reply = Reply(Words, choices: 3) with
        {
            Pictures = [new OutgoingPicture("chart.png", "A chart.", "/p", () => Png)],
            Documents = [new OutgoingDocument("data.txt", "/d", _ => Task.FromResult("all of it"u8.ToArray()))],
            Voice = new OutgoingVoice(_ => Task.FromResult(Opus)),
        };
        foreach (var part in _services.Channel().Render(reply))
        {
            await _services.Channel().SendAsync(Chat, part, Cancellation);
        }

        var sent = _platform.SentTo(Asha);
        sent.Select(message => (message.Type, message.Text)).ShouldBe([("document", null), ("image", Words), ("audio", null)]);
        sent[1].Choices.ShouldBe([new("choice:0", "Choice 0"), new("choice:1", "Choice 1"), new("choice:2", "Choice 2")]);
        _platform.Media(sent[1].MediaId!).Bytes.ShouldBe(Png);
        _platform.Media(sent[2].MediaId!).Bytes.ShouldBe(Opus);
        _platform.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_id_of_a_message_names_its_chat() =>
        (await SendAsync(Reply("Namaste"))).ShouldBe((await _platform.NextAsync(Asha, Soon)).Id);

    [Fact]
    public async Task a_late_reply_shows_what_it_answers()
    {
        await SendAsync(Reply("Sorry, that took long") with { InReplyTo = $"{Asha}:41" });
        await SendAsync(Reply("Yes") with { InReplyTo = "callback:77x" });
        _platform.SentTo(Asha).Select(message => message.Correlation).ShouldBe(["41", null]);
    }

    [Fact]
    public async Task somebody_who_writes_is_seen_writing()
    {
        await _services.Channel().ShowAttentionAsync(Chat, messageId: null, Cancellation);
        _platform.Typing.ShouldBe([Chat.ChatId]);
    }

    [Theory]
    [InlineData("TooManyRequests", "429", 3.0)]
    [InlineData("WrongToken", "401", 300.0)]
    [InlineData("Conflict", "409", null)]
    [InlineData("ServerError", "500", null)]
    [InlineData("BadGateway", "http-502", null)]
    public async Task what_passes_is_unavailable_and_says_for_how_long(string failure, string code, double? seconds)
    {
        _platform.FailNext(Named(failure));
        var unavailable = await Should.ThrowAsync<ChannelUnavailableException>(() => SendAsync(Reply("Namaste")));
        unavailable.Code.ShouldBe(code);
        unavailable.RetryAfter?.TotalSeconds.ShouldBe(seconds!.Value);
        unavailable.RetryAfter.HasValue.ShouldBe(seconds.HasValue);
        unavailable.MayHaveArrived.ShouldBe(failure is "ServerError" or "BadGateway");
        _platform.SentTo(Asha).ShouldBeEmpty();
        _platform.Calls.Count.ShouldBe(1);

        await SendAsync(Reply("Namaste"));
        _platform.SentTo(Asha).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Blocked", "blocked"), InlineData("Deactivated", "blocked"), InlineData("NeverStarted", "403")]
    [InlineData("NoSuchChat", "chat-not-found"), InlineData("TooLarge", "too-large")]
    public async Task what_never_passes_is_refused(string failure, string code)
    {
        _platform.FailNext(Named(failure));
        var refused = await Should.ThrowAsync<ChannelRefusedException>(() => SendAsync(Reply("Namaste")));
        refused.Code.ShouldBe(code);
    }

    [Fact]
    public async Task marks_that_cannot_be_read_are_left_out_the_second_time_and_there_is_no_third()
    {
        _platform.FailNext(TelegramFailure.CannotParse);
        await SendAsync(Reply("10.30 (a-b)"));
        (await _platform.NextAsync(Asha, Soon)).Text.ShouldBe("10.30 (a-b)");
        _platform.Calls.Count.ShouldBe(2);

        _platform.FailNext(TelegramFailure.CannotParse, times: 2);
        (await Should.ThrowAsync<ChannelRefusedException>(() => SendAsync(Reply("10.30")))).Code.ShouldBe("400");
        _platform.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task a_chat_that_has_moved_is_written_to_where_it_is()
    {
        _platform.FailNext(TelegramFailure.Moved(42));
        (await SendAsync(Reply("Namaste"))).ShouldStartWith("42:");
        _platform.SentTo(42).ShouldHaveSingleItem().Text.ShouldBe("Namaste");
    }

    [Fact]
    public async Task a_wrong_token_waits_for_the_operator()
    {
        await using var services = TelegramServices.Of(_platform, token: "7000000001:stolen");
        (await Should.ThrowAsync<ChannelUnavailableException>(() => SendAsync(Reply("Namaste"), services))).Code.ShouldBe("401");
    }

    [Theory, InlineData("NoAnswer", "timeout"), InlineData("BrokenConnection", "connection")]
    public async Task after_silence_nobody_knows_and_nothing_is_repeated(string failure, string code)
    {
        await using var services = TelegramServices.Of(_platform, timeoutSeconds: 1);
        await SendAsync(Reply("first"), services);
        _platform.FailNext(Named(failure));
        var unavailable = await Should.ThrowAsync<ChannelUnavailableException>(() => SendAsync(Reply("second"), services));
        (unavailable.Code, unavailable.MayHaveArrived).ShouldBe((code, true));
        _platform.SentTo(Asha).Select(seen => seen.Text).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task nobody_at_the_address_is_unavailable_and_nothing_left()
    {
        await _platform.DisposeAsync();
        var unavailable = await Should.ThrowAsync<ChannelUnavailableException>(() => SendAsync(Reply("Namaste")));
        (unavailable.Code, unavailable.MayHaveArrived).ShouldBe(("connection", false));
    }

    [Fact]
    public async Task whoever_stops_waiting_is_not_told_a_lie()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        _platform.FailNext(TelegramFailure.NoAnswer);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _services.Channel().SendAsync(Chat, _services.Channel().Render(Reply("Namaste"))[0], impatient.Token));
    }

    private static TelegramFailure Named(string name) =>
        (TelegramFailure)typeof(TelegramFailure).GetProperty(name)!.GetValue(null)!;

    private async Task<string> SendAsync(OutgoingReply reply, ServiceProvider? services = null)
    {
        var channel = (services ?? _services).Channel();
        return await channel.SendAsync(Chat, channel.Render(reply).ShouldHaveSingleItem(), Cancellation);
    }

    private static OutgoingReply Reply(string text, int choices = 0) => new(
        Guid.NewGuid(), text, [], [.. Enumerable.Range(0, choices).Select(i => new OutgoingButton($"choice:{i}", $"Choice {i}"))]);
}
