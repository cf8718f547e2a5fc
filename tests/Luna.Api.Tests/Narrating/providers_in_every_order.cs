using System.Collections.Concurrent;
using System.Diagnostics;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.StandIns;

namespace Luna.Api.Tests.Narrating;

/// <summary>Two providers, each of which fails in each way, at the limits that Luna sets by default.</summary>
public sealed class providers_in_every_order(NarratingLuna luna) : IClassFixture<NarratingLuna>
{
    private static readonly ModelBehaviour[] Failing =
    [
        ModelBehaviour.Broken, ModelBehaviour.Hang, ModelBehaviour.Cut("""{"claims":[],"language":"en"}"""),
        ModelBehaviour.RateLimited(TimeSpan.FromSeconds(20)), ModelBehaviour.HalfContent,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task everybody_is_answered_in_time_and_the_first_is_asked_again_once_it_is_back()
    {
        (ModelBehaviour First, ModelBehaviour Second)[] orders = [.. Failing.SelectMany(_ => Failing, (first, second) => (first, second))];
        var people = new string[orders.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, orders.Length), Cancellation, async (at, _) =>
            people[at] = await luna.SomebodyAsync($"My kundli please. Born {at + 1} August 1990 at 10:30 am in Jaipur"));

        // Each person's facts are others, and the second provider is asked with the same ones.
        var (asked, told) = (0, new ConcurrentDictionary<string, (ModelBehaviour First, ModelBehaviour Second)>());
        var next = new Lock();
        luna.First.Otherwise = request => Order(request).First;
        luna.Second.Otherwise = request => Order(request).Second;
        await Task.WhenAll(people.Select(async person =>
        {
            var waited = Stopwatch.StartNew();
            var reply = await luna.SayAsync(person, NarratingLuna.Question);
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
            reply.Narration!.Outcome.ShouldBe(NarrationOutcome.FellBack);
            reply.Narration.Reasons.ShouldContain(reason => reason.StartsWith("p1: ", StringComparison.Ordinal));
            (await luna.EventsAsync<ReplyComposed>(person)).Count.ShouldBe(3);
        }));

        luna.Behave();
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(1000, Cancellation))
        {
            var reply = await luna.SayAsync(people[0], NarratingLuna.Question);
            if (reply.Composer == "model-1")
                break;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), string.Join(' ', reply.Narration!.Reasons));
        }

        (ModelBehaviour First, ModelBehaviour Second) Order(ModelRequest request)
        {
            lock (next)
                return told.GetOrAdd(request.Data.ToString(), _ => orders[asked++ % orders.Length]);
        }
    }
}
