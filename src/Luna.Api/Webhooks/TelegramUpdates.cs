using Luna.Channels;
using Luna.Channels.Telegram;
using Luna.Conversations;

namespace Luna.Api.Webhooks;

/// <summary>What is done with an update, however it came: stored, then answered where Telegram waits for an answer.</summary>
/// <param name="accept">Done when all items are stored; throws when they are not.</param>
internal sealed partial class TelegramUpdates(
    TelegramChannel channel, Func<IReadOnlyList<InboundItem>, CancellationToken, Task> accept, ILogger<TelegramUpdates> log)
{
    public async Task StoreAsync(TelegramReading reading, CancellationToken cancellation)
    {
        if (reading.Item is { } item)
            await accept([item], cancellation);
        else
            WebhookMeter.Ignored(TelegramChannel.ChannelName, reading.Ignored ?? "update");
    }

    /// <summary>
    /// A button shows that it waits until its press is acknowledged; who wants to pay is waited for ten seconds. What fails
    /// here costs no more than that.
    /// </summary>
    public async Task AnswerAsync(TelegramReading reading)
    {
        try
        {
            switch (reading.Item)
            {
                case IncomingMessage { AcknowledgeId: { } pressed }:
                    await channel.AcknowledgeAsync(pressed, CancellationToken.None);
                    break;
                case IncomingPayment { ApproveId: { } checkout } payment:
                    await channel.DeclinePaymentAsync(
                        checkout, Texts.Get(Texts.OfTag(payment.PersonLanguage) ?? Texts.English, TextKeys.PaymentDeclined),
                        CancellationToken.None);
                    break;
            }
        }
        catch (Exception failure) when (failure is ChannelRefusedException or ChannelUnavailableException)
        {
            NotAnswered(log, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram waits for an answer that it did not take: {Reason}")]
    private static partial void NotAnswered(ILogger log, string reason);
}
