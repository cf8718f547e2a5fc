using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Narrating;
using Luna.Conversations.Understanding.Proposals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Reference.Evaluations;

/// <summary>The providers of a configuration, behind Luna's own door to them; without budgets, and without what was answered before.</summary>
internal sealed class EvaluatedModels : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> Unbound = new()
    {
        ["Luna:Llm:Budgets:Person:Tokens"] = "", ["Luna:Llm:Budgets:Person:Cost"] = "", ["Luna:Llm:Budgets:Day:Tokens"] = "",
        ["Luna:Llm:Budgets:Day:Cost"] = "", ["Luna:Llm:Budgets:Total:Tokens"] = "", ["Luna:Llm:Budgets:Total:Cost"] = "",
    };

    private readonly ServiceProvider _services;

    public EvaluatedModels(IConfiguration configuration)
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => NpgsqlDataSource.Create("Host=nowhere.invalid")) // budgets alone would open it
            .AddLunaLanguageModels(new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(Unbound).Build())
            .AddSingleton<Narrator>()
            .AddSingleton<MessageUnderstanding>()
            .BuildServiceProvider();
    }

    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public LanguageModelOptions Options => _services.GetRequiredService<IOptions<LanguageModelOptions>>().Value;

    public PromptLibrary Prompts => _services.GetRequiredService<PromptLibrary>();

    public Narrator Narrator => _services.GetRequiredService<Narrator>();

    public MessageUnderstanding Understanding => _services.GetRequiredService<MessageUnderstanding>();

    /// <summary>For one reading.</summary>
    public TimeSpan Patience => ReadingComposer.Usual(Options);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
