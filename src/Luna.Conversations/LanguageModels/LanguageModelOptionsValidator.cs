using Luna.Conversations.LanguageModels.Prompts;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.LanguageModels;

/// <summary>Says at start which key is wrong and what would be right; never what it holds, for it may be a secret.</summary>
internal sealed class LanguageModelOptionsValidator : IValidateOptions<LanguageModelOptions>
{
    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
    {
        string[] problems = [.. OfAll(options), .. options.Providers.SelectMany((provider, at) => OfProvider(options, provider, at))];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfAll(LanguageModelOptions options)
    {
        if (options.DeadlineSeconds is not (>= 1 and <= 60))
            yield return $"{Key(nameof(options.DeadlineSeconds))} must be 1 to 60.";
        if (options.CacheMinutes is < 0 or > 1440)
            yield return $"{Key(nameof(options.CacheMinutes))} must be 0 to 1440.";
        if (options.CacheMegabytes is < 1 or > 1024)
            yield return $"{Key(nameof(options.CacheMegabytes))} must be 1 to 1024.";
        if (options.Prompts is { } folder && PromptLibrary.Problem(folder) is { } problem)
            yield return $"{Key(nameof(options.Prompts))} {problem}";

        (string Name, SpendOptions Bound)[] bounds =
            [(nameof(BudgetOptions.Person), options.Budgets.Person), (nameof(BudgetOptions.Day), options.Budgets.Day), (nameof(BudgetOptions.Total), options.Budgets.Total)];
        foreach (var (name, bound) in bounds)
        {
            if (bound.Tokens <= 0)
                yield return $"{Key(nameof(options.Budgets))}:{name}:{nameof(bound.Tokens)} must be more than 0, or absent for no bound.";
            if (bound.Cost <= 0)
                yield return $"{Key(nameof(options.Budgets))}:{name}:{nameof(bound.Cost)} must be more than 0, or absent for no bound.";
        }
    }

    private static IEnumerable<string> OfProvider(LanguageModelOptions options, ProviderOptions provider, int at)
    {
        string Of(string member) => $"{Key(nameof(options.Providers))}:{at}:{member}";

        if (string.IsNullOrWhiteSpace(provider.Name))
            yield return $"{Of(nameof(provider.Name))} is missing: any name of your own.";
        else if (options.Providers.Take(at).Any(earlier => earlier.Name == provider.Name))
            yield return $"{Of(nameof(provider.Name))} is the name of an earlier provider.";
        if (!ProviderKinds.All.Contains(provider.Kind))
            yield return $"{Of(nameof(provider.Kind))} must be {string.Join(", ", ProviderKinds.All)}.";
        if (string.IsNullOrWhiteSpace(provider.Model))
            yield return $"{Of(nameof(provider.Model))} is missing: the provider's name of the model.";

        if (provider.Kind is ProviderKinds.OpenAI or ProviderKinds.Anthropic && string.IsNullOrWhiteSpace(provider.ApiKey))
            yield return $"{Of(nameof(provider.ApiKey))} is missing: {provider.Kind} needs one.";
        else if (provider.ApiKey.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            yield return $"{Of(nameof(provider.ApiKey))} must not hold spaces or line ends.";

        if (provider.BaseUrl is null && provider.Kind == ProviderKinds.Compatible)
            yield return $"{Of(nameof(provider.BaseUrl))} is missing: where the provider is, for instance http://localhost:8000/v1.";
        else if (provider.BaseUrl is not null && (!Uri.TryCreate(provider.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
            yield return $"{Of(nameof(provider.BaseUrl))} must be an absolute http or https address.";

        if (provider.TimeoutSeconds is not (>= 0.1 and <= 60))
            yield return $"{Of(nameof(provider.TimeoutSeconds))} must be 0.1 to 60.";
        if (provider.Retries is < 0 or > 5)
            yield return $"{Of(nameof(provider.Retries))} must be 0 to 5.";
        if (provider.Concurrency is < 1 or > 10_000)
            yield return $"{Of(nameof(provider.Concurrency))} must be 1 to 10000.";
        if (provider.RequestsPerMinute <= 0)
            yield return $"{Of(nameof(provider.RequestsPerMinute))} must be more than 0, or absent for no bound.";
        if (provider.BreakAfter is < 2 or > 1000)
            yield return $"{Of(nameof(provider.BreakAfter))} must be 2 to 1000.";
        if (provider.BreakSeconds is not (>= 0.5 and <= 3600))
            yield return $"{Of(nameof(provider.BreakSeconds))} must be 0.5 to 3600.";
        if (provider.InputPrice < 0)
            yield return $"{Of(nameof(provider.InputPrice))} must not be below 0.";
        if (provider.OutputPrice < 0)
            yield return $"{Of(nameof(provider.OutputPrice))} must not be below 0.";
    }

    private static string Key(string member) => $"{LanguageModelOptions.Section}:{member}";
}
