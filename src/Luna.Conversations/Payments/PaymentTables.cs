using Luna.Conversations.Storage;
using Marten;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Conversations.Payments;

/// <summary>
/// Small tables beside the streams of payments: which deliveries were taken, whose the providers' ids are, what is still to
/// be done, and what the person is still to be told.
/// </summary>
internal static class PaymentTables
{
    public const string Work = WorkTables.Schema + ".payment_work";
    public const string News = WorkTables.Schema + ".payment_news";
    private const string Deliveries = WorkTables.Schema + ".payment_delivery";
    private const string References = WorkTables.Schema + ".payment_reference";

    /// <summary>In place of the number of a refund: no payment's work, but the next reconciliation.</summary>
    public const int Reconciling = -1;

    /// <summary>Longer than any provider repeats a delivery.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public static IEnumerable<Table> All()
    {
        var deliveries = Named("payment_delivery");
        deliveries.AddColumn("key", "text").AsPrimaryKey();
        deliveries.AddColumn("received_at", "timestamp with time zone").NotNull();
        yield return deliveries;

        var references = Named("payment_reference");
        references.AddColumn("reference", "text").AsPrimaryKey();
        references.AddColumn("payment_id", "uuid").NotNull();
        yield return references;

        var work = Named("payment_work");
        work.AddColumn("payment_id", "uuid").AsPrimaryKey();
        work.AddColumn("refund", "integer").AsPrimaryKey();
        work.AddColumn("due_at", "timestamp with time zone").NotNull();
        work.AddColumn("attempts", "integer").NotNull().DefaultValue(0);
        yield return work;

        var news = Named("payment_news");
        news.AddColumn("payment_id", "uuid").AsPrimaryKey();
        news.AddColumn("kind", "text").AsPrimaryKey();
        news.AddColumn("detail", "text").AsPrimaryKey();
        news.AddColumn("conversation_id", "uuid").NotNull();
        news.AddColumn("at", "timestamp with time zone").NotNull();
        news.Indexes.Add(new IndexDefinition("payment_news_conversation") { Columns = ["conversation_id"] });
        yield return news;
    }

    /// <returns>False when the delivery was taken before.</returns>
    public static async Task<bool> RememberAsync(NpgsqlConnection connection, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {Deliveries} (key, received_at) values ($1, $2) on conflict (key) do nothing", connection);
        command.Parameters.AddWithValue(key);
        command.Parameters.AddWithValue(now);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    public static async Task ForgetAsync(NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"delete from {Deliveries} where received_at < $1");
        command.Parameters.AddWithValue(now - Remembered);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <returns>The payment's stream: of the order that is named, else of whatever belongs to one, else one of its own.</returns>
    public static async Task<Guid> FindAsync(NpgsqlConnection connection, PaymentNotice notice, CancellationToken cancellation)
    {
        if (notice.Order is { } order)
            return StreamIds.Payment(order);
        var references = ReferencesOf(notice);
        await using var command = new NpgsqlCommand($"select payment_id from {References} where reference = any($1) limit 1", connection);
        command.Parameters.AddWithValue(references);
        return await command.ExecuteScalarAsync(cancellation) as Guid? ?? StreamIds.Payment(references.FirstOrDefault(notice.Provider));
    }

    public static void Refer(IDocumentSession session, Guid paymentId, PaymentNotice notice)
    {
        foreach (var reference in ReferencesOf(notice))
            session.QueueSqlCommand($"insert into {References} values (?, ?) on conflict (reference) do nothing", reference, paymentId);
    }

    private static string[] ReferencesOf(PaymentNotice notice) =>
    [
        .. new[] { notice.PaymentId, notice.SubscriptionId, notice.Subject }.OfType<string>().Select(id => $"{notice.Provider}:{id}"),
    ];

    private static Table Named(string name) => new(new PostgresqlObjectName(WorkTables.Schema, name, SchemaUtils.IdentifierUsage.General));
}
