using Npgsql;

namespace Luna.Api.Database;

/// <summary>Asks the configured server for a connection before anything else does, so that a wrong setting is told plainly.</summary>
internal sealed class ConfiguredDatabase(NpgsqlDataSource database) : IHostedLifecycleService
{
    public const string Setting = "ConnectionStrings:Luna";

    private const string Form = "Host=…;Username=…;Password=…;Database=…";

    /// <exception cref="SettingException">The text is no connection string. Its values are not repeated: they hold a password.</exception>
    public static void CheckForm(string connectionString)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connectionString).Host))
                throw new SettingException($"{Setting} names no Host; its form is {Form}");
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new SettingException($"{Setting} is not a connection string of the form {Form}", failure);
        }
    }

    /// <summary>Before the StartAsync of anyone, for Marten puts its own first.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var named = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var server = $"{Setting}: the PostgreSQL at {named.Host}:{named.Port}";
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            if (connection.PostgreSqlVersion.Major < PostgresBinaries.OldestVersion)
                throw new SettingException(
                    $"{server} is version {connection.PostgreSqlVersion}; Luna needs {PostgresBinaries.OldestVersion} or later.");
        }
        catch (PostgresException refused)
        {
            throw new SettingException($"{server} refuses: {refused.MessageText}.", refused);
        }
        catch (Exception failure) when (failure is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new SettingException($"{server} does not answer: {failure.GetBaseException().Message}.", failure);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
