using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Luna.Conversations.LanguageModels.Providers;

/// <summary>One model of one provider, with all that is known of it between questions: its limits, and whether it rests.</summary>
internal sealed class Provider : IDisposable
{
    private static readonly ResiliencePropertyKey<DateTimeOffset> Until = new("until");
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Sampled = TimeSpan.FromMinutes(2);

    private readonly ProviderOptions _options;
    private readonly IChatClient _client;
    private readonly ProviderLimits _limits;
    private readonly ResiliencePipeline<ChatResponse> _pipeline;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;

    public Provider(ProviderOptions options, IChatClient client, TimeProvider clock)
    {
        (_options, _client, _clock) = (options, client, clock);
        _timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        _limits = new(options);
        _pipeline = Pipeline(options, clock);
    }

    public string Name => _options.Name;

    public string Model => _options.Model;

    public decimal Cost(long inputTokens, long outputTokens) =>
        (inputTokens * _options.InputPrice + outputTokens * _options.OutputPrice) / 1_000_000;

    /// <param name="until">When the question must be answered; no wait begins that would end too close to it.</param>
    /// <param name="take">Looks at each response; throws if it is none to be used.</param>
    /// <exception cref="ProviderException">There is no answer from here.</exception>
    public async Task<ChatResponse> AnswerAsync(
        IEnumerable<ChatMessage> messages, ChatOptions options, DateTimeOffset until, Action<ChatResponse> take,
        CancellationToken cancellation)
    {
        if (!_options.Temperature)
            (options = options.Clone()).Temperature = null;
        var own = _clock.GetUtcNow() + _timeout;
        using var patience = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var context = ResilienceContextPool.Shared.Get(either.Token);
        context.Properties.Set(Until, own < until ? own : until);
        try
        {
            return await _pipeline.ExecuteAsync(
                async attempt => await CallAsync(messages, options, take, patience.Token, cancellation, attempt.CancellationToken), context);
        }
        catch (BrokenCircuitException)
        {
            throw new ProviderException(FailureKind.Resting, "it failed too often a short while ago");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw TimedOut();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose()
    {
        _limits.Dispose();
        _client.Dispose();
    }

    private async Task<ChatResponse> CallAsync(
        IEnumerable<ChatMessage> messages, ChatOptions options, Action<ChatResponse> take, CancellationToken patience,
        CancellationToken asker, CancellationToken either)
    {
        try
        {
            using var place = await _limits.EnterAsync(either);
            var response = await _client.GetResponseAsync(messages, options, either);
            take(response);
            return response;
        }
        catch (Exception) when (asker.IsCancellationRequested)
        {
            // Whoever asked does not wait any more: nobody's fault, whatever the client made of it.
            throw new OperationCanceledException(asker);
        }
        catch (Exception) when (patience.IsCancellationRequested)
        {
            throw TimedOut();
        }
        catch (Exception failure) when (failure is not ProviderException)
        {
            throw ProviderException.Of(failure);
        }
    }

    private ProviderException TimedOut() => new(FailureKind.Timeout, $"no answer within {_options.TimeoutSeconds:0.###} s");

    private static ResiliencePipeline<ChatResponse> Pipeline(ProviderOptions options, TimeProvider clock)
    {
        var pipeline = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = clock };
        if (options.Retries > 0)
            pipeline.AddRetry(Retry(options, clock));
        return pipeline
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChatResponse>
            {
                FailureRatio = 0.5,
                MinimumThroughput = options.BreakAfter,
                SamplingDuration = Sampled,
                BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
                ShouldHandle = attempt => new(attempt.Outcome.Exception is ProviderException { IsFault: true }),
            })
            .Build();
    }

    private static RetryStrategyOptions<ChatResponse> Retry(ProviderOptions options, TimeProvider clock) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = FirstWait,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        DelayGenerator = attempt => new((attempt.Outcome.Exception as ProviderException)?.RetryAfter),
        // What the provider wants waited must leave half of the time for the answer; else another is asked at once.
        ShouldHandle = attempt => new(
            attempt.Outcome.Exception is ProviderException { IsPassing: true } failure
            && (failure.RetryAfter ?? TimeSpan.Zero) * 2 < attempt.Context.Properties.GetValue(Until, default) - clock.GetUtcNow()),
    };
}
