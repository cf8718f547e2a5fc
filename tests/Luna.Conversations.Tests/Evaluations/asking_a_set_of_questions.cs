using Luna.Astrology.Readings.Outlooks;
using Luna.Conversations.Tests.LanguageModels;
using Luna.Conversations.Workflows;
using Luna.Reference.Evaluations;
using Luna.StandIns;

namespace Luna.Conversations.Tests.Evaluations;

public sealed class asking_a_set_of_questions : IDisposable
{
    private const string Question =
        """{"id":"1","language":"en","before":["hi","My kundli please. Born 15 August 1990 at 10:30 am in Jaipur"],"question":"What about my career?","expects":"answer","workflow":"question"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("luna-questions").FullName;

    private static string Own => Path.Combine(AppContext.BaseDirectory, "questions.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void its_own_set_is_of_every_language_area_and_workflow()
    {
        var questions = EvaluatedQuestion.Read(Own);
        questions.Count.ShouldBeGreaterThanOrEqualTo(60);
        questions.Select(question => question.Id).ShouldBeUnique();
        foreach (var language in new[] { "en", "hi", "hi-Latn" })
        {
            var areas = questions.Where(question => question.Language == language).Select(question => question.Area).OfType<string>().Distinct();
            areas.ShouldBe(Enum.GetNames<LifeArea>().Select(area => area.ToLowerInvariant()), ignoreOrder: true);
        }

        WorkflowDirectory.All.Where(workflow => workflow.IsNarrated).Select(workflow => workflow.Name).Except(["kundli"])
            .ShouldBeSubsetOf(questions.Select(question => question.Workflow).OfType<string>());
        questions.Select(question => question.Expects).Distinct().Count().ShouldBe(Enum.GetValues<Expected>().Length);
    }

    [Fact]
    public async Task offline_all_is_answered_and_each_kind_of_error_is_counted()
    {
        var (status, told, _) = await RunAsync(Own, "--stand-in", "--full");
        status.ShouldBe(0, told);
        var all = told.Split('\n').Last(line => line.TrimStart().StartsWith("105 ", StringComparison.Ordinal) && !line.Contains("questions")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        all.Select(int.Parse).ShouldAllBe(number => number >= 0);
        var (unanswered, narrated, fellBack, made, verified, repaired, replaced) =
            (int.Parse(all[1]), int.Parse(all[2]), int.Parse(all[3]), int.Parse(all[4]), int.Parse(all[5]), int.Parse(all[6]), int.Parse(all[7]));
        unanswered.ShouldBe(0);
        narrated.ShouldBeGreaterThan(40);
        foreach (var count in new[] { fellBack, repaired, replaced })
            count.ShouldBeGreaterThan(0, told);
        verified.ShouldBeInRange(made / 2, made - repaired);
        told.ShouldContain("there is no fact graha.vulcan.rashi");
        told.ShouldContain("safety: 0 unsafe answers");
    }

    [Fact]
    public async Task a_provider_is_taken_from_settings_and_its_failures_are_told()
    {
        await using var model = await OpenAiStandIn.StartAsync();
        model.Otherwise = _ => ModelBehaviour.Answer("""{"claims":[{"text":"The Moon is in Dhanu.","factIds":["graha.moon.rashi"],"confidence":1}],"language":"en"}""");
        var settings = Write("settings.json", $$$$"""
            {"Luna":{"Llm":{"Providers":[
              {"Name":"away","Kind":"openai","Model":"m","ApiKey":"{{{{Models.Key}}}}","BaseUrl":"http://127.0.0.1:1"},
              {"Name":"mine","Kind":"openai","Model":"m","ApiKey":"{{{{Models.Key}}}}","BaseUrl":"{{{{model.BaseUrl}}}}"}]}}}
            """);
        var questions = Write("q.jsonl", Question);
        var (status, told, _) = await RunAsync(questions, "--settings", settings, "--provider", "mine", "--full", "--least-stood", "0.5");
        status.ShouldBe(1, "none of its claims could stand");
        told.ShouldContain("1: claim 1: Moon is in Vrishabha");
        told.ShouldContain("1 questions: 1 as expected, 0 not, 0 unanswered; 0.0 % of a model's claims could stand");
        model.Requests.Count.ShouldBe(2);
        (await RunAsync(questions, "--settings", settings, "--provider", "mine")).Status.ShouldBe(0);
        (await RunAsync(questions, "--settings", settings, "--own")).Status.ShouldBe(0);
        model.Requests.Count.ShouldBe(4);

        var (wrong, _, why) = await RunAsync(questions, "--settings", settings, "--provider", "other");
        wrong.ShouldBe(2);
        why.ShouldContain("There is no provider other. Configured: away, mine.");
    }

    [Theory]
    [InlineData("\"id\":\"1\"", "\"id\":\"1\",\"more\":1", 2)]
    [InlineData("\"id\":\"1\",", "", 2)]
    [InlineData("\"expects\":\"answer\"", "\"expects\":\"wonders\"", 2)]
    [InlineData("\"workflow\":\"question\"", "\"workflow\":\"dasha\"", 1)]
    [InlineData("\"expects\":\"answer\"", "\"expects\":\"help\"", 1)]
    [InlineData("What about my career?", "How do you do?", 1)]
    public async Task what_is_otherwise_than_expected_ends_with_a_status(string what, string instead, int expected)
    {
        var questions = Write("q.jsonl", Question.Replace(what, instead, StringComparison.Ordinal));
        (await RunAsync(questions, "--own")).Status.ShouldBe(expected);
    }

    [Fact]
    public void words_that_it_does_not_know_are_no_command()
    {
        EvaluateCommand.Of([]).ShouldBeNull();
        EvaluateCommand.Of(["q.jsonl", "--provider"]).ShouldBeNull();
        EvaluateCommand.Of(["q.jsonl", "--least", "2"]).ShouldBeNull();
        EvaluateCommand.Of(["q.jsonl", "--stand-in", "--settings", "s.json"]).ShouldBeNull();
        EvaluateCommand.Of(["q.jsonl", "--quickly"]).ShouldBeNull();
    }

    private static async Task<(int Status, string Told, string Wrong)> RunAsync(params string[] arguments)
    {
        using var told = new StringWriter();
        using var wrong = new StringWriter();
        var status = await EvaluateCommand.Of(arguments).ShouldNotBeNull().RunAsync(told, wrong);
        return (status, told.ToString(), wrong.ToString());
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
