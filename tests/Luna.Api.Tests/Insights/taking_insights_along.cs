using System.Globalization;
using Luna.Api.Insights;
using Npgsql;
using Parquet;

namespace Luna.Api.Tests.Insights;

/// <summary>The commands, beside a running Luna.</summary>
public sealed class taking_insights_along(LunaProcess luna) : IClassFixture<LunaProcess>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("luna-insights");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task an_insight_becomes_a_file_that_others_read()
    {
        await SayHelloAsync();
        var file = Path.Combine(_folder.FullName, "activity.parquet");
        (await luna.RunCommandAsync("insights", "export", "daily_activity", "--file", file)).ShouldContain("1 rows of daily_activity");

        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Cancellation);
        reader.Schema.Fields.Select(field => field.Name).ShouldContain("returning_people");
        reader.RowGroupCount.ShouldBe(1);
        reader.Metadata!.NumRows.ShouldBe(1);

        var text = Path.ChangeExtension(file, ".csv");
        await luna.RunCommandAsync("insights", "export", "daily_activity", "--file", text);
        (await File.ReadAllLinesAsync(text, Cancellation))[1].ShouldStartWith(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ",api,en,1,1,1,1,1,0");
    }

    [Theory]
    [InlineData("", "", null, null, "list, export or role")]
    [InlineData("export", "nothing", "x.csv", null, "daily_activity")]
    [InlineData("export", "intents", "x.txt", null, ".parquet")]
    [InlineData("export", "intents", null, null, "--file")]
    [InlineData("export", "intents", "x.csv", "yesterday", "2026-01-31")]
    [InlineData("role", null, null, null, "name of the role")]
    [InlineData("role", "bi\"; drop schema luna", null, null, "name of the role")]
    public void a_mistake_is_told(string action, string? name, string? file, string? from, string told) =>
        new InsightsInput { Action = action, Name = name, FileFlag = file, FromFlag = from }.Mistake().ShouldNotBeNull().ShouldContain(told);

    [Fact]
    public async Task the_role_reads_insights_and_nothing_else()
    {
        await SayHelloAsync();
        (await luna.RunCommandAsync("insights", "role", "bi")).ShouldContain("Its password");
        (await luna.RunCommandAsync("insights", "role", "bi")).ShouldContain("Its password");

        (await AsRoleAsync("select sum(messages)::text from insights.daily_activity")).ShouldNotBeNull();
        (await AsRoleAsync("select count(*)::text from insights.message")).ShouldNotBeNull();
        foreach (var forbidden in new[]
                 {
                     "select count(*) from luna.mt_events", "select count(*) from wolverine.wolverine_nodes",
                     "delete from insights.message", "create table insights.mine (id int)",
                 })
            (await Should.ThrowAsync<PostgresException>(() => AsRoleAsync(forbidden))).SqlState.ShouldBeOneOf("42501", "25006");
    }

    private async Task SayHelloAsync()
    {
        using var client = luna.Client();
        using var answer = await client.PostAsync(
            "/v1/messages?wait=60",
            new StringContent("""{"externalUserId":"one","text":"hello","messageId":"m1"}""", System.Text.Encoding.UTF8, "application/json"), Cancellation);
        answer.EnsureSuccessStatusCode();
        for (var waited = 0; await AsOwnerAsync("select count(*)::text from insights.delivery where what = 'sent'") == "0"; waited++)
        {
            waited.ShouldBeLessThan(600);
            await Task.Delay(100, Cancellation);
        }
    }

    private Task<string?> AsOwnerAsync(string statement) => AsAsync(null, statement);

    private Task<string?> AsRoleAsync(string statement) => AsAsync("bi", statement);

    private async Task<string?> AsAsync(string? role, string statement)
    {
        await using var connection = new NpgsqlConnection(
            $"Host={Path.Combine(luna.Home.Path, "postgres", "run")};Username=luna;Database=luna;Pooling=false");
        await connection.OpenAsync(Cancellation);
        if (role is not null)
        {
            await using var become = new NpgsqlCommand($"set role \"{role}\"; set default_transaction_read_only = on", connection);
            await become.ExecuteNonQueryAsync(Cancellation);
        }

        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(Cancellation) as string;
    }
}
