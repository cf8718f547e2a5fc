using Luna.Conversations;

namespace Luna.Api.Database;

public static class DatabaseRegistration
{
    /// <summary>
    /// Uses a configured connection string; without one it starts the embedded PostgreSQL of <see cref="LunaHome"/> and
    /// puts its connection string into the configuration. Call it before everything that needs the database.
    /// </summary>
    public static async Task AddLunaDatabaseAsync(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[ConfiguredDatabase.Setting] is { } configured && !string.IsNullOrWhiteSpace(configured))
        {
            ConfiguredDatabase.CheckForm(configured);
            builder.Services.AddHostedService<ConfiguredDatabase>();
            return;
        }

        var lifetime = await EmbeddedPostgresLifetime.StartAsync(LunaHome.Of(builder.Configuration));
        builder.Configuration[ConfiguredDatabase.Setting] = lifetime.Postgres.ConnectionString;
        // Nobody else uses a database of one's own, so that a restart need not wait for a former process to be given up.
        builder.Configuration[$"{ClusterOptions.Section}:{nameof(ClusterOptions.IsAlone)}"] ??= bool.TrueString;
        builder.Services.AddSingleton(services => lifetime.LogTo(services.GetRequiredService<ILogger<EmbeddedPostgres>>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<EmbeddedPostgresLifetime>());
    }
}
