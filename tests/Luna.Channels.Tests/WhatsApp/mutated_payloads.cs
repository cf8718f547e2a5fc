using System.Diagnostics;
using Luna.Channels.WhatsApp;
using Luna.StandIns;

namespace Luna.Channels.Tests.WhatsApp;

public class mutated_payloads
{
    private const int Rounds = 10_000;

    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void are_read_or_unreadable_and_nothing_else()
    {
        var random = new Random(20261123);
        var signature = new WhatsAppSignature(RecordedPayload.AppSecret);
        int read = 0, unreadable = 0, changed = 0;
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            var original = RecordedPayload.Webhooks[random.Next(RecordedPayload.Webhooks.Count)];
            var payload = MutatedPayload.Of(original.Body, random);
            if (!payload.AsSpan().SequenceEqual(original.Body))
            {
                changed++;
                signature.Fits(payload, original.Signature).ShouldBeFalse();
            }

            try
            {
                var reading = WhatsAppReader.Read(payload, RecordedPayload.PhoneNumberId, ReceivedAt);
                (reading.Items.Count + reading.Ignored.Count).ShouldBeGreaterThan(0);
                reading.Items.ShouldAllBe(item => WhatsAppShape.IsWhole(item));
                read++;
            }
            catch (UnreadablePayloadException)
            {
                unreadable++;
            }
        }

        changed.ShouldBeGreaterThan(Rounds * 9 / 10);
        read.ShouldBeGreaterThan(Rounds / 10);
        unreadable.ShouldBeGreaterThan(Rounds / 10);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }
}

/// <summary>What every item must have before anything is stored of it.</summary>
internal static class WhatsAppShape
{
    public static bool IsWhole(InboundItem item) =>
        item.Chat.Channel == "whatsapp"
        && (item is ChannelNotice || item.Chat.ChatId.Length is > 0 and <= 256)
        && item.Key.StartsWith($"whatsapp:{RecordedPayload.PhoneNumberId}:", StringComparison.Ordinal)
        && item.Key.Length < 400
        && !item.Key.Contains('\0', StringComparison.Ordinal)
        && item.At.Year is >= 1970 and <= 9999
        && (item is not IncomingMessage { Location: { } place } || (Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180))
        && (item is not IncomingMessage { Text: { } text } || !text.Contains('\0', StringComparison.Ordinal));
}
