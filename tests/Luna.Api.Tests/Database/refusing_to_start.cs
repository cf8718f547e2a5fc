using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Luna.Api.Database;
using Npgsql;

namespace Luna.Api.Tests.Database;

/// <summary>A wrong setting ends the start with one line that names it, and nothing of a stack trace.</summary>
public sealed class refusing_to_start(TestCluster cluster) : IClassFixture<TestCluster>, IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task a_key_without_a_hash_is_named()
    {
        var line = await RefusalAsync(
            ("ConnectionStrings__Luna", await cluster.NewDatabaseAsync()),
            ("Luna__Keys__0__Name", "shop"), ("Luna__Keys__0__Roles__0", "api"));

        line.ShouldStartWith("Luna did not start. Luna:Keys:0:Hash must be ");
    }

    [Fact]
    public async Task half_a_whatsapp_is_named_by_the_keys_that_are_missing()
    {
        var line = await RefusalAsync(
            ("ConnectionStrings__Luna", await cluster.NewDatabaseAsync()),
            ("Luna__Channels__WhatsApp__AppSecret", "s3cret"), ("Luna__Channels__WhatsApp__VerifyToken", "v"));

        line.ShouldContain("Luna:Channels:WhatsApp:AccessToken is missing");
        line.ShouldContain("Luna:Channels:WhatsApp:PhoneNumberId is missing");
        line.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("postgres://luna:s3cret@localhost/luna", "ConnectionStrings:Luna is not a connection string of the form Host=")]
    [InlineData("Host=localhost;Pasword=s3cret", "ConnectionStrings:Luna is not a connection string of the form Host=")]
    [InlineData("Username=luna;Password=s3cret", "ConnectionStrings:Luna names no Host")]
    [InlineData("Host=127.0.0.1;Port=1;Username=luna;Password=s3cret", "ConnectionStrings:Luna: the PostgreSQL at 127.0.0.1:1 does not answer: ")]
    [InlineData("Host=nowhere.invalid;Username=luna;Password=s3cret", "ConnectionStrings:Luna: the PostgreSQL at nowhere.invalid:5432 does not answer: ")]
    public async Task a_wrong_connection_string_is_told_without_its_password(string connectionString, string reason)
    {
        var line = await RefusalAsync(("ConnectionStrings__Luna", connectionString));

        line.ShouldStartWith("Luna did not start. " + reason);
        line.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task a_database_that_does_not_exist_is_named()
    {
        var settings = new NpgsqlConnectionStringBuilder(await cluster.NewDatabaseAsync()) { Database = "no-such" };
        (await RefusalAsync(("ConnectionStrings__Luna", settings.ConnectionString)))
            .ShouldEndWith("refuses: database \"no-such\" does not exist.");
    }

    [Fact]
    public async Task a_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, port: 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var line = await RefusalAsync(
            ("ConnectionStrings__Luna", await cluster.NewDatabaseAsync()), ("ASPNETCORE_URLS", address));

        line.ShouldBe($"Luna did not start. Failed to bind to address {address}: address already in use. " +
            "Stop what uses it, or choose another port with LUNA_PORT (ASPNETCORE_URLS without ./luna).");
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://localhost:abc", "http://localhost:abc")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:0;http://localhost:99999", "http://localhost:99999")]
    [InlineData("ASPNETCORE_URLS", "localhost", "localhost")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "abc", "abc")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080;80800", "80800")]
    public async Task an_address_that_is_none_is_named_with_its_setting(string setting, string value, string wrong)
    {
        var line = await RefusalAsync(
            ("ConnectionStrings__Luna", await cluster.NewDatabaseAsync()), ("ASPNETCORE_URLS", ""), (setting, value));

        line.ShouldStartWith($"Luna did not start. {setting}: '{wrong}' ");
    }

    [Theory, InlineData("abc"), InlineData("0"), InlineData("99999"), InlineData("-1"), InlineData("80 80"), InlineData("0x50")]
    public async Task the_script_refuses_a_port_that_is_none(string port)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(LunaProcess.Clone(), "luna"), "run"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LUNA_PORT"] = port, ["LUNA_HOME"] = _home.Path, ["LUNA_POSTGRES_BIN"] = "/nonexistent" },
        };
        using var script = Process.Start(start)!;
        var told = await script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        script.ExitCode.ShouldBe(1);
        told.ShouldBe($"luna: LUNA_PORT is '{port}', but a port is a number from 1 to 65535.\n");
    }

    [Fact]
    public async Task missing_server_programs_are_told_with_the_setting_that_hides_them() =>
        (await RefusalAsync(("LUNA_POSTGRES_BIN", "/nonexistent")))
            .ShouldBe("Luna did not start. LUNA_POSTGRES_BIN is /nonexistent, but there is no initdb, pg_ctl and postgres in that folder.");

    /// <returns>What Luna wrote for a person, which is one line; it ended with 1, and its log holds no stack trace.</returns>
    private async Task<string> RefusalAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EmbeddedPostgres).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LUNA_HOME"] = _home.Path;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var luna = Process.Start(start)!;
        try
        {
            var patience = TestContext.Current.CancellationToken;
            var output = luna.StandardOutput.ReadToEndAsync(patience);
            var error = luna.StandardError.ReadToEndAsync(patience);
            await luna.WaitForExitAsync(patience).WaitAsync(TimeSpan.FromMinutes(2), patience);
            luna.ExitCode.ShouldBe(1);
            (await output).ShouldNotContain("   at ");
            var line = (await error).TrimEnd('\n');
            line.ShouldNotContain("\n");
            return line;
        }
        finally
        {
            if (!luna.HasExited)
                luna.Kill();
        }
    }
}
