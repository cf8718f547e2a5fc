using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Conversations.Insights;

/// <summary>
/// What happened, a row each, in columns that plain SQL reads: no words of anybody, no name, no address of a chat. The
/// insights are views over them, and so may an analyst's own questions be.
/// </summary>
internal static class InsightTables
{
    public const string Schema = "insights";

    public static IReadOnlyDictionary<string, InsightTable> All { get; } = new InsightTable[]
    {
        new("conversation", "conversation_id! uuid", "sequence bigint", "channel text", "person_id uuid", "started_at timestamp with time zone"),
        Event("message", "message_id uuid", "kind text"),
        Event("intent", "intent text", "confidence double precision", "classifier text"),
        Event("course", "workflow text", "what text", "detail? text"),
        Event("reply", "reply_id uuid", "language text", "composer text", "claims integer", "asks? text"),
        Event("answer", "message_id! uuid"),
        Event("narration", "outcome text", "provider? text", "model? text", "prompt? text", "input_tokens bigint",
            "output_tokens bigint", "cost numeric", "latency_ms bigint"),
        Event("delivery", "what text", "code? text"),
        Event("handoff", "what text", "reason? text"),
        Event("danger", "kind text"),
        Event("rating", "stars integer"),
        Event("forecast", "what text", "reason? text"),
    }.ToDictionary(table => table.Name, StringComparer.Ordinal);

    private static InsightTable Event(string name, params string[] columns) =>
        new(name, ["sequence! bigint", "conversation_id uuid", "at timestamp with time zone", .. columns]);
}

/// <summary>A table of <see cref="InsightTables"/>.</summary>
/// <param name="columns">Name and type; <c>!</c> behind the name makes it part of the key, <c>?</c> lets it be null.</param>
internal sealed class InsightTable(string name, params string[] columns)
{
    private readonly (string Name, string Type)[] _columns =
        [.. columns.Select(column => column.Split(' ', 2)).Select(parts => (parts[0], parts[1]))];

    public string Name => name;

    public PostgresqlObjectName Identifier { get; } = new(InsightTables.Schema, name, SchemaUtils.IdentifierUsage.General);

    /// <summary>Takes a column of all rows as a parameter each; a row that comes again replaces itself.</summary>
    public string Insert
    {
        get
        {
            var names = _columns.Select(column => column.Name.TrimEnd('!', '?')).ToArray();
            var keys = _columns.Where(column => column.Name.EndsWith('!')).Select(column => column.Name.TrimEnd('!')).ToArray();
            return $"insert into {Identifier.QualifiedName} ({string.Join(", ", names)}) "
                + $"select * from unnest({string.Join(", ", names.Select(_ => "?"))}) on conflict ({string.Join(", ", keys)}) "
                + $"do update set {string.Join(", ", names.Except(keys).Select(one => $"{one} = excluded.{one}"))}";
        }
    }

    public Table Definition()
    {
        var table = new Table(Identifier);
        foreach (var (title, type) in _columns)
        {
            var column = table.AddColumn(title.TrimEnd('!', '?'), type);
            if (title.EndsWith('!'))
                column.AsPrimaryKey();
            else if (!title.EndsWith('?'))
                column.NotNull();
        }

        if (_columns[0].Name == "sequence!")
            table.Indexes.Add(new IndexDefinition($"{name}_conversation") { Columns = ["conversation_id", "sequence"] });
        return table;
    }

    /// <returns>The rows column by column, as PostgreSQL takes them.</returns>
    public object[] Columns(IReadOnlyList<object?[]> rows) =>
        [.. _columns.Select((column, index) => Column(column.Type, rows.Select(row => row[index])))];

    private static Array Column(string type, IEnumerable<object?> values) => type switch
    {
        "uuid" => values.Cast<Guid>().ToArray(),
        "text" => values.Cast<string?>().ToArray(),
        "timestamp with time zone" => values.Cast<DateTimeOffset>().ToArray(),
        "bigint" => values.Cast<long>().ToArray(),
        "integer" => values.Cast<int>().ToArray(),
        "double precision" => values.Cast<double>().ToArray(),
        "numeric" => values.Cast<decimal>().ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column has this type."),
    };
}
