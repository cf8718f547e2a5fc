using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Luna.Channels.Own;
using Luna.Conversations.Events;
using Marten;
using Marten.Subscriptions;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>
/// Notes what webhooks are to be told of, from the streams themselves and in one transaction with how far it has read:
/// whatever dies, each event becomes one delivery of each webhook that asked for it.
/// </summary>
internal sealed class HookSubscription : SubscriptionBase
{
    private const string Note =
        $"""
         insert into {HookTables.Deliveries} (id, webhook_id, event_id, conversation_id, number, type)
         select gen_random_uuid(), w.id, e.id, e.conversation_id, e.number, e.type
         from unnest(?, ?, ?, ?, ?) e (id, conversation_id, number, type, at)
         join {HookTables.Conversations} c on c.conversation_id = e.conversation_id
         join {HookTables.Hooks} w on w.key_name = c.key_name and e.type = any(w.events) and e.at >= w.created_at
         on conflict (webhook_id, event_id) do nothing
         """;

    private const string Remember =
        $"""
         insert into {HookTables.Conversations} (conversation_id, key_name)
         select * from unnest(?, ?) on conflict (conversation_id) do nothing
         """;

    public HookSubscription()
    {
        Name = "webhooks";
        foreach (var source in HookEvents.Sources)
            IncludeType(source);
    }

    public override Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var begun = page.Events.OfType<IEvent<ConversationStarted>>()
            .Where(e => e.Data.Chat is { Channel: OwnChannel.Api, ChatId.Length: > 0 }).DistinctBy(e => e.StreamId).ToArray();
        if (begun.Length > 0)
            operations.QueueSqlCommand(
                Remember, Array.ConvertAll(begun, e => e.StreamId),
                Array.ConvertAll(begun, e => e.Data.Chat.ChatId.Split(':')[0]));

        var told = page.Events.Where(e => HookEvents.TypeOf(e.Data) is not null).ToArray();
        if (told.Length > 0)
            operations.QueueSqlCommand(
                Note, Array.ConvertAll(told, e => e.Id), Array.ConvertAll(told, e => Guid.Parse(e.CorrelationId!)),
                Array.ConvertAll(told, e => e.Sequence), Array.ConvertAll(told, e => HookEvents.TypeOf(e.Data)!),
                Array.ConvertAll(told, e => e.Timestamp));
        return Task.FromResult(NullChangeListener.Instance);
    }
}
