using Luna.Channels.Telegram;
using Luna.StandIns;

namespace Luna.Channels.Tests.Telegram;

public class mutated_updates
{
    private const int Rounds = 10_000;

    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void are_read_or_ignored_or_unreadable_and_nothing_else()
    {
        var random = new Random(20261126);
        int read = 0, ignored = 0, unreadable = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var original = RecordedUpdate.Webhooks[random.Next(RecordedUpdate.Webhooks.Count)];
            try
            {
                var reading = TelegramReader.Read(MutatedPayload.Of(original.Body, random), RecordedUpdate.BotId, ReceivedAt);
                (reading.Item is null).ShouldBe(reading.Ignored is not null);
                if (reading.Item is { } item)
                {
                    IsWhole(item).ShouldBeTrue(item.ToString());
                    read++;
                }
                else
                {
                    ignored++;
                }
            }
            catch (UnreadablePayloadException)
            {
                unreadable++;
            }
        }

        read.ShouldBeGreaterThan(Rounds / 10);
        ignored.ShouldBeGreaterThan(Rounds / 20);
        unreadable.ShouldBeGreaterThan(Rounds / 10);
    }

    /// <summary>What every item must have before anything is stored of it.</summary>
    private static bool IsWhole(InboundItem item) =>
        item.Chat.Channel == "telegram"
        && long.TryParse(item.Chat.ChatId, out _)
        && item.Key.StartsWith($"telegram:{RecordedUpdate.BotId}:", StringComparison.Ordinal)
        && item.At.Year is >= 1970 and <= 9999
        && item switch
        {
            IncomingMessage message => message.MessageId.Length is > 0 and < 300
                && message.Text?.Contains('\0', StringComparison.Ordinal) != true
                && message.Location is not { Latitude: < -90 or > 90 } and not { Longitude: < -180 or > 180 }
                && (message.Payload is null || message.Pressed is null),
            IncomingPayment payment => payment is { Amount: >= 0, Currency.Length: > 0, OrderRef: not null },
            _ => true,
        };
}
