using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>
/// Settings of key owners, and what is on its way to them. None holds a word that a person said: a body is made from the
/// event when it is posted, so that what was forgotten meanwhile is not sent.
/// </summary>
internal static class HookTables
{
    public const string Hooks = Schema + ".webhook";
    public const string Deliveries = Schema + ".webhook_delivery";

    /// <summary>Which key a conversation came through, which its own stream no longer tells once the person was forgotten.</summary>
    public const string Conversations = Schema + ".webhook_conversation";

    private const string Schema = "luna";

    public static IEnumerable<Table> All()
    {
        var hooks = TableOf("webhook");
        hooks.AddColumn("id", "uuid").AsPrimaryKey();
        hooks.AddColumn("key_name", "text").NotNull();
        hooks.AddColumn("url", "text").NotNull();
        hooks.AddColumn("events", "text[]").NotNull();
        hooks.AddColumn("secret", "text").NotNull();
        hooks.AddColumn("former_secret", "text");
        hooks.AddColumn("former_until", "timestamp with time zone");
        hooks.AddColumn("created_at", "timestamp with time zone").NotNull().DefaultValueByExpression("now()");
        hooks.AddColumn("failures", "integer").NotNull().DefaultValue(0);
        hooks.AddColumn("failing_since", "timestamp with time zone");
        hooks.AddColumn("rest_until", "timestamp with time zone");
        hooks.AddColumn("paused_at", "timestamp with time zone");
        hooks.AddColumn("paused_for", "text");
        hooks.Indexes.Add(new IndexDefinition("webhook_key_name") { Columns = ["key_name", "id"] });
        yield return hooks;

        var deliveries = TableOf("webhook_delivery");
        deliveries.AddColumn("id", "uuid").AsPrimaryKey();
        deliveries.AddColumn("webhook_id", "uuid").NotNull();
        deliveries.AddColumn("event_id", "uuid").NotNull();
        deliveries.AddColumn("conversation_id", "uuid").NotNull();
        deliveries.AddColumn("number", "bigint").NotNull();
        deliveries.AddColumn("type", "text").NotNull();
        deliveries.AddColumn("status", "text").NotNull().DefaultValueByString(HookDelivery.Pending);
        deliveries.AddColumn("attempts", "integer").NotNull().DefaultValue(0);
        deliveries.AddColumn("owner", "uuid");
        deliveries.AddColumn("created_at", "timestamp with time zone").NotNull().DefaultValueByExpression("now()");
        deliveries.AddColumn("since", "timestamp with time zone").NotNull().DefaultValueByExpression("now()");
        deliveries.AddColumn("next_at", "timestamp with time zone").NotNull().DefaultValueByExpression("now()");
        deliveries.AddColumn("settled_at", "timestamp with time zone");
        deliveries.AddColumn("answer", "text");
        deliveries.Indexes.Add(new IndexDefinition("webhook_delivery_event") { Columns = ["webhook_id", "event_id"], IsUnique = true });
        deliveries.Indexes.Add(new IndexDefinition("webhook_delivery_number") { Columns = ["webhook_id", "number"] });
        deliveries.Indexes.Add(new IndexDefinition("webhook_delivery_next_at")
        {
            Columns = ["webhook_id", "next_at"], Predicate = "settled_at is null",
        });
        deliveries.Indexes.Add(new IndexDefinition("webhook_delivery_conversation")
        {
            Columns = ["webhook_id", "conversation_id", "number"], Predicate = "settled_at is null",
        });
        deliveries.Indexes.Add(new IndexDefinition("webhook_delivery_created_at") { Columns = ["created_at"] });
        yield return deliveries;

        var conversations = TableOf("webhook_conversation");
        conversations.AddColumn("conversation_id", "uuid").AsPrimaryKey();
        conversations.AddColumn("key_name", "text").NotNull();
        yield return conversations;
    }

    private static Table TableOf(string name) => new(new PostgresqlObjectName(Schema, name, SchemaUtils.IdentifierUsage.General));
}
