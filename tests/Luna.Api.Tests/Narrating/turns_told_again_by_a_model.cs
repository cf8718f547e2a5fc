using Luna.Api.Replay;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Replaying;
using Luna.Conversations.Replies;
using Luna.StandIns;

namespace Luna.Api.Tests.Narrating;

/// <summary>What another prompt or another provider would have made of what people asked, found out without touching an event.</summary>
public sealed class turns_told_again_by_a_model(NarratingLuna luna) : IClassFixture<NarratingLuna>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luna-prompts").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        luna.Behave();
        await RestartAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task another_provider_says_other_claims_at_another_price()
    {
        await RestartAsync(("Luna:Llm:Providers:0:InputPrice", "10"), ("Luna:Llm:Providers:1:OutputPrice", "100"));
        var person = await luna.SomebodyAsync();
        await luna.SayAsync(person, NarratingLuna.Question);
        await luna.SayAsync(person, "thanks");
        var before = (await luna.EventsAsync<object>(person)).Count;
        luna.Second.Otherwise = _ => ModelBehaviour.Answer(NarratingLuna.Claims(("The Moon is in Vrishabha (Taurus).", "graha.moon.rashi")));

        var report = await OfAsync(person, provider: "p2");
        (report.Turns, report.Asked.Count()).ShouldBe((4, 2));
        luna.First.Requests.Count.ShouldBe(2, "only when the turns were taken");
        var career = report.Asked.Last();
        (career.Turn.Said.Narration!.Provider, career.Now!.Narration!.Provider).ShouldBe(("p1", "p2"));
        (career.Turn.Said.Narration.Cost, career.Now.Narration.Cost).ShouldBe((0.001m, 0.002m));
        career.Difference!.Lost.ShouldContain(claim => claim.Text == "The lagna is in Kanya (Virgo).");
        var words = ReplayWords.Of(report);
        words.ShouldContain("Narrated now: 2 turns (2 verified). Cost: 0.004; 200 tokens in, 40 out.");
        words.ShouldContain("Narrated then: 2 turns (2 verified). Cost: 0.002; 200 tokens in, 40 out.");
        (await luna.EventsAsync<object>(person)).Count.ShouldBe(before);
        (await luna.Replay.OfConversationAsync(NarratingLuna.ConversationOf(person), new(), Cancellation))!.Same.ShouldBe(4);
    }

    [Fact]
    public async Task the_same_words_are_no_difference()
    {
        var person = await luna.SomebodyAsync();
        await luna.SayAsync(person, NarratingLuna.Question);
        var report = await OfAsync(person, provider: "p2");
        report.Differences.ShouldBeEmpty();
        report.Asked.ShouldAllBe(taken => taken.Now!.Narration!.Provider == "p2");
    }

    [Fact]
    public async Task an_older_prompt_is_found_by_its_hash_and_what_is_not_chosen_stays_as_recorded()
    {
        var first = luna.Prompts.Current(PromptNames.Narrate);
        var written = await File.ReadAllTextAsync(PromptFile(), Cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "narrate.2.md"),
            written.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("Write warmly", "Write coolly", StringComparison.Ordinal), Cancellation);
        var person = await luna.SomebodyAsync();
        await RestartAsync(("Luna:Llm:Prompts", _folder));
        await luna.SayAsync(person, NarratingLuna.Question);

        await OfAsync(person, provider: "p2");
        luna.Second.Requests.Select(request => request.System.Contains("Write coolly", StringComparison.Ordinal)).ShouldBe([false, true], ignoreOrder: true);
        luna.First.Forget();
        luna.Second.Forget();
        var report = await OfAsync(person, prompt: "narrate@" + first.Hash[..10]);
        luna.First.Requests.Select(request => request.System.Contains("Write warmly", StringComparison.Ordinal)).ShouldBe([true, true]);
        luna.Second.Requests.ShouldBeEmpty("the first one was recorded");
        report.Asked.ShouldAllBe(taken => taken.Now!.Narration!.PromptHash == first.Hash);
    }

    [Fact]
    public async Task what_nobody_narrated_then_is_narrated_now_and_no_budget_of_the_person_pays_for_it()
    {
        luna.First.Otherwise = luna.Second.Otherwise = _ => ModelBehaviour.ServerError;
        var person = await luna.SomebodyAsync();
        await luna.SayAsync(person, NarratingLuna.Question);
        await RestartAsync(("Luna:Llm:Budgets:Person:Tokens", "1"), ("Luna:Llm:Budgets:Day:Tokens", "10000000"));
        luna.Behave();
        var report = await OfAsync(person, provider: "p1");
        report.Asked.Count().ShouldBe(2);
        report.Asked.ShouldAllBe(taken => taken.Turn.Said.Narration!.Outcome == NarrationOutcome.FellBack && taken.Now!.Narration!.Outcome == NarrationOutcome.Verified);
        report.Differences.Sum(difference => difference.Gained.Count).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task a_provider_that_does_not_answer_is_told_with_the_reason()
    {
        var person = await luna.SomebodyAsync();
        luna.Second.Otherwise = _ => ModelBehaviour.ServerError;
        var report = await OfAsync(person, provider: "p2");
        var told = report.Asked.ShouldHaveSingleItem();
        told.Now!.Narration!.Outcome.ShouldBe(NarrationOutcome.FellBack);
        ReplayWords.Of(report).ShouldContain("not taken: p2: Unavailable");
    }

    [Theory]
    [InlineData(null, "p3", "There is no provider p3. Configured: p1, p2.")]
    [InlineData("narrate@0000", null, "There is no prompt narrate@0000. Turns are told with: narrate@")]
    [InlineData("understand@", null, "There is no prompt understand@. Turns are told with: narrate@")]
    public void what_is_not_there_is_answered_with_what_is(string? prompt, string? provider, string told)
    {
        var (retelling, mistake) = Retelling.Of(prompt, provider, luna.Models, luna.Prompts);
        retelling.ShouldBeNull();
        mistake.ShouldNotBeNull().ShouldStartWith(told);
    }

    private async Task<ReplayReport> OfAsync(string person, string? prompt = null, string? provider = null)
    {
        var (retelling, mistake) = Retelling.Of(prompt, provider, luna.Models, luna.Prompts);
        mistake.ShouldBeNull();
        return (await luna.Replay.OfConversationAsync(NarratingLuna.ConversationOf(person), new(Retelling: retelling), Cancellation)).ShouldNotBeNull();
    }

    private async Task RestartAsync(params (string Key, string Value)[] settings)
    {
        await luna.StopAsync();
        await luna.StartAsync(settings);
    }

    private static string PromptFile() =>
        Path.Combine(LunaProcess.Clone(), "src", "Luna.Conversations", "LanguageModels", "Prompts", "narrate.1.md");
}
