using Npgsql;
using NpgsqlTypes;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>An event on its way to a webhook, or there.</summary>
/// <param name="Status"><c>pending delivered failed dropped</c>.</param>
/// <param name="NextAttemptAt">Null once it is settled.</param>
/// <param name="Answer">Of the last attempt: the status, or a word for why there was none.</param>
public sealed record HookDelivery(
    Guid Id, Guid EventId, string Type, Guid ConversationId, string Status, int Attempts, DateTimeOffset CreatedAt,
    DateTimeOffset? NextAttemptAt, DateTimeOffset? SettledAt, string? Answer)
{
    public const string Pending = "pending";
    public const string Delivered = "delivered";
    public const string Failed = "failed";

    /// <summary>What it would have told was forgotten meanwhile.</summary>
    public const string Dropped = "dropped";

    public static IReadOnlyList<string> Statuses { get; } = [Pending, Delivered, Failed, Dropped];

    /// <param name="before">Number of the last one of the page before.</param>
    /// <returns>The newest first, each with its number.</returns>
    internal static async Task<IReadOnlyList<(HookDelivery Delivery, long Number)>> ListAsync(
        NpgsqlDataSource database, Guid webhookId, string? status, long before, int limit, CancellationToken cancellation)
    {
        await using var command = Hook.Command(
            database,
            $"""
             select id, event_id, type, conversation_id, status, attempts, created_at,
                    case when settled_at is null then next_at end, settled_at, answer, number
             from {HookTables.Deliveries}
             where webhook_id = $1 and number < $2 and ($3 is null or status = $3) order by number desc limit $4
             """,
            webhookId, before, new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = status ?? (object)DBNull.Value }, limit);
        var deliveries = new List<(HookDelivery, long)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            deliveries.Add((
                new HookDelivery(
                    rows.GetGuid(0), rows.GetGuid(1), rows.GetString(2), rows.GetGuid(3), rows.GetString(4), rows.GetInt32(5),
                    rows.GetFieldValue<DateTimeOffset>(6), Hook.At(rows, 7), Hook.At(rows, 8), rows.IsDBNull(9) ? null : rows.GetString(9)),
                rows.GetInt64(10)));
        return deliveries;
    }

    /// <summary>Once more, at once and with its whole time.</summary>
    /// <returns>Whether there is such a delivery; one that is being posted right now is left to that.</returns>
    internal static Task<bool> ReplayAsync(
        NpgsqlDataSource database, Guid webhookId, Guid id, DateTimeOffset now, CancellationToken cancellation) =>
        Hook.ChangeAsync(
            database,
            $"""
             update {HookTables.Deliveries}
             set status = '{Pending}', settled_at = null, attempts = 0, since = $3, next_at = case when owner is null then $3 else next_at end
             where webhook_id = $1 and id = $2 returning 1
             """,
            cancellation, webhookId, id, now);
}
