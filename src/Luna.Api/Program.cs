using JasperFx;
using Luna.Api;
using Luna.Api.Chat;
using Luna.Api.Database;
using Luna.Api.Security;
using Luna.Api.Webhooks;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Intake;
using Wolverine.Http;

try
{
    var builder = WebApplication.CreateBuilder(args);
    if (args.Length == 0)
        builder.CheckLunaAddresses();
    builder.AddLunaLogging();
    await builder.AddLunaDatabaseAsync();
    builder.AddLunaStore();
    builder.AddLunaSecurity();
    builder.Services.AddLunaChannels(builder.Configuration);
    builder.Services.AddLunaConversations();
    builder.AddLunaHttp();
    builder.Services.AddHostedService<WarmUp>();

    var app = builder.Build();
    app.UseLunaHttp();
    app.MapWhatsAppWebhook(app.Services.GetRequiredService<InboundIntake>().AcceptAsync);
    app.MapLunaChat();
    app.MapLunaHealth();
    app.MapOpenApi();
    app.MapWolverineEndpoints(http =>
    {
        http.WarmUpRoutes = RouteWarmup.Eager;
        http.RejectUnparseableQueryValues = true;
    });

    if (args.Length > 0)
        return await app.RunJasperFxCommands(args);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } reason)
{
    await Console.Error.WriteLineAsync($"Luna did not start. {reason}");
    return 1;
}

/// <summary>Named so that tests can start it.</summary>
public partial class Program;
