using System.Diagnostics;
using System.Globalization;
using Luna.Api.Database;
using Npgsql;

namespace Luna.Api.Tests.Database;

public sealed class surviving_kills : IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    private Task<EmbeddedPostgres> StartAsync() => _home.StartAsync();

    [Fact]
    public async Task a_killed_server_is_back_in_seconds_at_the_same_address_with_every_commit()
    {
        await using var postgres = await StartAsync();
        await Sql.ScalarAsync(postgres.ConnectionString, "create table kept (n int primary key)");
        for (var n = 0; n < 100; n++)
            await Sql.ScalarAsync(postgres.ConnectionString, $"insert into kept values ({n.ToString(CultureInfo.InvariantCulture)})");

        var since = Stopwatch.StartNew();
        Kill(_home.ServerProcessId);

        (await Sql.EventuallyAsync(postgres.ConnectionString, "select count(*) from kept", TimeSpan.FromSeconds(10))).ShouldBe(100L);
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task a_session_in_a_long_statement_does_not_hinder_the_restart()
    {
        await using var postgres = await StartAsync();
        await using var busy = new NpgsqlConnection(postgres.ConnectionString);
        await busy.OpenAsync(TestContext.Current.CancellationToken);
        await using var endless = new NpgsqlCommand("do $$ begin loop end loop; end $$", busy);
        var statement = endless.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Kill(_home.ServerProcessId);

        (await Sql.EventuallyAsync(postgres.ConnectionString, "select 1", TimeSpan.FromSeconds(20))).ShouldBe(1);
        await Should.ThrowAsync<NpgsqlException>(() => statement);
    }

    [Fact]
    public async Task a_stale_file_that_names_a_process_of_another_program_is_no_hindrance()
    {
        await using (var first = await StartAsync())
            await Sql.ScalarAsync(first.ConnectionString, "create table kept as select 42 as answer");
        using var foreign = Process.Start("sleep", "60");
        await WriteStaleFileAsync(foreign.Id);

        await using (var second = await StartAsync())
            (await Sql.ScalarAsync(second.ConnectionString, "select answer from kept")).ShouldBe(42);

        foreign.HasExited.ShouldBeFalse();
        foreign.Kill();
    }

    [Fact]
    public async Task a_stale_file_that_names_the_server_of_another_cluster_leaves_that_one_alone()
    {
        using var otherHome = new TemporaryHome();
        await using var other = await otherHome.StartAsync();
        await using (await StartAsync())
        {
        }

        await WriteStaleFileAsync(otherHome.ServerProcessId);

        await using (var again = await StartAsync())
            again.ConnectionString.ShouldNotBe(other.ConnectionString);
        (await Sql.ScalarAsync(other.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task an_empty_file_of_a_server_that_died_at_once_is_no_hindrance()
    {
        await using (await StartAsync())
        {
        }

        await File.WriteAllTextAsync(Path.Combine(_home.Data, "postmaster.pid"), "", TestContext.Current.CancellationToken);

        await using var again = await StartAsync();
        (await Sql.ScalarAsync(again.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task the_server_of_a_killed_luna_is_taken_over_and_stopped_at_the_end()
    {
        using (var luna = new LunaProcess(_home))
        {
            await luna.StartAsync();
            luna.Kill();
        }

        _home.HasServer.ShouldBeTrue();
        var server = _home.ServerProcessId;
        var told = new List<string>();
        await using (var postgres = await _home.StartAsync(told))
        {
            told.ShouldContain("PostgreSQL already runs for this home; using it.");
            (await Sql.ScalarAsync(postgres.ConnectionString, "select current_database()")).ShouldBe("luna");
            _home.ServerProcessId.ShouldBe(server);
        }

        _home.HasServer.ShouldBeFalse();
    }

    [Fact]
    public async Task both_killed_together_start_again_with_the_data()
    {
        using (var luna = new LunaProcess(_home))
        {
            await luna.StartAsync();
            luna.Kill();
            Kill(_home.ServerProcessId);
        }

        await using var postgres = await StartAsync();
        (await Sql.ScalarAsync(postgres.ConnectionString, "select current_database()")).ShouldBe("luna");
    }

    [Fact]
    public async Task a_command_beside_a_running_luna_leaves_its_server_running()
    {
        using var luna = new LunaProcess(_home);
        await luna.StartAsync();

        await using (var command = await StartAsync())
            (await Sql.ScalarAsync(command.ConnectionString, "select 1")).ShouldBe(1);
        _home.HasServer.ShouldBeTrue();

        await luna.StopAsync();
        _home.HasServer.ShouldBeFalse();
    }

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    /// <summary>As PostgreSQL leaves it behind; the last lines name what no longer exists.</summary>
    private Task WriteStaleFileAsync(int processId) => File.WriteAllTextAsync(
        Path.Combine(_home.Data, "postmaster.pid"),
        $"{processId.ToString(CultureInfo.InvariantCulture)}\n{_home.Data}\n1700000000\n5432\n{_home.Path}/postgres/run\n\n  5432 99999999\nready\n",
        TestContext.Current.CancellationToken);
}
