using System.Collections.Concurrent;
using Luna.Api.Webhooks.Outgoing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luna.Api.Tests.Webhooks.Outgoing;

/// <summary>On a day far from now, so that the host's own poster leaves these deliveries alone.</summary>
public sealed class nodes_that_post_together(LunaHost luna)
{
    private const int Conversations = 12;
    private const int EventsEach = 8;
    private static readonly DateTimeOffset Now = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private NpgsqlDataSource Database => luna.Alba.Services.GetRequiredService<NpgsqlDataSource>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task take_each_delivery_once_and_those_of_a_conversation_one_after_the_other(int seed)
    {
        var hook = await Hook.RegisterAsync(
            Database, luna.Somebody(), "https://example.com/", ["reply.sent"], HookSignature.NewSecret(), Cancellation);
        await NoteAsync(hook.Id);
        var open = new ConcurrentDictionary<Guid, Guid>();
        var delivered = new ConcurrentQueue<ClaimedDelivery>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(node => Task.Run(async () =>
        {
            var random = new Random((seed * 100) + node);
            var owner = Guid.NewGuid();
            while (delivered.Count < Conversations * EventsEach)
                foreach (var claimed in await ClaimedDelivery.ClaimAsync(Database, hook.Id, owner, random.Next(1, 5), Now, Cancellation))
                {
                    open.TryAdd(claimed.ConversationId, claimed.Id).ShouldBeTrue("two of one conversation were under way");
                    await Task.Delay(random.Next(3), Cancellation);
                    var taken = random.Next(3) > 0;
                    if (taken)
                        delivered.Enqueue(claimed);
                    open.TryRemove(claimed.ConversationId, out _);
                    await (taken
                        ? claimed.DeliveredAsync(Database, "200", Now, Cancellation)
                        : claimed.PostponeAsync(Database, "500", Now, Cancellation));
                }
        }, Cancellation)));

        var numbers = (await HookDelivery.ListAsync(Database, hook.Id, HookDelivery.Delivered, long.MaxValue, 1000, Cancellation))
            .ToDictionary(one => one.Delivery.Id, one => one.Number);
        numbers.Count.ShouldBe(Conversations * EventsEach);
        foreach (var conversation in delivered.GroupBy(one => one.ConversationId))
            conversation.Select(one => numbers[one.Id]).ShouldBe(numbers.Where(one => conversation.Any(own => own.Id == one.Key)).Select(one => one.Value).Order());
        (await Hook.DeleteAsync(Database, hook.Id, hook.KeyName, Cancellation)).ShouldBeTrue();
    }

    private async Task NoteAsync(Guid webhookId)
    {
        await using var command = Hook.Command(
            Database,
            $"""
             insert into {HookTables.Deliveries} (id, webhook_id, event_id, conversation_id, number, type, next_at)
             select gen_random_uuid(), $1, gen_random_uuid(), c, (e * 100) + row_number() over (order by c), 'reply.sent', $4
             from unnest($2) c, generate_series(1, $3) e
             """,
            webhookId, Enumerable.Range(0, Conversations).Select(_ => Guid.NewGuid()).ToArray(), EventsEach, Now);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
