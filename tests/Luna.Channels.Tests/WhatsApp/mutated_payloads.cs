using System.Diagnostics;
using Luna.Channels.WhatsApp;

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
            var payload = Mutate(original.Body, random);
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

    private static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    bytes.Add((byte)'}');
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)' ');
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 60)).ToArray());
                    break;
                case 4:
                    ReplaceAValue(bytes, random);
                    break;
                case 5:
                    RenameAMember(bytes, random);
                    break;
                default:
                    ReplaceAValue(bytes, random);
                    RenameAMember(bytes, random);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Keeps the JSON whole and puts something unexpected where a text stood.</summary>
    private static void ReplaceAValue(List<byte> bytes, Random random)
    {
        string[] values =
        [
            "null", "0", "-1e999", "[]", "{}", "true", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[[[[]]]]", "12345678901234567890",
            "\"" + new string('x', 3000) + "\"",
        ];
        var starts = Enumerable.Range(0, Math.Max(0, bytes.Count - 2)).Where(i => bytes[i] == ':' && bytes[i + 1] == '"').ToList();
        if (starts.Count > 0)
        {
            var start = starts[random.Next(starts.Count)] + 1;
            var end = bytes.IndexOf((byte)'"', start + 1);
            if (end > 0)
            {
                bytes.RemoveRange(start, end - start + 1);
                bytes.InsertRange(start, System.Text.Encoding.ASCII.GetBytes(values[random.Next(values.Length)]));
            }
        }
    }

    private static void RenameAMember(List<byte> bytes, Random random)
    {
        var ends = Enumerable.Range(1, Math.Max(0, bytes.Count - 2)).Where(i => bytes[i] == '"' && bytes[i + 1] == ':').ToList();
        if (ends.Count > 0)
        {
            bytes[ends[random.Next(ends.Count)] - 1] = (byte)('a' + random.Next(26));
        }
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
