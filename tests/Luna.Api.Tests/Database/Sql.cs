using Npgsql;

namespace Luna.Api.Tests.Database;

internal static class Sql
{
    public static async Task<object?> ScalarAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks again until there is an answer, as a pool of a running Luna does.</summary>
    public static async Task<object?> EventuallyAsync(string connectionString, string statement, TimeSpan patience)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            try
            {
                return await ScalarAsync(connectionString, statement);
            }
            catch (NpgsqlException) when (waited.Elapsed < patience)
            {
            }
        }
    }
}
