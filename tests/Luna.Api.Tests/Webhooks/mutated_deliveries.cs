using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Luna.Channels;
using Luna.Channels.WhatsApp;
using Luna.StandIns;
using Npgsql;

namespace Luna.Api.Tests.Webhooks;

/// <summary>Ten thousand deliveries that are not what they should be, from the door to the disk.</summary>
public sealed class mutated_deliveries(LunaHost luna)
{
    private const int Rounds = 10_000;
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentBag<string> _stored = [], _refused = [];
    private readonly ConcurrentDictionary<HttpStatusCode, int> _answers = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task are_stored_whole_or_not_at_all_and_never_break_anything()
    {
        var random = new Random(20261126);
        var deliveries = Enumerable.Range(0, Rounds).Select(round => Delivery(round, random)).ToArray();
        await Parallel.ForEachAsync(
            deliveries, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (delivery, _) => await SendAsync(delivery));

        _answers.Keys.Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized]);
        _answers.Values.ShouldAllBe(count => count > Rounds / 20);
        _stored.Count.ShouldBeGreaterThan(Rounds / 10);
        (await WithEventsAsync(_stored)).ShouldBe(_stored.Distinct().Count());
        (await WithEventsAsync(_refused.Except(_stored))).ShouldBe(0);
    }

    /// <summary>A third is signed for other bytes than it has.</summary>
    private (byte[] Body, string Signature, bool IsRight) Delivery(int round, Random random)
    {
        var original = Original(round);
        var mutated = MutatedPayload.Of(original, random);
        var isRight = random.Next(3) > 0 || mutated.AsSpan().SequenceEqual(original);
        return (mutated, WhatsAppPayloads.Sign(LunaHost.AppSecret, isRight ? mutated : original), isRight);
    }

    /// <summary>No two rounds share a person or an id, so that what is stored tells of one delivery.</summary>
    private byte[] Original(int round)
    {
        var (who, id, number) = ($"77{round:D8}", $"wamid.mutated.{round}", luna.WhatsApp.PhoneNumberId);
        return (round % 5) switch
        {
            0 => WhatsAppPayloads.Messages(
                number, WhatsAppPayloads.Text(who, id + ".1", "hello", At), WhatsAppPayloads.Text(who, id + ".2", "help", At)),
            1 => WhatsAppPayloads.Messages(number, WhatsAppPayloads.Message(
                who, id, "reaction", At, new JsonObject { ["message_id"] = id, ["emoji"] = "🙏" })),
            2 => WhatsAppPayloads.Messages(number, WhatsAppPayloads.Message(
                who, id, "system", At, new JsonObject { ["type"] = "user_changed_number", ["wa_id"] = who + "9" })),
            _ => WhatsAppPayloads.Statuses(
                number, WhatsAppPayloads.Status(who, id, "sent", At), WhatsAppPayloads.Status(who, id, "failed", At, 131026),
                WhatsAppPayloads.Status(who, id, "read", At)),
        };
    }

    private async Task SendAsync((byte[] Body, string Signature, bool IsRight) delivery)
    {
        using var response = await luna.DeliverAsync(new SignedPayload(delivery.Body, delivery.Signature));
        _answers.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
        (response.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(!delivery.IsRight);
        foreach (var item in ItemsOf(delivery.Body))
            (response.StatusCode == HttpStatusCode.OK ? _stored : _refused).Add(HashOf(item.Key));
    }

    private IReadOnlyList<InboundItem> ItemsOf(byte[] body)
    {
        try
        {
            return WhatsAppReader.Read(body, luna.WhatsApp.PhoneNumberId, At).Items;
        }
        catch (UnreadablePayloadException)
        {
            return [];
        }
    }

    private async Task<long> WithEventsAsync(IEnumerable<string> keys)
    {
        await using var connection = new NpgsqlConnection(luna.Database);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            """
            select count(distinct k.key) from luna.inbound_key k
            where k.key = any($1) and exists (select from luna.mt_events e where e.stream_id = k.stream_id and e.causation_id = k.key)
            """,
            connection);
        command.Parameters.AddWithValue(keys.Distinct().ToArray());
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
