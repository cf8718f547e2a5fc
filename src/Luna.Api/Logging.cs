using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Luna.Api;

public static class Logging
{
    /// <summary>JSON lines on the standard output. No log carries what a person wrote, nor who they are.</summary>
    public static void AddLunaLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Wolverine", LogEventLevel.Warning)
            .MinimumLevel.Override("Marten", LogEventLevel.Warning)
            .MinimumLevel.Override("JasperFx", LogEventLevel.Warning)
            .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration)
            // Told in one line on the way out, see Program.
            .Filter.ByExcluding(line => line.Exception is { } failure && StartFailure.Explain(failure) is not null)
            .Enrich.FromLogContext()
            .WriteTo.Console(new RenderedCompactJsonFormatter()));
}
