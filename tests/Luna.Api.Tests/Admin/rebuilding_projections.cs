using System.Diagnostics;
using System.Net;
using Luna.Api.Tests.Database;
using Luna.Conversations.Insights;

namespace Luna.Api.Tests.Admin;

/// <summary>Alone, because rows are away meanwhile that others look for.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class with_no_other_beside
{
    public const string Name = "with no other beside";
}

[Collection(with_no_other_beside.Name)]
public sealed class rebuilding_projections(LunaHost luna)
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("timeline", "timeline", "sequence", "entry")]
    [InlineData("conversations", "mt_doc_conversationsummary", "id", "entry.data")]
    [InlineData("users", "mt_doc_userview", "id", "entry.data")]
    [InlineData("profiles", "mt_doc_profileview", "id", "entry.data")]
    public async Task gives_the_same_rows_while_luna_runs_and_follows_on(string projection, string table, string key, string content)
    {
        // Other tests go on writing: only what was there before is compared.
        var answer = await luna.SayAsync(luna.Somebody(), WholeBirth);
        await luna.UntilProjectedAsync();
        var rows = Rows(table, key, content, answer.ConversationId);
        var before = await Sql.ScalarAsync(luna.Database, rows);
        before.ShouldNotBe(DBNull.Value);

        using var client = luna.Client(LunaHost.AnalystKey);
        using var asked = await client.PostAsync($"/admin/projections/{projection}/rebuild", null, Cancellation);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await UntilRebuiltAsync(projection);
        (await Sql.ScalarAsync(luna.Database, rows)).ShouldBe(before);

        var later = await luna.SayAsync(luna.Somebody(), WholeBirth);
        var followed = Stopwatch.StartNew();
        while (await Sql.ScalarAsync(luna.Database, Rows(table, key, content, later.ConversationId)) is DBNull)
        {
            followed.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), $"{projection} does not follow after its rebuild");
            await Task.Delay(100, Cancellation);
        }
    }

    [Fact]
    public async Task gives_the_same_insights()
    {
        var answer = await luna.SayAsync(luna.Somebody(), WholeBirth);
        await luna.UntilProjectedAsync();
        var rows = string.Join(" || ", InsightTables.All.Keys.Select(table =>
            $"coalesce((select md5(string_agg(entry::text, ',' order by sequence, entry::text)) from insights.{table} entry where conversation_id = '{answer.ConversationId}'), '-')"));
        var before = (string)(await Sql.ScalarAsync(luna.Database, $"select {rows}"))!;
        before.Count(hash => hash == '-').ShouldBeLessThan(InsightTables.All.Count - 4);

        using var client = luna.Client(LunaHost.AnalystKey);
        using var asked = await client.PostAsync("/admin/projections/insights/rebuild", null, Cancellation);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await UntilRebuiltAsync("insights");
        (await Sql.ScalarAsync(luna.Database, $"select {rows}")).ShouldBe(before);
    }

    [Theory, InlineData("nothing"), InlineData("Conversation")]
    public async Task what_is_none_is_404(string name)
    {
        using var client = luna.Client(LunaHost.AnalystKey);
        (await client.PostAsync($"/admin/projections/{name}/rebuild", null, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var admin = luna.Client(LunaHost.AdminKey);
        (await admin.PostAsync("/admin/projections/timeline/rebuild", null, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task UntilRebuiltAsync(string projection)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100, Cancellation))
        {
            var state = (await luna.GetAsync("/admin/projections", LunaHost.AnalystKey)).EnumerateArray()
                .Single(one => one.GetProperty("name").GetString() == projection);
            state.GetProperty("rebuildFailed").GetBoolean().ShouldBeFalse();
            if (!state.GetProperty("isRebuilding").GetBoolean())
                return;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), $"rebuilding {projection}");
        }
    }

    /// <summary>All rows that the conversation led to, as they are stored, in one hash.</summary>
    private static string Rows(string table, string key, string content, Guid conversationId) =>
        $"""
         select md5(string_agg(entry.{key}::text || ({content})::text, ',' order by entry.{key}))
         from luna.{table} as entry where entry.{key}::text in (
           select e.seq_id::text from luna.mt_events e where e.correlation_id = '{conversationId}'
           union select e.stream_id::text from luna.mt_events e where e.correlation_id = '{conversationId}')
         """;
}
