using Luna.Api.Tests.Database;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Delivery;
using Npgsql;

namespace Luna.Api.Tests.Delivery;

/// <summary>Two nodes on one database.</summary>
public sealed class keeping_pace(LunaHost luna) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private NpgsqlDataSource _database = null!;
    private Pace[] _nodes = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _database = NpgsqlDataSource.Create(luna.Database);
        _nodes = [new Pace(_database, new ClusterOptions()), new Pace(_database, new ClusterOptions())];
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            node.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task one_person_is_sent_a_burst_and_then_a_message_every_six_seconds()
    {
        var (channel, chat) = (new Pigeon(new SendingLimits(null, TimeSpan.FromSeconds(6), 5)), Somebody());
        var waits = new List<TimeSpan>();
        for (var message = 0; message < 8; message++)
            waits.Add(await _nodes[message % 2].TakeAsync(channel, chat, Now, Cancellation));
        waits.Select(wait => wait.TotalSeconds).ShouldBe([0, 0, 0, 0, 0, 6, 12, 18]);

        (await _nodes[0].TakeAsync(channel, Somebody(), Now, Cancellation)).ShouldBe(TimeSpan.Zero);
        (await _nodes[1].TakeAsync(channel, chat, Now.AddHours(1), Cancellation)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task a_process_that_is_alone_asks_no_database()
    {
        using var alone = new Pace(null!, new ClusterOptions { IsAlone = true });
        var (channel, chat) = (new Pigeon(new SendingLimits(10, TimeSpan.FromSeconds(6), 5)), Somebody());
        var waits = new List<TimeSpan>();
        for (var message = 0; message < 7; message++)
            waits.Add(await alone.TakeAsync(channel, chat, Now, Cancellation));
        waits.Select(wait => wait.TotalSeconds).ShouldBe([0, 0.1, 0.2, 0.3, 0.4, 6, 12], tolerance: 0.001);
        (await alone.TakeAsync(channel, chat, Now.AddHours(1), Cancellation)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task all_nodes_together_send_no_faster_than_the_platform_takes()
    {
        var channel = new Pigeon(new SendingLimits(100, TimeSpan.FromSeconds(6), 45));
        var waits = await Task.WhenAll(Enumerable.Range(0, 400)
            .Select(message => _nodes[message % 2].TakeAsync(channel, Somebody(), Now, Cancellation)));
        foreach (var second in waits.GroupBy(wait => (int)wait.TotalSeconds))
            second.Count().ShouldBeLessThanOrEqualTo(100);
        waits.Distinct().Count().ShouldBe(400);
        waits.Max().ShouldBeLessThan(TimeSpan.FromSeconds(4.2));
    }

    [Fact]
    public async Task who_has_not_been_sent_anything_leaves_no_row()
    {
        var (channel, chat) = (new Pigeon(new SendingLimits(null, TimeSpan.FromSeconds(6), 5)), Somebody());
        await _nodes[0].TakeAsync(channel, chat, Now.AddYears(-10), Cancellation);
        await _nodes[0].ForgetAsync(Now.AddYears(-9), Cancellation);
        (await Sql.ScalarAsync(luna.Database, $"select count(*) from luna.pace where scope = '{StreamIds.Conversation(chat)}'")).ShouldBe(0L);
    }

    private static ChatAddress Somebody() => new("pigeon", Guid.NewGuid().ToString("N"));

    private sealed class Pigeon(SendingLimits limits) : IChannel
    {
        public string Name { get; } = $"pigeon-{Guid.NewGuid():N}";

        public SendingLimits? Limits => limits;

        public IReadOnlyList<OutgoingPart> Render(OutgoingReply reply) => throw new NotSupportedException();

        public Task<string> SendAsync(ChatAddress chat, OutgoingPart part, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
