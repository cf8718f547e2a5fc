using System.Diagnostics;
using Luna.Conversations.LanguageModels;
using Luna.StandIns;

namespace Luna.Conversations.Tests.LanguageModels;

public sealed class providers_that_fail
{
    internal static readonly Dictionary<string, (ModelBehaviour Behaviour, FailureKind Kind)> Ways = new()
    {
        ["down"] = (ModelBehaviour.Broken, FailureKind.Unavailable),
        ["in error"] = (ModelBehaviour.ServerError, FailureKind.Unavailable),
        ["silent"] = (ModelBehaviour.Hang, FailureKind.Timeout),
        ["slow"] = (ModelBehaviour.Slow(A.GoodOutput, TimeSpan.FromSeconds(5)), FailureKind.Timeout),
        ["dripping"] = (ModelBehaviour.Drip(A.GoodOutput, TimeSpan.FromMilliseconds(400)), FailureKind.Timeout),
        ["cut"] = (ModelBehaviour.Cut(A.GoodOutput), FailureKind.Unavailable),
        ["limited"] = (ModelBehaviour.RateLimited(), FailureKind.RateLimited),
        ["limited for long"] = (ModelBehaviour.RateLimited(TimeSpan.FromSeconds(30)), FailureKind.RateLimited),
        ["not JSON"] = (ModelBehaviour.NoJson, FailureKind.Malformed),
        ["half an output"] = (ModelBehaviour.HalfContent, FailureKind.Malformed),
        ["another schema"] = (ModelBehaviour.Answer(A.WrongOutput), FailureKind.WrongSchema),
        ["too long"] = (ModelBehaviour.Answer(A.GoodOutput) with { IsTooLong = true }, FailureKind.Malformed),
        ["declining"] = (ModelBehaviour.Refuse("I cannot help with that."), FailureKind.Refused),
        ["unauthorised"] = (new ModelBehaviour(Status: 401), FailureKind.Rejected),
    };

    /// <summary>Seconds to wait for such a provider: no longer than needed where it is silent, and elsewhere so long that a busy machine is not taken for silence.</summary>
    internal static string Patience(string way) => Ways[way].Kind == FailureKind.Timeout ? "1" : "8";

    private static readonly string[] Kinds = [.. ProviderKinds.All];

    public static TheoryData<string, string> EveryWayOfEveryKind()
    {
        var data = new TheoryData<string, string>();
        foreach (var (kind, way) in Kinds.SelectMany(kind => Ways.Keys.Select(way => (kind, way))))
            // Ollama has no words for declining: what it writes then is no JSON.
            if (kind != ProviderKinds.Ollama || way != "declining")
                data.Add(kind, way);
        return data;
    }

    [Theory, MemberData(nameof(EveryWayOfEveryKind))]
    public async Task each_failure_is_told_for_what_it_is(string kind, string way)
    {
        await using var models = await Models.OfKindAsync(kind, ("DeadlineSeconds", "20"), ("Providers:0:TimeoutSeconds", Patience(way)), ("Providers:0:Retries", "0"));
        models.First.Otherwise = _ => Ways[way].Behaviour;

        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        answer.Output.ShouldBeNull();
        answer.Provider.ShouldBeNull();
        var failure = answer.Failures.ShouldHaveSingleItem();
        (failure.Kind, failure.Provider, failure.Model).ShouldBe((Ways[way].Kind, "p1", "model-1"), failure.Detail);
        failure.Detail.ShouldNotContain(Models.Key);
    }

    [Fact]
    public async Task when_all_fail_each_says_why_and_nothing_is_thrown()
    {
        string[] ways = ["another schema", "silent", "limited for long", "down"];
        await using var models = await Models.WithAsync(4, ("DeadlineSeconds", "20"), ("Providers:*:TimeoutSeconds", "8"), ("Providers:1:TimeoutSeconds", "1"));
        for (var at = 0; at < ways.Length; at++)
        {
            var behaviour = Ways[ways[at]].Behaviour;
            models.StandIns[at].Otherwise = _ => behaviour;
        }

        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        answer.Output.ShouldBeNull();
        answer.Failures.Select(failure => failure.Kind).ShouldBe(ways.Select(way => Ways[way].Kind));
        answer.InputTokens.ShouldBe(100, "what a useless output cost is counted too");
    }

    [Fact]
    public async Task the_deadline_holds_whatever_providers_do()
    {
        await using var models = await Models.WithAsync(3, ("DeadlineSeconds", "1.5"), ("Providers:*:TimeoutSeconds", "1"));
        foreach (var standIn in models.StandIns)
            standIn.Otherwise = _ => ModelBehaviour.Hang;

        var since = Stopwatch.StartNew();
        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        since.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(1.4), TimeSpan.FromSeconds(4));
        answer.Output.ShouldBeNull();
        answer.Failures.Select(failure => (failure.Provider, failure.Kind)).ShouldBe([("p1", FailureKind.Timeout), ("p2", FailureKind.Timeout)]);
        models.StandIns[2].Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task by_default_a_turn_has_time_left_when_all_are_silent()
    {
        await using var models = await Models.WithAsync(2);
        models.First.Otherwise = models.Second.Otherwise = _ => ModelBehaviour.Hang;

        var since = Stopwatch.StartNew();
        await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task what_passes_is_tried_again()
    {
        await using var models = await Models.WithAsync(2);
        models.First.Next(ModelBehaviour.ServerError, ModelBehaviour.Answer(A.GoodOutput));

        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        answer.Provider.ShouldBe("p1");
        answer.Failures.ShouldBeEmpty();
        models.First.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_limit_is_waited_for_as_long_as_it_says_if_there_is_time()
    {
        await using var models = await Models.WithAsync(2);
        models.First.Next(ModelBehaviour.RateLimited(TimeSpan.FromSeconds(1)), ModelBehaviour.Answer(A.GoodOutput));

        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        answer.Provider.ShouldBe("p1");
        var (refused, taken) = (models.First.Requests[0], models.First.Requests[1]);
        Stopwatch.GetElapsedTime(refused.Timestamp, taken.Timestamp).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.98));
    }

    [Fact]
    public async Task a_limit_that_lasts_too_long_is_not_waited_for()
    {
        await using var models = await Models.WithAsync(2);
        models.First.Otherwise = _ => ModelBehaviour.RateLimited(TimeSpan.FromSeconds(4));
        models.Second.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);

        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        answer.Provider.ShouldBe("p2");
        answer.Latency.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        models.First.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task nobody_is_asked_where_nobody_is_set()
    {
        await using var models = await Models.WithAsync(0);

        models.Luna.IsConfigured.ShouldBeFalse();
        var answer = await models.Luna.AskAsync(A.Question(), CancellationToken.None);

        answer.Output.ShouldBeNull();
        answer.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.NotConfigured);
    }

    [Fact]
    public async Task one_provider_can_be_asked_for()
    {
        await using var models = await Models.WithAsync(2);
        models.First.Otherwise = models.Second.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);

        var second = await models.Luna.AskAsync(A.Question() with { Provider = "p2" }, CancellationToken.None);
        var unknown = await models.Luna.AskAsync(A.Question() with { Provider = "p9" }, CancellationToken.None);

        second.Provider.ShouldBe("p2");
        models.First.Requests.ShouldBeEmpty();
        unknown.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.NotConfigured);
    }
}
