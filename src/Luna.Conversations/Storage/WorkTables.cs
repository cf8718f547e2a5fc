using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Conversations.Storage;

/// <summary>
/// Small tables beside the streams. None is the truth of anything: the first remembers what was already accepted (with
/// retention), the second lists replies whose delivery is not settled yet, the third when a silent conversation is due, the
/// fourth whom to forget as soon as they have been told so, the fifth what language models have cost, for their budgets, the
/// sixth recordings until they are heard, the seventh which conversation an id of a platform stands for, as the inbound
/// streams tell, the eighth when each platform and person may be sent to again, the ninth replies that could not be delivered.
/// </summary>
internal static class WorkTables
{
    public const string Schema = "luna";
    public const string InboundKeys = Schema + ".inbound_key";
    public const string PendingReplies = Schema + ".pending_reply";
    public const string Alarms = Schema + ".alarm";
    public const string Erasures = Schema + ".erasure";
    public const string ModelSpends = Schema + ".model_spend";
    public const string Recordings = Schema + ".recording";

    public const string Paces = Schema + ".pace";
    public const string DeadLetters = Schema + ".dead_letter";
    public const string ChatNames = Schema + ".chat_name";

    public static IEnumerable<Table> All()
    {
        var keys = new Table(new PostgresqlObjectName(Schema, "inbound_key", SchemaUtils.IdentifierUsage.General));
        keys.AddColumn("key", "text").AsPrimaryKey();
        keys.AddColumn("conversation_id", "uuid").NotNull();
        keys.AddColumn("stream_id", "uuid").NotNull();
        keys.AddColumn("turn_due", "boolean").NotNull();
        keys.AddColumn("received_at", "timestamp with time zone").NotNull().DefaultValueByExpression("now()");
        keys.Indexes.Add(new IndexDefinition("inbound_key_received_at") { Columns = ["received_at"] });
        yield return keys;

        var pending = new Table(new PostgresqlObjectName(Schema, "pending_reply", SchemaUtils.IdentifierUsage.General));
        pending.AddColumn("reply_id", "uuid").AsPrimaryKey();
        pending.AddColumn("conversation_id", "uuid").NotNull();
        pending.AddColumn("channel", "text").NotNull();
        pending.AddColumn("chat_id", "text").NotNull();
        pending.AddColumn("number", "bigint").NotNull();
        pending.AddColumn("parts_sent", "integer").NotNull().DefaultValue(0);
        pending.AddColumn("attempts", "integer").NotNull().DefaultValue(0);
        pending.AddColumn("owner", "uuid").NotNull();
        pending.AddColumn("not_before", "timestamp with time zone").NotNull();
        pending.AddColumn("has_turn", "boolean").NotNull().DefaultValueByExpression("false");
        pending.AddColumn("held_at", "timestamp with time zone");
        pending.Indexes.Add(new IndexDefinition("pending_reply_conversation") { Columns = ["conversation_id", "number"] });
        pending.Indexes.Add(new IndexDefinition("pending_reply_not_before") { Columns = ["not_before"] });
        yield return pending;

        var alarms = new Table(new PostgresqlObjectName(Schema, "alarm", SchemaUtils.IdentifierUsage.General));
        alarms.AddColumn("conversation_id", "uuid").AsPrimaryKey();
        alarms.AddColumn("due_at", "timestamp with time zone").NotNull();
        alarms.Indexes.Add(new IndexDefinition("alarm_due_at") { Columns = ["due_at"] });
        yield return alarms;

        var erasures = new Table(new PostgresqlObjectName(Schema, "erasure", SchemaUtils.IdentifierUsage.General));
        erasures.AddColumn("reply_id", "uuid").AsPrimaryKey();
        erasures.AddColumn("conversation_id", "uuid").NotNull();
        erasures.AddColumn("user_id", "uuid").NotNull();
        erasures.AddColumn("person", "text");
        yield return erasures;

        var spends = new Table(new PostgresqlObjectName(Schema, "model_spend", SchemaUtils.IdentifierUsage.General));
        spends.AddColumn("scope", "text").AsPrimaryKey();
        spends.AddColumn("day", "date").AsPrimaryKey();
        spends.AddColumn("tokens", "bigint").NotNull();
        spends.AddColumn("cost", "numeric").NotNull();
        yield return spends;

        var recordings = new Table(new PostgresqlObjectName(Schema, "recording", SchemaUtils.IdentifierUsage.General));
        recordings.AddColumn("conversation_id", "uuid").AsPrimaryKey();
        recordings.AddColumn("message_id", "text").AsPrimaryKey();
        recordings.AddColumn("bytes", "bytea").NotNull();
        recordings.AddColumn("received_at", "timestamp with time zone").NotNull().DefaultValueByExpression("now()");
        yield return recordings;

        var names = new Table(new PostgresqlObjectName(Schema, "chat_name", SchemaUtils.IdentifierUsage.General));
        names.AddColumn("name", "text").AsPrimaryKey();
        names.AddColumn("conversation_id", "uuid").NotNull();
        names.Indexes.Add(new IndexDefinition("chat_name_conversation") { Columns = ["conversation_id"] });
        yield return names;

        var paces = new Table(new PostgresqlObjectName(Schema, "pace", SchemaUtils.IdentifierUsage.General));
        paces.AddColumn("scope", "text").AsPrimaryKey();
        paces.AddColumn("next_at", "timestamp with time zone").NotNull();
        yield return paces;

        var dead = new Table(new PostgresqlObjectName(Schema, "dead_letter", SchemaUtils.IdentifierUsage.General));
        dead.AddColumn("reply_id", "uuid").AsPrimaryKey();
        dead.AddColumn("conversation_id", "uuid").NotNull();
        dead.AddColumn("channel", "text").NotNull();
        dead.AddColumn("number", "bigint").NotNull();
        dead.AddColumn("parts_sent", "integer").NotNull();
        dead.AddColumn("code", "text").NotNull();
        dead.AddColumn("reason", "text").NotNull();
        dead.AddColumn("failed_at", "timestamp with time zone").NotNull();
        dead.Indexes.Add(new IndexDefinition("dead_letter_conversation") { Columns = ["conversation_id"] });
        yield return dead;
    }
}
