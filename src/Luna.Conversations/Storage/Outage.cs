using System.Data;
using Npgsql;

namespace Luna.Conversations.Storage;

/// <summary>Tells a database that is not there from a statement that it refused.</summary>
public static class Outage
{
    /// <summary>The connection failed or the server is going down or coming up: nothing is wrong with the work.</summary>
    public static bool Is(Exception failure) => failure.GetBaseException() switch
    {
        PostgresException refused => refused.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || refused.SqlState.StartsWith("08", StringComparison.Ordinal)
            || refused.SqlState.StartsWith("53", StringComparison.Ordinal),
        NpgsqlException or System.Net.Sockets.SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>
    /// Lets a lost connection be seen as one: Marten tries once more on the connection that broke, and what it meets there
    /// hides why.
    /// </summary>
    public static async Task<T> UnmaskAsync<T>(NpgsqlConnection connection, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (InvalidOperationException) when (connection.State != ConnectionState.Open)
        {
            throw new NpgsqlException("The connection was lost in the middle of a transaction.");
        }
    }

    /// <summary>The same, and it was a call to the database that failed, not one to another service.</summary>
    public static bool IsOfDatabase(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is NpgsqlException)
                return Is(failure);
        return false;
    }
}
