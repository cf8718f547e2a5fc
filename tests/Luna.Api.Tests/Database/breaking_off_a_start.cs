using System.Diagnostics;

namespace Luna.Api.Tests.Database;

/// <summary>Ctrl+C or a service manager in the middle of a start leaves nothing behind and says nothing of what was broken off.</summary>
public sealed class breaking_off_a_start : IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(0.4, "INT")]
    [InlineData(1.3, "INT")]
    [InlineData(2.5, "TERM")]
    [InlineData(5, "INT")]
    public async Task stops_the_database_whenever_it_comes(double seconds, string signal)
    {
        await using var luna = new LunaProcess(_home);
        var status = await luna.BreakOffAsync(TimeSpan.FromSeconds(seconds), signal);

        Servers().ShouldBeEmpty();
        luna.StackTraces.ShouldBeEmpty();
        luna.Output.ShouldNotContain("did not start");
        status.ShouldBe(0, luna.Output);

        await luna.StartAsync();
    }

    /// <returns>PostgreSQL's processes of this home, however young.</returns>
    private int[] Servers() =>
    [
        .. Process.GetProcessesByName("postgres").Concat(Process.GetProcessesByName("initdb")).Select(process => process.Id)
            .Where(id => WorksIn(id)?.StartsWith(_home.Path, StringComparison.Ordinal) == true),
    ];

    private static string? WorksIn(int processId)
    {
        try
        {
            return new DirectoryInfo($"/proc/{processId}/cwd").ResolveLinkTarget(returnFinalTarget: false)?.FullName;
        }
        catch (IOException)
        {
            return null; // It has just ended.
        }
    }
}
