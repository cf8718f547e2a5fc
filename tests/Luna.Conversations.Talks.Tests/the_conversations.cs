using Luna.Api.Replay;
using Luna.Conversations.Replaying;
using Luna.Conversations.Replies;
using Luna.ConversationTesting;
using Luna.ConversationTesting.Hosting;
using Luna.ConversationTesting.Reading;
using Marten;

namespace Luna.Conversations.Talks.Tests;

/// <summary>Every conversation under <c>Conversations/</c>, all of them at once with one Luna.</summary>
public sealed class the_conversations(the_conversations.Held held, ITestOutputHelper output) : IClassFixture<the_conversations.Held>
{
    public static TheoryData<string, string> All { get; } = Talks.Names();

    [Theory, MemberData(nameof(All))]
    public void go_as_people_expect(string file, string name) => held.Check(file, name);

    [Fact]
    public void are_composed_again_byte_for_byte()
    {
        var report = held.Replayed!;
        output.WriteLine(ReplayWords.Of(report));
        report.Differences.ShouldBeEmpty(ReplayWords.Of(report));
        report.LeftOut.Keys.ShouldBeSubsetOf([LeftOut.Human, LeftOut.Erased]);
        report.Turns.ShouldBeGreaterThanOrEqualTo(1000);
    }

    [Fact]
    public void rest_on_facts_whose_rules_are_known()
    {
        var facts = held.Grounds.SelectMany(grounds => grounds.Claims).SelectMany(claim => claim.Facts).ToArray();
        facts.Length.ShouldBeGreaterThan(1000);
        facts.Where(fact => fact.Rule is null).Select(fact => fact.Id).ShouldBeEmpty();
    }

    public sealed class Held() : Talks(restarts: false)
    {
        public ReplayReport? Replayed { get; private set; }

        public IReadOnlyList<ReplyGrounds> Grounds { get; private set; } = [];

        protected override async Task AfterwardsAsync(TestLuna luna)
        {
            await Chatter.TalkAsync(luna, "hello", Sayings);
            await Chatter.TalkAsync(luna, "my kundli, born 15 August 1990 at 10:30 am in Jaipur", [.. Sayings.Reverse()]);
            Replayed = await luna.Replay.OfSampleAsync(int.MaxValue, new(), CancellationToken.None);
            await using var session = luna.Store.QuerySession();
            Grounds = [.. (await session.Events.QueryAllRawEvents().ToListAsync()).Select(ReplyGrounds.Of).OfType<ReplyGrounds>()];
        }
    }
}

/// <summary>The same conversations, with Luna restarted between any two messages: nobody notices.</summary>
public sealed class the_conversations_with_restarts(the_conversations_with_restarts.Held held)
    : IClassFixture<the_conversations_with_restarts.Held>
{
    public static TheoryData<string, string> All { get; } = Talks.Names();

    [Theory, MemberData(nameof(All))]
    public void go_as_if_nothing_had_been(string file, string name) => held.Check(file, name);

    public sealed class Held() : Talks(restarts: true);
}

public abstract class Talks(bool restarts) : IAsyncLifetime
{
    private static readonly IReadOnlyList<ConversationTest> Tests =
        [.. TestFiles.Find(Path.Combine(AppContext.BaseDirectory, "Conversations")).SelectMany(TestFiles.Read)];

    protected static IReadOnlyList<string> Sayings { get; } =
        [.. Tests.SelectMany(test => test.Steps).SelectMany(step => step.Messages).Distinct()];

    private Dictionary<(string, string), Outcome> _outcomes = [];

    public static TheoryData<string, string> Names() => [.. Tests.Select(test => (Name(test), test.Name))];

    public async ValueTask InitializeAsync() => _outcomes = (await Suite.RunAsync(Tests, restarts, AfterwardsAsync))
        .ToDictionary(outcome => (Name(outcome.Test), outcome.Test.Name));

    /// <summary>What is looked at when all have talked.</summary>
    protected virtual Task AfterwardsAsync(TestLuna luna) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public void Check(string file, string name)
    {
        var outcome = _outcomes[(file, name)];
        if (outcome.Failure is not null)
            Assert.Fail(outcome.ToString());
    }

    private static string Name(ConversationTest test) => Path.GetFileNameWithoutExtension(test.File);
}
