using Marten;

namespace Luna.Api.Webhooks.Outgoing;

public static class HookRegistration
{
    /// <exception cref="SettingException">A setting is wrong; the message names it.</exception>
    public static void AddLunaWebhooks(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(HookOptions.Section).Get<HookOptions>() ?? new HookOptions();
        if (options.Mistake() is { } mistake)
            throw new SettingException(mistake);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<HookSender>();
        builder.Services.AddSingleton<HookBodies>();
        builder.Services.AddHostedService<HookPoster>();
        builder.Services.ConfigureMarten(marten =>
        {
            foreach (var table in HookTables.All())
                marten.Storage.ExtendedSchemaObjects.Add(table);
            marten.Events.Subscribe(new HookSubscription());
        });
    }
}
