using Luna.Conversations.LanguageModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.Tests.LanguageModels;

public sealed class settings_of_models
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Luna:Llm:Providers:0:Name"] = "one",
        ["Luna:Llm:Providers:0:Kind"] = "openai",
        ["Luna:Llm:Providers:0:Model"] = "m",
        ["Luna:Llm:Providers:0:ApiKey"] = Models.Key,
        ["Luna:Llm:Providers:1:Name"] = "two",
        ["Luna:Llm:Providers:1:Kind"] = "openai-compatible",
        ["Luna:Llm:Providers:1:Model"] = "m",
        ["Luna:Llm:Providers:1:BaseUrl"] = "http://localhost:8000/v1",
    };

    [Fact]
    public void nothing_at_all_is_fine() => Problems([]).ShouldBeEmpty();

    [Fact]
    public void two_providers_in_their_order_are_fine()
    {
        Problems(Good).ShouldBeEmpty();
        Options(Good).Value.Providers.Select(provider => provider.Name).ShouldBe(["one", "two"]);
        Options(Good).Value.Budgets.Person.Tokens.ShouldBe(200_000);
    }

    [Theory]
    [InlineData("Providers:0:Name", "")]
    [InlineData("Providers:1:Name", "one")]
    [InlineData("Providers:0:Kind", "gpt")]
    [InlineData("Providers:0:Model", " ")]
    [InlineData("Providers:0:ApiKey", "")]
    [InlineData("Providers:0:ApiKey", "sk-canary-8731\n")]
    [InlineData("Providers:1:BaseUrl", null)]
    [InlineData("Providers:1:BaseUrl", "sk-canary-8731")]
    [InlineData("Providers:0:TimeoutSeconds", "0")]
    [InlineData("Providers:0:TimeoutSeconds", "NaN")]
    [InlineData("Providers:0:Retries", "9")]
    [InlineData("Providers:0:Concurrency", "0")]
    [InlineData("Providers:0:RequestsPerMinute", "0")]
    [InlineData("Providers:0:BreakAfter", "1")]
    [InlineData("Providers:0:BreakSeconds", "0.1")]
    [InlineData("Providers:0:InputPrice", "-1")]
    [InlineData("Providers:0:OutputPrice", "-1")]
    [InlineData("DeadlineSeconds", "0")]
    [InlineData("CacheMinutes", "-1")]
    [InlineData("CacheMegabytes", "0")]
    [InlineData("Prompts", "/no/such/folder")]
    [InlineData("Budgets:Person:Tokens", "0")]
    [InlineData("Budgets:Day:Cost", "-3")]
    public void a_wrong_one_is_named_and_no_secret_is_printed(string key, string? value)
    {
        var problem = Problems(new(Good) { ["Luna:Llm:" + key] = value }).ShouldHaveSingleItem();
        problem.ShouldStartWith("Luna:Llm:" + key + " ");
        problem.ShouldNotContain("canary");
    }

    [Fact]
    public void a_prompt_that_cannot_be_read_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("luna-prompts").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "broken.md"), "Say it.");
            Problems(new(Good) { ["Luna:Llm:Prompts"] = folder }).ShouldHaveSingleItem().ShouldContain("broken.md");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Problems(Dictionary<string, string?> settings)
    {
        try
        {
            _ = Options(settings).Value;
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
    }

    private static IOptions<LanguageModelOptions> Options(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLunaLanguageModels(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider()
        .GetRequiredService<IOptions<LanguageModelOptions>>();
}
