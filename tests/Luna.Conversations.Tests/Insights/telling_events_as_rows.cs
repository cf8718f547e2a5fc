using JasperFx.Events;
using Luna.Conversations.Events;
using Luna.Conversations.Insights;
using Luna.Conversations.Tests.Events;

namespace Luna.Conversations.Tests.Insights;

public sealed class telling_events_as_rows
{
    private static readonly Guid ConversationId = Guid.Parse("0b54d3b1-5c3f-4a53-8d9a-0b1f6f1c1f01");

    [Fact]
    public void every_sample_of_an_event_fits_the_columns_of_its_tables()
    {
        var rows = stored_events_still_read.Names.SelectMany(name => InsightsProjection.RowsOf(Stored(stored_events_still_read.Sample(name.Data)))).ToArray();

        foreach (var table in rows.GroupBy(row => row.Table))
            InsightTables.All[table.Key].Columns([.. table.Select(row => row.Values)])
                .ShouldAllBe(column => ((Array)column).Length == table.Count());
        rows.Select(row => row.Table).Distinct().Order().ShouldBe(InsightTables.All.Keys.Order());
    }

    [Fact]
    public void nothing_that_a_person_said_is_in_a_row()
    {
        var rows = InsightsProjection.RowsOf(Stored(new SlotFilled("kundli", "name", "Riya", "I am Riya", "m1"))).ToArray();
        rows.ShouldHaveSingleItem().Values[3..].ShouldBe(["kundli", "filled", "name"]);
    }

    [Fact]
    public void a_message_and_its_answer_meet_without_the_platforms_id()
    {
        var message = InsightsProjection.RowsOf(Stored(
            new MessageReceived(new("whatsapp", "91"), "wamid.HBgM", "text", "hello", DateTimeOffset.UnixEpoch))).Single();
        var answer = InsightsProjection.RowsOf(Stored(new ReplyComposed(
            ["wamid.HBgM", "wamid.HBgM"], "en", "Namaste", [], [], null, "1", ReplyComposed.Luna, [], []))).Single(row => row.Table == "answer");
        answer.Values[3].ShouldBe(message.Values[3]);
        message.Values[3].ShouldBeOfType<Guid>();
    }

    [Fact]
    public void a_file_that_does_not_say_what_it_tells_is_refused()
    {
        Should.Throw<FormatException>(() => Insight.Parse("x", "select 1"));
        Should.Throw<FormatException>(() => Insight.Parse("x", "-- Tells it.\n-- day\nselect 1")).Message.ShouldContain("day");
        Insight.Parse("x", "-- Tells it.\r\n-- day: UTC\r\nselect 1\r\n").ShouldSatisfyAllConditions(
            insight => insight.Summary.ShouldBe("Tells it."),
            insight => insight.Columns.ShouldBe([new InsightColumn("day", "UTC")]),
            insight => insight.Sql.ShouldBe("select 1"));
    }

    private static Event<object> Stored(object data) => new(data)
    {
        Id = Guid.NewGuid(), Sequence = 7, CorrelationId = ConversationId.ToString(), Timestamp = DateTimeOffset.UnixEpoch,
    };
}
