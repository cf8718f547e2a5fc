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
        // In one order on every node, so that no two of them wait for each other in a circle.
        var heard = events.Select(Heard.Of).OfType<Heard>().GroupBy(one => one.ConversationId)
            .Select(ofOne => new Heard(ofOne.Key, ofOne.Max(one => one.At))).OrderBy(one => one.ConversationId).ToArray();
        if (heard.Length > 0)
            operations.QueueSqlCommand(
                $"""
                 insert into {Identifier.QualifiedName} as w (conversation_id, heard_at) select * from unnest(?, ?)
                 on conflict (conversation_id) do update set heard_at = greatest(w.heard_at, excluded.heard_at)
                 """,
                Array.ConvertAll(heard, one => one.ConversationId), Array.ConvertAll(heard, one => one.At));
        foreach (var e in events)
            if (e.Data is ReplyHeld { ByPlatform: true } held && Guid.TryParse(e.CorrelationId, out var conversationId))
                operations.QueueSqlCommand(
                    $"update {Identifier.QualifiedName} set refused_at = ? where conversation_id = ?", held.HeldAt, conversationId);
        return Task.CompletedTask;
    }

    private sealed record Heard(Guid ConversationId, DateTimeOffset At)
    {
        /// <summary>Luna's own channels have no window.</summary>
        public static Heard? Of(IEvent e) => !Guid.TryParse(e.CorrelationId, out var conversationId) ? null : e.Data switch
        {
            MessageReceived received when !LiveReplies.Serves(received.Chat) => new(conversationId, Later(e.Timestamp, received.SentAt)),
            ReactionReceived { Emoji: not null } reaction => new(conversationId, Later(e.Timestamp, reaction.ReactedAt)),
            _ => null,
        };

        /// <summary>A platform's clock may be ahead of the database's.</summary>
        private static DateTimeOffset Later(DateTimeOffset stored, DateTimeOffset sent) => stored > sent ? stored : sent;
    }
}
