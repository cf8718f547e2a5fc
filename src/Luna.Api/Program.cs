using JasperFx;
using Luna.Api;
using Luna.Api.Chat;
using Luna.Api.Database;
using Luna.Api.Security;
using Luna.Api.Webhooks;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Intake;
using Luna.Conversations.LanguageModels;

using var interruption = new Interruption();
try
{
    var builder = WebApplication.CreateBuilder(args);
    if (args.Length == 0)
        builder.CheckLunaAddresses();
    builder.AddLunaLogging(interruption);
    await builder.AddLunaDatabaseAsync(args, interruption.Token);
    builder.AddLunaStore();
    builder.AddLunaSecurity();
    builder.Services.AddLunaChannels(builder.Configuration);
    builder.Services.AddLunaLanguageModels(builder.Configuration);
    builder.Services.AddLunaConversations();
    builder.AddLunaHttp();
    builder.Services.AddHostedService<WarmUp>();

    var app = builder.Build();
    app.UseLunaHttp();
    app.MapWhatsAppWebhook(app.Services.GetRequiredService<InboundIntake>().AcceptAsync);
    app.MapLunaChat();
    app.MapLunaEmbedded();
    app.MapLunaHealth();
    app.MapLunaRoutes();

    if (args.Length > 0)
        return await interruption.OrAsync(app.RunJasperFxCommands(args));
    app.Lifetime.ApplicationStarted.Register(interruption.LeaveToHost);
    await HostingAbstractionsHostExtensions.RunAsync(app, interruption.Token);
    return 0;
}
catch (Exception) when (args.Length == 0 && interruption.HasCome)
{
    // Whatever was under way did not end well because it was broken off.
    return 0;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } reason)
{
    await Console.Error.WriteLineAsync($"Luna did not start. {reason}");
    return 1;
}

/// <summary>Named so that tests can start it.</summary>
public partial class Program;
