using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.Telegram;

public sealed class fetching_files : IAsyncLifetime
{
    private const int Most = 10_000;

    private TelegramStandIn _platform = null!;
    private ServiceProvider _services = null!;

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
    public async Task a_recording_comes_as_it_was_sent()
    {
        var bytes = new byte[Most];
        new Random(1).NextBytes(bytes);
        (await FetchAsync(_platform.AddFile(bytes))).ShouldBe(bytes);
        (await FetchAsync(_platform.AddFile(bytes, path: "music/a b#c?d%20.mp3"))).ShouldBe(bytes);
    }

    [Fact]
    public async Task one_that_is_said_to_be_too_large_is_not_asked_for()
    {
        (await RefusedAsync(_platform.AddFile(new byte[10], told: Most + 1))).Code.ShouldBe("too-large");
        _platform.Calls.ShouldBe(["getFile"]);
    }

    [Fact]
    public async Task one_that_is_larger_than_it_was_said_to_be_is_broken_off() =>
        (await RefusedAsync(_platform.AddFile(new byte[Most + 1], told: 10))).Code.ShouldBe("too-large");

    [Fact]
    public async Task one_that_the_platform_finds_too_large_is_too_large()
    {
        _platform.FailNext(new TelegramFailure(400, "Bad Request: file is too big"));
        (await RefusedAsync(_platform.AddFile([1]))).Code.ShouldBe("too-large");
    }

    [Theory]
    [InlineData("../../elsewhere"), InlineData("/etc/passwd"), InlineData("//evil.example/x"), InlineData("voice/../../../x"), InlineData("")]
    public async Task a_place_outside_the_bots_files_is_refused(string path) =>
        (await RefusedAsync(_platform.AddFile([1], path: path))).Code.ShouldBe("no-path");

    [Fact]
    public async Task nobody_is_followed_elsewhere()
    {
        var file = _platform.AddFile([1]);
        _platform.FailFile(new TelegramFailure(302, _platform.BaseUrl + "/elsewhere"));
        (await RefusedAsync(file)).Code.ShouldBe("http-302");
    }

    [Fact]
    public async Task one_that_is_gone_is_refused() => (await RefusedAsync("unknown")).Code.ShouldBe("400");

    [Fact]
    public async Task a_platform_in_trouble_is_asked_later()
    {
        _platform.FailNext(TelegramFailure.TooManyRequests);
        (await Should.ThrowAsync<ChannelUnavailableException>(() => FetchAsync(_platform.AddFile([1])))).RetryAfter
            .ShouldBe(TimeSpan.FromSeconds(3));
    }

    private Task<ChannelRefusedException> RefusedAsync(string fileId) =>
        Should.ThrowAsync<ChannelRefusedException>(() => FetchAsync(fileId));

    private Task<byte[]> FetchAsync(string fileId) => _services.Channel().FetchAsync(
        new IncomingMedia(fileId, "audio/ogg"), Most, TestContext.Current.CancellationToken);
}
