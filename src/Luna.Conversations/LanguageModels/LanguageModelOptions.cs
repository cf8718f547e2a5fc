namespace Luna.Conversations.LanguageModels;

/// <summary>Which language models Luna may ask, in their order, and how much; none by default. See <c>docs/language-models.md</c>.</summary>
public sealed class LanguageModelOptions
{
    public const string Section = "Luna:Llm";

    public IList<ProviderOptions> Providers { get; set; } = [];

    /// <summary>How long one question may take in all, whatever the providers do; 1 to 60.</summary>
    public double DeadlineSeconds { get; set; } = 8;

    /// <summary>A folder whose prompts are added to Luna's own and stand in for those of the same name and version.</summary>
    public string? Prompts { get; set; }

    /// <summary>How long an answer is kept for the same question; 0 keeps none.</summary>
    public int CacheMinutes { get; set; } = 60;

    public int CacheMegabytes { get; set; } = 16;

    public BudgetOptions Budgets { get; set; } = new();
}

/// <summary>One model of one provider.</summary>
public sealed class ProviderOptions
{
    /// <summary>The operator's own; events carry it.</summary>
    public string Name { get; set; } = "";

    /// <summary>One of <see cref="ProviderKinds"/>.</summary>
    public string Kind { get; set; } = "";

    public string Model { get; set; } = "";

    public string ApiKey { get; set; } = "";

    /// <summary>Null is the provider's own address, which the kind knows.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>How long Luna stays with this provider for one call, with all it tries again; 0.1 to 60.</summary>
    public double TimeoutSeconds { get; set; } = 5;

    /// <summary>How often a call that failed for a passing reason is tried again; 0 to 5.</summary>
    public int Retries { get; set; } = 1;

    /// <summary>Calls at once; 1 to 10,000.</summary>
    public int Concurrency { get; set; } = 256;

    /// <summary>Calls in a minute; null sets no bound.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>After so many failures, if they are at least half of the calls of two minutes, the provider rests; 2 to 1,000.</summary>
    public int BreakAfter { get; set; } = 3;

    /// <summary>How long it rests until one call tries it again; 0.5 to 3,600.</summary>
    public double BreakSeconds { get; set; } = 15;

    /// <summary>False for models that take no temperature.</summary>
    public bool Temperature { get; set; } = true;

    /// <summary>Of a million tokens, in the currency of the budgets.</summary>
    public decimal InputPrice { get; set; }

    /// <inheritdoc cref="InputPrice"/>
    public decimal OutputPrice { get; set; }
}

/// <summary>What may be spent; a bound that is null is none.</summary>
public sealed class BudgetOptions
{
    /// <summary>Of one person on one day of UTC.</summary>
    public SpendOptions Person { get; set; } = new() { Tokens = 200_000 };

    /// <summary>Of everyone on one day of UTC.</summary>
    public SpendOptions Day { get; set; } = new();

    /// <summary>Of everyone, ever.</summary>
    public SpendOptions Total { get; set; } = new();

    internal bool AreSet => new[] { Person, Day, Total }.Any(bound => bound.Tokens is not null || bound.Cost is not null);
}

public sealed class SpendOptions
{
    /// <summary>Into the model and out of it.</summary>
    public long? Tokens { get; set; }

    /// <summary>In the currency of the prices.</summary>
    public decimal? Cost { get; set; }
}

/// <summary>The wire that a provider speaks.</summary>
public static class ProviderKinds
{
    public const string OpenAI = "openai";
    public const string Anthropic = "anthropic";

    /// <summary>OpenAI's wire at another address.</summary>
    public const string Compatible = "openai-compatible";

    public const string Ollama = "ollama";

    public static IReadOnlyList<string> All { get; } = [OpenAI, Anthropic, Compatible, Ollama];
}
