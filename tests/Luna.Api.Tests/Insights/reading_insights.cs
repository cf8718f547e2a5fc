using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using Luna.Api.Tests.Database;
using Luna.Conversations.Insights;

namespace Luna.Api.Tests.Insights;

public sealed partial class reading_insights(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Insight.All.Select(insight => insight.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task each_is_read_with_the_columns_that_it_tells_of(string name)
    {
        var insight = await luna.GetAsync($"/admin/insights/{name}", LunaHost.AnalystKey);
        insight.GetProperty("summary").GetString().ShouldEndWith(".");
        insight.GetProperty("rows").ValueKind.ShouldBe(JsonValueKind.Array);

        var told = insight.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString());
        var stored = (string)(await Sql.ScalarAsync(
            luna.Database,
            $"select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns where table_schema = 'insights' and table_name = '{name}'"))!;
        told.ShouldBe(stored.Split(','));
        (await Sql.ScalarAsync(luna.Database, $"select data_type from information_schema.columns where table_schema = 'insights' and table_name = '{name}' and ordinal_position = 1"))
            .ShouldBe("date");
    }

    [Fact]
    public async Task a_conversation_is_told_in_numbers()
    {
        var person = luna.Somebody();
        var asked = await luna.SayAsync(person, "I want my kundli", "m1");
        await luna.SayAsync(person, "15 August 1990", "m2");
        await luna.SayAsync(person, "forget it", "m3");
        await luna.UntilProjectedAsync();

        (await NumbersAsync(asked.ConversationId, "daily_activity", "messages, replies, people, new_people, returning_people")).ShouldBe("3,3,1,1,0");
        (await NumbersAsync(asked.ConversationId, "workflow_funnels", "workflow, started, completed, cancelled, timed_out, completion_rate")).ShouldBe("kundli,1,0,1,0,0.0000");
        (await NumbersAsync(asked.ConversationId, "workflow_steps", "slot, asked, answered, asked_again, left_here"))
            .ShouldBe("birth-date,1,1,0,0;birth-time,1,0,0,1");
        (await NumbersAsync(asked.ConversationId, "answer_times", "composer, answers, median_ms > 0 and median_ms <= slowest_ms")).ShouldBe("luna,3,t");
        (await NumbersAsync(asked.ConversationId, "deliveries", "sent, failed, failure_rate")).ShouldBe("3,0,0.0000");
        (await NumbersAsync(asked.ConversationId, "retention", "week, people, active, share")).ShouldBe("0,1,1,1.0000");
    }

    [Fact]
    public async Task days_are_chosen_and_a_cut_is_told()
    {
        await luna.SayAsync(luna.Somebody(), "hello");
        await luna.UntilProjectedAsync();
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        (await luna.GetAsync($"/admin/insights/daily_activity?from={today}", LunaHost.AnalystKey)).GetProperty("rows").GetArrayLength().ShouldBeGreaterThan(0);
        (await luna.GetAsync("/admin/insights/daily_activity?to=2020-01-01", LunaHost.AnalystKey)).GetProperty("rows").GetArrayLength().ShouldBe(0);
        var cut = await luna.GetAsync("/admin/insights/intents?limit=1", LunaHost.AnalystKey);
        cut.GetProperty("rows").GetArrayLength().ShouldBe(1);
        cut.GetProperty("rows")[0].GetProperty("meanConfidence").GetDouble().ShouldBeInRange(0, 1);
        cut.GetProperty("rows")[0].GetProperty("day").GetString()!.Length.ShouldBe(10);
    }

    [Fact]
    public async Task a_spreadsheet_gets_a_table()
    {
        await luna.SayAsync(luna.Somebody(), "hello");
        await luna.UntilProjectedAsync();
        using var client = luna.Client(LunaHost.AnalystKey);
        client.DefaultRequestHeaders.Add("Accept", "text/csv");
        using var answer = await client.GetAsync("/admin/insights/daily_activity", Cancellation);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");

        using var csv = new CsvReader(new StringReader(await answer.Content.ReadAsStringAsync(Cancellation)), CultureInfo.InvariantCulture);
        (await csv.ReadAsync()).ShouldBeTrue();
        csv.ReadHeader();
        csv.HeaderRecord.ShouldBe(Insight.All.Single(insight => insight.Name == "daily_activity").Columns.Select(column => column.Name));
        (await csv.ReadAsync()).ShouldBeTrue();
        csv.GetField<int>("messages").ShouldBeGreaterThan(0);
        csv.GetField("day")!.Length.ShouldBe(10);
    }

    [Theory]
    [InlineData("intents?from=yesterday", "from"), InlineData("intents?to=2026-02-30", "to"), InlineData("intents?from=2026-02-02&to=2026-02-01", "to")]
    [InlineData("intents?limit=0", "limit"), InlineData("intents?limit=100001", "limit")]
    public async Task what_cannot_be_read_is_named(string query, string field) =>
        (await luna.GetAsync($"/admin/insights/{query}", LunaHost.AnalystKey, HttpStatusCode.BadRequest))
            .GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();

    [Fact]
    public async Task what_is_none_is_404_and_only_analysts_may_look()
    {
        await luna.GetAsync("/admin/insights/message", LunaHost.AnalystKey, HttpStatusCode.NotFound);
        await luna.GetAsync("/admin/insights/intents", LunaHost.AdminKey, HttpStatusCode.Forbidden);
        await luna.GetAsync("/admin/insights", LunaHost.ApiKey, HttpStatusCode.Forbidden);
        (await luna.GetAsync("/admin/insights", LunaHost.AnalystKey)).GetArrayLength().ShouldBe(Insight.All.Count);
    }

    [Fact]
    public async Task the_questions_of_the_docs_are_answered()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(LunaProcess.Clone(), "docs", "insights.md"), Cancellation);
        var questions = Questions().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        questions.Length.ShouldBe(10);
        foreach (var question in questions)
            await Sql.ScalarAsync(luna.Database, question);
        foreach (var insight in Insight.All)
            page.ShouldContain($"| `{insight.Name}` | {insight.Summary} |");
    }

    /// <summary>The view as it would be were this the only conversation.</summary>
    private async Task<string?> NumbersAsync(Guid conversationId, string name, string columns)
    {
        var alone = InsightTables.All.Keys.Select(table => $"{table} as (select * from insights.{table} where conversation_id = '{conversationId}')");
        var view = Insight.All.Single(insight => insight.Name == name).Sql.Replace("insights.", "", StringComparison.Ordinal);
        return await Sql.ScalarAsync(
            luna.Database,
            $"with {string.Join(", ", alone)}, numbers as ({view}) select string_agg(concat_ws(',', {columns}), ';' order by numbers::text) from numbers") as string;
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Questions();
}
