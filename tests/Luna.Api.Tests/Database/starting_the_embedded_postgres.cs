using System.Diagnostics;
using Luna.Api.Database;

namespace Luna.Api.Tests.Database;

public sealed class starting_the_embedded_postgres : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly List<string> _told = [];

    public void Dispose() => _home.Dispose();

    private Task<EmbeddedPostgres> StartAsync() => _home.StartAsync(_told);

    [Fact]
    public async Task the_first_start_makes_a_durable_cluster_and_says_so()
    {
        await using var postgres = await StartAsync();

        _told[0].ShouldStartWith("First start: making a PostgreSQL ");
        foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit", "data_checksums" })
            (await Sql.ScalarAsync(postgres.ConnectionString, $"show {setting}")).ShouldBe("on", setting);
        (await Sql.ScalarAsync(postgres.ConnectionString, "show server_encoding")).ShouldBe("UTF8");
        (await Sql.ScalarAsync(postgres.ConnectionString, "show listen_addresses")).ShouldBe("");
        (await Sql.ScalarAsync(postgres.ConnectionString, "show max_connections")).ShouldBe("200");
        (await Sql.ScalarAsync(postgres.ConnectionString, "select current_database()")).ShouldBe("luna");
    }

    [Fact]
    public async Task a_later_start_is_quick_and_finds_the_data()
    {
        await using (var first = await StartAsync())
            await Sql.ScalarAsync(first.ConnectionString, "create table kept as select 42 as answer");
        _home.HasServer.ShouldBeFalse();

        var since = Stopwatch.StartNew();
        await using var second = await StartAsync();
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (await Sql.ScalarAsync(second.ConnectionString, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task the_last_of_several_users_stops_the_server()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        _told[^1].ShouldBe("PostgreSQL already runs for this home; using it.");

        await first.DisposeAsync();
        (await Sql.ScalarAsync(second.ConnectionString, "select 1")).ShouldBe(1);
        await second.DisposeAsync();
        _home.HasServer.ShouldBeFalse();
    }

    [Fact]
    public async Task two_that_start_at_once_share_one_new_cluster()
    {
        var both = await Task.WhenAll(_home.StartAsync(), _home.StartAsync());

        both[0].ConnectionString.ShouldBe(both[1].ConnectionString);
        await Sql.ScalarAsync(both[0].ConnectionString, "create table shared as select 1 as one");
        (await Sql.ScalarAsync(both[1].ConnectionString, "select one from shared")).ShouldBe(1);
        await both[0].DisposeAsync();
        await both[1].DisposeAsync();
    }

    [Fact]
    public async Task what_an_interrupted_first_start_left_is_removed()
    {
        var leftover = Path.Combine(_home.Path, "postgres", "data.new-abc");
        Directory.CreateDirectory(Path.Combine(leftover, "base"));
        await File.WriteAllTextAsync(Path.Combine(leftover, "PG_VERSION"), "15\n", TestContext.Current.CancellationToken);

        await using var postgres = await StartAsync();

        (await Sql.ScalarAsync(postgres.ConnectionString, "select 1")).ShouldBe(1);
        Directory.Exists(leftover).ShouldBeFalse();
    }

    [Fact]
    public async Task two_homes_have_two_clusters_that_do_not_touch()
    {
        using var otherHome = new TemporaryHome();
        await using var other = await otherHome.StartAsync();
        await using (var postgres = await StartAsync())
            postgres.ConnectionString.ShouldNotBe(other.ConnectionString);

        (await Sql.ScalarAsync(other.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task a_long_home_with_spaces_and_other_scripts_works()
    {
        await using var postgres = await _home.StartAsync(_told, "घर, और \"जगह\" " + new string('x', 90));

        (await Sql.ScalarAsync(postgres.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task databases_come_and_go_by_name()
    {
        await using var postgres = await StartAsync();
        var database = await postgres.CreateDatabaseAsync("Odd \"name\"", TestContext.Current.CancellationToken);
        (await postgres.CreateDatabaseAsync("Odd \"name\"", TestContext.Current.CancellationToken)).ShouldBe(database);
        (await Sql.ScalarAsync(database, "select current_database()")).ShouldBe("Odd \"name\"");

        await postgres.DropDatabaseAsync("Odd \"name\"", TestContext.Current.CancellationToken);
        (await Sql.ScalarAsync(postgres.ConnectionString, "select count(*) from pg_database where datname like 'Odd%'")).ShouldBe(0L);
    }
}
