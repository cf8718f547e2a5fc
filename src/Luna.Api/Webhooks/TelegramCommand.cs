using System.Globalization;
using JasperFx.CommandLine;
using Luna.Channels;
using Luna.Channels.Telegram;
using Microsoft.Extensions.Options;

namespace Luna.Api.Webhooks;

public sealed class TelegramInput : NetCoreInput
{
    [Description("info, set-webhook or delete-webhook")]
    public string Action { get; set; } = "";

    [Description("Of set-webhook: where Telegram reaches Luna, https://NAME/webhooks/telegram or only https://NAME")]
    public string Url { get; set; } = "";
}

/// <summary>Tells Telegram where to deliver, and what it says of it.</summary>
[Description("Tells Telegram where Luna is", Name = "telegram")]
public sealed class TelegramCommand : JasperFxAsyncCommand<TelegramInput>
{
    public TelegramCommand()
    {
        Usage("What Telegram knows, or no webhook any more").Arguments(input => input.Action);
        Usage("Where Telegram is to deliver").Arguments(input => input.Action, input => input.Url);
    }

    public override async Task<bool> Execute(TelegramInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var host = input.BuildHost();
        var options = host.Services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        var channel = (TelegramChannel)host.Services.GetRequiredService<ChannelDirectory>()[TelegramChannel.ChannelName];
        try
        {
            return await DoAsync(input, options, channel);
        }
        catch (Exception failure) when (failure is ChannelRefusedException or ChannelUnavailableException)
        {
            return await ComplainAsync(failure.Message);
        }
    }

    private static async Task<bool> DoAsync(TelegramInput input, TelegramOptions options, TelegramChannel channel)
    {
        switch (input)
        {
            case var _ when !options.IsConfigured:
                return await ComplainAsync($"Nothing is set under {TelegramOptions.Section}.");
            case { Action: "info" }:
                await Console.Out.WriteLineAsync(WordsOf(await channel.StateAsync(CancellationToken.None)));
                return true;
            case { Action: "delete-webhook" }:
                await channel.DeleteWebhookAsync(CancellationToken.None);
                await Console.Out.WriteLineAsync("Telegram delivers nowhere now; what comes waits for a day.");
                return true;
            case { Action: "set-webhook" } when !options.HasWebhook:
                return await ComplainAsync($"{TelegramOptions.Section}:{nameof(options.SecretToken)} is missing.");
            case { Action: "set-webhook" } when AddressOf(input.Url) is { } url:
                await channel.SetWebhookAsync(url, CancellationToken.None);
                await Console.Out.WriteLineAsync($"Telegram delivers to {url} now.");
                return true;
            case { Action: "set-webhook" }:
                return await ComplainAsync("Telegram needs an https address, for instance https://luna.example.org.");
            default:
                return await ComplainAsync("Say info, set-webhook URL or delete-webhook.");
        }
    }

    private static Uri? AddressOf(string text) =>
        !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps ? null
        : url.AbsolutePath == "/" ? new Uri(url, TelegramWebhook.Route)
        : url;

    private static string WordsOf(TelegramState state) => string.Join('\n', new[]
    {
        $"Bot: {state.Bot}",
        $"Webhook: {(state.Webhook.Length > 0 ? state.Webhook : "none")}",
        string.Create(CultureInfo.InvariantCulture, $"Waiting: {state.Pending}"),
        state.LastError is { } error ? string.Create(CultureInfo.InvariantCulture, $"Last error: {error} ({state.LastErrorAt:u})") : null,
    }.OfType<string>());

    private static async Task<bool> ComplainAsync(string mistake)
    {
        await Console.Error.WriteLineAsync(mistake);
        return false;
    }
}
