using System.Globalization;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luna.Conversations.Tests.LanguageModels;

/// <summary>Stand-ins for providers, and Luna's door to them, set by the keys that an operator would set. No budgets.</summary>
public sealed class Models : IAsyncDisposable
{
    public const string Key = "sk-canary-8731";

    public static readonly Guid Person = Guid.Parse("7d6f7f0e-2a63-4b8a-9d0d-1f6f3b8f3a11");

    private readonly ServiceProvider _services;

    private Models(IReadOnlyList<OpenAiStandIn> standIns, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        StandIns = standIns;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => NpgsqlDataSource.Create("Host=nowhere.invalid")) // opened by budgets alone
            .AddLunaLanguageModels(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider(validateScopes: true);
    }

    public IReadOnlyList<OpenAiStandIn> StandIns { get; }

    public OpenAiStandIn First => StandIns[0];

    public OpenAiStandIn Second => StandIns[1];

    public LanguageModel Luna => _services.GetRequiredService<LanguageModel>();

    public PromptLibrary Prompts => _services.GetRequiredService<PromptLibrary>();

    public static Task<Models> OfKindAsync(string kind, params (string Key, string Value)[] settings) => StartAsync([kind], settings);

    /// <summary>Providers <c>p1</c>, <c>p2</c>, … of OpenAI's kind.</summary>
    /// <param name="settings">Below <c>Luna:Llm</c>; <c>*</c> in place of a provider's number means each.</param>
    public static Task<Models> WithAsync(int providers, params (string Key, string Value)[] settings) =>
        StartAsync([.. Enumerable.Repeat(ProviderKinds.OpenAI, providers)], settings);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        foreach (var standIn in StandIns)
            await standIn.DisposeAsync();
    }

    private static async Task<Models> StartAsync(IReadOnlyList<string> kinds, (string Key, string Value)[] settings)
    {
        var standIns = await Task.WhenAll(kinds.Select(_ => OpenAiStandIn.StartAsync()));
        Dictionary<string, string?> all = new() { ["Luna:Llm:Budgets:Person:Tokens"] = "" };
        for (var at = 0; at < kinds.Count; at++)
        {
            var provider = string.Create(CultureInfo.InvariantCulture, $"Luna:Llm:Providers:{at}:");
            var ofRoot = kinds[at] is ProviderKinds.Anthropic or ProviderKinds.Ollama;
            all[provider + "Name"] = string.Create(CultureInfo.InvariantCulture, $"p{at + 1}");
            all[provider + "Kind"] = kinds[at];
            all[provider + "Model"] = string.Create(CultureInfo.InvariantCulture, $"model-{at + 1}");
            all[provider + "ApiKey"] = Key;
            all[provider + "BaseUrl"] = ofRoot ? standIns[at].Root : standIns[at].BaseUrl;
            foreach (var (key, value) in settings.Where(setting => setting.Key.StartsWith("Providers:*:", StringComparison.Ordinal)))
                all[provider + key["Providers:*:".Length..]] = value;
        }

        foreach (var (key, value) in settings.Where(setting => !setting.Key.StartsWith("Providers:*:", StringComparison.Ordinal)))
            all["Luna:Llm:" + key] = value;
        return new(standIns, all);
    }
}
