namespace Luna.Api.Security;

/// <summary>Says at start where the local key lies, never what it is.</summary>
internal sealed partial class LocalKeyNotice(string path, ILogger<LocalKeyNotice> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        KeyIsAt(log, path);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "No key is configured; the local one, with all roles, is in {KeyFile}")]
    private static partial void KeyIsAt(ILogger log, string keyFile);
}
