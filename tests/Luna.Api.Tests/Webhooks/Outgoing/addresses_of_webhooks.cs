using System.Net;
using Luna.Api.Webhooks.Outgoing;

namespace Luna.Api.Tests.Webhooks.Outgoing;

public sealed class addresses_of_webhooks
{
    [Theory]
    [InlineData("https://example.com/hooks")]
    [InlineData("https://example.com:8443/hooks?of=luna")]
    [InlineData("https://93.184.215.14/")]
    [InlineData("https://[2606:4700::1111]/")]
    public void public_ones_are_taken(string url) => HookAddress.Problem(url, allowPrivate: false).ShouldBeNull();

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("https://example.com/#part")]
    [InlineData("https://luna:secret@example.com/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[fd00::1]/")]
    public void others_are_refused(string url) => HookAddress.Problem(url, allowPrivate: false).ShouldNotBeNull();

    [Theory, InlineData("http://localhost:5000/"), InlineData("http://127.0.0.1:5000/"), InlineData("https://[::1]/")]
    public void a_developer_may_allow_private_ones(string url) => HookAddress.Problem(url, allowPrivate: true).ShouldBeNull();

    [Theory]
    [InlineData("8.8.8.8", true), InlineData("93.184.215.14", true), InlineData("2606:4700::1111", true), InlineData("::ffff:8.8.8.8", true)]
    [InlineData("172.15.255.255", true), InlineData("172.32.0.0", true), InlineData("100.63.0.1", true), InlineData("100.128.0.1", true)]
    [InlineData("0.0.0.0", false), InlineData("10.1.2.3", false), InlineData("100.64.0.1", false), InlineData("127.9.9.9", false)]
    [InlineData("169.254.169.254", false), InlineData("172.16.0.1", false), InlineData("172.31.255.255", false)]
    [InlineData("192.0.2.1", false), InlineData("192.168.1.1", false), InlineData("198.18.0.1", false), InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false), InlineData("::", false), InlineData("::1", false), InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::127.0.0.1", false), InlineData("fe80::1", false), InlineData("fc00::1", false), InlineData("ff02::1", false)]
    [InlineData("64:ff9b::7f00:1", false), InlineData("2001:db8::1", false), InlineData("2002:7f00:1::", false), InlineData("2001::1", false)]
    public void an_address_is_public_or_not(string address, bool isPublic) =>
        HookAddress.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    /// <summary>What a name leads to is looked at when it is called, not only when it was registered.</summary>
    [Theory, InlineData("localhost"), InlineData("127.0.0.1"), InlineData("[::ffff:127.0.0.1]")]
    public async Task a_name_that_leads_inside_is_not_called(string host)
    {
        await using var receiver = await Receiver.StartAsync();
        using var sender = new HookSender(new HookOptions(), TimeProvider.System);
        var url = new Uri($"http://{host}:{new Uri(receiver.Url).Port}/luna");
        var outcome = await sender.PostAsync(url, Guid.NewGuid(), "{}"u8.ToArray(), ["secret"], TestContext.Current.CancellationToken);
        (outcome.Delivered, outcome.Answer).ShouldBe((false, "address not public"));
        receiver.Posted.ShouldBeEmpty();
    }

    [Fact]
    public void waits_grow_up_to_an_hour_and_follow_what_an_endpoint_asks_for()
    {
        var first = TimeSpan.FromSeconds(5);
        Enumerable.Range(1, 8).Select(attempts => (int)HookPoster.BackOff(first, attempts, null).TotalSeconds)
            .ShouldBe([5, 15, 45, 135, 405, 1215, 3600, 3600]);
        HookPoster.BackOff(first, 400, null).ShouldBe(TimeSpan.FromHours(1));
        HookPoster.BackOff(first, 1, TimeSpan.FromMinutes(2)).ShouldBe(TimeSpan.FromMinutes(2));
        HookPoster.BackOff(first, 1, TimeSpan.FromDays(2)).ShouldBe(TimeSpan.FromHours(1));
    }
}
