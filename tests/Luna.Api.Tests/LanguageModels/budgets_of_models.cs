using Luna.Api.Tests.Database;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luna.Api.Tests.LanguageModels;

/// <summary>What models may cost, kept in Luna's database. A call of the stand-in takes 120 tokens and costs 0.12.</summary>
public sealed class budgets_of_models(LunaHost luna) : IAsyncLifetime
{
    private const string Output = """{"answer":"Mesha"}""";

    private static readonly Prompt Prompt = PromptFile.Read(
        """
        ---
        name: small
        version: 1
        max-output-tokens: 20
        ---
        Say what the facts say.

        ```json
        {"type":"object","properties":{"answer":{"type":"string"}},"required":["answer"],"additionalProperties":false}
        ```
        """);

    private readonly Guid _person = Guid.NewGuid();
    private OpenAiStandIn _standIn = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Sql.ScalarAsync(luna.Database, "delete from luna.model_spend");
        _standIn = await OpenAiStandIn.StartAsync();
        _standIn.Otherwise = _ => ModelBehaviour.Answer(Output);
    }

    public ValueTask DisposeAsync() => _standIn.DisposeAsync();

    [Fact]
    public async Task a_person_has_so_much_a_day_and_a_restart_forgets_nothing()
    {
        await using (var first = Models(("Person:Tokens", "280")))
        {
            (await AskAsync(first)).Output.ShouldNotBeNull();
            (await AskAsync(first)).Output.ShouldNotBeNull();
        }

        await using var again = Models(("Person:Tokens", "280"));
        var refused = await AskAsync(again);

        refused.Output.ShouldBeNull();
        var failure = refused.Failures.ShouldHaveSingleItem();
        (failure.Kind, failure.Provider, failure.Detail).ShouldBe((FailureKind.OverBudget, null, "the person's budget of the day is used up"));
        _standIn.Requests.Count.ShouldBe(2);
        (await AskAsync(again, Guid.NewGuid())).Output.ShouldNotBeNull("others have their own");

        await using var tomorrow = Models(new LaterClock(TimeSpan.FromDays(1)), ("Person:Tokens", "280"));
        (await AskAsync(tomorrow)).Output.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Day:Tokens", "280", "the budget of the day is used up", true)]
    [InlineData("Day:Cost", "0.28", "the budget of the day is used up", true)]
    [InlineData("Total:Tokens", "280", "the budget in total is used up", false)]
    [InlineData("Total:Cost", "0.28", "the budget in total is used up", false)]
    [InlineData("Person:Cost", "0.28", "the person's budget of the day is used up", true)]
    public async Task every_bound_holds(string key, string value, string why, bool endsWithTheDay)
    {
        await using var models = Models((key, value));
        await AskAsync(models);
        await AskAsync(models);
        (await AskAsync(models)).Failures.ShouldHaveSingleItem().Detail.ShouldBe(why);

        await using var tomorrow = Models(new LaterClock(TimeSpan.FromDays(1)), (key, value));
        ((await AskAsync(tomorrow)).Output is not null).ShouldBe(endsWithTheDay);
    }

    [Fact]
    public async Task many_at_once_do_not_go_past_a_bound_together()
    {
        await using var models = Models(("Day:Tokens", "400"));
        _standIn.Otherwise = _ => ModelBehaviour.Slow(Output, TimeSpan.FromSeconds(0.5)) with { InputTokens = 30, OutputTokens = 10 };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => AskAsync(models, Guid.NewGuid())));

        answers.Count(answer => answer.Output is not null).ShouldBeInRange(1, 10);
        answers.Where(answer => answer.Output is null).ShouldAllBe(answer => answer.Failures.Single().Kind == FailureKind.OverBudget);
        (await SpentAsync("everyone")).ShouldBe(_standIn.Requests.Count * 40L);
    }

    [Fact]
    public async Task what_brought_nothing_costs_nothing()
    {
        await using var models = Models(("Day:Tokens", "280"));
        _standIn.Otherwise = _ => ModelBehaviour.ServerError;
        await AskAsync(models);
        _standIn.Otherwise = _ => ModelBehaviour.Hang;
        using (var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.3)))
            await Should.ThrowAsync<OperationCanceledException>(() => models.GetRequiredService<LanguageModel>().AskAsync(Question(_person), cancellation.Token));

        (await SpentAsync(_person.ToString())).ShouldBe(0);
        (await SpentAsync("everyone")).ShouldBe(0);
    }

    [Fact]
    public async Task days_that_are_over_are_forgotten_but_for_the_total()
    {
        await Sql.ScalarAsync(
            luna.Database, "insert into luna.model_spend values ('someone', '2020-01-01', 5, 5), ('everyone', '2020-01-01', 5, 5), ('everyone-ever', '-infinity', 5, 5)");
        await using var models = Models(("Day:Tokens", "280"));
        await AskAsync(models);

        (await Sql.ScalarAsync(luna.Database, "select count(*) from luna.model_spend where day = '2020-01-01'")).ShouldBe(0L);
        (await SpentAsync("everyone-ever")).ShouldBe(125);
    }

    [Fact]
    public async Task a_database_that_is_away_is_a_failure_like_others()
    {
        await using var models = Models("Host=127.0.0.1;Port=1;Timeout=1", TimeProvider.System, ("Day:Tokens", "280"));

        var answer = await AskAsync(models);

        answer.Output.ShouldBeNull();
        answer.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Failed);
        _standIn.Requests.ShouldBeEmpty("what cannot be counted is not spent");
    }

    [Fact]
    public async Task no_connection_is_held_while_two_hundred_wait()
    {
        await using var models = Models(luna.Database + ";Maximum Pool Size=20;Application Name=waiting", TimeProvider.System, ("Day:Tokens", "1000000"));
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _standIn.Otherwise = _ => ModelBehaviour.Answer(Output) with { Until = release.Task };

        var asking = Enumerable.Range(0, 200).Select(_ => AskAsync(models, Guid.NewGuid())).ToList();
        while (_standIn.Open < 200)
            await Task.Delay(10, Cancellation);

        (await Sql.ScalarAsync(luna.Database, "select count(*) from pg_stat_activity where application_name = 'waiting' and state <> 'idle'")).ShouldBe(0L);
        var database = models.GetRequiredService<NpgsqlDataSource>();
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => database.OpenConnectionAsync(Cancellation).AsTask()))
            .WaitAsync(TimeSpan.FromSeconds(2), Cancellation);
        foreach (var connection in all)
            await connection.DisposeAsync();
        release.SetResult();
        (await Task.WhenAll(asking)).ShouldAllBe(answer => answer.Provider == "only");
    }

    private static Task<ModelAnswer> AskAsync(ServiceProvider models, Guid person) =>
        models.GetRequiredService<LanguageModel>().AskAsync(Question(person), Cancellation);

    private Task<ModelAnswer> AskAsync(ServiceProvider models) => AskAsync(models, _person);

    private static ModelQuestion Question(Guid person) => new(Prompt, [DataPart.Of("question", "What of my Moon?")], person);

    private async Task<long> SpentAsync(string scope) =>
        await Sql.ScalarAsync(luna.Database, $"select tokens from luna.model_spend where scope = '{scope}'") is long tokens ? tokens : 0;

    private ServiceProvider Models(params (string Key, string Value)[] budgets) => Models(TimeProvider.System, budgets);

    private ServiceProvider Models(TimeProvider clock, params (string Key, string Value)[] budgets) => Models(luna.Database, clock, budgets);

    private ServiceProvider Models(string database, TimeProvider clock, params (string Key, string Value)[] budgets)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Luna:Llm:Providers:0:Name"] = "only",
            ["Luna:Llm:Providers:0:Kind"] = "openai",
            ["Luna:Llm:Providers:0:Model"] = "m",
            ["Luna:Llm:Providers:0:ApiKey"] = "k",
            ["Luna:Llm:Providers:0:BaseUrl"] = _standIn.BaseUrl,
            ["Luna:Llm:Providers:0:Retries"] = "0",
            ["Luna:Llm:DeadlineSeconds"] = "60",
            ["Luna:Llm:Providers:0:TimeoutSeconds"] = "60",
            ["Luna:Llm:Providers:0:InputPrice"] = "1000",
            ["Luna:Llm:Providers:0:OutputPrice"] = "1000",
        };
        foreach (var (key, value) in budgets)
            settings["Luna:Llm:Budgets:" + key] = value;
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock)
            .AddSingleton(_ => NpgsqlDataSource.Create(database))
            .AddLunaLanguageModels(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    private sealed class LaterClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
