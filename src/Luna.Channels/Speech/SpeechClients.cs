using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Audio;
using Polly;
using Polly.CircuitBreaker;

namespace Luna.Channels.Speech;

/// <summary>OpenAI's client of a model. It tries again by itself, as long as whoever asks waits.</summary>
internal static class SpeechClients
{
    public const string HttpClientName = "speech";

    /// <summary>Of the spans and metrics named <c>gen_ai</c>.</summary>
    public const string TelemetrySource = "Luna.Speech";

    private const int Retries = 3;

    private static readonly TimeSpan Sampled = TimeSpan.FromMinutes(2);

    public static AudioClient Create(SpeechModelOptions model, HttpClient http)
    {
        var options = new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(Retries),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        if (model.BaseUrl is { } url)
        {
            options.Endpoint = new Uri(url);
        }

        // The client wants a key even where the server wants none.
        var key = new ApiKeyCredential(model.ApiKey.Length > 0 ? model.ApiKey : "none");
        return new OpenAIClient(key, options).GetAudioClient(model.Model);
    }

    /// <summary>Leaves a provider alone that fails again and again.</summary>
    public static ResiliencePipeline Breaker(SpeechModelOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = options.BreakAfter,
                SamplingDuration = Sampled,
                BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
                ShouldHandle = attempt => new(attempt.Outcome.Exception is SpeechException { IsFault: true }),
            })
            .Build();

    /// <summary>Bounds a call, and tells what its failure means.</summary>
    /// <exception cref="SpeechException">There is no result.</exception>
    public static async Task<T> CallAsync<T>(
        ResiliencePipeline breaker, TimeSpan patience, TimeProvider clock, Func<CancellationToken, Task<T>> call,
        CancellationToken cancellation)
    {
        try
        {
            return await breaker.ExecuteAsync(async token => await CallAsync(patience, clock, call, token), cancellation);
        }
        catch (BrokenCircuitException)
        {
            throw new SpeechException(SpeechException.Resting);
        }
    }

    private static async Task<T> CallAsync<T>(
        TimeSpan patience, TimeProvider clock, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await call(either.Token);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception failure) when (timeout.IsCancellationRequested)
        {
            throw new SpeechException(SpeechException.Timeout, failure);
        }
        catch (Exception failure) when (failure is not SpeechException)
        {
            throw SpeechException.Of(failure);
        }
    }
}
