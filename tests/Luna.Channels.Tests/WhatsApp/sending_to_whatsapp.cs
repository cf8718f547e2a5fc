using System.Text;
using Luna.Channels.WhatsApp;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.WhatsApp;

public sealed class sending_to_whatsapp : IAsyncLifetime
{
    private const string Asha = "16505550101";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private WhatsAppStandIn _platform = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await WhatsAppStandIn.StartAsync("access");
        _services = Services("access", timeoutSeconds: 30);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task a_text_arrives_and_its_id_comes_back()
    {
        var reply = Reply("नमस्ते, \"Asha\" <3");
        var id = await SendAsync(reply);
        var seen = await _platform.NextAsync(Asha, Soon);
        (seen.Id, seen.Type, seen.Text).ShouldBe((id, "text", reply.Text));
        seen.Correlation.ShouldBe($"{reply.ReplyId:N}.0");
        Encoding.UTF8.GetString(seen.Raw).ShouldContain("नमस्ते");
    }

    [Fact]
    public async Task a_picture_is_uploaded_then_shown_with_its_caption()
    {
        await SendAsync(Reply("Your chart", picture: true));
        var seen = await _platform.NextAsync(Asha, Soon);
        (seen.Type, seen.Text).ShouldBe(("image", "Your chart"));
        _platform.Media(seen.MediaId!).Bytes.ShouldBe(Png);
    }

    [Fact]
    public async Task every_form_keeps_the_platforms_rules()
    {
        foreach (var choices in (int[])[0, 1, 3, 4, 10, 11])
        {
            foreach (var length in (int[])[0, 1, 1024, 1025, 4096, 4097, 9000])
            {
                foreach (var picture in (bool[])[false, true])
                {
                    var reply = Reply(new string('x', length), picture, choices);
                    foreach (var part in Channel.Render(reply))
                    {
                        await Channel.SendAsync(new ChatAddress("whatsapp", Asha), part, Cancellation);
                    }
                }
            }
        }

        _platform.BrokenRules.ShouldBeEmpty();
        _platform.SentTo(Asha).Select(seen => seen.Type).Distinct().Order().ShouldBe(["image", "interactive", "text"]);
    }

    [Fact]
    public async Task buttons_and_rows_carry_their_payload()
    {
        await SendAsync(Reply("Right?", choices: 2));
        await SendAsync(Reply("Which?", choices: 5));
        (await _platform.NextAsync(Asha, Soon)).Choices.ShouldBe([new("choice:0", "Choice 0"), new("choice:1", "Choice 1")]);
        (await _platform.NextAsync(Asha, Soon)).Choices.Select(choice => choice.Payload).ShouldBe(
            ["choice:0", "choice:1", "choice:2", "choice:3", "choice:4"]);
    }

    [Theory]
    [InlineData("TooManyMessages", "130429", 3.0)]
    [InlineData("PairRateLimit", "131056", 6.0)]
    [InlineData("SpamRateLimit", "131048", 900.0)]
    [InlineData("TokenExpired", "190", 300.0)]
    [InlineData("ServerError", "131000", null)]
    [InlineData("BadGateway", "http-502", null)]
    public async Task what_passes_is_unavailable_and_says_for_how_long(string failure, string code, double? seconds)
    {
        _platform.FailNext(Named(failure));
        var unavailable = await Should.ThrowAsync<ChannelUnavailableException>(() => SendAsync(Reply("Namaste")));
        unavailable.Code.ShouldBe(code);
        unavailable.RetryAfter?.TotalSeconds.ShouldBe(seconds!.Value);
        unavailable.RetryAfter.HasValue.ShouldBe(seconds.HasValue);
        unavailable.MayHaveArrived.ShouldBe(failure == "BadGateway");
        _platform.Count.ShouldBe(0);

        await SendAsync(Reply("Namaste"));
        _platform.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("WindowClosed", "131047"), InlineData("Undeliverable", "131026")]
    public async Task what_never_passes_is_refused(string failure, string code)
    {
        _platform.FailNext(Named(failure));
        var refused = await Should.ThrowAsync<ChannelRefusedException>(() => SendAsync(Reply("Namaste")));
        refused.Code.ShouldBe(code);
        refused.Message.ShouldContain(code);
    }

    [Fact]
    public async Task a_message_that_breaks_a_rule_is_refused()
    {
        var part = new OutgoingPart(Guid.NewGuid(), 0, new string('x', 5000), null, []);
        var refused = await Should.ThrowAsync<ChannelRefusedException>(() =>
            Channel.SendAsync(new ChatAddress("whatsapp", Asha), part, Cancellation));
        refused.Code.ShouldBe("131009");
        _platform.BrokenRules.Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_wrong_token_waits_for_the_operator()
    {
        await using var services = Services("stolen", timeoutSeconds: 30);
        var unavailable = await Should.ThrowAsync<ChannelUnavailableException>(() => SendAsync(Reply("Namaste"), services));
        unavailable.Code.ShouldBe("190");
    }

    [Theory, InlineData("NoAnswer", "timeout"), InlineData("BrokenConnection", "connection")]
    public async Task after_silence_nobody_knows_and_nothing_is_repeated(string failure, string code)
    {
        await using var services = Services("access", timeoutSeconds: 1);
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
        _platform.FailNext(WhatsAppFailure.NoAnswer);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Channel.SendAsync(new ChatAddress("whatsapp", Asha), Channel.Render(Reply("Namaste"))[0], impatient.Token));
    }

    [Fact]
    public void recorded_answers_are_understood()
    {
        var error = Wire(RecordedPayload.Of("send_error_pair_rate_limit").Body).Error;
        WhatsAppErrors.Of(403, error, null, isMessage: true).ShouldBeOfType<ChannelUnavailableException>().Code.ShouldBe("131056");
        var accepted = RecordedPayload.Of("send_text_response_ok");
        Wire(accepted.Body).Messages!.Single().Id.ShouldBe(accepted.Expected[0].GetProperty("externalMessageId").GetString());

        static WireAnswer Wire(byte[] body) =>
            System.Text.Json.JsonSerializer.Deserialize(body, WireOutbound.Plain.WireAnswer)!;
    }

    private IChannel Channel => _services.GetRequiredService<ChannelDirectory>()["whatsapp"];

    private static WhatsAppFailure Named(string name) =>
        (WhatsAppFailure)typeof(WhatsAppFailure).GetProperty(name)!.GetValue(null)!;

    private async Task<string> SendAsync(OutgoingReply reply, ServiceProvider? services = null)
    {
        var channel = (services ?? _services).GetRequiredService<ChannelDirectory>()["whatsapp"];
        return await channel.SendAsync(new ChatAddress("whatsapp", Asha), channel.Render(reply).ShouldHaveSingleItem(), Cancellation);
    }

    private ServiceProvider Services(string accessToken, int timeoutSeconds) => finding_channels.Services(new()
    {
        ["Luna:Channels:WhatsApp:AppSecret"] = "secret",
        ["Luna:Channels:WhatsApp:VerifyToken"] = "token",
        ["Luna:Channels:WhatsApp:AccessToken"] = accessToken,
        ["Luna:Channels:WhatsApp:PhoneNumberId"] = _platform.PhoneNumberId,
        ["Luna:Channels:WhatsApp:BaseUrl"] = _platform.BaseUrl,
        ["Luna:Channels:WhatsApp:TimeoutSeconds"] = $"{timeoutSeconds}",
    });

    private static OutgoingReply Reply(string text, bool picture = false, int choices = 0) => new(
        Guid.NewGuid(), text,
        picture ? [new OutgoingPicture("chart.png", "A chart", "/charts/1.png", () => Png)] : [],
        [.. Enumerable.Range(0, choices).Select(i => new OutgoingButton($"choice:{i}", $"Choice {i}"))]);
}
