using JasperFx.CodeGeneration;
using Luna.Conversations;
using Marten;
using Npgsql;
using Wolverine;
using Wolverine.Marten;

namespace Luna.Api;

public static class Store
{
    /// <summary>Marten and Wolverine on one PostgreSQL; what they hold comes from <c>AddLunaConversations</c>.</summary>
    public static void AddLunaStore(this WebApplicationBuilder builder)
    {
        var cluster = builder.Configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions();
        builder.Services.AddSingleton(cluster);
        var conversations = builder.Configuration.GetSection(ConversationOptions.Section).Get<ConversationOptions>() ?? new ConversationOptions();
        if (conversations.Mistake() is { } mistake)
            throw new SettingException(mistake);
        builder.Services.AddSingleton(conversations);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(
            NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Luna")!));
        builder.Services
            .AddMarten(marten =>
            {
                marten.DisableNpgsqlLogging = true;
                // Read models are at most this much behind an idle store.
                marten.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(250);
            })
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .ApplyAllDatabaseChangesOnStartup()
            .IntegrateWithWolverine(wolverine =>
            {
                wolverine.MessageStorageSchemaName = "wolverine";
                wolverine.UseWolverineManagedEventSubscriptionDistribution = true;
            });
        builder.Host.UseWolverine(wolverine =>
        {
            // Code that the build wrote beforehand (./luna run, Dockerfile) is used; what is missing is compiled in memory.
            wolverine.CodeGeneration.TypeLoadMode = TypeLoadMode.Auto;
            wolverine.CodeGeneration.SourceCodeWritingEnabled = false;
            wolverine.ApplicationAssembly = typeof(Program).Assembly;
            wolverine.Durability.Mode = cluster.IsAlone ? DurabilityMode.Solo : DurabilityMode.Balanced;
        });
    }
}
