namespace Luna.Api.Tests.Database;

/// <summary>One Luna serves from a home; commands may stand beside it.</summary>
public sealed class sharing_a_home : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();
    private readonly LunaProcess _luna;

    public sharing_a_home() => _luna = new LunaProcess(_home);

    public ValueTask InitializeAsync() => new(_luna.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _luna.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task a_second_server_is_refused_and_takes_over_at_once_when_the_first_is_killed()
    {
        await using var second = new LunaProcess(_home);
        await Should.ThrowAsync<InvalidOperationException>(second.StartAsync);

        second.Output.ShouldContain("Luna did not start. ");
        second.Output.ShouldContain(_home.Path);
        second.Output.ShouldContain($"process {_luna.ProcessId}");
        second.Output.ShouldNotContain("   at ");
        _home.HasServer.ShouldBeTrue();

        _luna.Kill();
        await second.StartAsync();
    }

    [Fact]
    public async Task a_command_that_reads_stands_beside_it_and_one_that_rebuilds_is_refused()
    {
        (await _luna.RunCommandAsync("projections", "list")).ShouldContain("timeline");

        var (status, told) = await _luna.TryCommandAsync("projections", "rebuild", "-p", "timeline");
        status.ShouldBe(1);
        told.ShouldContain($"process {_luna.ProcessId}");
        told.ShouldContain("/admin/projections/");
        told.ShouldNotContain("   at ");
    }
}
