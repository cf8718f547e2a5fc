using System.Globalization;
using Luna.Api.Tests.Database;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.StandIns;

namespace Luna.Api.Tests.Narrating;

/// <summary>While providers are waited for, the database is everybody else's.</summary>
public sealed class waiting_without_a_connection(NarratingLuna luna) : IClassFixture<NarratingLuna>
{
    private const int People = 200;

    private const string InUse =
        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task two_hundred_calls_held_open_hold_none_of_twenty_connections()
    {
        // One provider, patient enough that all calls are open together.
        await luna.StopAsync();
        await luna.StartAsync(
            ("Luna:Llm:DeadlineSeconds", "60"), ("Luna:Llm:Providers:0:TimeoutSeconds", "60"), ("Luna:Conversations:Reading", "00:02:00"));
        var people = new string[People];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, People), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation },
            async (at, _) => people[at] = await luna.SomebodyAsync());

        using var gate = new CancellationTokenSource();
        luna.First.Otherwise = request => gate.IsCancellationRequested
            ? ModelBehaviour.Answer(NarratingLuna.Faithful(request))
            : ModelBehaviour.Slow(NarratingLuna.Faithful(request), TimeSpan.FromSeconds(20));
        await Parallel.ForEachAsync(people, Cancellation, async (person, _) => await luna.WriteAsync(person, NarratingLuna.Question));
        await NarratingLuna.UntilAsync(() => luna.First.Open == People);

        // What Luna looks after by herself comes and goes; a call that held a connection would hold it at every look.
        var inUse = new List<long>();
        for (var look = 0; look < 40; look++, await Task.Delay(50, Cancellation))
            inUse.Add(await CountAsync(InUse));
        luna.First.Open.ShouldBe(People);
        inUse.Min().ShouldBe(0, string.Join(' ', inUse));
        inUse.Average().ShouldBeLessThan(3, string.Join(' ', inUse));
        var other = await luna.SayAsync("somebody-else-" + Guid.NewGuid().ToString("N"), "hi");
        other.Text.ShouldContain("I am Luna");
        luna.First.Open.ShouldBe(People, "they were held open all the while");

        await gate.CancelAsync();
        foreach (var person in people)
            (await luna.UntilAsync<ReplyComposed>(person, 3, seconds: 60))[2].Data.Narration!.Outcome.ShouldBe(NarrationOutcome.Verified);
    }

    private async Task<long> CountAsync(string statement) =>
        Convert.ToInt64(await Sql.ScalarAsync(luna.Database, statement), CultureInfo.InvariantCulture);
}
