namespace Luna.Api.Database;

public static class DatabaseRegistration
{
    private const string Setting = "ConnectionStrings:Luna";
    private const string Alone = "Luna:Cluster:IsAlone";

    /// <summary>
    /// Leaves a configured connection string alone; else starts the embedded PostgreSQL of <see cref="LunaHome"/> and
    /// puts its connection string into the configuration. Call it before everything that needs the database.
    /// </summary>
    public static async Task AddLunaDatabaseAsync(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Setting]))
            return;

        var lifetime = await EmbeddedPostgresLifetime.StartAsync(LunaHome.Of(builder.Configuration));
        builder.Configuration[Setting] = lifetime.Postgres.ConnectionString;
        // Nobody else uses a database of one's own, so that a restart need not wait for a former process to be given up.
        builder.Configuration[Alone] ??= bool.TrueString;
        builder.Services.AddSingleton(services => lifetime.LogTo(services.GetRequiredService<ILogger<EmbeddedPostgres>>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<EmbeddedPostgresLifetime>());
    }
}
