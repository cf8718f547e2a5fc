using Luna.Conversations.Delivery;
using Npgsql;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>A delivery that this node has taken to post.</summary>
/// <param name="Attempts">With this one.</param>
/// <param name="Since">When its time began.</param>
internal sealed record ClaimedDelivery(
    Guid Id, Guid WebhookId, Guid EventId, Guid ConversationId, string Type, int Attempts, DateTimeOffset Since, Guid Owner)
{
    private const int FailuresBeforeRest = 8;

    /// <returns>Webhooks that something is due to.</returns>
    public static async Task<IReadOnlyList<(Guid Id, string Url)>> DueAsync(
        NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = Hook.Command(
            database,
            $"""
             select w.id, w.url from {HookTables.Hooks} w
             where w.paused_at is null and (w.rest_until is null or w.rest_until <= $1)
               and exists (select from {HookTables.Deliveries} d where d.webhook_id = w.id and d.settled_at is null and d.next_at <= $1)
             """,
            now);
        var due = new List<(Guid, string)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            due.Add((rows.GetGuid(0), rows.GetString(1)));
        return due;
    }

    /// <summary>Takes what is due: of each conversation only the first that is not settled, so that order is kept.</summary>
    public static async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(
        NpgsqlDataSource database, Guid webhookId, Guid node, int most, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = Hook.Command(
            database,
            $"""
             update {HookTables.Deliveries} d set attempts = attempts + 1, owner = $3, next_at = $4
             from (
               select p.id from {HookTables.Deliveries} p
               join {HookTables.Hooks} w on w.id = p.webhook_id and w.paused_at is null and (w.rest_until is null or w.rest_until <= $2)
               where p.webhook_id = $1 and p.settled_at is null and p.next_at <= $2
                 and not exists (
                   select from {HookTables.Deliveries} b
                   where b.webhook_id = p.webhook_id and b.conversation_id = p.conversation_id
                     and b.settled_at is null and b.number < p.number)
               order by p.next_at, p.number limit $5 for update of p skip locked) due
             where d.id = due.id
             returning d.id, d.event_id, d.conversation_id, d.type, d.attempts, d.since
             """,
            webhookId, now, node, now + DeliveryNode.Lease, most);
        var claimed = new List<ClaimedDelivery>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            claimed.Add(new ClaimedDelivery(
                rows.GetGuid(0), webhookId, rows.GetGuid(1), rows.GetGuid(2), rows.GetString(3), rows.GetInt32(4),
                rows.GetFieldValue<DateTimeOffset>(5), node));
        return claimed;
    }

    /// <summary>The endpoint took it, so that it lives.</summary>
    public Task DeliveredAsync(NpgsqlDataSource database, string answer, DateTimeOffset now, CancellationToken cancellation) =>
        Hook.ChangeAsync(
            database,
            $"""
             with settled as ({Settle(HookDelivery.Delivered)})
             update {HookTables.Hooks} set failing_since = null, failures = 0, rest_until = null
             where id = $5 and failing_since is not null
             """,
            cancellation, Id, Owner, now, answer, WebhookId);

    public Task DroppedAsync(NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancellation) =>
        Hook.ChangeAsync(database, Settle(HookDelivery.Dropped), cancellation, Id, Owner, now, "forgotten");

    public Task GiveUpAsync(NpgsqlDataSource database, string answer, DateTimeOffset now, CancellationToken cancellation) =>
        Hook.ChangeAsync(database, Settle(HookDelivery.Failed), cancellation, Id, Owner, now, answer);

    public Task PostponeAsync(NpgsqlDataSource database, string answer, DateTimeOffset until, CancellationToken cancellation) =>
        Hook.ChangeAsync(
            database,
            $"update {HookTables.Deliveries} set owner = null, next_at = $3, answer = $4 where id = $1 and owner = $2",
            cancellation, Id, Owner, until, answer);

    /// <summary>Counts a failure against the endpoint: after several in a row it rests, after a long time it is paused.</summary>
    /// <returns>Whether this one paused it.</returns>
    public async Task<bool> CountFailureAsync(
        NpgsqlDataSource database, HookOptions options, bool isGone, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = Hook.Command(
            database,
            $"""
             update {HookTables.Hooks} set
               failures = failures + 1,
               failing_since = coalesce(failing_since, $2),
               rest_until = case when failures + 1 >= {FailuresBeforeRest} then $3 else rest_until end,
               paused_at = coalesce(paused_at, case when $5 or failing_since <= $4 then $2 end),
               paused_for = coalesce(paused_for, case when $5 then '{Hook.Gone}' when failing_since <= $4 then '{Hook.Silent}' end)
             where id = $1 returning paused_at = $2
             """,
            WebhookId, now, now + options.Rest, now - options.Pause, isGone);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>When no other node can be posting, what a former process held is free at once.</summary>
    public static Task FreeAsync(NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancellation) =>
        Hook.ChangeAsync(
            database,
            $"update {HookTables.Deliveries} set owner = null, next_at = $1 where owner is not null and settled_at is null",
            cancellation, now);

    public static Task ForgetAsync(NpgsqlDataSource database, DateTimeOffset before, CancellationToken cancellation) =>
        Hook.ChangeAsync(database, $"delete from {HookTables.Deliveries} where created_at < $1", cancellation, before);

    private static string Settle(string status) =>
        $"""
         update {HookTables.Deliveries} set status = '{status}', settled_at = $3, answer = $4, owner = null
         where id = $1 and owner = $2
         """;
}
