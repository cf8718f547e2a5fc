using Luna.Conversations.Turns;
using Marten;
using Npgsql;

namespace Luna.Conversations.Payments;

/// <summary>Something that the person is to be told of a payment of theirs.</summary>
/// <param name="Detail">What tells two of a kind apart.</param>
public sealed record PaymentNews(Guid PaymentId, string Kind, string Detail)
{
    public const string Checkout = "checkout";
    public const string NoCheckout = "no-checkout";
    public const string Captured = "captured";
    public const string Failed = "failed";
    public const string Expired = "expired";
    public const string Refunded = "refunded";

    /// <summary>To be told by the conversation's next turn, which is woken for it.</summary>
    internal void Tell(IDocumentSession session, Guid conversationId, DateTimeOffset now)
    {
        session.QueueSqlCommand(
            $"""
             insert into {PaymentTables.News} (payment_id, kind, detail, conversation_id, at) values (?, ?, ?, ?, ?)
             on conflict (payment_id, kind, detail) do nothing
             """,
            PaymentId, Kind, Detail, conversationId, now);
        Alarm.Set(session, conversationId, now);
    }

    /// <summary>In one transaction with the reply that tells it.</summary>
    internal void Told(IDocumentSession session) => session.QueueSqlCommand(
        $"delete from {PaymentTables.News} where payment_id = ? and kind = ? and detail = ?", PaymentId, Kind, Detail);

    /// <returns>By conversation, oldest first.</returns>
    internal static async Task<ILookup<Guid, PaymentNews>> OfAsync(
        NpgsqlConnection connection, IReadOnlyList<Guid> conversationIds, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select conversation_id, payment_id, kind, detail from {PaymentTables.News} where conversation_id = any($1) order by at",
            connection);
        command.Parameters.AddWithValue(conversationIds.ToArray());
        var news = new List<(Guid Of, PaymentNews News)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            news.Add((rows.GetGuid(0), new PaymentNews(rows.GetGuid(1), rows.GetString(2), rows.GetString(3))));
        return news.ToLookup(one => one.Of, one => one.News);
    }
}
