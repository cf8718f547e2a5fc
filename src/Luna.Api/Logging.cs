using Serilog;
using Serilog.Configuration;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Luna.Api;

internal static class Logging
{
    /// <summary>JSON lines on the standard output. No log carries what a person wrote, nor who they are.</summary>
    public static void AddLunaLogging(this WebApplicationBuilder builder, Interruption interruption) =>
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
            // What is broken off fails in many places, and none of that is news.
            .Filter.ByExcluding(line => interruption.HasCome && line.Exception is not null)
            // Wolverine's word for a retry, at the level of an error and beside the line that tells what failed.
            .Filter.ByExcluding(line => line.MessageTemplate.Text.EndsWith("was rescheduled to queue", StringComparison.Ordinal))
            .Enrich.FromLogContext()
            .WriteTo.Sink(LoggerSinkConfiguration.Wrap(
                sink => new OutageLines(sink), sinks => sinks.Console(new RenderedCompactJsonFormatter()))));
}
