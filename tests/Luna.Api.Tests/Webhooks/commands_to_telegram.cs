using Luna.StandIns;

namespace Luna.Api.Tests.Webhooks;

public sealed class commands_to_telegram : IAsyncLifetime
{
    private readonly LunaProcess _luna = new();
    private TelegramStandIn _platform = null!;

    public async ValueTask InitializeAsync()
    {
        _platform = await TelegramStandIn.StartAsync(TelegramPayloads.BotId + ":commands");
        _luna.Settings["Luna__Channels__Telegram__BotToken"] = _platform.Token;
        _luna.Settings["Luna__Channels__Telegram__SecretToken"] = "a-word";
        _luna.Settings["Luna__Channels__Telegram__BaseUrl"] = _platform.BaseUrl;
        // No command needs one; nobody is there.
        _luna.Settings["ConnectionStrings__Luna"] = "Host=127.0.0.1;Port=1;Username=nobody;Database=none";
    }

    public async ValueTask DisposeAsync()
    {
        await _luna.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task a_webhook_is_set_told_of_and_taken_away()
    {
        (await _luna.RunCommandAsync("telegram", "set-webhook", "https://luna.example.org")).ShouldContain("https://luna.example.org/webhooks/telegram");
        _platform.Webhook!["secret_token"]!.GetValue<string>().ShouldBe("a-word");
        _platform.Webhook["allowed_updates"]!.AsArray().Select(kind => kind!.GetValue<string>()).ShouldBe(
            ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member", "pre_checkout_query"]);

        var told = await _luna.RunCommandAsync("telegram", "info");
        told.ShouldContain("Bot: luna_bot");
        told.ShouldContain("Webhook: https://luna.example.org/webhooks/telegram");
        told.ShouldNotContain(_platform.Token);

        await _luna.RunCommandAsync("telegram", "delete-webhook");
        _platform.Webhook.ShouldBeNull();
        _platform.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_cannot_be_done_is_said_and_ends_with_1()
    {
        var (status, output) = await _luna.TryCommandAsync("telegram", "set-webhook", "http://luna.example.org");
        (status, output.Contains("https", StringComparison.Ordinal)).ShouldBe((1, true), output);
        _luna.Settings["Luna__Channels__Telegram__BotToken"] = TelegramPayloads.BotId + ":stolen";
        (status, output) = await _luna.TryCommandAsync("telegram", "info");
        (status, output.Contains("401", StringComparison.Ordinal)).ShouldBe((1, true), output);
        output.ShouldNotContain("stolen");
    }
}
