using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace Luna.Conversations.LanguageModels.Providers;

/// <summary>
/// A client for each kind of wire. None tries again and none keeps time by itself: that is <see cref="Provider"/>'s, alike
/// for all.
/// </summary>
internal static class ProviderClients
{
    public const string HttpClientName = "language-models";

    /// <summary>Of the spans and metrics named <c>gen_ai</c>.</summary>
    public const string TelemetrySource = "Luna.LanguageModels";

    public static IChatClient Create(ProviderOptions provider, HttpClient http) =>
        new OpenTelemetryChatClient(Bare(provider, http), sourceName: TelemetrySource) { EnableSensitiveData = false };

    private static IChatClient Bare(ProviderOptions provider, HttpClient http) => provider.Kind switch
    {
        ProviderKinds.OpenAI or ProviderKinds.Compatible => OpenAI(provider, http),
        ProviderKinds.Anthropic => Anthropic(provider, http),
        ProviderKinds.Ollama => Ollama(provider, http),
        _ => throw new ArgumentException($"There is no provider of the kind {provider.Kind}.", nameof(provider)),
    };

    private static IChatClient OpenAI(ProviderOptions provider, HttpClient http)
    {
        var options = new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        if (provider.BaseUrl is { } url)
            options.Endpoint = new Uri(url);
        // The client wants a key even where the server wants none.
        var key = new ApiKeyCredential(provider.ApiKey.Length > 0 ? provider.ApiKey : "none");
        return new OpenAIClient(key, options).GetChatClient(provider.Model).AsIChatClient();
    }

    private static IChatClient Anthropic(ProviderOptions provider, HttpClient http) =>
        new AnthropicClient
        {
            ApiKey = provider.ApiKey,
            BaseUrl = provider.BaseUrl ?? "https://api.anthropic.com",
            HttpClient = http,
            MaxRetries = 0,
            Timeout = TimeSpan.FromHours(1),
            OpenTelemetry = false,
        }.AsIChatClient(provider.Model);

    private static OllamaApiClient Ollama(ProviderOptions provider, HttpClient http)
    {
        http.BaseAddress = new Uri((provider.BaseUrl ?? "http://localhost:11434").TrimEnd('/') + "/");
        return new OllamaApiClient(http, provider.Model);
    }
}
