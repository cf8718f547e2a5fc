using JasperFx.Events;
using Luna.Conversations.Storage;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Conversations.ReadModels;

/// <summary>
/// One row per event of a conversation, whichever stream holds it, in the order of the store. A row says where the event
/// stands; what it holds stays in the one place where it is kept, and is read from there.
/// </summary>
public sealed class TimelineProjection : IProjection
{
    public const string Name = "timeline";

    internal static PostgresqlObjectName Identifier { get; } =
        new PostgresqlObjectName(WorkTables.Schema, Name, SchemaUtils.IdentifierUsage.General);

    internal static Table Table()
    {
        var table = new Table(Identifier);
        table.AddColumn("sequence", "bigint").AsPrimaryKey();
        table.AddColumn("conversation_id", "uuid").NotNull();
        table.AddColumn("stream", "text").NotNull();
        table.AddColumn("version", "bigint").NotNull();
        table.AddColumn("type", "text").NotNull();
        table.AddColumn("at", "timestamp with time zone").NotNull();
        table.Indexes.Add(new IndexDefinition("timeline_conversation") { Columns = ["conversation_id", "sequence"] });
        return table;
    }

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var rows = events.Select(Row.Of).OfType<Row>().ToArray();
        if (rows.Length > 0)
            operations.QueueSqlCommand(
                $"insert into {Identifier.QualifiedName} (sequence, conversation_id, stream, version, type, at) "
                + "select * from unnest(?, ?, ?, ?, ?, ?)",
                Array.ConvertAll(rows, row => row.Event.Sequence), Array.ConvertAll(rows, row => row.ConversationId),
                Array.ConvertAll(rows, row => row.Stream), Array.ConvertAll(rows, row => row.Event.Version),
                Array.ConvertAll(rows, row => row.Event.Data.GetType().Name), Array.ConvertAll(rows, row => row.Event.Timestamp));
        return Task.CompletedTask;
    }

    private sealed record Row(IEvent Event, Guid ConversationId, string Stream)
    {
        public static Row? Of(IEvent e) =>
            Guid.TryParse(e.CorrelationId, out var conversationId) && EventWords.StreamOf(e.Data) is { } stream
                ? new Row(e, conversationId, stream)
                : null;
    }
}
