using JasperFx.Events;
using Luna.Conversations.Events;
using Luna.Conversations.Live;
using Luna.Conversations.Storage;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Conversations.Delivery;

/// <summary>
/// When each person was last heard, for platforms that take free words only for a while after that. A message opens the
/// window, and so does a reaction; taking one back does not. A platform that refuses for it knows better, until the person is
/// heard again. Written in the transaction of the events, so that no send is decided from an old one.
/// </summary>
public sealed class ReplyWindowProjection : IProjection
{
    public const string Name = "reply_window";

    internal static PostgresqlObjectName Identifier { get; } =
        new PostgresqlObjectName(WorkTables.Schema, Name, SchemaUtils.IdentifierUsage.General);

    internal static Table Table()
    {
        var table = new Table(Identifier);
        table.AddColumn("conversation_id", "uuid").AsPrimaryKey();
        table.AddColumn("heard_at", "timestamp with time zone").NotNull();
        table.AddColumn("refused_at", "timestamp with time zone");
        return table;
    }

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var e in events)
            if (Guid.TryParse(e.CorrelationId, out var conversationId))
                Apply(operations, e, conversationId);
        return Task.CompletedTask;
    }

    private static void Apply(IDocumentOperations operations, IEvent e, Guid conversationId)
    {
        switch (e.Data)
        {
            // Luna's own channels have no window.
            case MessageReceived received when !LiveReplies.Serves(received.Chat):
                operations.QueueSqlCommand(
                    $"""
                     insert into {Identifier.QualifiedName} as w (conversation_id, heard_at) values (?, ?)
                     on conflict (conversation_id) do update set heard_at = greatest(w.heard_at, excluded.heard_at)
                     """,
                    conversationId, Later(e.Timestamp, received.SentAt));
                break;
            case ReactionReceived { Emoji: not null } reaction:
                operations.QueueSqlCommand(
                    $"update {Identifier.QualifiedName} set heard_at = greatest(heard_at, ?) where conversation_id = ?",
                    Later(e.Timestamp, reaction.ReactedAt), conversationId);
                break;
            case ReplyHeld { ByPlatform: true } held:
                operations.QueueSqlCommand(
                    $"update {Identifier.QualifiedName} set refused_at = ? where conversation_id = ?", held.HeldAt, conversationId);
                break;
        }
    }

    /// <summary>A platform's clock may be ahead of the database's.</summary>
    private static DateTimeOffset Later(DateTimeOffset stored, DateTimeOffset sent) => stored > sent ? stored : sent;
}
