using Npgsql;
using NpgsqlTypes;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>A webhook as its owner set it, and how it fares.</summary>
/// <param name="FailingSince">It has taken nothing since; null while it does.</param>
internal sealed record Hook(
    Guid Id, string KeyName, string Url, IReadOnlyList<string> Events, DateTimeOffset CreatedAt, DateTimeOffset? FailingSince,
    DateTimeOffset? PausedAt, string? PausedFor)
{
    public const string Silent = "it took nothing for too long";
    public const string Gone = "it answered 410 Gone";

    /// <summary>What was signed with a secret that was replaced is still signed with it too, for so long.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private const string Columns = "id, key_name, url, events, created_at, failing_since, paused_at, paused_for";

    public static async Task<Hook> RegisterAsync(
        NpgsqlDataSource database, string keyName, string url, IReadOnlyList<string> events, string secret,
        CancellationToken cancellation) =>
        (await ReadAsync(
            database,
            $"insert into {HookTables.Hooks} (id, key_name, url, events, secret) values ($1, $2, $3, $4, $5) returning {Columns}",
            cancellation, Guid.CreateVersion7(), keyName, url, events.ToArray(), secret))[0];

    public static async Task<Hook?> FindAsync(
        NpgsqlDataSource database, Guid id, string keyName, CancellationToken cancellation) =>
        (await ReadAsync(
            database, $"select {Columns} from {HookTables.Hooks} where id = $1 and key_name = $2", cancellation, id, keyName)).SingleOrDefault();

    /// <param name="keyName">Null: of every key.</param>
    public static Task<IReadOnlyList<Hook>> ListAsync(
        NpgsqlDataSource database, string? keyName, Guid after, int limit, CancellationToken cancellation) =>
        ReadAsync(
            database,
            $"select {Columns} from {HookTables.Hooks} where ($1 is null or key_name = $1) and id > $2 order by id limit $3",
            cancellation, new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = keyName ?? (object)DBNull.Value }, after, limit);

    public static async Task<long> CountAsync(NpgsqlDataSource database, string keyName, CancellationToken cancellation)
    {
        await using var command = Command(database, $"select count(*) from {HookTables.Hooks} where key_name = $1", keyName);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>What was on its way to it goes with it.</summary>
    /// <returns>Whether there was one.</returns>
    public static Task<bool> DeleteAsync(NpgsqlDataSource database, Guid id, string keyName, CancellationToken cancellation) =>
        ChangeAsync(
            database,
            $"""
             with gone as (delete from {HookTables.Hooks} where id = $1 and key_name = $2 returning id),
                  deliveries as (delete from {HookTables.Deliveries} using gone where webhook_id = gone.id)
             select 1 from gone
             """,
            cancellation, id, keyName);

    public static Task<bool> RotateAsync(
        NpgsqlDataSource database, Guid id, string keyName, string secret, DateTimeOffset now, CancellationToken cancellation) =>
        ChangeAsync(
            database,
            $"""
             update {HookTables.Hooks} set secret = $3, former_secret = secret, former_until = $4
             where id = $1 and key_name = $2 returning 1
             """,
            cancellation, id, keyName, secret, now + Overlap);

    /// <summary>What waited has its whole time again.</summary>
    public static Task<bool> ResumeAsync(
        NpgsqlDataSource database, Guid id, string keyName, DateTimeOffset now, CancellationToken cancellation) =>
        ChangeAsync(
            database,
            $"""
             with resumed as (
               update {HookTables.Hooks} set paused_at = null, paused_for = null, failing_since = null, failures = 0, rest_until = null
               where id = $1 and key_name = $2 returning id),
             waiting as (
               update {HookTables.Deliveries} d set since = $3, next_at = $3 from resumed
               where d.webhook_id = resumed.id and d.settled_at is null and d.owner is null)
             select 1 from resumed
             """,
            cancellation, id, keyName, now);

    /// <returns>The secrets that are good now, the newest first.</returns>
    public static async Task<IReadOnlyList<string>> SecretsAsync(
        NpgsqlDataSource database, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = Command(
            database,
            $"select secret, case when former_until > $2 then former_secret end from {HookTables.Hooks} where id = $1", id, now);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        if (!await rows.ReadAsync(cancellation))
            return [];
        return rows.IsDBNull(1) ? [rows.GetString(0)] : [rows.GetString(0), rows.GetString(1)];
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource database, string sql, params ReadOnlySpan<object> values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    /// <returns>Whether anything was found.</returns>
    internal static async Task<bool> ChangeAsync(
        NpgsqlDataSource database, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(database, sql, values);
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private static async Task<IReadOnlyList<Hook>> ReadAsync(
        NpgsqlDataSource database, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(database, sql, values);
        var hooks = new List<Hook>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            hooks.Add(new Hook(
                rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<string[]>(3),
                rows.GetFieldValue<DateTimeOffset>(4), At(rows, 5), At(rows, 6), rows.IsDBNull(7) ? null : rows.GetString(7)));
        return hooks;
    }

    internal static DateTimeOffset? At(NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<DateTimeOffset>(column);
}
