using Luna.Conversations.LanguageModels.Budgets;
using Luna.Conversations.LanguageModels.Providers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.LanguageModels;

/// <summary>
/// The one door to language models: asks provider after provider within a deadline, and hands out only what fits the
/// prompt's schema. No connection of the database is held while it waits.
/// </summary>
public sealed partial class LanguageModel : IDisposable
{
    private const int ToolRounds = 4;

    private readonly LanguageModelOptions _options;
    private readonly SpendLedger _ledger;
    private readonly TimeProvider _clock;
    private readonly ILogger<LanguageModel> _log;
    private readonly AnswerCache _cache;
    private readonly Lazy<IReadOnlyList<Provider>> _providers;

    public LanguageModel(
        IOptions<LanguageModelOptions> options, IHttpClientFactory http, SpendLedger ledger, TimeProvider clock, ILogger<LanguageModel> log)
    {
        (_options, _ledger, _clock, _log) = (options.Value, ledger, clock, log);
        _cache = new(_options);
        // Made when the first question is asked: where there is no provider, no client's assembly is ever loaded.
        _providers = new(() => Create(_options, http, clock));
    }

    public bool IsConfigured => _options.Providers.Count > 0;

    /// <summary>Never throws but for cancellation by the caller; an answer without output says why.</summary>
    public async Task<ModelAnswer> AskAsync(ModelQuestion question, CancellationToken cancellation)
    {
        var asking = new Asking(question.Prompt, TimeSpan.FromSeconds(_options.DeadlineSeconds), _clock);
        var providers = IsConfigured ? Named(question.Provider) : [];
        if (providers.Count == 0)
        {
            asking.Fail(null, FailureKind.NotConfigured, IsConfigured ? "no provider has this name" : "no provider is set");
            return asking.Answer();
        }

        var key = AnswerCache.Key(question);
        if (key is not null && _cache.Find(key) is { } given)
            return given;
        await TryAsync(question, providers, asking, cancellation);
        var answer = asking.Answer();
        if (key is not null && answer.Output is not null)
            _cache.Keep(key, answer);
        return answer;
    }

    public void Dispose()
    {
        _cache.Dispose();
        if (_providers.IsValueCreated)
            foreach (var provider in _providers.Value)
                provider.Dispose();
    }

    private static List<Provider> Create(LanguageModelOptions options, IHttpClientFactory http, TimeProvider clock) =>
        [.. options.Providers.Select(provider => new Provider(
            provider, ProviderClients.Create(provider, http.CreateClient(ProviderClients.HttpClientName)), clock))];

    private List<Provider> Named(string? name) => [.. _providers.Value.Where(provider => name is null || provider.Name == name)];

    private async Task TryAsync(ModelQuestion question, List<Provider> providers, Asking asking, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(asking.Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            await SpendAsync(question, providers, asking, either.Token);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (ProviderException)
        {
            // The last provider's; all of them are among the failures.
        }
        catch (Exception) when (deadline.IsCancellationRequested)
        {
            asking.Fail(asking.Asked, FailureKind.Timeout, "no answer before the question's deadline");
        }
        catch (Exception failure)
        {
            Failed(_log, failure);
            asking.Fail(null, FailureKind.Failed, failure.GetType().Name);
        }
    }

    private async Task SpendAsync(ModelQuestion question, List<Provider> providers, Asking asking, CancellationToken cancellation)
    {
        var messages = ModelMessages.Of(question);
        var (input, output) = (ModelMessages.Tokens(messages), question.Prompt.MaxOutputTokens);
        var reserved = new Spend(input + output, providers.Max(provider => provider.Cost(input, output)));
        var day = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        if (await _ledger.ReserveAsync(question.User, day, reserved, cancellation) is { } bound)
        {
            asking.Fail(null, FailureKind.OverBudget, $"{bound} is used up");
            return;
        }

        try
        {
            await CallAsync(question, messages, providers, asking, cancellation);
        }
        finally
        {
            await _ledger.SettleAsync(question.User, day, asking.Spent - reserved);
        }
    }

    private static async Task CallAsync(
        ModelQuestion question, IReadOnlyList<ChatMessage> messages, List<Provider> providers, Asking asking,
        CancellationToken cancellation)
    {
#pragma warning disable MEAI001 // Marked experimental; what Luna relies on of it is in its tests.
        using var inOrder = new OrderedFailoverChatClient([.. providers.Select(provider => new AskedProvider(provider, asking))]);
#pragma warning restore MEAI001
        using var client = new FunctionInvokingChatClient(inOrder) { MaximumIterationsPerRequest = ToolRounds };
        await client.GetResponseAsync(messages, ModelMessages.Options(question), cancellation);
        if (!asking.IsAnswered)
            asking.Fail(asking.Asked, FailureKind.Malformed, "it calls tools to the last and gives no output");
    }

    [LoggerMessage(LogLevel.Error, "Asking a language model failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
