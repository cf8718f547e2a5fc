using Luna.Channels.WhatsApp;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.WhatsApp;

public sealed class fetching_files : IAsyncLifetime
{
    private static readonly byte[] Sound = SampleSound.Ogg(marker: "hello", padding: 100_000);
    private WhatsAppStandIn _platform = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await WhatsAppStandIn.StartAsync("access");
        _services = finding_channels.Services(new()
        {
            ["Luna:Channels:WhatsApp:AppSecret"] = "secret",
            ["Luna:Channels:WhatsApp:VerifyToken"] = "verify",
            ["Luna:Channels:WhatsApp:AccessToken"] = "access",
            ["Luna:Channels:WhatsApp:PhoneNumberId"] = _platform.PhoneNumberId,
            ["Luna:Channels:WhatsApp:BaseUrl"] = _platform.BaseUrl,
            ["Luna:Channels:WhatsApp:TimeoutSeconds"] = "1",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task the_address_is_asked_for_then_the_file()
    {
        var id = _platform.AddFile(Sound);
        (await FetchAsync(id)).ShouldBe(Sound);
        _platform.FileRequests(id).ShouldBe(2);
    }

    [Fact]
    public async Task a_file_that_is_told_to_be_too_large_is_not_fetched()
    {
        var id = _platform.AddFile(Sound);
        (await RefusedAsync(id, Sound.Length - 1)).ShouldBe(ChannelRefusedException.TooLarge);
        _platform.FileRequests(id).ShouldBe(1);
    }

    [Fact]
    public async Task a_file_that_is_larger_than_it_was_told_is_not_read_to_its_end() =>
        (await RefusedAsync(_platform.AddFile(Sound, told: 10), Sound.Length - 1)).ShouldBe(ChannelRefusedException.TooLarge);

    [Theory]
    [InlineData("https://files.example.com/1"), InlineData("https://lookaside.fbsbx.com.example.com/1"), InlineData("http://lookaside.fbsbx.com/1")]
    [InlineData("http://169.254.169.254/latest"), InlineData("file:///etc/passwd"), InlineData("files/1"), InlineData("")]
    public async Task the_token_goes_to_no_address_but_the_platforms(string elsewhere) =>
        (await RefusedAsync(_platform.AddFile(Sound, elsewhere: elsewhere))).ShouldBe("no-url");

    [Fact]
    public async Task what_the_platform_has_not_any_more_is_not_to_be_had()
    {
        var id = _platform.AddFile(Sound);
        _platform.FailFile(id, WhatsAppFailure.NoSuchFile);
        (await RefusedAsync(id)).ShouldBe("100");
    }

    public static TheoryData<string, WhatsAppFailure> Passing => new()
    {
        { "131000", WhatsAppFailure.ServerError }, { "190", WhatsAppFailure.TokenExpired }, { "http-502", WhatsAppFailure.BadGateway },
        { "connection", WhatsAppFailure.BrokenConnection }, { "timeout", WhatsAppFailure.NoAnswer },
    };

    [Theory, MemberData(nameof(Passing))]
    public async Task what_passes_is_told_from_what_does_not(string code, WhatsAppFailure failure)
    {
        var id = _platform.AddFile(Sound);
        _platform.FailFile(id, failure);
        var unavailable = await Should.ThrowAsync<ChannelUnavailableException>(() => FetchAsync(id));
        (unavailable.Code, unavailable.MayHaveArrived).ShouldBe((code, false));
        (await FetchAsync(id)).ShouldBe(Sound);
    }

    [Fact]
    public async Task a_voice_is_uploaded_and_sent_as_a_voice_message()
    {
        var reply = new OutgoingReply(Guid.NewGuid(), "Your Moon is in Kanya.", [], [])
        {
            Voice = new OutgoingVoice(_ => Task.FromResult(Sound)),
        };
        var parts = Channel.Render(reply);
        parts.Count.ShouldBe(2);
        foreach (var part in parts)
            await Channel.SendAsync(new ChatAddress("whatsapp", "919"), part, Cancellation);

        var sent = _platform.SentTo("919");
        sent.Select(message => (message.Type, message.Text)).ShouldBe([("text", reply.Text), ("audio", null)]);
        var uploaded = _platform.Media(sent[1].MediaId!);
        uploaded.MimeType.ShouldBe("audio/ogg");
        uploaded.Bytes.ShouldBe(Sound);
        sent[1].Correlation.ShouldBe($"{reply.ReplyId:N}.1");
        System.Text.Encoding.UTF8.GetString(sent[1].Raw).ShouldContain("\"voice\":true");
        _platform.BrokenRules.ShouldBeEmpty();
    }

    private IChannel Channel => _services.GetRequiredService<ChannelDirectory>()[WhatsAppChannel.ChannelName];

    private Task<byte[]> FetchAsync(string id, int mostBytes = 1 << 20) =>
        Channel.FetchAsync(new IncomingMedia(id, "audio/ogg"), mostBytes, Cancellation);

    private async Task<string> RefusedAsync(string id, int mostBytes = 1 << 20) =>
        (await Should.ThrowAsync<ChannelRefusedException>(() => FetchAsync(id, mostBytes))).Code;
}
