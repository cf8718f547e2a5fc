using Luna.Conversations.LanguageModels;
using Luna.StandIns;

namespace Luna.Conversations.Tests.LanguageModels;

public sealed class tools_and_limits
{
    [Fact]
    public async Task a_model_may_call_tools_in_four_rounds_and_must_then_answer()
    {
        await using var models = await Models.WithAsync(1);
        List<string> called = [];
        models.First.Otherwise = request => request.Body!.Value.TryGetProperty("tools", out _)
            ? ModelBehaviour.Call("transit", """{"date":"2031-02-03"}""")
            : ModelBehaviour.Answer(A.GoodOutput);

        var answer = await models.Luna.AskAsync(A.Question() with { Tools = [A.Transit(called.Add)] }, CancellationToken.None);

        answer.Provider.ShouldBe("p1");
        called.Count.ShouldBe(4);
        models.First.Requests.Count.ShouldBe(5);
        answer.InputTokens.ShouldBe(500, "each round is paid for");
    }

    [Fact]
    public async Task a_model_that_only_calls_tools_gives_no_answer()
    {
        await using var models = await Models.WithAsync(1);
        models.First.Otherwise = _ => ModelBehaviour.Call("transit", """{"date":"2031-02-03"}""");

        var answer = await models.Luna.AskAsync(A.Question() with { Tools = [A.Transit(_ => { })] }, CancellationToken.None);

        answer.Output.ShouldBeNull();
        answer.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Malformed);
        models.First.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task tools_are_bound_to_their_schemas_strictly()
    {
        await using var models = await Models.WithAsync(1);
        models.First.Next(ModelBehaviour.Answer(A.GoodOutput));

        await models.Luna.AskAsync(A.Question() with { Tools = [A.Transit(_ => { })] }, CancellationToken.None);

        var function = models.First.Requests.ShouldHaveSingleItem().Body!.Value.GetProperty("tools")[0].GetProperty("function");
        function.GetProperty("strict").GetBoolean().ShouldBeTrue();
        function.GetProperty("parameters").GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        models.First.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task another_provider_goes_on_with_what_tools_told_and_the_failed_one_is_not_asked_again()
    {
        await using var models = await Models.WithAsync(2, ("Providers:*:Retries", "0"));
        List<string> called = [];
        models.First.Next(ModelBehaviour.Call("transit", """{"date":"2031-02-03"}"""), ModelBehaviour.ServerError);
        models.Second.Next(ModelBehaviour.Call("transit", """{"date":"2032-02-03"}"""), ModelBehaviour.Answer(A.GoodOutput));

        var answer = await models.Luna.AskAsync(A.Question() with { Tools = [A.Transit(called.Add)] }, CancellationToken.None);

        answer.Provider.ShouldBe("p2");
        called.ShouldBe(["2031-02-03", "2032-02-03"]);
        answer.Failures.ShouldHaveSingleItem().Provider.ShouldBe("p1");
        models.Second.Requests[0].Body!.Value.GetProperty("messages").GetRawText().ShouldContain("Saturn in Meena on 2031-02-03");
        models.First.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_tool_that_throws_is_told_to_the_model_without_its_reason()
    {
        await using var models = await Models.WithAsync(1);
        models.First.Next(ModelBehaviour.Call("transit", """{"date":"2031-02-03"}"""), ModelBehaviour.Answer(A.GoodOutput));

        var answer = await models.Luna.AskAsync(
            A.Question() with { Tools = [A.Transit(_ => throw new InvalidOperationException("canary-2210"))] }, CancellationToken.None);

        answer.Provider.ShouldBe("p1");
        models.First.Requests[1].Body!.Value.GetRawText().ShouldNotContain("canary");
    }

    [Fact]
    public async Task no_more_calls_at_once_than_allowed()
    {
        await using var models = await Models.WithAsync(1, ("Providers:0:Concurrency", "3"));
        models.First.Otherwise = _ => ModelBehaviour.Slow(A.GoodOutput, TimeSpan.FromSeconds(0.1));
        await models.Luna.AskAsync(A.Question(), CancellationToken.None); // the first call takes longer

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => models.Luna.AskAsync(A.Question(), CancellationToken.None)));

        answers.ShouldAllBe(answer => answer.Provider == "p1");
        models.First.MostOpen.ShouldBe(3);
    }

    [Fact]
    public async Task who_would_wait_long_for_a_place_goes_to_the_next()
    {
        await using var models = await Models.WithAsync(2, ("Providers:0:Concurrency", "1"));
        models.First.Otherwise = _ => ModelBehaviour.Slow(A.GoodOutput, TimeSpan.FromSeconds(2));
        models.Second.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => models.Luna.AskAsync(A.Question(), CancellationToken.None)));

        answers.Count(answer => answer.Provider == "p1").ShouldBe(1);
        var others = answers.Where(answer => answer.Provider == "p2").ToList();
        others.Count.ShouldBe(3);
        others.ShouldAllBe(answer => answer.Failures.Single().Kind == FailureKind.Busy && answer.Latency < TimeSpan.FromSeconds(1.8));
    }

    [Fact]
    public async Task no_more_calls_in_a_minute_than_allowed()
    {
        await using var models = await Models.WithAsync(2, ("Providers:0:RequestsPerMinute", "2"));
        models.First.Otherwise = models.Second.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);

        List<string?> providers = [];
        for (var asked = 0; asked < 4; asked++)
            providers.Add((await models.Luna.AskAsync(A.Question(), CancellationToken.None)).Provider);

        providers.ShouldBe(["p1", "p1", "p2", "p2"]);
    }

    [Fact]
    public async Task the_same_question_on_the_same_facts_is_asked_once()
    {
        await using var models = await Models.WithAsync(1);
        models.First.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);
        var question = A.Question() with { CacheKey = "2031-02-03" };

        var first = await models.Luna.AskAsync(question, CancellationToken.None);
        var again = await models.Luna.AskAsync(A.Question() with { CacheKey = "2031-02-03", User = Guid.NewGuid() }, CancellationToken.None);

        models.First.Requests.ShouldHaveSingleItem();
        first.FromCache.ShouldBeFalse();
        again.FromCache.ShouldBeTrue();
        again.Output!.Value.GetRawText().ShouldBe(first.Output!.Value.GetRawText());
        (again.Provider, again.Model, again.PromptHash).ShouldBe(("p1", "model-1", A.Prompt.Hash));
        (again.InputTokens, again.OutputTokens, again.Cost).ShouldBe((0, 0, 0m));

        ModelQuestion[] others =
        [
            question with { CacheKey = "2031-02-04" },
            question with { CacheKey = null },
            question with { Prompt = A.Prompt with { Hash = "another" } },
            question with { Data = [.. question.Data, DataPart.Of("language", "hi")] },
            question with { Refused = new(first.Output!.Value, ["no"]) },
            question with { Provider = "p1" },
        ];
        foreach (var other in others)
            (await models.Luna.AskAsync(other, CancellationToken.None)).FromCache.ShouldBeFalse();
        models.First.Requests.Count.ShouldBe(1 + others.Length);
    }

    [Fact]
    public async Task a_failure_is_not_kept()
    {
        await using var models = await Models.WithAsync(1, ("Providers:0:Retries", "0"));
        models.First.Next(ModelBehaviour.ServerError, ModelBehaviour.Answer(A.GoodOutput));
        var question = A.Question() with { CacheKey = "2031-02-03" };

        (await models.Luna.AskAsync(question, CancellationToken.None)).Output.ShouldBeNull();
        (await models.Luna.AskAsync(question, CancellationToken.None)).Output.ShouldNotBeNull();
    }
}
