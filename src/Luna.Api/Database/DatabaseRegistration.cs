using Luna.Conversations;

namespace Luna.Api.Database;

public static class DatabaseRegistration
{
    /// <summary>
    /// Uses a configured connection string; without one it starts the embedded PostgreSQL of <see cref="LunaHome"/> and
    /// puts its connection string into the configuration. Call it before everything that needs the database.
    /// </summary>
    /// <param name="arguments">Of the process: a server and a command that writes anew what is read are alone in their home.</param>
    /// <param name="cancellation">Breaks the start off; nothing of it is left running.</param>
    public static async Task AddLunaDatabaseAsync(
        this WebApplicationBuilder builder, string[] arguments, CancellationToken cancellation)
    {
        if (builder.Configuration[ConfiguredDatabase.Setting] is { } configured && !string.IsNullOrWhiteSpace(configured))
        {
            ConfiguredDatabase.CheckForm(configured);
            builder.Services.AddHostedService<ConfiguredDatabase>();
            return;
        }

        var lifetime = await EmbeddedPostgresLifetime.StartAsync(
            LunaHome.Of(builder.Configuration), alone: arguments is [] || Commands.NeedToBeAlone(arguments), cancellation);
        builder.Configuration[ConfiguredDatabase.Setting] = lifetime.Postgres.ConnectionString;
        // Nobody else uses a database of one's own, so that a restart need not wait for a former process to be given up.
        builder.Configuration[$"{ClusterOptions.Section}:{nameof(ClusterOptions.IsAlone)}"] ??= bool.TrueString;
        builder.Services.AddSingleton(services => lifetime.LogTo(services.GetRequiredService<ILogger<EmbeddedPostgres>>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<EmbeddedPostgresLifetime>());
    }
}
