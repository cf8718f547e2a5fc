using Luna.Conversations.LanguageModels;
using Luna.StandIns;

namespace Luna.Conversations.Tests.LanguageModels;

public sealed class resting_providers
{
    [Fact]
    public async Task who_fails_again_and_again_is_left_alone_and_used_again_when_back()
    {
        await using var models = await Models.WithAsync(2, ("Providers:0:BreakAfter", "3"), ("Providers:0:BreakSeconds", "0.5"), ("Providers:0:Retries", "0"));
        models.First.Otherwise = _ => ModelBehaviour.ServerError;
        models.Second.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);
        for (var asked = 0; asked < 3; asked++)
            (await AskAsync(models)).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Unavailable);

        var resting = await AskAsync(models);
        resting.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Resting);
        resting.Provider.ShouldBe("p2");
        models.First.Requests.Count.ShouldBe(3);

        models.First.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);
        await Task.Delay(TimeSpan.FromSeconds(0.7), TestContext.Current.CancellationToken);
        for (var asked = 0; asked < 3; asked++)
        {
            var back = await AskAsync(models);
            back.Provider.ShouldBe("p1");
            back.Failures.ShouldBeEmpty();
        }
    }

    [Theory, InlineData("silent"), InlineData("wrong schema"), InlineData("unauthorised"), InlineData("not there")]
    public async Task whatever_tells_against_a_provider_counts(string way)
    {
        await using var models = await Models.WithAsync(2, ("Providers:0:TimeoutSeconds", "0.2"), ("Providers:0:Retries", "0"));
        models.Second.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);
        models.First.Otherwise = _ => way switch
        {
            "silent" => ModelBehaviour.Hang,
            "wrong schema" => ModelBehaviour.Answer(A.WrongOutput),
            _ => new ModelBehaviour(Status: 401),
        };
        if (way == "not there")
            await models.First.DisposeAsync();
        for (var asked = 0; asked < 3; asked++)
            await AskAsync(models);

        (await AskAsync(models)).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Resting);
    }

    [Fact]
    public async Task cancellation_is_no_failure()
    {
        await using var models = await Models.WithAsync(2, ("Providers:0:BreakAfter", "2"), ("Providers:0:Retries", "0"));
        models.First.Otherwise = _ => ModelBehaviour.Hang;
        for (var asked = 0; asked < 5; asked++)
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));
            await Should.ThrowAsync<OperationCanceledException>(() => models.Luna.AskAsync(A.Question(), cancellation.Token));
        }

        models.Second.Requests.ShouldBeEmpty("who does not wait any more needs no other provider");
        models.First.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);
        var answer = await AskAsync(models);
        answer.Provider.ShouldBe("p1");
        answer.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_deadline_that_others_used_up_does_not_tell_against_the_last()
    {
        await using var models = await Models.WithAsync(
            2, ("DeadlineSeconds", "2"), ("Providers:0:TimeoutSeconds", "1.8"), ("Providers:0:BreakAfter", "100"), ("Providers:1:BreakAfter", "2"));
        models.First.Otherwise = _ => ModelBehaviour.Hang;
        models.Second.Otherwise = _ => ModelBehaviour.Slow(A.GoodOutput, TimeSpan.FromSeconds(0.6));
        for (var asked = 0; asked < 3; asked++)
            (await AskAsync(models)).Failures[^1].Kind.ShouldBe(FailureKind.Timeout);

        models.First.Otherwise = _ => ModelBehaviour.ServerError;
        (await AskAsync(models)).Provider.ShouldBe("p2");
    }

    [Theory, InlineData("declines", FailureKind.Refused), InlineData("finds it too long", FailureKind.Rejected)]
    public async Task what_lies_in_the_question_does_not_tell_against_a_provider(string what, FailureKind kind)
    {
        await using var models = await Models.WithAsync(2);
        models.First.Otherwise = _ => what == "declines" ? ModelBehaviour.Refuse("No.") : new ModelBehaviour(Status: 400);
        models.Second.Otherwise = _ => ModelBehaviour.Answer(A.GoodOutput);
        for (var asked = 0; asked < 6; asked++)
            (await AskAsync(models)).Failures.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    private static Task<ModelAnswer> AskAsync(Models models) => models.Luna.AskAsync(A.Question(), CancellationToken.None);
}
