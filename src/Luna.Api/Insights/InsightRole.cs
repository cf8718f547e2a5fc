using System.Security.Cryptography;
using Npgsql;

namespace Luna.Api.Insights;

/// <summary>A PostgreSQL role for tools of analysts: it reads the insights, and of all else not even that it is there.</summary>
internal static class InsightRole
{
    private const int LongestName = 63;

    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= LongestName } && char.IsAsciiLetter(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>Makes the role, or gives the one there is a new password.</summary>
    /// <returns>The password, which is kept nowhere.</returns>
    public static async Task<string> MakeAsync(NpgsqlDataSource database, string name)
    {
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        // Names and passwords are no parameters in PostgreSQL; both hold letters, digits and underscores only.
        await using var command = database.CreateCommand(
            $"""
             do $$ begin
               if not exists (select from pg_roles where rolname = '{name}') then create role "{name}"; end if;
             end $$;
             alter role "{name}" with login nosuperuser nocreatedb nocreaterole password '{password}';
             alter role "{name}" set default_transaction_read_only = on;
             grant usage on schema insights to "{name}";
             grant select on all tables in schema insights to "{name}";
             alter default privileges in schema insights grant select on tables to "{name}";
             """);
        await command.ExecuteNonQueryAsync();
        return password;
    }
}
